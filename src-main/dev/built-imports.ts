import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join } from 'node:path/posix';

export interface BuiltImports {
  /** The given files and everything they load from their own folder, as paths from the root. */
  readonly files: readonly string[];
  /** Packages they load, other than what Node brings. */
  readonly packages: readonly string[];
}

/** Imports and calls of require as a bundler writes them: static ones begin a line, so that no sentence is taken for one. */
const importPattern =
  /^(?:import|export)\b[^'"\n]*["']([^'"\n]+)["'];?$|\b(?:import|require)\(\s*["']([^'"\n]+)["']\s*\)/gmu;

const builtins = new Set(builtinModules);

/** Follows the imports of built files, so that nothing is packed half. */
export function followImports(root: string, entries: readonly string[]): BuiltImports {
  const files = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, fixed, called] of readFileSync(`${root}/${file}`, 'utf8').matchAll(importPattern)) {
      const target = fixed ?? called ?? '';
      if (target.startsWith('.')) visit(join(dirname(file), target));
      else if (!target.startsWith('node:') && !builtins.has(target)) packages.add(target);
    }
  };
  for (const entry of entries) visit(entry);
  return { files: [...files].sort(), packages: [...packages].sort() };
}
