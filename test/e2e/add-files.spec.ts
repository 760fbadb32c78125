import { addFilesText } from '../../src-shared/text/add-files-text.ts';
import { keepText } from '../../src-shared/text/keep-text.ts';
import { openText, startText } from '../../src-shared/text/open-text.ts';
import { csvFile, plainHeader } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';

const person = (id: number, name: string) => `${id},${name},${id} Main St,Lebanon,NH,03766`;

const april = csvFile('april.csv', [plainHeader, person(1, 'Ann Tischler'), person(2, '')]);
const may = csvFile('may.csv', ['Friends in May', '', plainHeader, person(3, 'Cy Marlow'), person(4, 'Di Hart')]);
const june = csvFile('june.csv', [plainHeader, person(5, 'Ed Pope')]);

test('A file is added to an import that was kept in part: what was done stays, and only the new rows become contacts', async ({
  app,
  frame,
  importHome,
  wizard,
  open,
  fix,
  keep,
  contacts,
}) => {
  await importHome.drop(april);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.change(2, 'Envelope name', 'Anna Tischler');
  await wizard.goTo('Keep');
  await keep.keepIn('Spring');
  await expect(keep.result('Spring')).toContainText(keepText.added(1));

  await test.step('Dropped on its place, it becomes a part of this import', async () => {
    await wizard.goTo('Open');
    await open.dropMore(may);
    await wizard.expectFile('april.csv and 1 more file');
    await wizard.expectStep('Open');
    await expect(wizard.main).toContainText(addFilesText.added(['may.csv']));
    await expect(open.main.getByRole('list', { name: openText.files(2) })).toContainText(
      openText.fileRows('may.csv', 4, 8),
    );
  });

  await test.step('The rows before it are as they were, and so is the way back', async () => {
    await wizard.goTo('Fix');
    await fix.expectCount('Kept', 1);
    await expect(await fix.cell(2, 'Envelope name')).toHaveText('Anna Tischler');
    await expect(await fix.cell(7, 'Envelope name')).toHaveText('Cy Marlow');
    await wizard.undo.click();
    await expect(await fix.cell(2, 'Envelope name')).toHaveText('Ann Tischler');
    await wizard.redo.click();
    await fix.change(3, 'Envelope name', 'Bo Keene');
  });

  await test.step('Everybody is a contact once, and a power cut changes nothing about it', async () => {
    await app.crashAndStartAgain();
    await wizard.expectFile('april.csv and 1 more file');
    await wizard.goTo('Keep');
    await keep.keepIn('Spring');
    await expect(keep.result('Spring')).toContainText(keepText.added(3));
    await expect(keep.result('Spring')).toContainText(keepText.unchanged(1));
    await frame.goTo('Contacts');
    await contacts.table.expectRowCount(4);
  });

  await test.step('Either file leads back to this import', async () => {
    for (const file of [april, may]) {
      await frame.goTo('Import');
      await importHome.drop(file);
      await wizard.expectFile('april.csv and 1 more file');
      await expect(wizard.main).toContainText(startText.alreadyPart([file.name], 'april.csv and 1 more file'));
    }
  });
});

test('Of several files, those that fit are added, and the others are named with what is different about them', async ({
  frame,
  importHome,
  wizard,
  open,
  fix,
}) => {
  await importHome.drop(june);
  await wizard.expectStep('Match');
  await frame.goTo('Import');
  await importHome.drop(april);
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  const church = csvFile('church.csv', ['Supporter ID,Envelope Name,Ort', '9,Olga Keene,Köln']);
  const pdf = { name: 'form.pdf', content: Buffer.from('%PDF-1.7\n') };
  await importHome.chooseWith(open.addFiles, june, church, may, pdf, { ...april, name: 'copy of april.csv' });
  await wizard.expectFile('april.csv and 2 more files');
  await expect(wizard.main).toContainText(addFilesText.added(['june.csv', 'may.csv']));
  await expect(wizard.main).toContainText(startText.shared(['june.csv'], 'june.csv'));
  const problems = wizard.page.getByRole('alert');
  await expect(problems).toHaveCount(3);
  await expect(
    problems.filter({ hasText: addFilesText.columns('church.csv', ['Address 1', 'City', 'State', 'ZIP'], ['Ort']) }),
  ).toBeVisible();
  await expect(problems.filter({ hasText: addFilesText.same('copy of april.csv') })).toBeVisible();
  await expect(problems.filter({ hasText: 'form.pdf: This is a PDF' })).toBeVisible();
  await wizard.goTo('Fix');
  await fix.expectCount('All', 5);

  // The other import is as it was.
  await frame.goTo('Import');
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(2);
  await importHome.continueDraft('june.csv');
  await wizard.goTo('Fix');
  await fix.expectCount('All', 1);
});

test('A file that is dropped beside the place for more files is opened as an import of its own', async ({
  frame,
  importHome,
  wizard,
}) => {
  await importHome.drop(april);
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await importHome.drop(june);
  await wizard.expectFile('june.csv');
  await frame.goTo('Import');
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(2);
});
