import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../../src-renderer/give-back/write-csv.ts';
import { findNextProblem } from '../../../../src-renderer/spreadsheet-worker/model/find-problem.ts';
import { exampleRows } from '../../../../src-renderer/spreadsheet-worker/model/give-back.ts';
import { gridRow } from '../../../../src-renderer/spreadsheet-worker/model/grid-row.ts';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { RowSelection, type Selection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { type RowQuery, rowFilters } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import { templateSheet } from '../../../../src-shared/spreadsheet/give-back/template-sheet.ts';
import type { GridField, Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { modelOf, recipe, set, stateOf } from './model-of.ts';
import { recipes, troubledCsv } from './random-recipes.ts';

/** The rows of a query by their position. */
const shownRows = async (model: ImportModel, query: RowQuery, selection = new RowSelection(model)) => {
  const shown = await selection.select(query, unwatched);
  return Array.from({ length: shown.length }, (_, position) => model.row(shown.at(position)));
};
const numbers = async (model: ImportModel, query: Partial<RowQuery>, selection?: RowSelection) =>
  (await shownRows(model, { filter: 'all', text: '', ...query }, selection)).map(({ row }) => row);

const query = fc.record({
  filter: fc.constantFrom(...rowFilters),
  text: fc.constantFrom('', 'anna', ' ST ', 'keene nh', 'nobody'),
});

describe('the rows that are shown', () => {
  const steps: readonly Operation[] = [set(3, 'city', 'Albany'), { op: 'skip', rows: [6], skip: true }];
  const kept = recipe(steps, { keptRows: [{ part: ',', rows: [2] }] });
  const opened = ImportModel.open(utf8(troubledCsv), kept);

  it('are those of the filter', async () => {
    const model = await opened;
    expect(await numbers(model, { filter: 'all' })).toEqual([2, 3, 5, 6, 7, 8]);
    expect(await numbers(model, { filter: 'edited' })).toEqual([3]);
    expect(await numbers(model, { filter: 'skipped' })).toEqual([6]);
    expect(await numbers(model, { filter: 'kept' })).toEqual([2]);
    expect(await numbers(model, { filter: 'errors' })).toEqual([5, 8]);
  });

  it('are as many as the snapshot counts', async () => {
    const model = await opened;
    const { counts } = model.snapshot();
    for (const filter of rowFilters) expect(await numbers(model, { filter })).toHaveLength(counts[filter]);
  });

  it('are those that stay out for one reason', async () => {
    const csv = 'Name,News\nAnn,none\nBob,yes\nCy,yes\nDee,yes\nEve,yes\n';
    const model = await modelOf(csv, [
      { op: 'leave-out', rules: [{ column: 1, test: 'is', values: ['none'] }] },
      { op: 'skip', rows: [2], skip: true },
      { op: 'merge', into: 4, from: [3], edits: [] },
      { op: 'merge', into: 5, from: [4], edits: [] },
    ]);
    expect(await numbers(model, { filter: 'skipped' })).toEqual([1, 2, 3, 4]);
    expect(await numbers(model, { filter: 'skipped', reason: 'rule' })).toEqual([1]);
    expect(await numbers(model, { filter: 'skipped', reason: 'skipped' })).toEqual([2]);
    expect(await numbers(model, { filter: 'skipped', reason: 'merged' })).toEqual([3, 4]);
    expect(model.snapshot().leftOutBy).toEqual({ rule: 1, skipped: 1, merged: 2, example: 0 });
    await model.apply({ op: 'skip', rows: [3], skip: false });
    expect(model.snapshot().leftOutBy).toEqual({ rule: 1, skipped: 1, merged: 1, example: 0 });
    expect(gridRow(model, 3)).toMatchObject({ leftOut: 'merged', mergedInto: { row: 5, position: 4, name: 'Eve' } });
  });

  it('that were merged name the row in which they are in the end, also around blank lines', async () => {
    const model = await modelOf('Name,City\nAnn,Keene\n\nAnn,Keene\nAnna Lind,Troy\n', [
      { op: 'merge', into: 3, from: [1], edits: [] },
      { op: 'merge', into: 4, from: [3], edits: [] },
    ]);
    expect(gridRow(model, 0).mergedInto).toEqual({ row: 4, position: 2, name: 'Anna Lind' });
    expect(gridRow(model, 2)).not.toHaveProperty('mergedInto');
  });

  it('that are examples of a template are told apart from those that the user left out', async () => {
    const [contacts] = templateSheet('prayerletters');
    const model = await modelOf(writeCsv(contacts));
    const rows = exampleRows(model);
    expect(rows.length).toBeGreaterThan(0);
    await model.apply({ op: 'skip', rows: [...rows], skip: true });
    expect(model.snapshot().leftOutBy).toMatchObject({ example: rows.length, skipped: 0 });
    expect(gridRow(model, 0).leftOut).toBe('example');
  });

  it('have every word of the search somewhere', async () => {
    const model = await opened;
    expect(await numbers(model, { text: 'anna  KEENE' })).toEqual([2]);
    expect(await numbers(model, { text: 'anna troy' })).toEqual([]);
    expect(await numbers(model, { text: 'albany' })).toEqual([3]);
  });

  it('have the problem that was chosen', async () => {
    const model = await opened;
    for (const { code, field, count } of model.snapshot().problems) {
      const rows = await numbers(model, { problem: { code, field } });
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.length).toBeLessThanOrEqual(count);
      expect(rows).not.toContain(6);
    }
  });

  it('are found anew after every change', async () => {
    const changing = await modelOf(troubledCsv);
    const selection = new RowSelection(changing);
    expect(await numbers(changing, { filter: 'edited' }, selection)).toEqual([]);
    await changing.update(recipe([set(2, 'city', 'Albany')]));
    expect(await numbers(changing, { filter: 'edited' }, selection)).toEqual([2]);
    await changing.apply(set(3, 'city', 'Albany'));
    expect(await numbers(changing, { filter: 'edited' }, selection)).toEqual([2, 3]);
  });

  it('change nothing about what is kept', async () => {
    await fc.assert(
      fc.asyncProperty(recipes, fc.array(query), async (step, queries) => {
        const asked = await ImportModel.open(utf8(troubledCsv), step);
        const selection = new RowSelection(asked);
        const before = stateOf(asked);
        for (const each of queries) await selection.select(each, unwatched);
        expect(stateOf(asked)).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  it('reach the grid with their cells in the order of its columns', async () => {
    const model = await opened;
    const shown = gridRow(model, model.index.indexOf(3));
    expect(shown).not.toHaveProperty('leftOut');
    expect(shown).toMatchObject({
      row: 3,
      cells: expect.arrayContaining(['Albany', 'BOB STONE']),
      edited: ['city'],
      kept: false,
    });
  });
});

describe('the next problem', () => {
  const everything: RowQuery = { filter: 'all', text: '' };

  it('is found in the only row that has one, from before, inside and behind it', async () => {
    const model = await modelOf(
      'Name,Address,City,State,ZIP\nAnna Quist,1 Oak St,Keene,NH,03431\nBob Stone,2 Elm St,Keene,NH,\n',
    );
    const selection = await new RowSelection(model).select(everything, unwatched);
    const find = (shown: Selection, position: number, field?: GridField) =>
      findNextProblem(model, shown, everything, { position, field });
    const at = (position: number, field?: GridField) => find(selection, position, field);
    const problem = { position: 1, field: 'postalCode' };
    for (const position of [-1, 0, 1, 2, 7]) expect(at(position)).toEqual(problem);
    for (const position of [-1, 0, 1, 2, 7]) expect(at(position, 'name')).toEqual(problem);
    expect(at(1, 'postalCode')).toEqual(problem);
    expect(at(1, 'country')).toEqual(problem);
    expect(find({ length: 0, at: () => -1 }, 0)).toBeNull();
    expect(find({ length: 1, at: (position) => selection.at(position) }, 0, 'city')).toBeNull();
  });

  it('leads through every cell with an issue once and around, from wherever one starts', async () => {
    await fc.assert(
      fc.asyncProperty(
        recipes,
        query,
        fc.integer({ min: -1, max: 9 }),
        fc.nat(30),
        fc.option(fc.nat(20)),
        async (step, filtered, start, column, kind) => {
          const model = await ImportModel.open(utf8(troubledCsv), step);
          const { fields } = model;
          const { problems } = model.snapshot();
          const problem = kind === null ? undefined : problems[kind % Math.max(problems.length, 1)];
          const shown: RowQuery = { ...filtered, ...(problem === undefined ? {} : { problem }) };
          const rows = await shownRows(model, shown);
          const selection = await new RowSelection(model).select(shown, unwatched);
          const cells = rows.flatMap((row, position) =>
            row.leftOut !== undefined
              ? []
              : fields
                  .filter((field) =>
                    row.issues.some(
                      (issue) =>
                        issue.field === field &&
                        (problem === undefined || (problem.code === issue.code && problem.field === field)),
                    ),
                  )
                  .map((field) => `${position} ${field}`),
          );
          const visited: string[] = [];
          let at = { position: start, field: fields[column] };
          for (let step = 0; step < cells.length; step += 1) {
            const next = findNextProblem(model, selection, shown, at);
            if (next === null) break;
            visited.push(`${next.position} ${next.field}`);
            at = next;
          }
          expect(visited.toSorted()).toEqual(cells.toSorted());
          const around = findNextProblem(model, selection, shown, at);
          expect(around === null ? undefined : `${around.position} ${around.field}`).toBe(visited[0]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
