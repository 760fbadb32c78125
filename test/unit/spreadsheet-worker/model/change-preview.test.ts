import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  previewRepairs,
  previewReplacements,
} from '../../../../src-renderer/spreadsheet-worker/model/change-preview.ts';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { repairsOf } from '../../../../src-renderer/spreadsheet-worker/model/repairs.ts';
import { RowSelection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { Replacing, RowQuery } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import { utf8 } from '../reading/text-bytes.ts';
import { modelOf } from './model-of.ts';
import { recipes, troubledCsv } from './random-recipes.ts';

const all: RowQuery = { filter: 'all', text: '' };
const streets: Replacing = { find: ' st', replacement: ' Street', field: null, matchCase: false, wholeCell: false };

async function preview(model: ImportModel, query: RowQuery, replacing: Replacing, limit = 200) {
  const selection = await new RowSelection(model).select(query, unwatched);
  return previewReplacements(model, selection, replacing, limit, unwatched);
}

describe('what replacing would do', () => {
  it('is counted in cells and rows, and the first changes are listed', async () => {
    const model = await modelOf(troubledCsv);
    const found = await preview(model, all, streets);
    expect(found).toMatchObject({ cells: 6, rows: 5 });
    expect(found.first.slice(0, 2)).toEqual([
      [2, 'street', '1 Oak St', '1 Oak Street'],
      [3, 'name', 'BOB STONE', 'BOB StreetONE'],
    ]);
    expect((await preview(model, all, streets, 2)).first).toEqual(found.first.slice(0, 2));
  });

  it('says how many cells stay as they are because they would be too long', async () => {
    const csv = `Name,Street,City\nAnna,1 Oak st,${'st '.repeat(20_000)}\nBob,2 Elm st,Troy\n`;
    const found = await preview(await modelOf(csv), all, { ...streets, find: 'st' });
    expect(found).toMatchObject({ cells: 2, rows: 2, tooLong: 1 });
  });

  it('keeps to the rows that are shown, the column, the capitals and the whole cell', async () => {
    const model = await modelOf(troubledCsv);
    expect(await preview(model, { filter: 'all', text: 'keene' }, streets)).toMatchObject({ cells: 1, rows: 1 });
    expect(await preview(model, all, { ...streets, field: 'name' })).toMatchObject({ cells: 1 });
    expect(await preview(model, all, { ...streets, matchCase: true })).toMatchObject({ cells: 0, rows: 0, first: [] });
    const whole: Replacing = { ...streets, find: 'boston', replacement: 'Salem', wholeCell: true };
    expect((await preview(model, all, whole)).first).toEqual([[6, 'city', 'Boston', 'Salem']]);
    expect(await preview(model, all, { ...whole, find: 'bosto' })).toMatchObject({ cells: 0 });
  });
});

it('What repairing would do is what the repairs do, one after the other, for every kind of problem', async () => {
  await fc.assert(
    fc.asyncProperty(recipes, fc.nat(3), async (recipe, limit) => {
      const model = await ImportModel.open(utf8(troubledCsv), recipe);
      for (const { code, field } of model.snapshot().problems) {
        const repairs = await repairsOf(model, code, field);
        const found = previewRepairs(model, code, field, limit);
        expect(found.cells).toBe(repairs.length);
        const first = found.first.map(([row, , before, after]) => [row, before, after]);
        expect(first).toEqual(repairs.slice(0, limit));
      }
    }),
    { numRuns: 150 },
  );
});
