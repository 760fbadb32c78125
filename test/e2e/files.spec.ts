import { openText } from '../../src-shared/text/open-text.ts';
import { csvFile, plainHeader, sampleCsv, sampleWorkbook, type TestFile } from '../support/browser-test-files.ts';
import { expect, test } from './fixtures.ts';
import { choiceButton } from './pages/choices.ts';

/** Files that cannot be read, with what the user is told. */
const unreadable: readonly { readonly what: string; readonly file: TestFile; readonly sentence: string }[] = [
  {
    what: 'A PDF that was renamed to .csv',
    file: { name: 'list.csv', content: Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n', 'latin1') },
    sentence: 'This is a PDF, not a spreadsheet. Ask for the list as XLSX or CSV.',
  },
  {
    what: 'A workbook that was not copied completely',
    file: { name: 'half.xlsx', content: sampleWorkbook.content.subarray(0, sampleWorkbook.content.length / 2) },
    sentence: 'The workbook is damaged or was not copied completely.',
  },
];

for (const { what, file, sentence } of unreadable) {
  test(`${what} is refused with the reason and a way out, and the next file opens`, async ({
    frame,
    importHome,
    wizard,
  }) => {
    await importHome.drop(file);
    await expect(importHome.problem).toContainText(sentence);
    await expect(wizard.step('Fix')).toBeDisabled();
    await frame.goTo('Import');
    await importHome.choose(sampleCsv);
    await wizard.expectFile('supporters.csv');
    await wizard.expectStep('Match');
  });
}

test('An empty file is refused on whatever screen it is dropped', async ({ frame, importHome }) => {
  const sentence = 'empty.csv is empty. Save the spreadsheet again and open the new file.';
  await importHome.drop({ name: 'empty.csv', content: Buffer.alloc(0) });
  await expect(importHome.problem).toHaveText(sentence);
  await frame.goTo('Contacts');
  await expect(importHome.problem).toBeHidden();
  await importHome.drop({ name: 'empty.csv', content: Buffer.alloc(0) });
  await expect(importHome.problem).toHaveText(sentence);
});

test('The same file twice is the same import, and the screen says so', async ({ frame, importHome, wizard, fix }) => {
  await importHome.drop(sampleCsv);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.change(3, 'Envelope name', 'Gordon Ironwood');
  await frame.goTo('Contacts');
  // On whatever screen it is dropped.
  await importHome.drop({ ...sampleCsv, name: 'supporters-copy.csv' });
  await expect(wizard.main).toContainText('was opened before, so this is its import as you left it.');
  await wizard.expectStep('Fix');
  await expect(await fix.cell(3, 'Envelope name')).toHaveText('Gordon Ironwood');
  await frame.goTo('Import');
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(1);
});

test('A file with semicolons in Windows-1252, as Excel writes it in Europe, is read as it is meant', async ({
  importHome,
  wizard,
  match,
  fix,
}) => {
  const lines = ['Name;Straße;Ort;PLZ;Land', 'Jürgen Müller;Königstraße 3;Köln;50667;Deutschland'];
  await importHome.choose({ name: 'freunde.csv', content: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') });
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText('Read as Western (Windows-1252), semicolons, header in row 1, 1 row.');
  await expect(match.row('Straße')).toContainText('Königstraße 3');
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('Jürgen Müller');

  await wizard.goTo('Open');
  await expect(choiceButton(wizard.page, openText.encoding)).toHaveText('Western (Windows-1252)');
  await expect(wizard.firstRows).toContainText('Jürgen Müller');
});

test('A title above the column names is not taken for them, and the choice can be changed', async ({
  importHome,
  wizard,
  match,
  fix,
}) => {
  const title = ['Friends of the mission in Lebanon', '', plainHeader];
  await importHome.drop(csvFile('titled.csv', [...title, '1,Joe Tischler,123 Main St.,Lebanon,NH,03766']));
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText('header in row 3, 1 row.');
  await expect(match.target('Envelope Name')).toHaveText('Envelope name');
  await wizard.goTo('Fix');
  await expect(await fix.cell(4, 'Envelope name')).toHaveText('Joe Tischler');

  await wizard.goTo('Open');
  await expect(choiceButton(wizard.page, openText.headerRow)).toHaveText('Row 3');
  await wizard.chooseHeaderRow(openText.noHeader);
  await expect(wizard.main).toContainText('without a header row');
  await wizard.chooseHeaderRow('Row 3');
  await expect(wizard.main).toContainText('header in row 3, 1 row.');
});
