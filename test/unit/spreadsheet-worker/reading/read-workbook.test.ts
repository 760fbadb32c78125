import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../../src-renderer/spreadsheet-worker/reading/read-workbook.ts';
import { type Cell, encryptedWorkbook, formatted, sheetOf, workbookOf, workbookOfXml } from './make-workbook.ts';
import { readBothWays } from './read-both-ways.ts';
import { toArrays } from './text-bytes.ts';

const read = async (rows: readonly (readonly Cell[])[]) =>
  (await readBothWays(workbookOf({ S: sheetOf(rows) }))).records;
const readXml = (sheetData: string, before?: string) => readBothWays(workbookOfXml(sheetData, before));

describe('numbers', () => {
  it.each<[name: string, cell: Cell, text: string]>([
    ['a ZIP code as text', '02139', '02139'],
    ['a ZIP code as a number with its format', formatted(2139, '00000'), '02139'],
    ['a ZIP code as a bare number', 2139, '2139'],
    ['a long ZIP code with its format', formatted(21_394_307, '00000\\-0000'), '02139-4307'],
    ['a telephone number with its format', formatted(6_035_550_101, '(000) 000-0000'), '(603) 555-0101'],
    ['16 digits', 1_234_567_890_123_456, '1234567890123456'],
    ['16 digits formatted as text', formatted(1_234_567_890_123_456, '@'), '1234567890123456'],
    ['a telephone number that Excel shows as 1.23E+10', formatted(12_345_678_901, '0.00E+00'), '12345678901'],
    ['21 digits', 1e20, '100000000000000000000'],
    ['dust of binary fractions', 0.1 + 0.2, '0.3'],
    ['an amount', formatted(1234.5, '#,##0.00'), '1,234.50'],
    ['a column too narrow', formatted(-1, 'yyyy-mm-dd'), '-1'],
    ['zero', 0, '0'],
    ['a logical value', { t: 'b', v: true }, 'TRUE'],
    ['an error', { t: 'e', v: 0x2a, w: '#N/A' }, '#N/A'],
  ])('%s', async (_name, cell, text) => {
    expect(await read([[cell, 'x']])).toEqual([[text, 'x']]);
  });
});

describe('dates', () => {
  const day = 45_296;
  it.each([
    ['their own format', 'dd/mm/yyyy', '05/01/2024'],
    ['a format with escaped dots', 'dd\\.mm\\.yyyy;@', '05.01.2024'],
    ['a format the library cannot show', 'dd.mm.yyyy', '2024-01-05'],
    ['the short format of each computer', 'm/d/yy', '2024-01-05'],
  ])('are shown with %s', async (_name, format, text) => {
    expect(await read([[formatted(day, format)]])).toEqual([[text]]);
  });

  it('count from 1904 where the workbook says so', async () => {
    const sheet = sheetOf([[formatted(43_834, 'yyyy-mm-dd'), formatted(43_834, 'd.m.yyyy')]]);
    expect((await readBothWays(workbookOf({ S: sheet }, { date1904: true }))).records).toEqual([
      ['2024-01-05', '2024-01-05'],
    ]);
  });
});

describe('cells', () => {
  it('stay in their columns: gaps and merged cells shift nothing', async () => {
    const sheet = sheetOf([
      ['Title', null, null, 'End'],
      ['a', null, 'c'],
    ]);
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 2 } }];
    expect((await readBothWays(workbookOf({ S: sheet }))).records).toEqual([
      ['Title', '', '', 'End'],
      ['a', '', 'c'],
    ]);
  });

  it('keep their row numbers below blank rows', async () => {
    expect(await read([['Name'], [], [null, null], ['Anna']])).toEqual([['Name'], [], [], ['Anna']]);
  });

  it('lose the escaped carriage returns of Excel', async () => {
    const row = (text: string) => `<row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>`;
    expect((await readXml(row('one_x000D_\ntwo_x000d_'))).records).toEqual([['one\ntwo']]);
  });

  it('may lack references, as inline strings and rich text do', async () => {
    const cells =
      '<c t="inlineStr"><is><t>a</t></is></c><c><v>7</v></c><c t="inlineStr"><is><r><t>b</t></r><r><t>c</t></r></is></c>';
    expect((await readXml(`<row>${cells}</row>`)).records).toEqual([['a', '7', 'bc']]);
  });

  it('with a formula that was never calculated are blank, and a note says so', async () => {
    const table = await readXml(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1+1</f></c><c r="C1" t="str"><f>IF(A1,"","x")</f><v></v></c><c r="D1"><f>A1</f><v>1</v></c></row>',
    );
    expect(table.records).toEqual([['1', '', '', '1']]);
    expect(table.notes).toEqual([
      '1 formula in the sheet has no stored result and was read as blank. Open the workbook in Excel, save it and open it again.',
    ]);
    expect((await readBothWays(workbookOf({ S: sheetOf([['a']]) }))).notes).toEqual([]);
  });
});

describe('a sheet', () => {
  it('that claims a million rows is read as long as it is, at once', async () => {
    const started = performance.now();
    const table = await readXml('<row r="1"><c r="A1"><v>5</v></c></row>', '<dimension ref="A1:XFD1048576"/>');
    expect(table.records).toEqual([['5']]);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('may have its only cell in the very last corner', async () => {
    const { records, notes } = await readXml('<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>');
    expect(records).toHaveLength(1_048_576);
    expect(records.at(-1)?.at(-1)).toBe('5');
    expect(notes).toEqual([
      'Row 1,048,576 stands below 1,048,575 empty rows. If it does not belong to the list, leave it out.',
    ]);
  });

  const sheets = { Notes: sheetOf([]), Old: sheetOf([['old']]), People: sheetOf([['Anna']]), Deep: sheetOf([['x']]) };

  it('is the first one that is visible and has something in it', async () => {
    const table = await readBothWays(workbookOf(sheets, { hidden: { Old: 1, Deep: 2 } }));
    expect(table).toMatchObject({ sheet: 'People', firstPart: 'People', records: [['Anna']], notes: [] });
    expect(table.sheets).toEqual([
      { name: 'Notes', hidden: false },
      { name: 'Old', hidden: true },
      { name: 'People', hidden: false },
      { name: 'Deep', hidden: true },
    ]);
  });

  it('is the one that was asked for, with a note when it is hidden', async () => {
    const bytes = workbookOf(sheets, { hidden: { Old: 1, Deep: 2 } });
    expect(await readBothWays(bytes, { sheet: 'Deep' })).toMatchObject({
      sheet: 'Deep',
      firstPart: 'People',
      records: [['x']],
      notes: ['The sheet "Deep" is hidden in the workbook.'],
    });
    expect((await readBothWays(bytes, { sheet: 'gone' })).sheet).toBe('People');
  });

  it('is a hidden one when nothing else has content, and a note says so', async () => {
    const bytes = workbookOf({ Notes: sheetOf([]), People: sheetOf([['Anna']]) }, { hidden: { People: 1 } });
    expect(await readBothWays(bytes)).toMatchObject({
      sheet: 'People',
      notes: ['The sheet "People" is hidden in the workbook.'],
    });
  });
});

describe('a workbook', () => {
  it.each(['xlsx', 'xlsb', 'biff8', 'ods'] as const)('is read as %s', (type) => {
    const bytes = workbookOf(
      {
        People: sheetOf([
          ['Name', 'ZIP'],
          ['Jürgen', '02139'],
        ]),
      },
      { type },
    );
    expect(toArrays(readWorkbook(bytes, {}).records)).toEqual([
      ['Name', 'ZIP'],
      ['Jürgen', '02139'],
    ]);
  });

  it('with a password is refused with the remedy', async () => {
    expect(() => readWorkbook(encryptedWorkbook(), {})).toThrow(/password-protected.*remove the password/u);
  });

  it('that is cut off is refused with the remedy', async () => {
    const xls = workbookOf({ S: sheetOf([['a']]) }, { type: 'biff8' });
    expect(() => readWorkbook(xls.subarray(0, 1_500), {})).toThrow(/damaged.*save it as .xlsx or CSV/u);
  });
});
