import { expect, it } from 'vitest';
import { RowSelection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { sortOutRows } from '../../../../src-renderer/spreadsheet-worker/model/sort-out-rows.ts';
import type { RowQuery } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import { modelOf } from './model-of.ts';

const csv = ['Name,Company,City,Newsletter', 'Ann Quist,,Keene,yes', 'Bob Stone,,Troy,yes', ',Acme,Lyme,none'].join(
  '\n',
);

async function sortedOut(model: Awaited<ReturnType<typeof modelOf>>, query: Partial<RowQuery> = {}, limit = 200) {
  const selection = await new RowSelection(model).select({ filter: 'all', text: '', ...query }, unwatched);
  return sortOutRows(model, selection, limit, unwatched);
}

it('Rows are sorted by who left them out, with the name of each', async () => {
  const model = await modelOf(csv, [
    { op: 'skip', rows: [1], skip: true },
    { op: 'leave-out', rules: [{ column: 3, test: 'is', values: ['none'] }] },
  ]);
  expect(await sortedOut(model)).toEqual({
    stayingIn: [2],
    leftOut: [1],
    byRule: 1,
    listed: [
      { row: 1, name: 'Ann Quist' },
      { row: 2, name: 'Bob Stone' },
      { row: 3, name: 'Acme' },
    ],
  });
  expect(await sortedOut(model, { filter: 'skipped' })).toMatchObject({ stayingIn: [], leftOut: [1], byRule: 1 });
  expect((await sortedOut(model, {}, 1)).listed).toEqual([{ row: 1, name: 'Ann Quist' }]);
});

it('A row that was merged into another one can be taken back in', async () => {
  const model = await modelOf(csv, [{ op: 'merge', into: 1, from: [2], edits: [] }]);
  expect(await sortedOut(model)).toMatchObject({ stayingIn: [1, 3], leftOut: [2], byRule: 0 });
});
