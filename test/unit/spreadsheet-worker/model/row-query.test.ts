import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import {
  findNextProblem,
  RowSelection,
  toGridRow,
} from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { type RowQuery, rowFilters } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import type { GridField, Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { modelOf, recipe, set, stateOf } from './model-of.ts';
import { recipes, troubledCsv } from './random-recipes.ts';

const numbers = (model: ImportModel, query: Partial<RowQuery>) =>
  new RowSelection(model).select({ filter: 'all', text: '', ...query }).map(({ row }) => row);

const query = fc.record({
  filter: fc.constantFrom(...rowFilters),
  text: fc.constantFrom('', 'anna', ' ST ', 'keene nh', 'nobody'),
});

const steps: readonly Operation[] = [set(3, 'city', 'Albany'), { op: 'skip', rows: [6], skip: true }];
const model = await ImportModel.open(utf8(troubledCsv), recipe(steps, { keptRows: [{ part: ',', rows: [2] }] }));

describe('the rows that are shown', () => {
  it('are those of the filter', async () => {
    expect(numbers(model, { filter: 'all' })).toEqual([2, 3, 5, 6, 7, 8]);
    expect(numbers(model, { filter: 'edited' })).toEqual([3]);
    expect(numbers(model, { filter: 'skipped' })).toEqual([6]);
    expect(numbers(model, { filter: 'kept' })).toEqual([2]);
    expect(numbers(model, { filter: 'errors' })).toEqual([5, 8]);
  });

  it('are as many as the snapshot counts', async () => {
    const { counts } = model.snapshot();
    for (const filter of rowFilters) expect(numbers(model, { filter })).toHaveLength(counts[filter]);
  });

  it('have every word of the search somewhere', async () => {
    expect(numbers(model, { text: 'anna  KEENE' })).toEqual([2]);
    expect(numbers(model, { text: 'anna troy' })).toEqual([]);
    expect(numbers(model, { text: 'albany' })).toEqual([3]);
  });

  it('have the problem that was chosen', async () => {
    for (const { code, field, count } of model.snapshot().problems) {
      const rows = numbers(model, { problem: { code, field } });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(count);
      expect(rows).not.toContain(6);
    }
  });

  it('are found anew after every change', async () => {
    const changing = await modelOf(troubledCsv);
    const selection = new RowSelection(changing);
    expect(selection.select({ filter: 'edited', text: '' })).toEqual([]);
    await changing.update(recipe([set(2, 'city', 'Albany')]));
    expect(selection.select({ filter: 'edited', text: '' }).map(({ row }) => row)).toEqual([2]);
  });

  it('change nothing about what is kept', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.array(query), async (step, queries) => {
        const asked = await ImportModel.open(utf8(troubledCsv), step);
        const selection = new RowSelection(asked);
        const before = stateOf(asked);
        for (const each of queries) selection.select(each);
        expect(stateOf(asked)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('reach the grid with their cells in the order of its columns', async () => {
    const [row] = model.rows.filter((each) => each.row === 3);
    if (row === undefined) throw new Error('There is no row 3.');
    expect(toGridRow(row, ['city', 'name', 'custom:none'], model.kept)).toMatchObject({
      row: 3,
      cells: ['Albany', 'BOB STONE', ''],
      edited: ['city'],
      skipped: false,
      kept: false,
    });
  });
});

describe('the next problem', () => {
  it('is found in the only row that has one, from before, inside and behind it', async () => {
    const model = await modelOf(
      'Name,Address,City,State,ZIP\nAnna Quist,1 Oak St,Keene,NH,03431\nBob Stone,2 Elm St,Keene,NH,\n',
    );
    const at = (position: number, field?: GridField) => findNextProblem(model.rows, model.fields, position, field);
    const problem = { position: 1, field: 'postalCode' };
    for (const position of [-1, 0, 1, 2, 7]) expect(at(position)).toEqual(problem);
    for (const position of [-1, 0, 1, 2, 7]) expect(at(position, 'name')).toEqual(problem);
    expect(at(1, 'postalCode')).toEqual(problem);
    expect(at(1, 'country')).toEqual(problem);
    expect(findNextProblem([], model.fields, 0, undefined)).toBeNull();
    expect(findNextProblem(model.rows.slice(0, 1), model.fields, 0, 'city')).toBeNull();
  });

  it('leads through every cell with an issue once and around, from wherever one starts', async () => {
    await fc.assert(
      fc.asyncProperty(
        recipes,
        query,
        fc.integer({ min: -1, max: 9 }),
        fc.nat(30),
        async (step, shown, start, column) => {
          const model = await ImportModel.open(utf8(troubledCsv), step);
          const { fields } = model;
          const rows = new RowSelection(model).select(shown);
          const cells = rows.flatMap((row, position) =>
            row.skipped
              ? []
              : fields
                  .filter((field) => row.issues.some((issue) => issue.field === field))
                  .map((field) => `${position} ${field}`),
          );
          const visited: string[] = [];
          let at = { position: start, field: fields[column] };
          for (let step = 0; step < cells.length; step += 1) {
            const next = findNextProblem(rows, fields, at.position, at.field);
            if (next === null) break;
            visited.push(`${next.position} ${next.field}`);
            at = next;
          }
          expect(visited.toSorted()).toEqual(cells.toSorted());
          const around = findNextProblem(rows, fields, at.position, at.field);
          expect(around === null ? undefined : `${around.position} ${around.field}`).toBe(visited[0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
