import { expect, it } from 'vitest';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { recipeStops } from '../../../src-shared/spreadsheet/recipe-stops.ts';

const automatic: Operation = { op: 'match', targets: [], automatic: true };
const read: Operation = { op: 'read', reading: { headerRow: 1 } };
const typed: Operation = { op: 'set', row: 1, field: 'city', value: 'Keene' };

it('The newest change comes first, the file as it was opened last', () => {
  expect(recipeStops([automatic, typed, { op: 'skip', rows: [3], skip: true }])).toEqual([
    { position: 3, step: { op: 'skip', rows: [3], skip: true } },
    { position: 2, step: typed },
    { position: 1 },
  ]);
});

it('Another way of reading and the match that followed from it are one change', () => {
  expect(recipeStops([automatic, read, automatic, typed])).toEqual([
    { position: 4, step: typed },
    { position: 3, step: read },
    { position: 1 },
  ]);
});

it('Nothing leads to before the match that was made on opening', () => {
  expect(recipeStops([automatic])).toEqual([{ position: 1 }]);
  expect(recipeStops([])).toEqual([{ position: 0 }]);
});
