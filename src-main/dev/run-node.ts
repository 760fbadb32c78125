import { type ChildProcess, spawn } from 'node:child_process';

export interface Finished {
  readonly code: number;
  /** Everything it printed, in the order in which it came. */
  readonly output: string;
}

/** Children that are running now, for whoever has to end them. */
const running = new Set<ChildProcess>();

let stopping = false;

/** True once somebody wants this process to end: nothing new should be begun then. */
export function isStopping(): boolean {
  return stopping;
}

/** Remembers a child until it ends. */
export function track<T extends ChildProcess>(child: T): T {
  running.add(child);
  child.once('close', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Waits for a child; the code is 1 where a signal ended it or it could not be started. */
export function waitFor(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a script with this same Node, quietly, and keeps what it prints. */
export async function runNode(args: readonly string[], folder: string): Promise<Finished> {
  const child = track(spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }));
  const parts: Buffer[] = [];
  const collect = (part: Buffer): void => {
    parts.push(part);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return { code: await waitFor(child), output: Buffer.concat(parts).toString() };
}

/**
 * Passes signals on, so that stopping this process stops its children, and lets this process live until they have ended.
 *
 * A terminal's Ctrl+C reaches the whole group by itself, and a second one would make Electron give up without closing; on
 * Windows, a signal that is sent is not a request but the end.
 */
export function passSignalsOn(): void {
  const toGroup = process.platform === 'win32' || process.stdin.isTTY;
  const stop = (signal: NodeJS.Signals, reachesChildren: boolean): void => {
    stopping = true;
    if (!reachesChildren) for (const child of running) child.kill(signal);
  };
  process.on('SIGINT', () => stop('SIGINT', toGroup));
  process.on('SIGHUP', () => stop('SIGHUP', toGroup));
  process.on('SIGTERM', () => stop('SIGTERM', false));
}
