import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { clipboardText } from '../../../src-renderer/fix/clipboard-text.ts';
import { pasteCells } from '../../../src-renderer/spreadsheet-worker/model/paste-cells.ts';
import { RowSelection } from '../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { modelOf } from '../spreadsheet-worker/model/model-of.ts';

test.each([
  ['Keene', 'Keene'],
  ['1 Oak St\nApt 2', '"1 Oak St\nApt 2"'],
  ['a\tb', '"a\tb"'],
  ['The "Grove"', 'The "Grove"'],
  ['"Grove"', '"""Grove"""'],
])('the cell %j is copied as %j', (cell, text) => {
  expect(clipboardText(cell)).toBe(text);
});

it('What was copied from a cell and is pasted into another one is the same text there', async () => {
  const model = await modelOf('Name,Street\nAnna Quist,1 Oak St');
  const selection = await new RowSelection(model).select({ filter: 'all', text: '' }, unwatched);
  const cell = fc
    .array(fc.constantFrom('a', ' ', '"', '\t', '\n', ',', 'ü', '1'), { minLength: 1, maxLength: 12 })
    .map((characters) => characters.join(''));
  fc.assert(
    fc.property(cell, (text) => {
      const pasted = pasteCells(model, selection, { position: 0, field: 'street' }, clipboardText(text));
      expect(pasted).toEqual({ changes: [[1, 'street', '1 Oak St', text]], outside: 0, tooLong: 0 });
    }),
  );
});
