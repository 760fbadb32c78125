import { describe, expect, it } from 'vitest';
import { rowInFile } from '../../../src-shared/text/open-text.ts';
import { rowsText } from '../../../src-shared/text/reading-text.ts';

describe('rows in words', () => {
  it.each([
    [[4], 'Row 5'],
    [[4, 5], 'Rows 5–6'],
    [[413, 414, 415], 'Rows 414–416'],
    [[4, 8], 'Rows 5 and 9'],
    [[4, 8, 1199], 'Rows 5, 9 and 1,200'],
  ])('%j', (rows, text) => {
    expect(rowsText(rows)).toBe(text);
  });
});

describe('a row of several files', () => {
  const files = [
    { name: 'april.csv', first: 0, count: 3 },
    { name: 'may.csv', first: 3, count: 2000 },
  ];

  it.each([
    [0, 'Row 1 of april.csv'],
    [3, 'Row 1 of may.csv'],
    [2002, 'Row 2,000 of may.csv'],
    [2003, undefined],
  ])('%i stands in its own file', (row, place) => {
    expect(rowInFile(files, row)).toBe(place);
    expect(rowInFile([], row)).toBeUndefined();
  });
});
