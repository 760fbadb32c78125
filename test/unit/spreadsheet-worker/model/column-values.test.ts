import { describe, expect, it } from 'vitest';
import { columnValues } from '../../../../src-renderer/spreadsheet-worker/model/column-values.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, set } from './model-of.ts';

const csv = `Name,City,Newsletter,Notes
Anna,Keene,None,__proto__
Bob,Troy, None ,constructor
Cy,Lyme,Email,__proto__

Dee,Salem,none
Eve,Lynn,Both
Flo,Barre,
`;
const valuesOf = async (column: number, limit = 99, steps: readonly Operation[] = []) =>
  columnValues(await modelOf(csv, steps), column, limit, unwatched);

describe('the different texts of a column', () => {
  it('are counted in all rows, the most frequent first, then by the letters', async () => {
    expect(await valuesOf(2)).toEqual({
      values: [
        { text: 'None', count: 2 },
        { text: '', count: 1 },
        { text: 'Both', count: 1 },
        { text: 'Email', count: 1 },
        { text: 'none', count: 1 },
      ],
      distinct: 5,
    });
  });

  it('are no more than were asked for, and say how many there are', async () => {
    expect(await valuesOf(2, 1)).toEqual({ values: [{ text: 'None', count: 2 }], distinct: 5 });
    expect(await valuesOf(0, 3)).toMatchObject({
      values: [{ text: 'Anna' }, { text: 'Bob' }, { text: 'Cy' }],
      distinct: 6,
    });
  });

  it('may be called like the built-in properties of objects, and short rows have the empty one', async () => {
    expect((await valuesOf(3)).values).toEqual([
      { text: '', count: 3 },
      { text: '__proto__', count: 2 },
      { text: 'constructor', count: 1 },
    ]);
  });

  it('are those of the file, whatever was typed, left out or matched', async () => {
    const steps: readonly Operation[] = [
      set(1, 'city', 'Troy'),
      { op: 'skip', rows: [2], skip: true },
      { op: 'leave-out', rules: [{ column: 2, test: 'is', values: ['none'] }] },
    ];
    for (const column of [0, 1, 2, 3]) expect(await valuesOf(column, 99, steps)).toEqual(await valuesOf(column));
  });

  it('are one empty text for a column that is not there', async () => {
    expect(await valuesOf(40)).toEqual({ values: [{ text: '', count: 6 }], distinct: 1 });
  });

  it('begin under the header', async () => {
    const { values } = await valuesOf(0, 99, [{ op: 'read', reading: { headerRow: 1 } }]);
    expect(values.map(({ text }) => text)).toEqual(['Bob', 'Cy', 'Dee', 'Eve', 'Flo']);
  });
});
