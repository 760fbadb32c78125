import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Import, readImports } from './read-imports.ts';

/** A file of the project: its path from the root with slashes, its lines and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
}

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** The folders that hold the project's code. */
export const sourceFolders = ['src-shared', 'src-main', 'src-renderer', 'test'] as const;

/** A file that was never written, to try a rule on. */
export function madeUp(path: string, source: string): SourceFile {
  const lines = source.split('\n').length - (source.endsWith('\n') ? 1 : 0);
  return { path, lines, imports: /\.tsx?$/u.test(path) ? readImports(source, path) : [] };
}

/** All files of the source folders. */
export function readSourceFiles(): readonly SourceFile[] {
  return sourceFolders.flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return madeUp(relative(root, file).replaceAll(sep, '/'), readFileSync(file, 'utf8'));
      }),
  );
}
