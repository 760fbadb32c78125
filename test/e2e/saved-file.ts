import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { TestFile } from '../support/browser-test-files.ts';

/** Presses a button that saves a file, and answers the file. */
export async function saved(page: Page, press: () => Promise<void>): Promise<TestFile> {
  const download = page.waitForEvent('download');
  await press();
  const file = await download;
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}
