import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replaceInRow } from '../../../../src-renderer/spreadsheet-worker/model/replace-cells.ts';
import { cellOf } from '../../../../src-renderer/spreadsheet-worker/model/row-state.ts';
import type { Replacing } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import { match, modelOf, rowsOf } from './model-of.ts';
import { troubledCsv } from './random-recipes.ts';

const targets = match(
  { kind: 'field', field: 'name', part: 0 },
  { kind: 'field', field: 'street', part: 0 },
  { kind: 'field', field: 'city', part: 0 },
  { kind: 'custom', key: 'Note' },
);
const plain: Replacing = { find: '', replacement: '', field: null, matchCase: false, wholeCell: false };

/** What replacing changes in rows with these cells: name, street, city and the custom field "Note". */
async function changesOf(rows: readonly (readonly string[])[], replacing: Partial<Replacing>) {
  const lines = [['Name', 'Address', 'City', 'Note'], ...rows].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  const model = await modelOf(lines.join('\n'), [{ op: 'read', reading: { headerRow: 0, delimiter: ',' } }, targets]);
  return rowsOf(model).flatMap(replaceInRow(model.fields, { ...plain, ...replacing }));
}

/** What becomes of the city, or undefined where it stays. */
const city = async (text: string, replacing: Partial<Replacing>) =>
  (await changesOf([['Anna', '1 Oak St', text, '']], { field: 'city', ...replacing }))[0]?.[3];

describe('finding and replacing', () => {
  it('names each cell with what it was and what it would be', async () => {
    const rows = [
      ['Anna', '1 Oak St', 'Keene', 'x'],
      ['Bob', '2 Elm St', 'Keene Valley', 'in Keene'],
    ];
    expect(await changesOf(rows, { find: 'Keene', replacement: 'Troy' })).toEqual([
      [1, 'city', 'Keene', 'Troy'],
      [2, 'city', 'Keene Valley', 'Troy Valley'],
      [2, 'custom:Note', 'in Keene', 'in Troy'],
    ]);
  });

  it('looks in one column or in all that are shown', async () => {
    const row = ['Troy', '1 Troy St', 'Troy', 'Troy'];
    const found = async (field: Replacing['field']) =>
      (await changesOf([row], { find: 'Troy', replacement: 'x', field })).map(([, each]) => each);
    expect(await found(null)).toEqual(expect.arrayContaining(['name', 'street', 'city', 'custom:Note']));
    expect(await found('street')).toEqual(['street']);
    expect(await found('custom:Note')).toEqual(['custom:Note']);
    expect(await found('phone')).toEqual([]);
    expect(await found('custom:None')).toEqual([]);
  });

  it('never cuts off the end of a cell: one that would be too long stays as it is', async () => {
    const long = `foo ${'a'.repeat(40_000)} end`;
    const rows = [
      ['Anna', '1 Oak St', 'foo', long],
      ['Bob', '2 Elm St', 'Troy', 'foo'],
    ];
    expect(await changesOf(rows, { find: 'foo', replacement: 'bar' })).toEqual([
      [1, 'city', 'foo', 'bar'],
      [2, 'custom:Note', 'foo', 'bar'],
    ]);
    // What makes it short enough can be done.
    expect(await changesOf(rows, { find: 'a', replacement: '', field: 'custom:Note' })).toEqual([
      [1, 'custom:Note', long, 'foo  end'],
    ]);
  });

  it('minds capitals only when it is told to', async () => {
    expect(await city('KEENE keene', { find: 'Keene', replacement: 'x' })).toBe('x x');
    expect(await city('MÜNCHEN', { find: 'ü', replacement: 'ue' })).toBe('MueNCHEN');
    expect(await city('KEENE keene', { find: 'keene', replacement: 'x', matchCase: true })).toBe('KEENE x');
    expect(await city('KEENE', { find: 'Keene', replacement: 'x', matchCase: true })).toBeUndefined();
  });

  it('takes the whole cell, or every place in it', async () => {
    expect(await city('a a', { find: 'a', replacement: 'b' })).toBe('b b');
    expect(await city('a a', { find: 'a', replacement: 'b', wholeCell: true })).toBeUndefined();
    expect(await city('A', { find: 'a', replacement: 'b', wholeCell: true })).toBe('b');
    expect(await city('A', { find: 'a', replacement: 'b', wholeCell: true, matchCase: true })).toBeUndefined();
  });

  it('does not take one line of a cell for the whole of it', async () => {
    const row = ['Anna', '1 Oak St\nApt 2', 'Keene', ''];
    const whole = { replacement: 'x', field: 'street', wholeCell: true } as const;
    expect(await changesOf([row], { ...whole, find: 'Apt 2' })).toEqual([]);
    expect(await changesOf([row], { ...whole, find: '1 Oak St' })).toEqual([]);
    expect(await changesOf([row], { ...whole, find: '1 Oak St\nApt 2' })).toEqual([[1, 'street', row[1], 'x']]);
  });

  it.each(['.', '*', '(', ')', '[a-z]', '^', '$', '\\', '\\d', '|', 'a|b', '{1}', '?', '+', '/', '-', '&', '#', ' '])(
    'takes "%s" for ordinary text',
    async (find) => {
      expect(await city(`x${find}y`, { find, replacement: '_' })).toBe('x_y');
      expect(await city('xay1', { find, replacement: '_' })).toBeUndefined();
      expect(await city(find, { find, replacement: '_', wholeCell: true, field: 'custom:Note' })).toBeUndefined();
    },
  );

  it.each(['$&', '$1', '$$', '$`', "$'", '$<name>', '\\n', '\\1'])('puts "%s" in as it is', async (replacement) => {
    for (const wholeCell of [false, true])
      expect(await city('Keene', { find: 'Keene', replacement, wholeCell })).toBe(replacement);
  });

  it('finds nothing by an empty text, except cells that are empty', async () => {
    const rows = [
      ['Anna', '1 Oak St', '', ''],
      ['Bob', '2 Elm St', ' ', ''],
      ['Cy', '3 Ash St', 'Troy', ''],
    ];
    expect(await changesOf(rows, { replacement: 'x' })).toEqual([]);
    expect(await changesOf(rows, { replacement: 'x', wholeCell: true, field: 'city' })).toEqual([[1, 'city', '', 'x']]);
  });

  it('does not cut a character in two', async () => {
    expect(await city('😀', { find: '\ud83d', replacement: 'x' })).toBeUndefined();
    expect(await city('a😀b', { find: '😀', replacement: '' })).toBe('ab');
  });

  it('puts lines into a street and a custom field, and a blank instead of them anywhere else', async () => {
    const row = ['Anna; Bob', '1 Oak St; Apt 2', 'Keene; NH', 'a; b'];
    expect(await changesOf([row], { find: '; ', replacement: '\n', field: 'street' })).toEqual([
      [1, 'street', '1 Oak St; Apt 2', '1 Oak St\nApt 2'],
    ]);
    expect(await changesOf([row], { find: '; ', replacement: '\n', field: 'custom:Note' })).toEqual([
      [1, 'custom:Note', 'a; b', 'a\nb'],
    ]);
    expect(await city('Keene; NH', { find: '; ', replacement: '\n' })).toBe('Keene NH');
    expect(await changesOf([row], { find: '1 Oak St; Apt', replacement: 'Rear\nApt', field: 'street' })).toEqual([
      [1, 'street', '1 Oak St; Apt 2', 'Rear\nApt 2'],
    ]);
  });

  it('finds text over the end of a line', async () => {
    const row = ['Anna', '1 Oak St\nApt 2', 'Keene', ''];
    expect(await changesOf([row], { find: 'St\nApt', replacement: 'St, Apt', field: 'street' })).toEqual([
      [1, 'street', '1 Oak St\nApt 2', '1 Oak St, Apt 2'],
    ]);
  });

  it('names no cell that would stay as it is', async () => {
    expect(await city('Keene', { find: 'Keene', replacement: 'Keene' })).toBeUndefined();
    expect(await city('Keene', { find: 'keene', replacement: 'Keene' })).toBeUndefined();
    expect(await city('Keene NH', { find: ' ', replacement: '\n' })).toBeUndefined();
  });

  it('is what taking a text apart and joining it anew comes to', async () => {
    const model = await modelOf(troubledCsv);
    const text = fc.string({ unit: fc.constantFrom('a', 'N', 'e', ' ', '.', '$', '&', '1'), maxLength: 2 });
    fc.assert(
      fc.property(text, text, fc.boolean(), (find, replacement, wholeCell) => {
        const replacing = { ...plain, find, replacement, wholeCell, matchCase: true };
        const found = rowsOf(model).flatMap(replaceInRow(model.fields, replacing));
        const expected = rowsOf(model).flatMap((row) =>
          model.fields.flatMap((field) => {
            const before = cellOf(row, field);
            const parts = find === '' ? before : before.split(find).join(replacement);
            const after = wholeCell ? (before === find ? replacement : before) : parts;
            return after === before ? [] : [[row.row, field, before, after]];
          }),
        );
        expect(found).toEqual(expected);
      }),
    );
  });
});
