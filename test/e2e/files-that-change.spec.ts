import { chmod, mkdtemp, open, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import { importText } from '../../src-shared/text/import-text.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { csvFile, manyPeople, plainHeader } from '../support/browser-test-files.ts';
import { test as base, expect } from './fixtures.ts';

/** A file that takes several pieces to copy. */
const large = manyPeople('everyone.csv', 60_000);

/** A test with a folder on the disk: what the window reads there can change under its hands. */
const test = base.extend<{ readonly folder: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see what a fixture takes
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'fieldpost-files-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

async function chooseOnDisk(page: Page, ...paths: readonly string[]): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: startText.choose }).click();
  await (await dialog).setFiles([...paths]);
}

/** Does something while the app waits for its first call of this kind to be answered. */
async function duringFirst(page: Page, call: string, work: () => Promise<void>): Promise<void> {
  let isDone = false;
  await page.route(`**/${call}`, async (route) => {
    if (!isDone) {
      isDone = true;
      await work();
    }
    await route.continue();
  });
}

const troubles: readonly (readonly [what: string, work: (path: string) => Promise<void>])[] = [
  ['deleted', (path) => rm(path)],
  ['on a drive that is taken away', (path) => rename(path, `${path}.elsewhere`)],
  ['cut off', (path) => truncate(path, 1_500_000)],
  ['saved anew, longer', (path) => writeFile(path, Buffer.concat([large.content, large.content]))],
  ['saved anew, with as many bytes', (path) => writeFile(path, Buffer.from(large.content).fill('x', 2_000_000))],
  [
    'changed in one place by a program that has it open',
    async (path) => {
      const file = await open(path, 'r+');
      await file.write('X', 2_500_000);
      await file.close();
    },
  ],
];

for (const [what, work] of troubles) {
  test(`82: A file that is ${what} while it is copied is not imported in part: it says so, and can be opened again`, async ({
    page,
    folder,
    importHome,
    wizard,
  }) => {
    const path = join(folder, large.name);
    await writeFile(path, large.content);
    await duringFirst(page, 'imports.upload', () => work(path));
    await chooseOnDisk(page, path);
    await expect(importHome.problem).toHaveText(startText.lost(large.name));
    await expect(importHome.drafts).toBeHidden();
    await expect(importHome.chooseButton).toBeVisible();

    await writeFile(path, large.content);
    await chooseOnDisk(page, path);
    await wizard.expectStep('Match');
    await wizard.goTo('Open');
    await expect(wizard.main).toContainText('60,000 rows.');
  });
}

test('82: A file that is gone before the first piece of it is read leaves nothing behind', async ({
  page,
  folder,
  importHome,
  frame,
}) => {
  const path = join(folder, large.name);
  await writeFile(path, large.content);
  await duringFirst(page, 'imports.beginUpload', () => rm(path));
  await chooseOnDisk(page, path);
  await expect(importHome.problem).toHaveText(startText.lost(large.name));
  await frame.goTo('Contacts');
  await frame.goTo('Import');
  await expect(importHome.drafts).toBeHidden();
});

test('82: A file that may not be read is named with what to check', async ({ page, folder, importHome }) => {
  test.skip(process.platform === 'win32' || process.getuid?.() === 0, 'Here, every file may be read.');
  const path = join(folder, 'locked.csv');
  await writeFile(path, large.content);
  await chmod(path, 0o000);
  await chooseOnDisk(page, path);
  await expect(importHome.problem).toHaveText(startText.lost('locked.csv'));
  await expect(importHome.drafts).toBeHidden();
});

test('82: Of several files, the one that is gone is named, and the others are opened', async ({
  page,
  folder,
  importHome,
}) => {
  const files = [
    csvFile('april.csv', [plainHeader, '1,Ann Tischler,1 Main St,Lebanon,NH,03766']),
    csvFile('church.csv', ['Vorname,Nachname,Ort', 'Olga,Keene,Köln']),
  ];
  const paths = files.map(({ name }) => join(folder, name));
  for (const [index, { content }] of files.entries()) await writeFile(paths[index] ?? '', content);
  const [, church = ''] = paths;
  await duringFirst(page, 'imports.beginUpload', () => rm(church));
  await chooseOnDisk(page, ...paths);
  await expect(importHome.problem).toHaveText(startText.lost(basename(church)));
  await expect(importHome.draft('april.csv')).toBeVisible();
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(1);
});

test('82: Of files that are one import, none is imported when one changes; nor is a file that is to be added', async ({
  page,
  folder,
  importHome,
  wizard,
  open: openStep,
}) => {
  const april = csvFile('april.csv', [plainHeader, '1,Ann Tischler,1 Main St,Lebanon,NH,03766']);
  const may = csvFile('may.csv', [plainHeader, '2,Bo Keene,2 Main St,Lebanon,NH,03766']);
  const paths = [april, may].map(({ name }) => join(folder, name));
  const [first = '', second = ''] = paths;
  await writeFile(first, april.content);
  await writeFile(second, may.content);
  await duringFirst(page, 'imports.beginUpload', () => writeFile(second, Buffer.from('something else')));
  await chooseOnDisk(page, ...paths);
  await expect(importHome.problem).toHaveText(startText.lost('april.csv and 1 more file'));
  await expect(importHome.drafts).toBeHidden();

  await chooseOnDisk(page, first);
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await writeFile(second, may.content);
  await duringFirst(page, 'imports.beginUpload', () => rm(second));
  const dialog = page.waitForEvent('filechooser');
  await openStep.addFiles.click();
  await (await dialog).setFiles(second);
  await expect(importHome.problem).toHaveText(startText.lost('may.csv'));
  await wizard.expectFile('april.csv');
  await expect(wizard.main).toContainText('1 row.');
});

test('82: What was imported stays whole when its file is changed or deleted afterwards', async ({
  app,
  page,
  folder,
  importHome,
  wizard,
}) => {
  const path = join(folder, large.name);
  await writeFile(path, large.content);
  await chooseOnDisk(page, path);
  await wizard.expectStep('Match');
  await rm(path);
  await app.quitAndStartAgain();
  await wizard.expectFile(large.name);
  await wizard.goTo('Open');
  await expect(wizard.main).toContainText('60,000 rows.');
  await wizard.page.getByRole('button', { name: importText.backToImports }).click();
  await expect(importHome.draft(large.name)).toContainText(importText.summary(60_000, 60, 0));
});
