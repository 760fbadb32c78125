import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface Packed {
  /** Paths from the root with forward slashes, sorted. */
  readonly files: readonly string[];
  /** Patterns that match nothing, which means that they are out of date. */
  readonly idle: readonly string[];
}

function matches(root: string, pattern: string): readonly string[] {
  return globSync(pattern, { cwd: root })
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'));
}

/** The packages that go into the installer: those of `dependencies`, and what these depend on. */
export function runtimePackages(root: string): readonly string[] {
  const found = new Set<string>();
  const visit = (packageFile: string): void => {
    const { dependencies = {} } = JSON.parse(readFileSync(packageFile, 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    for (const name of Object.keys(dependencies)) {
      if (found.has(name)) continue;
      found.add(name);
      visit(join(root, 'node_modules', name, 'package.json'));
    }
  };
  visit(join(root, 'package.json'));
  return [...found].sort();
}

/**
 * What the packager would take, by its own rules: packages come whole, then each pattern adds its matches or, with `!`,
 * takes them away.
 */
export function selectPacked(root: string, patterns: readonly string[], platform: NodeJS.Platform): Packed {
  const packed = new Set(runtimePackages(root).flatMap((name) => matches(root, `node_modules/${name}/**`)));
  const idle: string[] = [];
  for (const pattern of patterns) {
    const negative = pattern.startsWith('!');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the packager's own placeholder
    const found = matches(root, (negative ? pattern.slice(1) : pattern).replaceAll('${platform}', platform));
    if (found.length === 0) idle.push(pattern);
    for (const file of found) {
      if (negative) packed.delete(file);
      else packed.add(file);
    }
  }
  return { files: [...packed].sort(), idle };
}
