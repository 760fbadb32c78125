import { correctionText, templateFileText } from '../../src-shared/text/give-back-text.ts';
import { csvFile, plainHeader, type TestFile } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { choose } from './pages/choices.ts';
import { saved } from './saved-file.ts';

const people = csvFile('people.csv', [
  plainHeader,
  '1,Joe Tischler,123 Main St,Lebanon,NH,03766',
  '2,Ann Cooper,,,,',
  '3,,7 Oak Ave,Concord,NH,03301',
]);

test('Problem rows are given back, corrected outside, and the corrections go where they belong', async ({
  importHome,
  wizard,
  fix,
  frame,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.expectCount('Errors', 2);
  await page.getByRole('button', { name: correctionText.save }).click();
  await choose(page, correctionText.format, correctionText.csv);
  const sheet = await saved(page, () => page.getByRole('button', { name: correctionText.confirm }).click());
  expect(sheet.name).toBe('people - to correct.csv');
  const text = sheet.content.toString('utf8');
  expect(text).not.toContain('Joe Tischler');

  const header = text.split('\r\n')[0]?.split(',') ?? [];
  const column = (name: string): number => header.findIndex((cell) => cell.includes(name));
  const corrected = text.split('\r\n').map((line) => {
    const cells = line.split('","');
    if (line.includes('Ann Cooper')) {
      cells[column('Street')] = '9 Hill Rd';
      cells[column('City')] = 'Keene';
    }
    if (line.includes('Concord')) cells[column('Envelope name')] = 'Bea Long';
    return cells.join('","');
  });
  const returned: TestFile = { name: 'back.csv', content: Buffer.from(corrected.join('\r\n')) };

  await frame.goTo('Import');
  await importHome.drop(returned);
  await expect(wizard.main).toContainText(correctionText.question('people.csv', 2, 3));
  await page.getByRole('button', { name: correctionText.apply }).click();
  await wizard.expectFile('people.csv');
  await expect(wizard.main).toContainText(correctionText.applied('people.csv', 3));
  await wizard.expectStep('Fix');
  await fix.expectCount('Errors', 0);
  await expect(await fix.cell(3, 'Street')).toHaveText('9 Hill Rd');
  await wizard.undo.click();
  await fix.expectCount('Errors', 2);
  await frame.goTo('Import');
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(1);
});

test('Corrections of an import that is gone are opened as an ordinary file, and it says so', async ({
  importHome,
  wizard,
  frame,
  page,
}) => {
  await importHome.drop(people);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await page.getByRole('button', { name: correctionText.save }).click();
  const sheet = await saved(page, () => page.getByRole('button', { name: correctionText.confirm }).click());
  expect(sheet.name).toBe('people - to correct.xlsx');
  await frame.goTo('Import');
  await importHome.askToDiscard('people.csv');
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(importHome.draft('people.csv')).toBeHidden();
  await importHome.drop(sheet);
  await expect(wizard.main).toContainText(correctionText.gone);
  await wizard.goTo('Fix');
});

test('A template is saved, and its examples are left out when it is opened', async ({
  importHome,
  wizard,
  fix,
  page,
}) => {
  const template = await saved(page, () =>
    page.getByRole('button', { name: templateFileText.save('PrayerLetters') }).click(),
  );
  await importHome.drop(template);
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText(templateFileText.examplesLeftOut(2));
  await wizard.goTo('Fix');
  await fix.expectCount('Left out', 2);
});
