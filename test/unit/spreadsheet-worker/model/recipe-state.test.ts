import { describe, expect, it } from 'vitest';
import { changedRows } from '../../../../src-renderer/spreadsheet-worker/model/changed-rows.ts';
import { foldReading, RecipeFold } from '../../../../src-renderer/spreadsheet-worker/model/recipe-state.ts';
import { defaultNameRules } from '../../../../src-shared/contact/household/name-rules.ts';
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
const changesOf = (...operations: readonly Operation[]) => new RecipeFold('', operations).changes;
const plain = (operations: readonly Operation[], firstPart = '') => {
  const { rules, changes } = new RecipeFold(firstPart, operations);
  const { edits, skipped, merged, links, distinct } = changes;
  return {
    reading: foldReading(operations),
    ...rules,
    edits: Object.fromEntries([...edits].map(([row, cells]) => [row, Object.fromEntries(cells)])),
    skipped: [...skipped],
    merged: Object.fromEntries(merged),
    links: Object.fromEntries(links),
    distinct: distinct.sets,
  };
};

describe('a recipe', () => {
  it('starts with nothing', () => {
    expect(plain([])).toEqual({
      reading: {},
      targets: undefined,
      constants: [],
      leaveOut: [],
      names: defaultNameRules,
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

  it('keeps edits with the quotes that numbered their rows, whatever the delimiter', () => {
    const steps = [set(1, 'city', 'a'), read({ quotes: 'text' }), set(1, 'city', 'b')];
    expect(plain(steps, ',').edits).toEqual({ 1: { city: 'b' } });
    expect(plain([...steps, read({ delimiter: ';' })], ',').edits).toEqual({});
    expect(plain([...steps, read({ quotes: 'cells' })], ',').edits).toEqual({ 1: { city: 'a' } });
    expect(plain([...steps, read({ delimiter: ';' }), read({ delimiter: ',' })], ',').edits).toEqual({
      1: { city: 'b' },
    });
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

describe('a recipe, of rules for all rows,', () => {
  const mexico: Operation = { op: 'constants', constants: [{ field: 'country', value: 'Mexico', when: 'blank' }] };
  const none: Operation = { op: 'leave-out', rules: [{ column: 3, test: 'is', values: ['None'] }] };

  it('holds the last list of texts for columns and of rows to leave out', () => {
    expect(plain([mexico, none])).toMatchObject({
      constants: [{ field: 'country', value: 'Mexico', when: 'blank' }],
      leaveOut: [{ column: 3, test: 'is', values: ['None'] }],
    });
    const nothing: readonly Operation[] = [
      { op: 'constants', constants: [] },
      { op: 'leave-out', rules: [] },
    ];
    expect(plain([mexico, none, ...nothing])).toEqual(plain([]));
  });

  it('lets what goes by columns end with the reading that had them, and the texts for fields stay', () => {
    const state = plain([mexico, none, match({ kind: 'ignore' }), read({ headerRow: 2 })]);
    expect(state).toMatchObject({ targets: undefined, leaveOut: [], constants: [{ field: 'country' }] });
    expect(plain([mexico, none, read({ headerRow: 2 }), none]).leaveOut).toHaveLength(1);
  });
});

describe('a recipe, of changes to rows,', () => {
  const [one, other] = ['0b0e8a3c-5b0f-4d0c-9a53-1f6f6a3d7c11', '7f6f1c52-93c8-4c3f-8d6a-2b8f4f0e6d22'];
  const merge = (into: number, ...from: readonly number[]): Operation => ({
    op: 'merge',
    into,
    from: [...from],
    edits: [],
  });
  const link = (...links: [number, string | null][]): Operation => ({ op: 'link', links, edits: [] });

  it('lets the last word on each cell hold, however it came about', () => {
    const steps: readonly Operation[] = [
      set(1, 'city', 'a'),
      {
        op: 'cells',
        how: 'replace',
        note: 'a',
        edits: [
          [1, 'city', 'b'],
          [2, 'state', 'NH'],
        ],
      },
      {
        op: 'merge',
        into: 2,
        from: [3],
        edits: [
          ['state', 'VT'],
          ['city', 'c'],
        ],
      },
      {
        op: 'link',
        links: [],
        edits: [
          [1, 'email', 'a@example.org'],
          [4, 'city', ''],
        ],
      },
    ];
    expect(plain(steps).edits).toEqual({
      1: { city: 'b', email: 'a@example.org' },
      2: { state: 'VT', city: 'c' },
      4: { city: '' },
    });
  });

  it('knows which row went into which, until it is taken back in', () => {
    expect(plain([merge(1, 2, 3)]).merged).toEqual({ 2: 1, 3: 1 });
    expect(plain([merge(1, 2, 3), merge(5, 3)]).merged).toEqual({ 2: 1, 3: 5 });
    expect(plain([merge(1, 2, 3), skip([2, 9], false)])).toMatchObject({ merged: { 3: 1 }, skipped: [] });
    expect(plain([merge(1, 2), skip([2])])).toMatchObject({ merged: { 2: 1 }, skipped: [2] });
    expect(plain([merge(1, 2), skip([2]), skip([2], false)])).toMatchObject({ merged: {}, skipped: [] });
  });

  it('holds the last contact of each row, and that a row is none of them', () => {
    expect(plain([link([1, one], [2, null]), link([1, other], [3, one])]).links).toEqual({ 1: other, 2: null, 3: one });
    expect(plain([link([1, one]), link([1, null])]).links).toEqual({ 1: null });
  });

  it('knows which rows are different people', () => {
    const { distinct } = changesOf({ op: 'distinct', rows: [12, 3, 7] }, { op: 'distinct', rows: [3, 12, 5] });
    const pairs = [
      [3, 12],
      [7, 3],
      [12, 7],
      [5, 12],
    ] as const;
    for (const [one, other] of pairs) {
      expect(distinct.has(one, other)).toBe(true);
      expect(distinct.has(other, one)).toBe(true);
    }
    expect([distinct.has(5, 7), distinct.has(3, 4), distinct.has(8, 9)]).toEqual([false, false, false]);
  });

  it('tells very many rows apart without naming every pair of them', () => {
    const rows = Array.from({ length: 30_000 }, (_, row) => row);
    const { distinct } = changesOf({ op: 'distinct', rows });
    expect(distinct.has(0, 29_999)).toBe(true);
    expect(distinct.has(0, 30_000)).toBe(false);
  });

  it('keeps all of them apart for each sheet', () => {
    const onA: readonly Operation[] = [merge(1, 2), link([1, one]), { op: 'distinct', rows: [1, 2] }];
    expect(plain([...onA, read({ sheet: 'B' })], 'A')).toMatchObject({ merged: {}, links: {}, distinct: [] });
    expect(plain([...onA, read({ sheet: 'B' }), merge(1, 4), read({ sheet: 'A' })], 'A')).toMatchObject({
      merged: { 2: 1 },
      links: { 1: one },
      distinct: [[1, 2]],
    });
  });
});

describe('changedRows', () => {
  const changed = (before: readonly Operation[], after: readonly Operation[]) =>
    [...changedRows(changesOf(...before), changesOf(...after))].sort((one, other) => one - other);

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

  it('names the rows that a merge takes out or changes, and those it gives back', () => {
    const merge: Operation = { op: 'merge', into: 1, from: [2, 3], edits: [['city', 'a']] };
    expect(changed([], [merge])).toEqual([1, 2, 3]);
    expect(changed([merge], [])).toEqual([1, 2, 3]);
    expect(changed([merge], [merge, skip([3], false)])).toEqual([1, 3]);
    expect(changed([], [{ ...merge, edits: [] }])).toEqual([1, 2, 3]);
  });

  it('names the rows of a link only for their texts', () => {
    const links: [number, null][] = [[1, null]];
    expect(changed([], [{ op: 'link', links, edits: [] }])).toEqual([]);
    expect(changed([], [{ op: 'link', links, edits: [[4, 'city', 'a']] }])).toEqual([4]);
  });
});
