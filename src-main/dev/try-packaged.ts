import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from './build.ts';
import { track, waitFor } from './run-node.ts';

/** Where the packager leaves the app before it wraps it up. */
const programs: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'release/mac-universal/Fieldpost.app/Contents/MacOS/Fieldpost',
  linux: 'release/linux-unpacked/fieldpost',
  win32: 'release/win-unpacked/Fieldpost.exe',
};

const patienceMs = 60_000;

/** Asks again and again until it is so, or for too long. */
async function until(condition: () => boolean): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await wait(250)) {
    if (condition()) return true;
  }
  return condition();
}

/**
 * `npm run package:try`: starts the packaged app on an empty data folder and ends it again. The data file proves that the
 * store's thread and the native module were found where the packager put them; the remembered place of the window proves
 * that there was a window and that it closed in good order.
 */
async function tryPackaged(folder: string): Promise<string | undefined> {
  const program = join(projectRoot, programs[process.platform] ?? 'release');
  if (!existsSync(program)) return `There is no packaged app at ${program}. Run "npm run package" first.`;
  const child = track(spawn(program, ['--data', folder], { stdio: 'inherit' }));
  const ended = waitFor(child);
  const log = (): string => {
    const file = join(folder, 'logs/fieldpost.log');
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  };
  const opened = await until(() => existsSync(join(folder, 'fieldpost.db')) || child.exitCode !== null);
  if (!opened || child.exitCode !== null) {
    child.kill();
    return `The packaged app did not open its data.\n${log()}`;
  }
  // The window follows the data; leave it the time to come up.
  await wait(5000);
  child.kill('SIGTERM');
  await ended;
  if (process.platform === 'win32') return undefined;
  return existsSync(join(folder, 'window.json'))
    ? undefined
    : `The packaged app did not close in good order.\n${log()}`;
}

const folder = mkdtempSync(join(tmpdir(), 'fieldpost-packaged-'));
const problem = await tryPackaged(folder);
rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
process.stdout.write(`${problem ?? 'The packaged app opens its data and its window.'}\n`);
process.exitCode = problem === undefined ? 0 : 1;
