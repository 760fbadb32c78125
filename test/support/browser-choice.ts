import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** The browser that the end-to-end tests drive, and why it is this one. */
export interface BrowserChoice {
  readonly program: string;
  readonly reason: string;
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
] as const;

const macBundles = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
] as const;

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
] as const;

/** Where Chrome, Chromium and Edge are installed on a system, best first. */
export function usualPlaces(platform: NodeJS.Platform, env: Environment): readonly string[] {
  const { HOME: home = '', PATH: path = '', LOCALAPPDATA: local } = env;
  if (platform === 'darwin') {
    return macBundles.flatMap((bundle) => [`/Applications/${bundle}`, `${home}/Applications/${bundle}`]);
  }
  if (platform === 'win32') {
    const { PROGRAMFILES: programs, 'PROGRAMFILES(X86)': programs32 } = env;
    const folders = [programs, programs32, local].filter((folder) => folder !== undefined);
    return windowsPrograms.flatMap((program) => folders.map((folder) => `${folder}\\${program}`));
  }
  const folders = [...path.split(delimiter), '/usr/bin', '/usr/local/bin', '/opt/google/chrome'];
  return linuxNames.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * A snap, or the script that only starts or recommends one: snaps see neither our temporary folders nor the pipe that the
 * tests talk through.
 */
function isSnap(program: string): boolean {
  const file = realpathSync(program);
  if (file.startsWith('/snap/') || file.endsWith('/snap')) return true;
  return statSync(file).size < 65_536 && readFileSync(file, 'utf8').includes('/snap/');
}

function findInstalled(): string | undefined {
  return usualPlaces(process.platform, process.env).find(
    (program) => existsSync(program) && !(process.platform === 'linux' && isSnap(program)),
  );
}

/** The browser of Playwright itself; undefined until it is installed, with every library that it needs. */
function playwrightBrowser(program: string): string | undefined {
  if (!existsSync(program)) return undefined;
  // On Windows, asking for the version would open a window; nothing is missing there.
  const runs = process.platform !== 'linux' || spawnSync(program, ['--version']).status === 0;
  return runs ? program : undefined;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function installThroughPlaywright(): boolean {
  say('No Chrome, Chromium or Edge is installed, so Playwright fetches its Chromium...');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright/package.json')), 'cli.js');
  return spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' }).status === 0;
}

function installThroughApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  say("Playwright's Chromium cannot be had or lacks libraries here, so apt-get installs one...");
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', env }).status === 0;
  return run('update') && run('install', '-y', 'chromium');
}

/**
 * Finds a browser, and installs one where there is none.
 *
 * @param ownProgram where Playwright keeps its own Chromium once it has one
 * @throws Error when there is none and none can be had
 */
export function chooseBrowser(ownProgram: string): BrowserChoice {
  const { FIELDPOST_BROWSER: wanted } = process.env;
  if (wanted) return { program: wanted, reason: 'named by FIELDPOST_BROWSER' };
  const installed = findInstalled();
  if (installed !== undefined) return { program: installed, reason: 'installed on this computer' };
  const own = playwrightBrowser(ownProgram) ?? (installThroughPlaywright() ? playwrightBrowser(ownProgram) : undefined);
  if (own !== undefined) return { program: own, reason: "Playwright's own" };
  const fromApt = installThroughApt() ? findInstalled() : undefined;
  if (fromApt !== undefined) return { program: fromApt, reason: 'installed with apt-get' };
  throw new Error('There is no browser for the end-to-end tests. Install Chrome, or name one in FIELDPOST_BROWSER.');
}
