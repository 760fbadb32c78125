import { duplicateText } from '../../src-shared/text/duplicate-text.ts';
import { replaceText, workText } from '../../src-shared/text/fix-text.ts';
import { unreadableText } from '../../src-shared/text/open-text.ts';
import { manyPeople } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

/** So many rows take a while, also where everything else is quick. */
const rows = 200_000;
/** However busy the computer is, what takes long comes to its end. */
const patiently = expect.configure({ timeout: 150_000 });

test.slow();

const everyone = manyPeople('everyone.csv', rows);

test('Reading a large file is cancelled and begun again, and nothing of it is lost', async ({
  page,
  importHome,
  wizard,
}) => {
  await importHome.choose(everyone);
  const progress = page.getByRole('progressbar', { name: unreadableText.reading });
  await patiently(progress).toBeVisible();
  await page.getByRole('button', { name: unreadableText.cancel }).click();
  await expect(importHome.chooseButton).toBeVisible();
  await expect(progress).toBeHidden();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await importHome.continueDraft('everyone.csv');
  await patiently(wizard.step('Match')).toBeEnabled();
  await expect(wizard.main).toContainText('200,000 rows.');
});

test('A change of 200,000 rows and a search for duplicates are cancelled, and the rows are as before', async ({
  page,
  importHome,
  wizard,
  fix,
  duplicates,
}) => {
  await importHome.choose(everyone);
  await patiently(wizard.step('Match')).toBeEnabled();
  await wizard.goTo('Fix');
  await fix.expectCount('All', rows);
  const cancel = page.getByRole('button', { name: workText.cancel, exact: true });

  await test.step('A change that is cancelled changes nothing', async () => {
    await page.getByRole('button', { name: replaceText.open }).click();
    await fix.dialog.getByRole('textbox', { name: replaceText.find }).fill('Lebanon');
    await fix.dialog.getByRole('textbox', { name: replaceText.replacement }).fill('Keene');
    const replace = fix.dialog.getByRole('button', { name: replaceText.replace(rows - rows / 1000) });
    await patiently(replace).toBeEnabled();
    await replace.click();
    await cancel.click();
    await patiently(cancel).toBeHidden();
    await expect(await fix.rows.cell(fix.rows.rowAt(1), 'City')).toHaveText('Lebanon');
    await expect(page.getByRole('radio', { name: /^Edited/u })).toHaveCount(0);
    await expect(wizard.undo).toBeDisabled();
  });

  await test.step('While duplicates are looked for, the grid shows rows', async () => {
    await page.getByRole('button', { name: duplicateText.open(undefined), exact: true }).click();
    const looking = page.getByRole('progressbar', { name: duplicateText.searching });
    await patiently(looking).toBeVisible();
    await duplicates.back.click();
    await fix.rows.scroll(0, 10_000_000);
    await patiently(await fix.cell(rows + 1, 'Envelope name')).toHaveText(`Person Number ${rows}`);
    await page.getByRole('button', { name: /^Duplicates/u }).click();
    await expect(looking).toBeVisible();
  });

  await test.step('The search is given up, and the app goes on', async () => {
    await duplicates.press(duplicateText.cancel);
    await expect(duplicates.panel).toContainText(duplicateText.cancelled);
    await duplicates.back.click();
    await fix.rows.scrollToStart();
    const city = await fix.rows.cell(fix.rows.rowAt(1), 'City');
    await city.click();
    await page.keyboard.type('Concord');
    await page.keyboard.press('Enter');
    await patiently(city).toHaveText('Concord');
    await wizard.undo.click();
    await patiently(city).toHaveText('Lebanon');
    await expect(page.getByRole('alert')).toHaveCount(0);
  });
});
