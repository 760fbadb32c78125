import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-node.ts';

/** Where Electron's program lies; undefined while it has not been fetched. Importing the package would fetch it by itself. */
export function electronProgram(root: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const folder = join(root, 'node_modules/electron');
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8').trim();
    const { ELECTRON_OVERRIDE_DIST_PATH: override } = env;
    const program = join(override || join(folder, 'dist'), name);
    return existsSync(program) ? program : undefined;
  } catch {
    return undefined;
  }
}

/** Makes sure that Electron's program is there and of the right version, by its package's own installer. */
export async function fetchElectron(root: string): Promise<string | undefined> {
  if (electronProgram(root, process.env) === undefined) {
    process.stdout.write('Fetching Electron, about 120 MB, once...\n');
  }
  const { code } = await runNode(['node_modules/electron/install.js'], root);
  return code === 0 ? electronProgram(root, process.env) : undefined;
}

/** Why Electron cannot open a window on this computer whatever its program says; undefined where nothing speaks against it. */
export function whyNoWindow(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  userId: number | undefined,
): string | undefined {
  if (platform !== 'linux') return undefined;
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = env;
  if (!x11 && !wayland) return 'There is no screen for a window here';
  if (userId === 0) return 'Electron keeps its sandbox only for ordinary users, and this one is root';
  return undefined;
}
