import { expect, it } from 'vitest';
import {
  contradictionChanges,
  contradictoryCells,
  contradictoryRows,
} from '../../../../src-renderer/spreadsheet-worker/model/contradictory-rows.ts';
import type { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { match, modelOf, recordsIn, rowsOf, set } from './model-of.ts';

const field = (name: 'name' | 'street' | 'city' | 'state' | 'postalCode'): ColumnTarget => ({
  kind: 'field',
  field: name,
  part: 0,
});
const matched = match(field('name'), field('city'), field('state'), { kind: 'split', as: 'whole-address' });
const csv = [
  'Name,City,State,Full address',
  'Ann Quist,Boston,MA,"12 Main St, Denver, CO 80202"',
  'Bob Stone,Keene,NH,"1 Oak St, Keene, NH 03431"',
  'Cy Lund,,,"7 Elm St, Lyme, CT 06371"',
  'Dee Moss,TROY,NY,"3 Ash St, Troy, NY 12180"',
  'Eve Hill,Albany,NY,"5 Birch St, Buffalo, NY 14201"',
].join('\n');

const open = (...steps: readonly Operation[]) => modelOf(csv, [matched, ...steps]);
const counted = (model: ImportModel) => {
  const { columns, counts } = model.snapshot();
  return { byColumn: columns.map(({ contradicted }) => contradicted), rows: counts.contradicted };
};
const cutUp = (changes: Awaited<ReturnType<typeof contradictionChanges>>): Operation => ({
  op: 'cells',
  how: 'cut-up',
  note: 'Full address',
  edits: changes.map(([row, column, , after]) => [row, column, after]),
});

it('A cell that says something else than the row gives nothing to it, and is counted and shown beside it', async () => {
  const model = await open();
  expect(counted(model)).toEqual({ byColumn: [0, 0, 0, 2], rows: 2 });
  expect(recordsIn(model, model.index.set('contradicted'))).toEqual([1, 5]);
  expect(model.row(0).fields).toMatchObject({ street: '', city: 'Boston', state: 'MA', postalCode: '' });
  expect(contradictoryRows(model, { column: 3, limit: 9 })).toEqual([
    [1, 'Boston, MA', '12 Main St, Denver, CO 80202'],
    [5, 'Albany, NY', '5 Birch St, Buffalo, NY 14201'],
  ]);
  expect(contradictoryRows(model, { column: 3, limit: 1 })).toHaveLength(1);
  expect(contradictoryCells(model, 0)).toMatchObject([{ column: 3, fields: ['city'] }]);
  expect(contradictoryCells(model, 1)).toEqual([]);
});

it('The cell has the last word where it is chosen, as a whole and with nothing of the other address', async () => {
  const model = await open();
  const changes = await contradictionChanges(model, { column: 3, except: [5] }, unwatched);
  expect(changes).toEqual([
    [1, 'street', '', '12 Main St'],
    [1, 'city', 'Boston', 'Denver'],
    [1, 'state', 'MA', 'CO'],
    [1, 'postalCode', '', '80202'],
  ]);
  await model.apply(cutUp(changes));
  expect(counted(model)).toEqual({ byColumn: [0, 0, 0, 1], rows: 1 });
  expect(rowsOf(model)[4]?.fields).toMatchObject({ street: '', city: 'Albany' });
});

it('Typing what the cell says settles it, leaving the row out too, and taking that back does not', async () => {
  const model = await open();
  await model.apply(set(1, 'city', 'Denver'));
  await model.apply({ op: 'skip', rows: [5], skip: true });
  expect(counted(model).rows).toBe(0);
  await model.apply({ op: 'skip', rows: [5], skip: false });
  await model.apply(set(5, 'name', 'Eve M. Hill'));
  expect(counted(model).rows).toBe(1);
});

it('A repaired ZIP code contradicts nothing that the file did not contradict', async () => {
  const model = await modelOf('Name,ZIP,Address\nAnn Quist,3431,"1 Oak St, Keene, NH 3431"\n', [
    match(field('name'), field('postalCode'), { kind: 'split', as: 'whole-address' }),
    { op: 'repair', code: 'lost-leading-zero', field: 'postalCode', edits: [[1, '03431']] },
  ]);
  expect(counted(model).rows).toBe(0);
});

it('Of two names, the lines that are made from them follow the one that was chosen', async () => {
  const first: ColumnTarget = { kind: 'field', field: 'firstName', part: 0 };
  const last: ColumnTarget = { kind: 'field', field: 'lastName', part: 0 };
  const model = await modelOf('First,Last,Name\nAnn,Quist,"Stone, Bob"\nCy,Lund,Cy Lund\n', [
    match(first, last, { kind: 'split', as: 'full-name' }),
  ]);
  expect(counted(model).rows).toBe(1);
  await model.apply(cutUp(await contradictionChanges(model, { column: 2, except: [] }, unwatched)));
  expect(model.row(0).fields).toMatchObject({
    firstName: 'Bob',
    lastName: 'Stone',
    name: 'Bob Stone',
    fileAs: 'Stone, Bob',
    greeting: 'Bob',
  });
  expect(counted(model).rows).toBe(0);
});
