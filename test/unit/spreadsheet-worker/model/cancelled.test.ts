import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { RowSelection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import type { Slicing } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { Constant, Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { recipe, set, stateOf } from './model-of.ts';
import { operation, recipes } from './random-recipes.ts';

/** Some slices of rows, about every third with a trouble. */
const bytes = utf8(
  `Name,Address,City,State,ZIP,Country,Tribe\n${Array.from(
    { length: 900 },
    (_, row) =>
      `Anna ${row},${row} Oak St,${row % 3 === 0 ? '' : ' Keene'},NH,${row % 2 === 0 ? '3431' : '03431'},,east\n`,
  ).join('')}`,
);

const cancelled = new Error('Cancelled.');

/** Work that is cancelled when it reports for the nth time. */
function cancelAt(report: number): Slicing {
  const controller = new AbortController();
  let reports = 0;
  const onProgress = (): void => {
    reports += 1;
    if (reports === report) controller.abort(cancelled);
  };
  return { signal: controller.signal, onProgress };
}

const fresh = async (operations: readonly Operation[]) => stateOf(await ImportModel.open(bytes, recipe(operations)));
const constant = (value: string): Constant => ({ field: 'country', value, when: 'always' });
const mexico: Operation = { op: 'constants', constants: [constant('Mexico')] };
const all = Array.from({ length: 900 }, (_, row) => row + 1);
const repair: Operation = { op: 'repair', code: 'stray-blanks', field: 'city', edits: all.map((row) => [row, 'Troy']) };
const withoutHeader: Operation = { op: 'read', reading: { headerRow: -1 } };

let clock = 0;
beforeEach(() => {
  // A second goes by between two looks at the clock, so that every stretch of rows is a slice of its own.
  vi.spyOn(performance, 'now').mockImplementation(() => {
    clock += 1000;
    return clock;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('work that is cancelled half-way', () => {
  it('rejects with the reason: opening', async () => {
    await expect(ImportModel.open(bytes, recipe(), cancelAt(2))).rejects.toBe(cancelled);
  });

  it('reports how far it is until then', async () => {
    const heard: (readonly [number, number])[] = [];
    const slicing = cancelAt(2);
    const onProgress: Slicing['onProgress'] = (done, total, unit) => {
      if (unit === 'bytes') return;
      heard.push([done, total]);
      slicing.onProgress(done, total);
    };
    await expect(ImportModel.open(bytes, recipe(), { ...slicing, onProgress })).rejects.toBe(cancelled);
    expect(heard).toHaveLength(2);
    for (const [done, total] of heard) {
      expect(total).toBe(900);
      expect(done).toBeLessThan(total);
    }
  });

  it.each<[string, Operation]>([
    ['texts for a column', mexico],
    ['another match', { op: 'match', targets: [{ kind: 'ignore' }, { kind: 'field', field: 'street', part: 0 }] }],
    ['rows to leave out', { op: 'leave-out', rules: [{ column: 6, test: 'is', values: ['east'] }] }],
    ['a repair of all rows', repair],
    ['all rows left out', { op: 'skip', rows: all, skip: true }],
    ['another reading', withoutHeader],
  ])('leaves everything as it was, and is right once it is done again: %s', async (_name, step) => {
    for (const report of [1, 3]) {
      for (const way of ['apply', 'update'] as const) {
        const start = async () => {
          const model = await ImportModel.open(bytes, recipe([set(2, 'city', 'Troy')]));
          const done =
            way === 'apply'
              ? model.apply(step, cancelAt(report))
              : model.update(recipe([set(2, 'city', 'Troy'), step]), cancelAt(report));
          await expect(done).rejects.toBe(cancelled);
          return model;
        };
        const back = await start();
        expect(stateOf(back)).toEqual(await fresh([set(2, 'city', 'Troy')]));
        await back.update(recipe([set(2, 'city', 'Troy')]));
        expect(stateOf(back)).toEqual(await fresh([set(2, 'city', 'Troy')]));
        const again = await start();
        await again.update(recipe([set(2, 'city', 'Troy'), step]));
        expect(stateOf(again)).toEqual(await fresh([set(2, 'city', 'Troy'), step]));
      }
    }
  });

  it('is right when only the rules for all rows are taken back, and what changed rows stays', async () => {
    const model = await ImportModel.open(bytes, recipe());
    const typed = [set(2, 'city', ''), set(3, 'name', '')];
    await expect(model.update(recipe([...typed, mexico]), cancelAt(1))).rejects.toBe(cancelled);
    await model.update(recipe(typed));
    expect(stateOf(model)).toEqual(await fresh(typed));
  });

  it('leaves nothing behind for the steps after it', async () => {
    const model = await ImportModel.open(bytes, recipe());
    await expect(model.apply(mexico, cancelAt(1))).rejects.toBe(cancelled);
    await expect(model.apply(repair, cancelAt(1))).rejects.toBe(cancelled);
    await model.apply(set(2, 'city', ''));
    expect(stateOf(model)).toEqual(await fresh([set(2, 'city', '')]));
  });

  it('leaves everything as it was when it is an undo that is given up', async () => {
    const steps = [repair, set(2, 'name', ''), mexico];
    for (const fewer of [[repair, set(2, 'name', '')], [mexico], []]) {
      const model = await ImportModel.open(bytes, recipe(steps));
      const { revision } = model;
      await expect(model.update(recipe(fewer), cancelAt(1))).rejects.toBe(cancelled);
      expect(stateOf(model)).toEqual(await fresh(steps));
      expect(model.revision).toBe(revision);
    }
  });

  it('leaves everything as it was when it is another destination', async () => {
    const model = await ImportModel.open(bytes, recipe([repair]));
    const other = recipe([repair], { destination: 'postgrid' });
    await expect(model.update(other, cancelAt(1))).rejects.toBe(cancelled);
    expect(stateOf(model)).toEqual(await fresh([repair]));
  });

  it('tells how it goes back', async () => {
    const model = await ImportModel.open(bytes, recipe());
    const heard: number[] = [];
    const slicing = cancelAt(2);
    const onProgress = (done: number): void => {
      heard.push(done);
      slicing.onProgress(done, 900);
    };
    await expect(model.apply(repair, { ...slicing, onProgress })).rejects.toBe(cancelled);
    expect(heard).toEqual([256, 512, 256, 0]);
  });

  it('is right after the next update, whatever was cancelled before', { timeout: 120_000 }, async () => {
    const change = fc.tuple(fc.oneof(recipes, operation), fc.nat(4));
    await fc.assert(
      fc.asyncProperty(recipes, fc.array(change, { maxLength: 4 }), recipes, async (start, changes, last) => {
        const model = await ImportModel.open(bytes, start);
        for (const [to, report] of changes) {
          const before = stateOf(model);
          const done = 'op' in to ? model.apply(to, cancelAt(report)) : model.update(to, cancelAt(report));
          await done.catch((error: unknown) => {
            expect(error).toBe(cancelled);
            expect(stateOf(model)).toEqual(before);
          });
        }
        await model.update(last);
        expect(stateOf(model)).toEqual(stateOf(await ImportModel.open(bytes, last)));
      }),
      { numRuns: 12 },
    );
  });

  it('leaves a search to be done again', async () => {
    const model = await ImportModel.open(bytes, recipe());
    const selection = new RowSelection(model);
    const query = { filter: 'all', text: 'anna' } as const;
    await expect(selection.select(query, cancelAt(1))).rejects.toBe(cancelled);
    expect((await selection.select(query, cancelAt(99))).length).toBe(900);
  });
});
