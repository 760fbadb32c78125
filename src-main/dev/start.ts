import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { createInterface } from 'node:readline';
import { buildIfStale, projectRoot } from './build.ts';
import { defaultDataFolder } from './default-data-folder.ts';
import { fetchElectron, whyNoWindow } from './electron-binary.ts';
import { openAddress } from './open-address.ts';
import { isStopping, passSignalsOn, track, waitFor } from './run-node.ts';
import { parseStartOptions, type StartOptions, usage } from './start-options.ts';

/** What the dynamic linker answers when a library of the system is missing. */
const notLoadable = 127;

/** How Electron ends when the system does not grant it a sandbox; it has printed the reason then. */
const crashes: ReadonlySet<NodeJS.Signals> = new Set(['SIGTRAP', 'SIGABRT', 'SIGILL', 'SIGSEGV']);

/** A crash within this time is a failed start; a later one is a crash of the app. */
const startMs = 5000;

/** `npm start`: builds what is stale and opens the app, in Electron where that is possible and in a browser otherwise. */
async function start(args: readonly string[]): Promise<number> {
  const { INIT_CWD: calledFrom } = process.env;
  const options = parseStartOptions(args, calledFrom ?? process.cwd());
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n${usage}\n`);
    return 2;
  }
  passSignalsOn();
  if (!(await buildIfStale())) return 1;
  if (options.browser) return runBrowserHost(options);
  const obstacle = whyNoWindow(process.platform, process.env, process.getuid?.()) ?? (await runElectron(options));
  if (typeof obstacle === 'number') return obstacle;
  if (isStopping()) return 1;
  process.stdout.write(`${obstacle}, so Fieldpost opens in a browser instead.\n`);
  return runBrowserHost(options);
}

/** Answers with the exit code, or with the reason why Electron could not run at all. */
async function runElectron({ data }: StartOptions): Promise<number | string> {
  const program = await fetchElectron(projectRoot);
  if (program === undefined) return 'Electron could not be fetched to this computer';
  const args = [projectRoot, ...(data === undefined ? [] : ['--data', data])];
  // A terminal inside another Electron app may carry this on; it would turn the app into a mere Node.
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
  const startedAt = performance.now();
  const child = track(spawn(program, args, { stdio: 'inherit', env }));
  const code = await waitFor(child);
  const crashed = child.signalCode !== null && crashes.has(child.signalCode) && performance.now() - startedAt < startMs;
  return code === notLoadable || crashed ? 'Electron cannot run on this system' : code;
}

function runBrowserHost({ data, port, open }: StartOptions): Promise<number> {
  if (isStopping()) return Promise.resolve(1);
  const { CI: ci } = process.env;
  const folder = data ?? defaultDataFolder({ platform: process.platform, env: process.env, home: homedir() });
  const args = ['out/main/browser-host.js', '--data', folder, ...(port === undefined ? [] : ['--port', port])];
  const child = track(spawn(process.execPath, args, { cwd: projectRoot, stdio: ['inherit', 'pipe', 'inherit'] }));
  const mayOpen = open && process.stdin.isTTY && !ci;
  createInterface({ input: child.stdout }).on('line', (line) => {
    process.stdout.write(`${line}\n`);
    const address = /^READY (\S+)$/u.exec(line)?.[1];
    if (address !== undefined && mayOpen) openAddress(address);
  });
  return waitFor(child);
}

process.exitCode = await start(process.argv.slice(2));
