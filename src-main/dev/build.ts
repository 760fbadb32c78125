import { join } from 'node:path';
import { isStopping, runNode } from './run-node.ts';
import { isStale, writeStamp } from './staleness.ts';

/** The root of the project. */
export const projectRoot = join(import.meta.dirname, '../..');

/** Builds everything into `out/`. Prints one line, and what the build said only if it failed; answers whether it worked. */
export async function build(root: string = projectRoot): Promise<boolean> {
  process.stdout.write('Building...\n');
  const startedAt = Date.now();
  const { code, output } = await runNode(['node_modules/electron-vite/bin/electron-vite.js', 'build'], root);
  if (code === 0) writeStamp(root, startedAt);
  else if (!isStopping()) process.stderr.write(output);
  return code === 0;
}

/** Builds if something has changed since the last time; answers whether the built files can be used. */
export async function buildIfStale(root: string = projectRoot): Promise<boolean> {
  return !isStale(root) || (await build(root));
}
