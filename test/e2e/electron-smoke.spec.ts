import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron as electron, expect, test } from '@playwright/test';
import { electronProgram, whyNoWindow } from '../../src-main/dev/electron-binary.ts';

const root = join(import.meta.dirname, '../..');
const program = electronProgram(root, process.env);
const obstacle = whyNoWindow(process.platform, process.env, process.getuid?.());

test.describe('the Electron shell', () => {
  test.skip(
    program === undefined,
    'Electron has not been fetched to this computer (node node_modules/electron/install.js).',
  );
  test.skip(obstacle !== undefined, `${obstacle ?? ''}.`);

  test('opens a sandboxed window on the first screen and closes in good order', async () => {
    const dataFolder = await mkdtemp(join(tmpdir(), 'fieldpost-electron-'));
    const app = await electron.launch({
      ...(program === undefined ? {} : { executablePath: program }),
      args: [join(root, 'out/main/main.js'), '--data', dataFolder],
    });
    try {
      const page = await app.firstWindow();
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(new URL(page.url()).host).toBe('fieldpost');
      expect(await page.evaluate(() => typeof Reflect.get(window, 'require'))).toBe('undefined');
      expect(await page.evaluate(() => typeof Reflect.get(window, 'process'))).toBe('undefined');

      const violated = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
              once: true,
            });
            const script = document.createElement('script');
            script.textContent = 'document.title = "inline";';
            document.head.append(script);
          }),
      );
      expect(violated).toContain('script-src');
      expect(await app.evaluate(({ app: electronApp }) => electronApp.getPath('userData'))).toBe(dataFolder);
    } finally {
      await app.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  });
});
