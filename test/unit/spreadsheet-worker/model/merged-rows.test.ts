import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { standingFor } from '../../../../src-renderer/spreadsheet-worker/model/merged-rows.ts';
import { applyToRows, noChanges } from '../../../../src-renderer/spreadsheet-worker/model/part-changes.ts';
import { rowDrafts } from '../../../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, recipe, rowsOf, stateOf } from './model-of.ts';

const csv = `Name,Address,City,State,ZIP,Country,Newsletter
Anna Quist,1 Oak St,Keene,NH,03431,,None
Bob Stone,2 Elm St,Troy,NY,12180,Canada, none
Cy Moss,3 Ash St,Lyme,CT,06371, ,Email
Dee Lund,4 Fir St,Salem,MA,01970,,
`;
const [anna, bob] = ['0b0e8a3c-5b0f-4d0c-9a53-1f6f6a3d7c11', '7f6f1c52-93c8-4c3f-8d6a-2b8f4f0e6d22'];
const merge = (into: number, ...from: readonly number[]) =>
  ({ op: 'merge', into, from: [...from], edits: [] }) as const satisfies Operation;
const mergeSame = (...groups: number[][]) => ({ op: 'merge-same', groups }) as const satisfies Operation;
const link = (row: number, contactId: string | null) =>
  ({ op: 'link', links: [[row, contactId]], edits: [] }) as const satisfies Operation;
const skip = (rows: number[], isSkipped = true) => ({ op: 'skip', rows, skip: isSkipped }) as const satisfies Operation;
const leaveOut = (...values: string[]) =>
  ({ op: 'leave-out', rules: [{ column: 6, test: 'is', values }] }) as const satisfies Operation;
const kept = (model: ImportModel) => rowDrafts(model, -1, 9).map(({ row }) => row);

describe('the contact of a row that goes into another one', () => {
  it.each([
    ['one by one', [link(2, anna), merge(1, 2)]],
    ['as one of many', [link(2, anna), mergeSame([1, 2, 3])]],
    ['over a third', [link(3, anna), merge(2, 3), merge(1, 2)]],
    ['linked afterwards', [merge(1, 2), link(2, anna)]],
    ['though the other was said to be nobody who is known', [link(1, null), link(2, anna), merge(1, 2)]],
  ] as const)('is the contact of that one: %s', async (_, steps) => {
    const model = await modelOf(csv, steps);
    expect(model.changes.links.get(1)).toBe(anna);
  });

  it('goes back with the row', async () => {
    const model = await modelOf(csv, [link(2, anna), merge(1, 2)]);
    await model.apply(skip([2], false));
    expect([...model.changes.links]).toEqual([[2, anna]]);
    await model.apply(merge(3, 2));
    expect(model.changes.links.get(3)).toBe(anna);
    expect(model.changes.links.has(1)).toBe(false);
  });

  it('goes back over a third, stays as long as another row has it, and leaves what was decided before', async () => {
    const model = await modelOf(csv, [link(1, null), link(3, anna), link(4, anna), merge(2, 3, 4), merge(1, 2)]);
    await model.apply(skip([3], false));
    expect(model.changes.links.get(1)).toBe(anna);
    await model.apply(skip([4], false));
    expect(model.changes.links.get(1)).toBeNull();
    expect(model.changes.links.has(2)).toBe(false);
  });

  it('is another one than the contact of the row: then the two stay apart', async () => {
    const model = await modelOf(csv, [link(1, anna), link(2, bob), merge(1, 2, 3)]);
    expect(kept(model)).toEqual([1, 2, 4]);
    expect([model.changes.links.get(1), model.changes.links.get(2)]).toEqual([anna, bob]);
  });
});

describe('merging the other way round', () => {
  it.each([
    ['a row that went into the other', [mergeSame([1, 2]), merge(2, 1)], [2, 3, 4]],
    ['over a third', [merge(1, 2), merge(2, 3), merge(3, 1)], [3, 4]],
    ['into itself', [merge(1, 1)], [1, 2, 3, 4]],
    ['into a row of somebody else', [merge(4, 2), merge(2, 1)], [2, 3]],
    ['many', [mergeSame([1, 2], [2, 1], [3, 4, 3])], [2, 3]],
  ] as const)('keeps one: %s', async (_, steps, rows) => {
    const model = await modelOf(csv);
    for (const step of steps) await model.apply(step);
    expect(kept(model)).toEqual(rows);
    expect(stateOf(model)).toEqual(stateOf(await modelOf(csv, steps)));
  });

  it('never goes around, and is told back and forth the same way', () => {
    const row = fc.integer({ min: 0, max: 7 });
    const step = fc.oneof(
      fc.tuple(row, fc.uniqueArray(row, { minLength: 1, maxLength: 3 })).map(([into, from]) => merge(into, ...from)),
      fc
        .array(fc.array(row, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 3 })
        .map((all) => mergeSame(...all)),
      fc.tuple(row, fc.constantFrom(anna, bob, null)).map(([at, contact]) => link(at, contact)),
      fc.tuple(fc.uniqueArray(row, { maxLength: 3 }), fc.boolean()).map(([rows, isOut]) => skip(rows, isOut)),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 15 }), (steps) => {
        const changes = noChanges();
        for (const each of steps) applyToRows(changes, each);
        for (const [from, into] of changes.merged) {
          expect(changes.merged.has(standingFor(changes, from))).toBe(false);
          expect(changes.taken.get(into)?.has(from)).toBe(true);
        }
        const taken = [...changes.taken].flatMap(([into, rows]) => [...rows].map((from) => [from, into] as const));
        expect(new Map(taken)).toEqual(changes.merged);
      }),
      { numRuns: 500 },
    );
  });
});

it('Rows of one person that go on into another row, or back, are all looked at again', async () => {
  const all: Operation[] = [
    merge(40, 3),
    merge(1, 40),
    skip([40], false),
    merge(40, 1),
    leaveOut('none'),
    merge(2, 40),
  ];
  const model = await modelOf(csv);
  for (const [at, step] of all.entries()) {
    await model.apply(step);
    expect(stateOf(model)).toEqual(stateOf(await modelOf(csv, all.slice(0, at + 1))));
  }
  for (let at = all.length; at >= 0; at -= 1) {
    await model.update(recipe(all.slice(0, at)));
    expect(stateOf(model)).toEqual(stateOf(await modelOf(csv, all.slice(0, at))));
  }
});

describe('a rule and rows of one person', () => {
  it('leaves the person in as long as one of the rows stays in', async () => {
    const model = await modelOf(csv, [merge(1, 3)]);
    expect(kept(model)).toEqual([1, 2, 4]);
    await model.apply(leaveOut('none'));
    expect(kept(model)).toEqual([1, 4]);
    await model.apply(leaveOut('none', 'email'));
    expect(kept(model)).toEqual([4]);
  });

  it('leaves the person out together with the last of the rows that would stay in', async () => {
    const model = await modelOf(csv, [leaveOut('none')]);
    expect(kept(model)).toEqual([3, 4]);
    const steps = [merge(2, 3), merge(1, 2)] as const;
    for (const step of steps) await model.apply(step);
    expect(kept(model)).toEqual([1, 4]);
    await model.apply(skip([3]));
    expect(kept(model)).toEqual([4]);
    await model.apply(skip([3], false));
    expect(kept(model)).toEqual([3, 4]);
    for (let count = 0; count <= steps.length; count += 1) {
      const before = [leaveOut('none'), ...steps.slice(0, count)];
      await model.update(recipe(before));
      expect(stateOf(model)).toEqual(stateOf(await modelOf(csv, before)));
    }
  });

  it('is the same for a row that is none any more: what went into it is on its own', async () => {
    const model = await modelOf(csv, [merge(1, 2), { op: 'read', reading: { headerRow: 1 } }]);
    expect(rowsOf(model).map(({ leftOut }) => leftOut)).toEqual([undefined, undefined, undefined]);
  });
});
