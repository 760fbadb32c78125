import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../src-renderer/give-back/write-csv.ts';
import { writeWorkbook } from '../../../src-renderer/give-back/write-workbook.ts';
import {
  comparableText,
  escapeFormula,
  longestCell,
  unescapeFormula,
  writableText,
} from '../../../src-shared/spreadsheet/give-back/cell-text.ts';
import { type Sheet, type SheetCell, textOf } from '../../../src-shared/spreadsheet/give-back/sheet.ts';
import { readPlain } from '../spreadsheet-worker/reading/text-bytes.ts';

function sheetOf(rows: readonly (readonly SheetCell[])[], headers: readonly string[] = ['Name', 'ZIP', 'Note']): Sheet {
  return { name: 'People & "more"', columns: headers.map((header) => ({ header, width: 20 })), rows };
}

/** The table as the app's own reader finds it, the header row first. */
async function readBack(sheet: Sheet): Promise<readonly (readonly string[])[]> {
  return (await readPlain(writeWorkbook([sheet]))).records;
}

function partOf(bytes: Uint8Array, path: string): string {
  const found = CFB.find(CFB.read(bytes, { type: 'array' }), `/${path}`);
  return new TextDecoder().decode(Uint8Array.from(found?.content ?? []));
}

const trimmed = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((text) => text !== '') + 1);

const withoutBlankEnd = (rows: readonly (readonly string[])[]) =>
  rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);

const nastyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '02139',
    '=1+1',
    "=cmd|' /C calc'!A0",
    '+44 20 7946 0000',
    '-5',
    '@SUM(A1)',
    ' padded ',
    'a\nb\r\nc\rd',
    '\u0000a\u0001\u001f',
    '\ud800',
    '\ufffe',
    '😀👨‍👩‍👧',
    '&amp;&#65;<b>"\'',
    ']]>',
    '_x0041_',
    '_x005F_x0041_',
    '__proto__',
    'TRUE',
    '1E5',
    '2024-01-02',
    '#N/A',
    "'02139",
    '\t',
  ),
);

describe('a workbook', () => {
  it('is read back by the app as the same table, whatever the texts', async () => {
    const cell = fc.record({ text: nastyText, mark: fc.constantFrom(undefined, 'error', 'warning', 'example') });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { maxLength: 8 }), async (table) => {
        const rows = table.map((row) => row.map(({ text, mark }) => (mark === undefined ? text : { text, mark })));
        const expected = table.map((row) => trimmed(row.map(({ text }) => comparableText(text))));
        expect(await readBack(sheetOf(rows))).toEqual(withoutBlankEnd([['Name', 'ZIP', 'Note'], ...expected]));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps the zero of a ZIP code, and shows a formula instead of running it', async () => {
    const sheet = sheetOf([['Ann', '02139', '=HYPERLINK("http://x")']]);
    expect((await readBack(sheet))[1]).toEqual(['Ann', '02139', '=HYPERLINK("http://x")']);
    const xml = partOf(writeWorkbook([sheet]), 'xl/worksheets/sheet1.xml');
    expect(xml).not.toContain('<f');
    expect(xml).not.toMatch(/<v>|t="n"/u);
  });

  it('takes the longest text that Excel takes, and cuts a longer one between characters', async () => {
    const longest = 'é'.repeat(longestCell);
    const face = `${'x'.repeat(longestCell - 1)}😀`;
    expect((await readBack(sheetOf([[longest, `${longest}more`, face]])))[1]).toEqual([
      longest,
      longest,
      'x'.repeat(longestCell - 1),
    ]);
    expect(writableText(`${'x'.repeat(longestCell - 2)}😀`)).toHaveLength(longestCell);
  });

  it('freezes its header, filters every column, and colours what is marked', () => {
    const sheet = sheetOf([['Ann', { text: '', mark: 'error' }, { text: 'x', mark: 'warning' }]]);
    const xml = partOf(writeWorkbook([sheet]), 'xl/worksheets/sheet1.xml');
    expect(xml).toContain('ySplit="1"');
    expect(xml).toContain('<autoFilter ref="A1:C2"/>');
    expect(xml).toContain('<c r="B2" s="3"/>');
    expect(xml).toContain('<c r="C2" s="4" t="inlineStr">');
    expect(partOf(writeWorkbook([sheet]), 'xl/styles.xml')).toContain('<b/>');
  });

  it('holds several sheets, wide ones too, and always the same bytes', async () => {
    const headers = Array.from({ length: 800 }, (_, column) => `Column ${column}`);
    const wide: Sheet = { ...sheetOf([headers.map(() => 'x')], headers), name: 'Wide' };
    const bytes = writeWorkbook([sheetOf([['a', 'b', 'c']]), wide]);
    expect(await readPlain(bytes)).toMatchObject({
      sheets: [{ name: 'People & "more"' }, { name: 'Wide' }],
      sheet: 'People & "more"',
    });
    expect((await readPlain(bytes, { sheet: 'Wide' })).records).toEqual([headers, headers.map(() => 'x')]);
    expect(writeWorkbook([sheetOf([['a', 'b', 'c']]), wide])).toEqual(bytes);
  });

  it('refuses more rows than Excel takes, and names the sheet', () => {
    const rows = new Array<readonly SheetCell[]>(1_048_576).fill([]);
    expect(() => writeWorkbook([sheetOf(rows)])).toThrow('The sheet "People & "more"" would have more rows');
  });
});

describe('a CSV', () => {
  it('is read back by the app as the same table, formulas behind an apostrophe', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(nastyText, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        async (table) => {
          const rows = table.map((row) => row.map((text) => comparableText(text)));
          const bytes = new TextEncoder().encode(writeCsv(sheetOf(rows)));
          const { records } = await readPlain(bytes, { delimiter: ',', encoding: 'utf-8' });
          expect(records.slice(1).map((record) => record.map(unescapeFormula))).toEqual(
            rows.map((row) => row.map(textOf)),
          );
        },
      ),
    );
  });

  it('hides no text from who opens it in Excel, and starts no formula there', () => {
    expect(escapeFormula('=cmd|x')).toBe("'=cmd|x");
    expect(escapeFormula('+44 20')).toBe("'+44 20");
    expect(escapeFormula("O'Brien")).toBe("O'Brien");
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });
});
