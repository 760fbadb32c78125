import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordsOf } from './text-bytes.ts';

const lineEnds = ['\n', '\r\n', '\r'] as const;
const cell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll(/\p{Cc}/gu, '')),
  fc.constantFrom(
    '',
    '"',
    '""',
    ',',
    ';',
    '|',
    '\t',
    'a\nb',
    '5" pipe',
    "'02139",
    '="02139"',
    ' padded ',
    '__proto__',
    '-5',
  ),
);

/** A table with a header, so that no first row is taken for an announced delimiter. */
const table = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }))
  .map((rows) => [rows[0]?.map((_, column) => `Column ${column}`) ?? [], ...rows]);

describe('a table written with every cell in quotes', () => {
  it.each([',', ';', '\t', '|'])('is read back as it was, cut at %j, whatever its line ends', (delimiter) => {
    fc.assert(
      fc.property(table, fc.constantFrom(...lineEnds), fc.boolean(), (rows, lineEnd, hasLastEnd) => {
        const lines = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter));
        const text = lines.join(lineEnd) + (hasLastEnd ? lineEnd : '');
        expect(recordsOf(text, { encoding: 'utf-8', delimiter })).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});
