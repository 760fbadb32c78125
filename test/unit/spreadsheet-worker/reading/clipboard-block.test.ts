import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { clipboardText } from '../../../../src-renderer/fix/clipboard-text.ts';
import { clipboardBlock } from '../../../../src-renderer/spreadsheet-worker/reading/clipboard-block.ts';

const block = (cell: fc.Arbitrary<string>) =>
  fc.integer({ min: 1, max: 3 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 4,
    }),
  );
const text = fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', ',', 'ü', '1'), maxLength: 8 });

describe('a block of cells from the clipboard', () => {
  it.each([
    ['"Oak" Inn', [['"Oak" Inn']]],
    ['"Oak" Inn "B"', [['"Oak" Inn "B"']]],
    [
      '"The Oaks" 12 Main St\tTroy\n14 Elm St "B"\tLyme\n',
      [
        ['"The Oaks" 12 Main St', 'Troy'],
        ['14 Elm St "B"', 'Lyme'],
      ],
    ],
    [
      '"never closed\tTroy\n14 Elm St\tLyme',
      [
        ['"never closed', 'Troy'],
        ['14 Elm St', 'Lyme'],
      ],
    ],
    ['"1 Oak St\nApt ""2"""\tKeene', [['1 Oak St\nApt "2"', 'Keene']]],
    ['""\tKeene', [['', 'Keene']]],
    ['\n', [['']]],
    ['', []],
  ])('%j', (pasted, cells) => {
    expect(clipboardBlock(pasted)).toEqual(cells);
  });

  it('gives the cells that were copied, whatever is in them', () => {
    fc.assert(
      fc.property(block(text), (cells) => {
        const copied = cells.map((row) => row.map(clipboardText).join('\t')).join('\n');
        expect(clipboardBlock(`${copied}\n`)).toEqual(cells);
      }),
    );
  });

  it('is cut as papaparse cuts it where all cells are quoted, or none has a quote', () => {
    const oracle = (pasted: string) => Papa.parse<string[]>(pasted, { delimiter: '\t', newline: '\n' }).data;
    fc.assert(
      fc.property(block(text), fc.boolean(), (cells, isQuoted) => {
        const shown = cells.map((row) =>
          row.map((cell) => (isQuoted ? `"${cell.replaceAll('"', '""')}"` : `x${cell.replaceAll(/["\t\n]/gu, '')}`)),
        );
        const pasted = shown.map((row) => row.join('\t')).join('\n');
        expect(clipboardBlock(pasted)).toEqual(oracle(pasted));
      }),
    );
  });

  it('loses no character of a text that nobody put into quotes', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const isQuoted = /(?:^|[\t\n])"/u.test(typed);
        if (isQuoted || typed === '') return;
        const cells = clipboardBlock(`${typed}\n`);
        expect(cells.map((row) => row.join('\t')).join('\n')).toBe(typed);
      }),
    );
  });
});
