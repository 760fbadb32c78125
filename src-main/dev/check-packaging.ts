import { Packager } from 'electron-builder';
import packageJson from '../../package.json' with { type: 'json' };
import { followImports } from './built-imports.ts';
import { type Packed, selectPacked } from './packed-files.ts';

/** What the packaged app is started from. */
const entries = ['out/main/main.js', 'out/main/store-worker.js'] as const;

/** What the installer has to carry beside the code for the store to work. */
function nativeModules(platform: NodeJS.Platform, arch: string): readonly string[] {
  // The app for macOS runs on both kinds of processor.
  const architectures = platform === 'darwin' ? ['arm64', 'x64'] : [arch];
  return architectures.map((name) => `node_modules/better-sqlite3/prebuilds/${platform}-${name}.node`);
}

/** Asks the packager whether it understands its configuration; answers with its complaint. */
export async function checkConfiguration(root: string): Promise<string | undefined> {
  try {
    await new Packager({ projectDir: root }).validateConfig();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What would be packed for a system, and every reason why that would not be the app. */
export function checkPackedFiles(
  root: string,
  platform: NodeJS.Platform,
  arch: string,
): Packed & { readonly problems: readonly string[] } {
  const packed = selectPacked(root, packageJson.build.files, platform);
  const { files, idle } = packed;
  const known = new Set(files);
  const needed = followImports(root, entries);
  const required = [
    ...needed.files,
    ...nativeModules(platform, arch),
    'out/preload/preload.cjs',
    'out/renderer/index.html',
  ];
  const allowed = new Set(['electron', ...Object.keys(packageJson.dependencies)]);
  const isForeign = (file: string): boolean =>
    !/^(?:package\.json$|out\/|node_modules\/)/u.test(file) || file.startsWith('out/main/browser-host');
  return {
    ...packed,
    problems: [
      ...idle.map((pattern) => `The pattern "${pattern}" matches no file.`),
      ...required.filter((file) => !known.has(file)).map((file) => `The file ${file} is needed and would be left out.`),
      ...needed.packages
        .filter((name) => !allowed.has(name))
        .map((name) => `The package ${name} is loaded and would be left out.`),
      ...files.filter(isForeign).map((file) => `The file ${file} does not belong into the installer.`),
    ],
  };
}
