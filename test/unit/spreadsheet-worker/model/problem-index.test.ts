import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { repairsOf } from '../../../../src-renderer/spreadsheet-worker/model/repairs.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { modelOf, recipe, recordsIn, rowsOf } from './model-of.ts';
import { operation, recipes, troubledCsv } from './random-recipes.ts';

/** The kinds of problems with their rows, counted from the rows themselves. */
function problemsOf(model: ImportModel) {
  const problems = new Map<string, { rows: number[]; fixable: number[] }>();
  for (const { row, issues, leftOut } of rowsOf(model)) {
    if (leftOut !== undefined) continue;
    for (const { code, field, severity, fix } of issues) {
      const key = `${severity} ${field} ${code}`;
      const problem = problems.get(key) ?? { rows: [], fixable: [] };
      problems.set(key, problem);
      problem.rows.push(row);
      if (fix !== undefined) problem.fixable.push(row);
    }
  }
  return problems;
}

describe('the problems', () => {
  it('are those of the rows, after every step', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.array(operation, { maxLength: 5 }), async (start, steps) => {
        const model = await ImportModel.open(utf8(troubledCsv), start);
        for (const step of [undefined, ...steps]) {
          if (step !== undefined) await model.apply(step);
          const expected = problemsOf(model);
          const listed = model.snapshot().problems;
          expect(listed.map(({ severity, field, code }) => `${severity} ${field} ${code}`).toSorted()).toEqual(
            [...expected.keys()].toSorted(),
          );
          for (const { code, field, severity, count, fixable } of listed) {
            const { rows = [], fixable: repairable = [] } = expected.get(`${severity} ${field} ${code}`) ?? {};
            expect([count, fixable]).toEqual([rows.length, repairable.length]);
            const found = (isFixable: boolean) =>
              model.index.problems.rowsWith(code, field, isFixable).flatMap((set) => recordsIn(model, set));
            expect(found(false)).toEqual(expect.arrayContaining(rows));
            expect(found(true)).toEqual(expect.arrayContaining(repairable));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are listed errors first, and the most frequent first', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, async (start) => {
        const { problems } = (await ImportModel.open(utf8(troubledCsv), start)).snapshot();
        const [errors, warnings] = [
          problems.filter(({ severity }) => severity === 'error'),
          problems.filter(({ severity }) => severity === 'warning'),
        ];
        expect(problems).toEqual([...errors, ...warnings]);
        for (const kind of [errors, warnings]) {
          const counts = kind.map(({ count }) => count);
          expect(counts).toEqual(counts.toSorted((one, other) => other - one));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('stand in the same order again when a step was taken back', async () => {
    const model = await modelOf(troubledCsv, [{ op: 'skip', rows: [2, 3, 5, 6, 7], skip: true }]);
    await model.update(recipe([]));
    expect(model.snapshot().problems).toEqual((await modelOf(troubledCsv)).snapshot().problems);
  });

  it('of a cell too long to be changed have no repair, and those of other cells have', async () => {
    const model = await modelOf(
      `Name,Street,City,ZIP\nAnna, 1 Oak St,Keene,03431\nBob, ${'x '.repeat(20_000)},Troy,12180\n`,
    );
    const problem = model.snapshot().problems.find(({ code, field }) => code === 'stray-blanks' && field === 'street');
    expect(problem).toMatchObject({ count: 2, fixable: 1 });
    expect(await repairsOf(model, 'stray-blanks', 'street')).toEqual([[1, ' 1 Oak St', '1 Oak St']]);
  });

  it('of which there are none have no rows', async () => {
    const model = await modelOf(troubledCsv);
    expect(model.index.problems.rowsWith('lost-leading-zero', 'city')).toEqual([]);
    expect(await repairsOf(model, 'lost-leading-zero', 'custom:postalCode')).toEqual([]);
  });
});
