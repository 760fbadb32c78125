import { openText, startText } from '../../src-shared/text/open-text.ts';
import { csvFile, plainHeader, type TestFile } from '../support/browser-test-files.ts';
import { encode } from '../unit/spreadsheet-worker/nasty/encode.ts';
import { sheetOf, workbookOf } from '../unit/spreadsheet-worker/reading/make-workbook.ts';
import { expect, test } from './fixtures.ts';

const person = (id: number, name: string) => `${id},${name},${id} Main St.,Lebanon,NH,03766`;

const april = csvFile('april.csv', [plainHeader, person(1, 'Ann Tischler'), person(2, 'Bo Keene')]);
const may = csvFile('may.csv', ['Friends in May', '', plainHeader, person(3, 'Cy Marlow'), person(4, 'Di Hart')]);

test('Cells are pasted from a spreadsheet, into the place for it or anywhere on the start', async ({
  frame,
  importHome,
  wizard,
  match,
}) => {
  const cells = 'Name\tStreet\tCity\tState\tZIP\nJürgen Keene\t"12 Oak St\nApt 3"\tKeene\tNH\t03431\n';
  await importHome.pasteCells(cells);
  await wizard.expectStep('Match');
  await expect(wizard.page.getByRole('heading', { level: 1 })).toContainText('Pasted cells, ');
  await expect(match.row('Name')).toContainText('Jürgen Keene');
  await wizard.goTo('Open');
  await expect(wizard.main).toContainText('tabs, header in row 1, 1 row.');

  await frame.goTo('Import');
  await importHome.pasteAnywhere(cells.replace('Jürgen', 'Olga'));
  await wizard.expectStep('Match');
  await expect(match.row('Name')).toContainText('Olga Keene');
  await frame.goTo('Import');
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(2);

  await importHome.pasteButton.click();
  await wizard.page.getByLabel(startText.pasteField).evaluate((field) => {
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true }),
    );
  });
  await expect(wizard.page.getByRole('dialog')).toContainText(startText.pasteNothing);
});

test('Files with the same columns are one import, and each row knows its file', async ({
  frame,
  importHome,
  wizard,
  open,
  fix,
}) => {
  await importHome.drop(may, april, { ...april, name: 'copy of april.csv' });
  await wizard.expectFile('april.csv and 1 more file');
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText(startText.sameFile('copy of april.csv', 'april.csv'));
  await wizard.goTo('Open');
  await expect(wizard.main).toContainText('2 files read as Unicode (UTF-8), commas, header in row 1, 4 rows.');
  await expect(open.main.getByRole('list', { name: openText.files(2) })).toContainText(
    openText.fileRows('may.csv', 4, 8),
  );
  await wizard.goTo('Fix');
  const cell = await fix.cell(8, 'Envelope name');
  await expect(cell).toHaveText('Di Hart');
  await cell.click();
  await expect(wizard.main).toContainText('Row 5 of may.csv');

  // In another order they are the same files still.
  await frame.goTo('Import');
  await importHome.choose(april, may);
  await wizard.expectStep('Fix');
  await expect(wizard.main).toContainText(startText.alreadyOpenTogether);
});

test('A file of several that were opened together is known, and can be begun anew alone', async ({
  frame,
  importHome,
  wizard,
  fix,
}) => {
  await importHome.drop(april, may);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.change(7, 'Envelope name', 'Cyrus Marlow');
  await frame.goTo('Contacts');
  await importHome.drop({ ...may, name: 'copy of may.csv' });
  await wizard.expectFile('april.csv and 1 more file');
  await wizard.expectStep('Fix');
  await expect(wizard.main).toContainText(startText.alreadyPart(['copy of may.csv'], 'april.csv and 1 more file'));
  await expect(await fix.cell(7, 'Envelope name')).toHaveText('Cyrus Marlow');
  await wizard.page.getByRole('button', { name: startText.openPartAgain(1) }).click();
  await wizard.expectFile('may.csv');
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await expect(await fix.cell(4, 'Envelope name')).toHaveText('Cy Marlow');

  // With a file that is new, it is in two imports, and it says so.
  await frame.goTo('Import');
  await importHome.drop(april, csvFile('june.csv', [plainHeader, person(5, 'Ed Pope')]));
  await wizard.expectStep('Match');
  await expect(wizard.main).toContainText(startText.shared(['april.csv'], 'april.csv and 1 more file'));
});

test('Files with other columns are imports of their own, and one that cannot be read is named', async ({
  importHome,
}) => {
  const other = csvFile('church.csv', ['Vorname,Nachname,Ort', 'Olga,Keene,Köln']);
  await importHome.drop(april, other, may, { name: 'form.pdf', content: Buffer.from('%PDF-1.7\n') });
  await expect(importHome.problem).toContainText('form.pdf: This is a PDF, not a spreadsheet.');
  await expect(importHome.page.getByRole('status').filter({ hasText: startText.separate(2) })).toBeVisible();
  await expect(importHome.draft('church.csv')).toBeVisible();
  await expect(importHome.draft('april.csv and 1 more file')).toBeVisible();
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(2);
});

test('A file that is known can be begun anew', async ({ frame, importHome, wizard, fix }) => {
  await importHome.drop(april);
  await wizard.expectStep('Match');
  await wizard.goTo('Fix');
  await fix.change(2, 'Envelope name', 'Anna Tischler');
  await frame.goTo('Import');
  await importHome.drop(april);
  await wizard.expectStep('Fix');
  await wizard.page.getByRole('button', { name: startText.openAgain }).click();
  await wizard.expectStep('Match');
  await expect(wizard.main).not.toContainText('was opened before');
  await wizard.goTo('Fix');
  await expect(await fix.cell(2, 'Envelope name')).toHaveText('Ann Tischler');
  await frame.goTo('Import');
  await expect(importHome.drafts.getByRole('listitem')).toHaveCount(2);
});

test('Where the encoding leaves a choice, the readings stand side by side', async ({ importHome, wizard, open }) => {
  const content = Buffer.from(encode('Name;Ort\r\nErdős;Győr\r\nSzűcs;Pécs\r\n', 'windows-1250'));
  await importHome.drop({ name: 'barátok.csv', content });
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  const central = open.card(openText.encodings, 'Central European (Windows-1250)');
  await expect(central).toHaveAttribute('aria-pressed', 'true');
  await expect(central).toContainText('Erdős');
  const western = open.card(openText.encodings, 'Western (Windows-1252)');
  await western.click();
  await expect(western).toHaveAttribute('aria-pressed', 'true');
  await expect(open.firstRows).toContainText('Szûcs');
  await central.click();
  await expect(open.firstRows).toContainText('Szűcs');
});

test('A file that makes sense in one encoding is not asked about; any other can be chosen, and one press goes back', async ({
  importHome,
  wizard,
  open,
}) => {
  const lines = ['Name;Ort', 'Jürgen Müller;Köln', 'Zoë Göbel;Füssen'];
  await importHome.drop({ name: 'freunde.csv', content: Buffer.from(`${lines.join('\r\n')}\r\n`, 'latin1') });
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await expect(open.firstRows).toContainText('Jürgen Müller');
  await expect(open.page.getByRole('group', { name: openText.encodings })).toBeHidden();
  await open.choose(openText.encoding, 'Cyrillic (Windows-1251)');
  await expect(open.firstRows).toContainText('Jьrgen Mьller');
  await expect(open.card(openText.encodings, 'Cyrillic (Windows-1251)')).toHaveAttribute('aria-pressed', 'true');
  await open.card(openText.encodings, 'Western (Windows-1252)').click();
  await expect(open.firstRows).toContainText('Jürgen Müller');
  await expect(open.page.getByRole('group', { name: openText.encodings })).toBeHidden();
});

test('Where the separator leaves a choice, one press takes the other reading, and any character can be one', async ({
  frame,
  importHome,
  wizard,
  open,
}) => {
  await importHome.drop(csvFile('names.csv', ['Name', 'Smith, John', 'Keene, Olga', 'Marlow, Cy']));
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await expect(wizard.main).toContainText('one column, header in row 1, 3 rows.');
  await expect(open.choice(openText.delimiter)).toHaveText('nothing: one column');
  await open.card(openText.delimiters, 'commas, 2 columns').click();
  await expect(wizard.main).toContainText('commas, header in row 1, 3 rows.');
  await open.card(openText.delimiters, 'one column').click();
  await expect(wizard.main).toContainText('one column, header in row 1');

  await frame.goTo('Import');
  await importHome.drop(csvFile('slashes.txt', ['Name/City', 'Olga/Keene', 'Cy/Lebanon']));
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await open.choose(openText.delimiter, openText.otherDelimiter);
  await wizard.page.getByLabel(openText.otherCharacter).fill('/');
  await expect(wizard.main).toContainText('Read as Unicode (UTF-8), "/", header in row 1, 2 rows.');
  await expect(open.firstRows.getByRole('cell', { name: 'Lebanon', exact: true })).toBeVisible();
});

test('Rows that are hardly people, odd rows and quotes are named, each with its remedy', async ({
  importHome,
  wizard,
  open,
}) => {
  const people = Array.from({ length: 20 }, (_, index) => person(index + 1, `Person ${index + 1}`));
  const odd = [
    '21,Extra Cells,21 Main St.,Lebanon,NH,03766,more,and more',
    '22,The "big" one", Main St.,Keene,NH,03431',
  ];
  const lines = [plainHeader, ...people, ...odd, '', 'Total: 22 records'];
  await importHome.drop(csvFile('report.csv', lines));
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await expect(open.firstRows).toContainText('Total: 22 records');

  const footer = open.note('Row 25 looks like a footer');
  await footer.getByRole('button', { name: 'Leave it out' }).click();
  await expect(footer).toContainText('It is left out.');
  await expect(open.firstRows.getByRole('row', { name: 'Total: 22 records' })).toContainText('left out');
  await footer.getByRole('button', { name: 'Take it back in' }).click();
  await expect(footer).not.toContainText('It is left out.');
  await wizard.undo.click();
  await expect(footer).toContainText('It is left out.');

  await open.note('more cells than the others').getByRole('button').click();
  await expect(open.notedRows).toContainText('and more');
  await expect(open.notedRows.getByRole('row')).toHaveCount(1);
  await open.page.getByRole('button', { name: openText.backToFirst }).click();
  await expect(open.firstRows).toContainText('Person 1');
});

test('Quotes that are not closed can be read as text, and back', async ({ importHome, wizard, open }) => {
  const lines = [plainHeader, '1,Ann,"12 Oak St,Keene,NH,03431', person(2, 'Bo Keene'), person(3, 'Cy Marlow')];
  await importHome.drop(csvFile('quotes.csv', lines));
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await open.note('opened and not closed').getByRole('button', { name: 'Read quotes as text' }).click();
  await expect(open.choice(openText.quotes)).toHaveText(openText.quotesOf.text);
  await expect(wizard.main).toContainText('3 rows.');
  await expect(open.firstRows).toContainText('"12 Oak St');
  await open.choose(openText.quotes, openText.quotesOf.cells);
  await expect(open.note('opened and not closed')).toBeVisible();
});

test('The sheets of a workbook can be chosen, the hidden ones are marked, and merged cells can be filled', async ({
  importHome,
  wizard,
  open,
}) => {
  const header = ['Name', 'City'];
  const merged = sheetOf([header, ['Ann', 'Keene'], ['Bo', null]]);
  merged['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }];
  const sheets = { People: merged, Old: sheetOf([header, ['Cy', 'Lebanon']]) };
  await importHome.drop({ name: 'book.xlsx', content: Buffer.from(workbookOf(sheets, { hidden: { Old: 1 } })) });
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await expect(wizard.main).toContainText(
    'Read as a workbook, sheet "People" (1 other sheet not read), header in row 1, 2 rows.',
  );
  await open.choose(openText.merged, openText.mergedOf.fill);
  await expect(open.firstRows.getByRole('cell', { name: 'Keene', exact: true })).toHaveCount(2);
  await open.choose(openText.sheet, openText.hiddenSheet('Old'));
  await expect(wizard.main).toContainText('sheet "Old" (1 other sheet not read), header in row 1, 1 row.');
  await expect(open.firstRows).toContainText('Lebanon');
});

test('vCards are read as a table, several files of them as one', async ({ importHome, wizard, open }) => {
  const card = (name: string, city: string): TestFile => ({
    name: `${name}.vcf`,
    content: Buffer.from(
      [
        'BEGIN:VCARD',
        'VERSION:3.0',
        `FN:${name} Keene`,
        `N:Keene;${name};;;`,
        `ADR;TYPE=HOME:;;1 Oak St;${city};NH;03431;USA`,
        'END:VCARD',
        '',
      ].join('\r\n'),
    ),
  });
  await importHome.drop(card('Olga', 'Keene'), card('Zoë', 'Lebanon'));
  await wizard.expectStep('Match');
  await wizard.goTo('Open');
  await expect(wizard.main).toContainText('Read as vCard 3.0, 2 cards.');
  await expect(open.firstRows).toContainText('Lebanon');
  await expect(open.choice(openText.headerRow)).toBeHidden();
});
