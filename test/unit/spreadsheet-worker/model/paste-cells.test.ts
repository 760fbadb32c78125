import { describe, expect, it } from 'vitest';
import { pasteCells } from '../../../../src-renderer/spreadsheet-worker/model/paste-cells.ts';
import { RowSelection } from '../../../../src-renderer/spreadsheet-worker/model/row-query.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { RowFilter } from '../../../../src-renderer/spreadsheet-worker/protocol.ts';
import type { GridField } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, set } from './model-of.ts';

const csv = `Name,Address,City,State,ZIP,Country
Anna Quist,1 Oak St,Keene,NH,03431,USA

Bob Stone,2 Elm St,Troy,NY,12180,USA
Cy Moss,3 Ash St,Lyme,CT,06371,USA
`;

/** What a paste changes; rows 1, 3 and 4 of the file are shown unless there is a filter. */
async function paste(text: string, position: number, field: GridField, filter: RowFilter = 'all') {
  const model = await modelOf(csv, [set(4, 'city', 'Old Lyme')]);
  const selection = await new RowSelection(model).select({ filter, text: '' }, unwatched);
  return pasteCells(model, selection, { position, field }, text);
}

describe('pasting', () => {
  it('puts a text into one cell', async () => {
    expect(await paste('Salem', 0, 'city')).toEqual({
      changes: [[1, 'city', 'Keene', 'Salem']],
      outside: 0,
      tooLong: 0,
    });
  });

  it.each(['\n', '\r\n', '\r'])('puts a block down and to the right of a cell, with line ends %j', async (end) => {
    for (const last of ['', end]) {
      expect(await paste(`Salem\tMA${end}Keene\tNH${last}`, 0, 'city')).toEqual({
        changes: [
          [1, 'city', 'Keene', 'Salem'],
          [1, 'state', 'NH', 'MA'],
          [3, 'city', 'Troy', 'Keene'],
          [3, 'state', 'NY', 'NH'],
        ],
        outside: 0,
        tooLong: 0,
      });
    }
  });

  it('empties cells where the block has empty ones, also at its ends', async () => {
    expect(await paste('\tMA\n\n', 0, 'city')).toEqual({
      changes: [
        [1, 'city', 'Keene', ''],
        [1, 'state', 'NH', 'MA'],
        [3, 'city', 'Troy', ''],
      ],
      outside: 0,
      tooLong: 0,
    });
  });

  it('reads the quotes around cells with lines, tabs and quotes', async () => {
    expect(
      await paste('"1 Oak St\r\nApt 2"\tKeene\n"5"" pipe\tlane"\tTroy\n', 0, 'street').then(({ changes }) => changes),
    ).toEqual([
      [1, 'street', '1 Oak St', '1 Oak St\nApt 2'],
      [3, 'street', '2 Elm St', '5" pipe\tlane'],
    ]);
    expect((await paste('5" pipe', 0, 'street')).changes).toEqual([[1, 'street', '1 Oak St', '5" pipe']]);
  });

  it('keeps commas, blanks and zeros as they are', async () => {
    expect((await paste(' Keene, NH ', 0, 'city')).changes).toEqual([[1, 'city', 'Keene', ' Keene, NH ']]);
    expect((await paste('00501', 0, 'postalCode')).changes).toEqual([[1, 'postalCode', '03431', '00501']]);
  });

  it('leaves out cells that have their text already, as it stands after every edit', async () => {
    expect(await paste('Keene\nTroy\nOld Lyme', 0, 'city')).toEqual({ changes: [], outside: 0, tooLong: 0 });
    expect((await paste('Lyme', 2, 'city')).changes).toEqual([[4, 'city', 'Old Lyme', 'Lyme']]);
  });

  it('goes down the rows that are shown', async () => {
    expect(await paste('Salem\nLynn', 0, 'city', 'edited')).toEqual({
      changes: [[4, 'city', 'Old Lyme', 'Salem']],
      outside: 1,
      tooLong: 0,
    });
  });

  it('counts the cells beyond the last row and the last column', async () => {
    expect(await paste('Mexico\tx\ty\nPeru\tx\ty', 2, 'country')).toEqual({
      changes: [[4, 'country', 'USA', 'Mexico']],
      outside: 5,
      tooLong: 0,
    });
    expect(await paste('a\tb', 3, 'city')).toEqual({ changes: [], outside: 2, tooLong: 0 });
    expect(await paste('a', 0, 'city', 'skipped')).toEqual({ changes: [], outside: 1, tooLong: 0 });
  });

  it('leaves cells as they are whose new text is too long for a cell, and says how many', async () => {
    expect(await paste(`${'a'.repeat(40_000)}\tMA`, 0, 'city')).toEqual({
      changes: [[1, 'state', 'NH', 'MA']],
      outside: 0,
      tooLong: 1,
    });
  });

  it('changes nothing in a column that is not shown, nor beside it', async () => {
    expect(await paste('a\tb\tc', 0, 'phone')).toEqual({ changes: [], outside: 3, tooLong: 0 });
  });
});
