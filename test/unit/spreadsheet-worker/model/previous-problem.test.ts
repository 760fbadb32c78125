import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  findNextProblem,
  findPreviousProblem,
} from '../../../../src-renderer/spreadsheet-worker/model/find-problem.ts';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { RowSelection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { type RowQuery, rowFilters } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { modelOf } from './model-of.ts';
import { recipes, troubledCsv } from './random-recipes.ts';

const all: RowQuery = { filter: 'all', text: '' };

it('leads to the last cell with an issue before a place, and from the first one around to the end', async () => {
  const model = await modelOf(troubledCsv);
  const selection = await new RowSelection(model).select(all, unwatched);
  const before = (position: number, field?: (typeof model.fields)[number]) =>
    findPreviousProblem(model, selection, all, { position, field });
  expect(before(1, 'name')).toEqual({ position: 0, field: 'postalCode' });
  expect(before(0, 'country')).toEqual({ position: 0, field: 'postalCode' });
  expect(before(1)).toEqual({ position: 0, field: 'postalCode' });
  expect(before(0)).toEqual(before(0, model.fields[0]));
  expect(before(0)?.position).toBe(selection.length - 1);
  expect(findPreviousProblem(model, { length: 0, at: () => -1 }, all, { position: 0, field: 'name' })).toBeNull();
});

it('is the way back of going to the next problem', async () => {
  await fc.assert(
    fc.asyncProperty(
      recipes,
      fc.record({ filter: fc.constantFrom(...rowFilters), text: fc.constantFrom('', ' ST ', 'keene') }),
      fc.nat(9),
      fc.option(fc.nat(20)),
      async (recipe, filtered, start, kind) => {
        const model = await ImportModel.open(utf8(troubledCsv), recipe);
        const { problems } = model.snapshot();
        const problem = kind === null ? undefined : problems[kind % Math.max(problems.length, 1)];
        const query: RowQuery = { ...filtered, ...(problem === undefined ? {} : { problem }) };
        const selection = await new RowSelection(model).select(query, unwatched);
        const here = findNextProblem(model, selection, query, { position: start, field: undefined });
        if (here === null) {
          expect(findPreviousProblem(model, selection, query, { position: start, field: undefined })).toBeNull();
          return;
        }
        const next = findNextProblem(model, selection, query, here);
        expect(next === null ? null : findPreviousProblem(model, selection, query, next)).toEqual(here);
      },
    ),
    { numRuns: 200 },
  );
});
