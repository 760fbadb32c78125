import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Everything that ends up in the built files. */
export const buildInputs = [
  'src-main',
  'src-renderer',
  'src-shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
] as const;

/** What a build has to leave behind. */
const buildOutputs = [
  'out/main/main.js',
  'out/main/store-worker.js',
  'out/main/browser-host.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
] as const;

const stamp = 'out/built-at';

/** The time of the latest change in a file or folder; a folder changes too when something in it is deleted or renamed. */
export function newestChange(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return readdirSync(path).reduce((newest, name) => Math.max(newest, newestChange(join(path, name))), found.mtimeMs);
}

/** True when what was built is missing, incomplete or older than what it was built from. */
export function isStale(root: string): boolean {
  const complete = buildOutputs.every((file) => statSync(join(root, file), { throwIfNoEntry: false }) !== undefined);
  if (!complete) return true;
  const builtAt = readStamp(root);
  return builtAt === undefined || buildInputs.some((input) => newestChange(join(root, input)) >= builtAt);
}

/** Records when a build began, not when it ended: what changed in between is not in it. */
export function writeStamp(root: string, startedAt: number): void {
  const file = join(root, stamp);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${startedAt}\n`);
}

function readStamp(root: string): number | undefined {
  try {
    const time = Number(readFileSync(join(root, stamp), 'utf8'));
    return Number.isFinite(time) && time > 0 ? time : undefined;
  } catch {
    return undefined;
  }
}
