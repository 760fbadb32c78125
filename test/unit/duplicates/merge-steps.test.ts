import { afterEach, describe, expect, it, vi } from 'vitest';
import { mergeStep } from '../../../src-renderer/duplicates/merge-choice.ts';
import { compareGroup } from '../../../src-renderer/spreadsheet-worker/model/compare-group.ts';
import { KnownContacts } from '../../../src-renderer/spreadsheet-worker/model/known-contacts.ts';
import { importOf } from '../import/import-in-process.ts';
import { modelOf, set } from '../spreadsheet-worker/model/model-of.ts';

const anna = 'Anna Quist,1 Oak St,Keene,NH,03431\n';
const csv = `Name,Street,City,State,ZIP\n${anna}Ben Lund,2 Elm St,Troy,NY,12180\n${anna}${anna}`;

const address = { name: 'Anna Quist', street: '1 Oak St' };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** An import of Anna, Ben, Anna and Anna, in rows 1 to 4, some of whom were kept before, with the groups that are exact. */
async function searched(...kept: readonly number[]) {
  const { controller } = await importOf(csv, [], [{ part: ',', rows: [...kept] }]);
  const { exact } = await controller.worker.ask('duplicates', null);
  const mergeExact = () => controller.applyToMany({ kind: 'merge-exact' });
  const drafts = async () =>
    (await controller.worker.ask('drafts', { after: -1, limit: 9 })).map(({ row, draft: { fields } }) => ({
      row,
      name: fields.name,
      street: fields.street,
    }));
  return { controller, exact, mergeExact, drafts };
}

const ben = { row: 2, name: 'Ben Lund', street: '2 Elm St' };

describe('merging all rows that are the same', () => {
  it('makes one of each group, which is the first row', async () => {
    const { mergeExact, drafts } = await searched();
    expect(await mergeExact()).toBeGreaterThan(0);
    expect(await drafts()).toEqual([{ row: 1, ...address }, ben]);
  });

  it('goes into the row that was kept, so that the contact stays the same', async () => {
    const { controller, mergeExact, drafts } = await searched(3);
    expect(await mergeExact()).toBeGreaterThan(0);
    expect(await drafts()).toEqual([ben, { row: 3, ...address }]);
    expect(controller.session.getState().snapshot).toMatchObject({ ready: 2, readyKept: 1 });
  });

  it('leaves rows alone that are several contacts already', async () => {
    expect((await searched(1, 4)).exact).toMatchObject({ groups: 0, first: [] });
  });

  it('does nothing once the rows are others than those that were looked through', async () => {
    const { controller, mergeExact, drafts } = await searched();
    const typed = controller.apply(set(4, 'street', '77 New Rd'));
    expect(await mergeExact()).toBe(0);
    await typed;
    expect(await drafts()).toEqual([
      { row: 1, ...address },
      ben,
      { row: 3, ...address },
      { row: 4, name: 'Anna Quist', street: '77 New Rd' },
    ]);
  });
});

describe('merging what is side by side', () => {
  it('waits until those that are ticked are compared', async () => {
    const model = await modelOf(csv);
    const compare = (rows: readonly number[]) => compareGroup(model, new KnownContacts(), { rows, contactIds: [] });
    const choice = Array.from({ length: 9 }, () => 0);
    const step = (compared: readonly number[], wanted: readonly number[]) =>
      mergeStep(compare(compared), { rows: wanted, contactIds: [] }, choice, model.fields);
    expect(step([1, 3, 4], [1, 3, 4])).toMatchObject({ op: 'merge', into: 1, from: [3, 4] });
    // Row 4 was unticked, or ticked again, and the comparison is still that of before.
    expect(step([1, 3, 4], [1, 3])).toBeUndefined();
    expect(step([1, 3], [1, 3, 4])).toBeUndefined();
    expect(step([1, 3], [1, 3])).toMatchObject({ op: 'merge', into: 1, from: [3] });
  });
});
