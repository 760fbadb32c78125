import { describe, expect, it } from 'vitest';
import { changedRows } from '../../../../src-renderer/spreadsheet-worker/model/changed-rows.ts';
import { foldReading, foldRecipe } from '../../../../src-renderer/spreadsheet-worker/model/recipe-state.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { match, set } from './model-of.ts';

const repair = (...edits: readonly (readonly [number, string])[]): Operation => ({
  op: 'repair',
  code: 'lost-zero',
  field: 'postalCode',
  edits: edits.map(([row, value]) => [row, value]),
});
const skip = (rows: readonly number[], isSkipped = true): Operation => ({
  op: 'skip',
  rows: [...rows],
  skip: isSkipped,
});
const read = (reading: Extract<Operation, { op: 'read' }>['reading']): Operation => ({ op: 'read', reading });
const plain = (operations: readonly Operation[], firstPart?: string) => {
  const { reading, rules, changes } = foldRecipe(operations, firstPart);
  const { edits, skipped, merged, links, distinct } = changes;
  return {
    reading,
    ...rules,
    edits: Object.fromEntries([...edits].map(([row, cells]) => [row, Object.fromEntries(cells)])),
    skipped: [...skipped],
    merged: Object.fromEntries(merged),
    links: Object.fromEntries(links),
    distinct: [...distinct],
  };
};

describe('foldRecipe', () => {
  it('starts with nothing', () => {
    expect(plain([])).toEqual({
      reading: {},
      targets: undefined,
      constants: [],
      leaveOut: [],
      edits: {},
      skipped: [],
      merged: {},
      links: {},
      distinct: [],
    });
  });

  it('lets the last word on each cell hold, typed or repaired', () => {
    const steps = [
      set(1, 'city', 'a'),
      set(1, 'city', 'b'),
      set(1, 'postalCode', 'x'),
      repair([1, '02139'], [4, '03431']),
    ];
    expect(plain(steps).edits).toEqual({ 1: { city: 'b', postalCode: '02139' }, 4: { postalCode: '03431' } });
    expect(plain([...steps, set(4, 'postalCode', '')]).edits[4]).toEqual({ postalCode: '' });
  });

  it('leaves rows out and takes them back in', () => {
    expect(plain([skip([1, 2, 3]), skip([2], false), skip([9], false)]).skipped).toEqual([1, 3]);
  });

  it('forgets the matches when the file is read in another way, but no edit', () => {
    const state = plain([match({ kind: 'ignore' }), set(1, 'city', 'a'), read({ encoding: 'macintosh' })]);
    expect(state).toMatchObject({
      targets: undefined,
      edits: { 1: { city: 'a' } },
      reading: { encoding: 'macintosh' },
    });
  });

  it('keeps edits with the delimiter that numbered their rows, and has them again when it comes back', () => {
    const steps = [set(1, 'city', 'a'), read({ delimiter: ';' })];
    expect(plain(steps, ',').edits).toEqual({});
    expect(plain([...steps, read({ delimiter: ',' })], ',').edits).toEqual({ 1: { city: 'a' } });
  });

  it('adds up the ways of reading', () => {
    const steps = [read({ encoding: 'utf-8' }), read({ headerRow: 2 }), read({ encoding: 'macintosh' })];
    expect(foldReading(steps)).toEqual({ encoding: 'macintosh', headerRow: 2 });
  });

  it('does not take the header row of one sheet for that of another', () => {
    expect(foldReading([read({ headerRow: 2 }), read({ sheet: 'B' })])).toEqual({ sheet: 'B' });
    expect(foldReading([read({ sheet: 'B' }), read({ headerRow: 2 }), read({ sheet: 'B' })]).headerRow).toBe(2);
    expect(foldReading([read({ sheet: 'B', headerRow: 4 })])).toEqual({ sheet: 'B', headerRow: 4 });
  });

  it('keeps the changes of each sheet apart, and has them again when the user comes back', () => {
    const onA = [set(1, 'city', 'a'), skip([3])];
    const onB = [...onA, read({ sheet: 'B' }), set(1, 'city', 'b')];
    expect(plain(onB, 'A')).toMatchObject({ edits: { 1: { city: 'b' } }, skipped: [] });
    expect(plain([...onB, read({ sheet: 'A' })], 'A')).toMatchObject({ edits: { 1: { city: 'a' } }, skipped: [3] });
  });
});

describe('changedRows', () => {
  const changed = (before: readonly Operation[], after: readonly Operation[]) =>
    [...changedRows(foldRecipe(before).changes, foldRecipe(after).changes)].sort((one, other) => one - other);

  it('names the rows with other edits or other decisions, and no others', () => {
    const before = [set(1, 'city', 'a'), set(2, 'city', 'b'), skip([5, 6])];
    expect(changed(before, before)).toEqual([]);
    expect(changed(before, [...before, set(1, 'city', 'a')])).toEqual([]);
    expect(changed(before, [...before, set(2, 'city', 'c'), skip([7]), skip([5], false)])).toEqual([2, 5, 7]);
    expect(changed(before, [])).toEqual([1, 2, 5, 6]);
    expect(changed([], before)).toEqual([1, 2, 5, 6]);
  });

  it('sees that the same cells were edited in another order', () => {
    const one = [set(1, 'city', 'a'), set(1, 'state', 'b')];
    expect(changed(one, one.toReversed())).toEqual([1]);
  });
});
