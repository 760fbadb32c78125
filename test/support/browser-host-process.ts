import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The built browser host, running in a process of its own. */
export interface HostProcess {
  /** What it printed after READY: the address that lets one page in. */
  readonly url: string;
  /** Asks it to end and waits until it has: the user quits. */
  stop(): Promise<void>;
  /** Ends it at once, as a power cut would (kill -9), and waits until it is gone. */
  kill(): Promise<void>;
}

const program = join(import.meta.dirname, '../../out/main/browser-host.js');

/** Starts the host on a data folder and waits until it can be opened. */
export async function startHostProcess(dataFolder: string): Promise<HostProcess> {
  const child = spawn(process.execPath, [program, '--data', dataFolder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  createInterface(child.stderr).on('line', (line) => errors.push(line));
  const gone = once(child, 'close');
  // A test that is cut off must leave nothing running.
  const killAtExit = (): void => {
    child.kill('SIGKILL');
  };
  process.once('exit', killAtExit);
  child.once('close', () => process.off('exit', killAtExit));
  const url = await Promise.race([readyLine(child), gone.then(() => undefined)]);
  if (url === undefined) throw new Error(`The browser host did not start:\n${errors.join('\n')}`);

  async function end(signal: NodeJS.Signals): Promise<void> {
    child.kill(signal);
    await gone;
  }
  return {
    url,
    async stop() {
      await end('SIGTERM');
      // Windows knows no request to end: there, every end is sudden and has no code.
      const endedWell = child.exitCode === 0 || process.platform === 'win32';
      if (!endedWell || errors.length > 0) {
        throw new Error(`The browser host ended with code ${child.exitCode}:\n${errors.join('\n')}`);
      }
    },
    kill: () => end('SIGKILL'),
  };
}

async function readyLine({ stdout }: ChildProcess): Promise<string | undefined> {
  if (stdout === null) return undefined;
  for await (const line of createInterface(stdout)) {
    const url = /^READY (\S+)$/u.exec(line)?.[1];
    if (url !== undefined) {
      // Nobody reads on, so that the pipe must not fill up.
      stdout.resume();
      return url;
    }
  }
  return undefined;
}
