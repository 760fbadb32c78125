import { expect, it } from 'vitest';
import { cellText } from '../../../../src-renderer/spreadsheet-worker/reading/cell-text.ts';
import { plainLines } from '../../../../src-renderer/spreadsheet-worker/reading/xlsx/xml-text.ts';

const many = '\n'.repeat(1_000_000);

it.each([
  ['a\n\n', 'a'],
  ['\n\na\r\nb\r', '\n\na\nb'],
  ['\n\n', ''],
  ['', ''],
  [`a${many}b\n`, `a${many}b`],
])('The text of a cell has no line ends at its end, and all others', (text, plain) => {
  expect(plainLines(text) === plain).toBe(true);
  expect(cellText({ t: 's', v: text }, false) === plain).toBe(true);
});
