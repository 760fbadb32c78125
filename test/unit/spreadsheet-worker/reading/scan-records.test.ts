import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { firstRecords } from '../../../../src-renderer/spreadsheet-worker/reading/records.ts';
import { scanRecords } from '../../../../src-renderer/spreadsheet-worker/reading/scan-records.ts';

/** What a widely used parser makes of the same text, which ends with a line end that is no record. */
function parsed(text: string, delimiter: string) {
  const plain = text.replaceAll('\r\n', '\n');
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter, newline: '\n' });
  return { records: data.slice(0, -1), isUnclosed: errors.some(({ code }) => code === 'MissingQuotes') };
}

const scanned = (text: string, delimiter: string) => {
  const scan = scanRecords(text, 0, delimiter, 'cells');
  return { ...scan, rows: firstRecords(scan.records, scan.records.length) };
};

const delimiters = fc.constantFrom(',', ';', '\t', '|');

describe('scanRecords', () => {
  it('cuts a text without quotes as papaparse does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '名', ' ', ',', ';', '\t', '\n', '\r\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, delimiters, (raw, delimiter) => {
        expect(scanned(`${raw}\n`, delimiter).rows).toEqual(parsed(`${raw}\n`, delimiter).records);
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts any text with quotes as papaparse does, as long as they are closed and in step', () => {
    const piece = fc.constantFrom('a', 'é', '"', '"', ',', ';', '\n', '\r\n', ' ', '""', '",', ',"', '"\n', '\n"');
    let compared = 0;
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 40 }), delimiters, (raw, delimiter) => {
        const text = `${raw}\n`;
        const { records, isUnclosed } = parsed(text, delimiter);
        fc.pre(!isUnclosed && !/(?:^|[,;|\t\n]) +"/u.test(text));
        const { rows, textQuotes } = scanned(text, delimiter);
        fc.pre(textQuotes.count === 0);
        compared += 1;
        expect(rows).toEqual(records);
      }),
      { numRuns: 5000 },
    );
    expect(compared).toBeGreaterThan(1000);
  });

  it('gives every record the same cells in whatever order they are asked for', () => {
    const piece = fc.constantFrom('a', '"', '"', ',', '\n', ' ', '""', '",', ',"', '\n"');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 80 }), fc.array(fc.nat(20)), (text, order) => {
        const { records, rows } = scanned(text, ',');
        for (const index of order) expect(records.at(index)).toEqual(rows[index] ?? []);
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the number of cells of every record, and the blank ones', () => {
    const piece = fc.constantFrom('a', '"', ',', ' ', '\u00a0', '\n', '""');
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 60 }), (text) => {
        const { records, rows, widths } = scanned(text, ',');
        for (const [index, row] of rows.entries()) {
          expect(widths.at(index)).toBe(row.length === 1 && row[0] === '' && widths.at(index) === 0 ? 0 : row.length);
          expect(records.isBlank(index)).toBe(row.every((cell) => cell.trim() === ''));
          const filled = row.findLastIndex((cell) => cell.trim() !== '') + 1;
          expect(records.filledWidth(index, row.length)).toBe(filled);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has no records beyond its ends', () => {
    const { records } = scanned('a,b\n', ',');
    expect([records.length, records.at(-1), records.at(1)]).toEqual([1, [], []]);
    expect([records.isBlank(0), records.isBlank(1), records.isBlank(-1)]).toEqual([false, true, true]);
  });
});
