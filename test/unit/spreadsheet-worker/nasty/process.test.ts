import { describe, expect, it } from 'vitest';
import { RowSelection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { rowFilters } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import { allDrafts, modelOf } from '../model/model-of.ts';

const rows = 3000;
const csv = [
  'Name,Address,City,State,ZIP',
  ...Array.from({ length: rows }, (_, row) => `Person ${row},${row + 1} Oak St,Keene,NH,03431`),
].join('\n');

describe('what is kept', () => {
  it('83: is all rows, not those that are shown first', async () => {
    const model = await modelOf(csv);
    const drafts = allDrafts(model, 500);
    expect(drafts.map(({ draft }) => draft.fields.name)).toEqual(
      Array.from({ length: rows }, (_, row) => `Person ${row}`),
    );
  });

  it.each(rowFilters)('84: does not depend on the filter on the screen: %s', async (filter) => {
    const model = await modelOf(csv);
    const before = allDrafts(model, 500);
    await new RowSelection(model).select({ filter, text: 'person 12' }, unwatched);
    expect(allDrafts(model, 500)).toEqual(before);
  });
});
