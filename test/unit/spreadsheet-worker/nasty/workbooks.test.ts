import { afterEach, describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { recipe, rowsOf } from '../model/model-of.ts';
import { formatted, sheetOf, workbookOf } from '../reading/make-workbook.ts';
import { xlsxOf } from '../reading/make-xlsx.ts';
import { readBothWays } from '../reading/read-both-ways.ts';
import { readPlain } from '../reading/text-bytes.ts';

const kinds = ['xlsx', 'xlsb', 'biff8', 'ods'] as const;
const people = [
  ['Name', 'ZIP'],
  ['Jürgen Groß', '02139'],
];
const recordsOf = async (bytes: Uint8Array) => (await readPlain(bytes, {})).records;
const xmlRecords = async (rows: string) => (await readBothWays(xlsxOf({ rows }))).records;

describe('numbers', () => {
  it.each(['xlsx', 'xlsb', 'biff8'] as const)(
    '42: a ZIP code that is a number with the format 00000 has its zero in %s',
    async (type) => {
      expect(await recordsOf(workbookOf({ S: sheetOf([[formatted(2139, '00000'), 'x']]) }, { type }))).toEqual([
        ['02139', 'x'],
      ]);
    },
  );

  it.each(kinds)('48: a number of 16 digits has all of them in %s', async (type) => {
    expect(await recordsOf(workbookOf({ S: sheetOf([[1_234_567_890_123_456, 'x']]) }, { type }))).toEqual([
      ['1234567890123456', 'x'],
    ]);
  });

  it.each(kinds)('49: 0.30000000000000004 is 0.3 in %s', async (type) => {
    expect(await recordsOf(workbookOf({ S: sheetOf([[0.1 + 0.2, 'x']]) }, { type }))).toEqual([['0.3', 'x']]);
  });
});

describe('dates', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });
  const days = [59, 60, 61, 45_296].map((day) => formatted(day, 'yyyy-mm-dd'));

  it('54: are the days that Excel shows, with the leap day that 1900 did not have', async () => {
    expect((await readBothWays(workbookOf({ S: sheetOf([days]) }))).records).toEqual([
      ['1900-02-28', '1900-02-29', '1900-03-01', '2024-01-05'],
    ]);
  });

  it('54: are four years later where the workbook counts from 1904', async () => {
    expect((await readBothWays(workbookOf({ S: sheetOf([days]) }, { date1904: true }))).records).toEqual([
      ['1904-02-29', '1904-03-01', '1904-03-02', '2028-01-06'],
    ]);
  });

  it.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('55: are the same days in %s', async (place) => {
    process.env['TZ'] = place;
    const sheet = sheetOf([
      [formatted(45_296, 'yyyy-mm-dd'), formatted(45_296.99, 'm/d/yy'), formatted(45_296, 'd.m.yyyy')],
    ]);
    for (const type of kinds) {
      if (type === 'ods') continue;
      expect(await recordsOf(workbookOf({ S: sheet }, { type }))).toEqual([['2024-01-05', '2024-01-05', '2024-01-05']]);
    }
  });
});

describe('cells', () => {
  it('56: with an error keep its mark, and their row', async () => {
    const error = (name: string) => `<c t="e"><v>${name}</v></c>`;
    expect(
      await xmlRecords(`<row>${error('#N/A')}<c t="str"><v>Anna</v></c></row><row>${error('#REF!')}</row>`),
    ).toEqual([['#N/A', 'Anna'], ['#REF!']]);
  });

  it('57: with a formula that was never calculated are blank, and a note counts them', async () => {
    const table = await readBothWays(
      xlsxOf({ rows: '<row><c><f>A2</f></c><c><v>1</v></c><c><f>A3</f><v/></c><c><f>A4</f><v></v></c></row>' }),
    );
    expect(table.records).toEqual([['', '1']]);
    expect(table.notes).toEqual([
      '3 formulas in the sheet have no stored result and were read as blank. Open the workbook in Excel, save it and open it again.',
    ]);
  });

  it('71: stay in their columns and rows when there are gaps', async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"><c r="AB4"><v>3</v></c></row>';
    const records = await xmlRecords(rows);
    expect(records.slice(0, 3)).toEqual([[], ['', '1', '', '2'], []]);
    expect(records[3]).toHaveLength(28);
    expect(records[3]?.[27]).toBe('3');
  });

  it('74: are clean text: rich text in one, no guides to pronunciation, no escaped line ends', async () => {
    const strings =
      '<si><t>漢字</t><rPh sb="0" eb="2"><t>かんじ</t></rPh><phoneticPr fontId="1"/></si>' +
      '<si><r><t xml:space="preserve">Anna </t></r><r><rPr><b/></rPr><t>Quist</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
      '<si><t>1 Oak St_x000D_\nApt 2_x000d_</t></si>';
    const cells = [0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    expect((await readBothWays(xlsxOf({ rows: `<row>${cells}</row>`, strings }))).records).toEqual([
      ['漢字', 'Anna Quist', '1 Oak St\nApt 2'],
    ]);
  });

  it('75: are read without references, with prefixes and in line', async () => {
    const rows =
      '<x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>7</x:v></x:c></x:row>';
    const bytes = xlsxOf({ prefix: 'x:', rows, strings: '<x:si><x:t>b</x:t></x:si>' });
    expect((await readBothWays(bytes)).records).toEqual([['a', 'b', '7']]);
  });

  it('75: have their emoji, written as numbers', async () => {
    const bytes = xlsxOf({ rows: '<row><c t="str"><v>&#128512; &#x1F600; &#233;&amp;amp; &#x110000;</v></c></row>' });
    expect(await recordsOf(bytes)).toEqual([['😀 😀 é&amp; &#x110000;']]);
  });
});

describe('sheets and rows', () => {
  it('69: that are hidden are listed and flagged, and never chosen by themselves', async () => {
    const bytes = workbookOf(
      { Secret: sheetOf([['x']]), Deep: sheetOf([['y']]), Empty: sheetOf([]), People: sheetOf(people) },
      { hidden: { Secret: 1, Deep: 2 } },
    );
    const table = await readBothWays(bytes);
    expect(table.sheet).toBe('People');
    expect(table.sheets.filter(({ hidden }) => hidden).map(({ name }) => name)).toEqual(['Secret', 'Deep']);
    expect((await readBothWays(bytes, { sheet: 'Deep' })).notes).toEqual([
      'The sheet "Deep" is hidden in the workbook.',
    ]);
  });

  it.each(['xlsx', 'xlsb'] as const)(
    '69: rows that are hidden are read, and a note counts them, in %s',
    async (type) => {
      const sheet = sheetOf([...people, ['Anna', '03431'], ['Bob', '12180']]);
      sheet['!rows'] = [{}, { hidden: true }, {}, { hidden: true }];
      const table = await readPlain(workbookOf({ S: sheet }, { type }), {});
      expect(table.records).toHaveLength(4);
      expect(table.notes).toEqual(['2 rows are hidden in the workbook and were read, too.']);
    },
  );

  it.each(kinds)('70: merged cells have their text in the first cell, or in all of them, in %s', async (type) => {
    const sheet = sheetOf([
      ['Our supporters', null, null],
      ['Name', 'City', 'State'],
      ['Anna', 'Keene', 'NH'],
      ['Bob', null, 'NH'],
      ['Cy', null, 'NH'],
    ]);
    sheet['!merges'] = [
      { s: { r: 0, c: 0 }, e: { r: 0, c: 2 } },
      { s: { r: 2, c: 1 }, e: { r: 4, c: 1 } },
    ];
    const bytes = workbookOf({ S: sheet }, { type });
    const plain = await readPlain(bytes, {});
    expect(plain.records.slice(2).map((record) => record[1])).toEqual(['Keene', '', '']);
    expect(plain).toMatchObject({
      mergedAreas: 1,
      notes: ['1 merged area: the text of each stands in its first cell only, as in Excel.'],
    });
    const filled = await readPlain(bytes, { merged: 'fill' });
    expect(filled.records.slice(2).map((record) => record[1])).toEqual(['Keene', 'Keene', 'Keene']);
    expect(filled.records[0]?.[1] ?? '').toBe('');
    expect(filled.notes).toEqual(['1 merged area: the text of each was written into all of its cells.']);
  });

  it('70: a merged area as large as a sheet fills only the table', async () => {
    const behind = '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const rows = '<row><c><v>1</v></c></row><row><c/><c><v>2</v></c></row>';
    const bytes = xlsxOf({ rows, behind });
    expect((await readBothWays(bytes, { merged: 'fill' })).records).toEqual([
      ['1', '1'],
      ['1', '2'],
    ]);
  });

  it('72: are as many as there are, whatever the dimension says', async () => {
    const bytes = xlsxOf({ rows: '<row><c><v>5</v></c></row>', before: '<dimension ref="A1:XFD1048576"/>' });
    expect((await readBothWays(bytes)).records).toEqual([['5']]);
  });

  it('73: may end in the very last corner, where a note says that a row stands far below', async () => {
    const last = '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>';
    const { records, notes } = await readBothWays(xlsxOf({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${last}` }));
    expect(records).toHaveLength(1_048_576);
    expect(records[1_048_575]?.[16_383]).toBe('5');
    // The rows between are one and the same: they cost no memory.
    expect(records[1]).toBe(records[1_000_000]);
    expect(notes).toEqual([
      'Row 1,048,576 stands below 1,048,574 empty rows. If it does not belong to the list, leave it out.',
    ]);
  });

  it('73: in the very last corner do not keep an import from opening', async () => {
    const named = '<row r="1"><c r="A1" t="str"><v>Name</v></c><c r="B1" t="str"><v>City</v></c></row>';
    const last = '<row r="1048576"><c r="XFD1048576"><v>5</v></c></row>';
    const model = await ImportModel.open(xlsxOf({ rows: named + last }), recipe());
    expect(rowsOf(model).map(({ row }) => row)).toEqual([1_048_575]);
    expect(model.snapshot().columns.at(-1)?.samples).toEqual(['5']);
  });

  it('73: beyond the last corner are left out, and a note counts them', async () => {
    const rows =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="99999999"><c r="A99999999"><v>3</v></c></row>';
    const { records, notes } = await readBothWays(xlsxOf({ rows }));
    expect(records).toEqual([['1']]);
    expect(notes).toEqual([
      '2 cells beyond the last row or column that Excel has were left out. Check the sheet in the program it comes from.',
    ]);
  });
});
