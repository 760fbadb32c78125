import type { Page } from '@playwright/test';
import { correctionText } from '../../src-shared/text/give-back-text.ts';
import { openText } from '../../src-shared/text/open-text.ts';
import { csvFile, plainHeader, type TestFile } from '../support/browser-test-files.ts';
import { sheetOf, workbookOf } from '../unit/spreadsheet-worker/reading/make-workbook.ts';
import { expect, test } from './fixtures.ts';
import { choose } from './pages/choices.ts';
import { saved } from './saved-file.ts';

/** Saves the rows with errors of the import on the screen as a CSV, and answers its lines. */
async function problemLines(page: Page): Promise<readonly string[]> {
  await page.getByRole('button', { name: correctionText.save }).click();
  await choose(page, correctionText.format, correctionText.csv);
  const sheet = await saved(page, () => page.getByRole('button', { name: correctionText.confirm }).click());
  return sheet.content.toString('utf8').trimEnd().split('\r\n');
}

/** The lines with a name put into the cell that has none: whoever corrects them knows who lives in that street. */
function named(lines: readonly string[], street: string, name: string): readonly string[] {
  const at = (lines[0] ?? '').split('","').findIndex((cell) => cell.includes('Envelope name'));
  return lines.map((line) => (line.includes(street) ? line.split('","').with(at, name).join('","') : line));
}

function fileOf(name: string, lines: readonly string[]): TestFile {
  return { name, content: Buffer.from(lines.join('\r\n')) };
}

const header = plainHeader.split(',');
const book: TestFile = {
  name: 'book.xlsx',
  content: Buffer.from(
    workbookOf({
      Members: sheetOf([header, ['1', '', '7 Oak Ave', 'Concord', 'NH', '03301']]),
      Donors: sheetOf([header, ['2', 'Olga Keene', '9 Hill Rd', 'Keene', 'NH', '03431']]),
    }),
  ),
};

test('Corrections of a sheet that the import does not read now touch no row of the other, and wait for their own', async ({
  importHome,
  wizard,
  open,
  fix,
  frame,
  page,
}) => {
  await importHome.drop(book);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  const returned = fileOf('back.csv', named(await problemLines(page), 'Oak Ave', 'Bea Long'));
  await wizard.goTo('Open');
  await open.choose(openText.sheet, 'Donors');
  await expect(wizard.main).toContainText('sheet "Donors" (1 other sheet not read), header in row 1, 1 row.');

  await importHome.drop(returned);
  await wizard.expectFile('back.csv');
  await expect(wizard.main).toContainText(correctionText.otherPart('book.xlsx', 'Members'));
  await expect(page.getByRole('button', { name: correctionText.apply })).toBeHidden();
  await page.getByRole('button', { name: correctionText.openOriginal }).click();
  await wizard.expectFile('book.xlsx');
  await wizard.goTo('Fix');
  await expect(fix.filter('Edited')).toBeHidden();
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('Olga Keene');

  // As the notice says: the sheet is chosen, and the file opened again.
  await wizard.goTo('Open');
  await open.choose(openText.sheet, 'Members');
  await expect(wizard.main).toContainText('sheet "Members" (1 other sheet not read), header in row 1, 1 row.');
  await frame.goTo('Import');
  await importHome.drop(returned);
  await expect(wizard.main).toContainText(correctionText.question('book.xlsx', 1, 1));
  await page.getByRole('button', { name: correctionText.apply }).click();
  await wizard.expectFile('book.xlsx');
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('Bea Long');
});

const people = csvFile('people.csv', [plainHeader, '3,,7 Oak Ave,Concord,NH,03301']);
const others = csvFile('others.csv', [plainHeader, '4,,9 Hill Rd,Keene,NH,03431']);

test('Corrections go to the import that they came from, not to the one that is open', async ({
  importHome,
  wizard,
  fix,
  frame,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  const lines = named(await problemLines(page), 'Oak Ave', 'Bea Long');
  await importHome.drop(others);
  await wizard.expectFile('others.csv');
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.expectCount('Errors', 1);

  await importHome.drop(fileOf('back.csv', lines));
  await expect(wizard.main).toContainText(correctionText.question('people.csv', 1, 1));
  await page.getByRole('button', { name: correctionText.apply }).click();
  await wizard.expectFile('people.csv');
  await fix.expectCount('Errors', 0);
  await frame.goTo('Import');
  await importHome.continueDraft('others.csv');
  await fix.expectCount('Errors', 1);
  await expect(fix.filter('Edited')).toBeHidden();
});

test('A sheet with rows of two imports corrects the one whose rows come first, and says what it leaves', async ({
  importHome,
  wizard,
  fix,
  frame,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  const lines = named(await problemLines(page), 'Oak Ave', 'Bea Long');
  await frame.goTo('Import');
  await importHome.drop(others);
  await wizard.expectFile('others.csv');
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  const foreign = named(await problemLines(page), 'Hill Rd', 'Olga Keene').slice(1);

  await importHome.drop(fileOf('both.csv', [...lines, ...foreign]));
  await expect(wizard.main).toContainText(correctionText.question('people.csv', 1, 1));
  await expect(wizard.main).toContainText(correctionText.unknownRows(1));
  await page.getByRole('button', { name: correctionText.apply }).click();
  await wizard.expectFile('people.csv');
  await expect(wizard.main).toContainText(correctionText.sheetStays);
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('Bea Long');
  await frame.goTo('Import');
  await expect(importHome.draft('both.csv')).toBeVisible();
  await importHome.continueDraft('others.csv');
  await fix.expectCount('Errors', 1);
});

test('Corrections can be opened as a file of their own, and the question does not come back', async ({
  app,
  importHome,
  wizard,
  fix,
  frame,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  const returned = fileOf('back.csv', named(await problemLines(page), 'Oak Ave', 'Bea Long'));
  await frame.goTo('Import');
  await importHome.drop(returned);
  const question = correctionText.question('people.csv', 1, 1);
  await expect(wizard.main).toContainText(question);
  await page.getByRole('button', { name: correctionText.openAsNew }).click();
  await expect(wizard.main).not.toContainText(question);
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('Bea Long');
  await app.quitAndStartAgain();
  await wizard.expectFile('back.csv');
  await fix.expectCount('All', 1);
  await expect(wizard.main).not.toContainText(question);
  await frame.goTo('Import');
  await importHome.continueDraft('people.csv');
  await fix.expectCount('Errors', 1);
});
