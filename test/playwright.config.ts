import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { chromium, defineConfig } from '@playwright/test';
import { chooseBrowser } from './support/browser-choice.ts';

const root = join(import.meta.dirname, '..');

/** Checkouts may share their packages, but not what their runs leave behind: Playwright empties the folder first. */
const checkout = createHash('sha256').update(root).digest('hex').slice(0, 8);

/** Chosen once: Playwright's workers read this file again and inherit the answer. */
const chosen = 'FIELDPOST_BROWSER_CHOSEN';

function browserProgram(): string {
  const known = process.env[chosen];
  if (known !== undefined) return known;
  const { program, reason } = chooseBrowser(chromium.executablePath());
  process.stdout.write(`End-to-end tests drive ${program} (${reason}).\n`);
  process.env[chosen] = program;
  return program;
}

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

export default defineConfig({
  testDir: './e2e',
  // Nothing is written beside the sources.
  outputDir: join(root, 'node_modules/.cache/e2e', checkout),
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  retries: 0,
  // Every test runs a browser and a host of its own.
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    trace: 'retain-on-failure',
    actionTimeout: 20_000,
  },
  projects: [
    {
      name: 'browser',
      testIgnore: 'electron-*.spec.ts',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: browserProgram(),
          args: [
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
            // Chromium has no sandbox for root; the tests open nothing but the app.
            ...(isRoot ? ['--no-sandbox'] : []),
          ],
        },
      },
    },
    { name: 'electron', testMatch: 'electron-*.spec.ts' },
  ],
});
