import { describe, expect, it } from 'vitest';
import { UnreadableFileError } from '../../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { NotUnderstoodError } from '../../../../../src-renderer/spreadsheet-worker/reading/xlsx/not-understood.ts';
import { scanWorkbook } from '../../../../../src-renderer/spreadsheet-worker/reading/xlsx/scan-workbook.ts';
import { xlsxOf } from '../make-xlsx.ts';
import { readPlain, utf16 } from '../text-bytes.ts';

const scan = async (bytes: Uint8Array) => (await scanWorkbook(bytes, undefined)).content.records;
const row = '<row r="1"><c r="A1"><v>5</v></c></row>';
const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

describe('the scanner leaves to the library', () => {
  it.each([
    ['another namespace', xlsxOf({ rows: row, namespace: strict }), [['5']]],
    ['raw text', xlsxOf({ rows: '<row><c t="str"><v><![CDATA[a</c>]]></v></c></row>' }), [['a</c>']]],
    ['comments between rows', xlsxOf({ rows: `<!-- <row r="1"> -->${row}` }), undefined],
    ['a cell in another row than it says', xlsxOf({ rows: '<row r="1"><c r="A2"><v>5</v></c></row>' }), [[], ['5']]],
    ['another type of cell', xlsxOf({ rows: '<row><c t="d"><v>2024-01-05</v></c></row>' }), undefined],
    ['a number that is none', xlsxOf({ rows: '<row><c><v>abc</v></c></row>' }), undefined],
    [
      'a sheet in UTF-16',
      xlsxOf({
        rows: '',
        parts: {
          'xl/worksheets/sheet1.xml': utf16(
            `\uFEFF<worksheet xmlns="${main}"><sheetData>${row}</sheetData></worksheet>`,
          ),
        },
      }),
      undefined,
    ],
    [
      'two names for the namespace',
      xlsxOf({
        rows: '',
        parts: {
          'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}" xmlns:x="${main}"><sheetData><row><x:c><x:v>5</x:v></x:c></row></sheetData></worksheet>`,
        },
      }),
      [['5']],
    ],
    [
      'a text that is missing',
      xlsxOf({ rows: '<row><c t="s"><v>7</v></c></row>', strings: '<si><t>a</t></si>' }),
      undefined,
    ],
  ])('%s', async (_name, bytes, records) => {
    await expect(scan(bytes)).rejects.toThrow(NotUnderstoodError);
    if (records !== undefined) expect((await readPlain(bytes, {})).records).toEqual(records);
  });

  it.each([
    ['a cell within a cell', '<c><v>1</v><c><v>2</v></c><c><v>3</v></c>', ''],
    ['a cell whose end is damaged', '<c><v>1</v><\t/c><c><v>2</v></c>', ''],
    ['a cell whose beginning is damaged', '<c><v>1</v></c>< c><v>2</v></c><c><v>3</v></c>', ''],
    ['a text behind the last cell', '<c><v>1</v></c>2', ''],
    ['a text whose end is damaged', '<c t="s"><v>0</v></c>', '<si><t>ZIP</""t></si>'],
    ['a text whose beginning is damaged', '<c t="s"><v>0</v></c>', '<si><r><x>3431</t></r></si>'],
    ['a text beside its tags', '<c t="s"><v>0</v></c>', '<si><t>City</t> 3431</si>'],
    ['a text within a text', '<c t="s"><v>1</v></c>', '<si><t>City</t><si><t>State</t></si><si><t>ZIP</t></si>'],
  ])('%s, since what was there would be lost or move', async (_name, cells, strings) => {
    await expect(scan(xlsxOf({ rows: `<row>${cells}</row>`, strings }))).rejects.toThrow(NotUnderstoodError);
  });

  it('a row whose end is damaged, or what stands between rows', async () => {
    for (const rows of [`<row><c><v>1</v></c></ row>${row}`, `${row}<r ow><c><v>2</v></c></row>`, `${row}2${row}`])
      await expect(scan(xlsxOf({ rows }))).rejects.toThrow(NotUnderstoodError);
  });

  it('a sheet that ends too early, which is then refused', async () => {
    const cut = { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${row}<row r="2"><c r="A2">` };
    await expect(scan(xlsxOf({ rows: '', parts: cut }))).rejects.toThrow(NotUnderstoodError);
  });
});

describe('the scanner reads piece by piece', () => {
  it('without losing a letter or a tag at the edges', async () => {
    const expected = Array.from({ length: 30_000 }, (_, index) => [
      `Jürgen 😀 ${'ß'.repeat(index % 7)}${index}`,
      String(index),
    ]);
    const rows = expected.map((_, index) => {
      const at = index + 1;
      const hidden = index % 3 === 0 ? ' hidden="1"' : '';
      return `<row r="${at}"${hidden}><c r="A${at}" t="s"><v>${index}</v></c><c r="B${at}"><v>${index}</v></c></row>\n`;
    });
    const strings = expected.map(([name]) => `<si><t>${name}</t></si>`).join('');
    const behind = '<mergeCells count="1"><mergeCell ref="A5:B6"/></mergeCells>';
    const book = await scanWorkbook(xlsxOf({ rows: rows.join(''), strings, behind }), undefined);
    expect(book.content).toEqual({
      records: expected,
      merged: [{ top: 4, left: 0, bottom: 5, right: 1 }],
      hiddenRows: 10_000,
      missingResults: 0,
      outside: 0,
    });
  });

  it('with nothing but empty rows, or one row longer than a piece', async () => {
    expect(await scan(xlsxOf({ rows: '<row/>'.repeat(100_000) }))).toEqual([]);
    const [record = []] = await scan(
      xlsxOf({ rows: `<row>${`<c t="str"><v>${'x'.repeat(60)}</v></c>`.repeat(9_000)}</row>` }),
    );
    expect(record).toHaveLength(9_000);
  });
});

describe('a workbook with less data than its directory says', () => {
  it('is refused as damaged', async () => {
    const bytes = xlsxOf({ rows: row });
    const at = Buffer.from(bytes).lastIndexOf('xl/worksheets/sheet1.xml') - 46;
    const longer = bytes.slice();
    const view = new DataView(longer.buffer);
    view.setUint32(at + 24, view.getUint32(at + 24, true) + 1, true);
    const header = view.getUint32(at + 42, true);
    view.setUint32(header + 22, view.getUint32(header + 22, true) + 1, true);
    await expect(readPlain(longer, {})).rejects.toThrow(UnreadableFileError);
  });
});
