import type { SortedRows } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import { mergedInto } from './left-out.ts';
import { rowName } from './row-name.ts';
import type { Selection } from './row-query.ts';
import { inSlices, type Slicing } from './slices.ts';

/** Rows by whether they are left out. */
interface SortedOut {
  readonly stayingIn: readonly number[];
  /** Left out by the user or merged into another row. */
  readonly leftOut: readonly number[];
  /** How many are left out by a rule about a column. */
  readonly byRule: number;
  readonly listed: SortedRows['listed'];
}

/** The rows of a selection by whether they are left out, each with a text to know it by for the first of them. */
export async function sortOutRows(
  model: ImportModel,
  selection: Selection,
  limit: number,
  slicing: Slicing,
): Promise<SortedOut> {
  const stayingIn: number[] = [];
  const leftOut: number[] = [];
  const listed: SortedRows['listed'][number][] = [];
  let byRule = 0;
  await inSlices(selection.length, slicing, (position) => {
    const row = model.row(selection.at(position));
    if (row.leftOut === 'rule') byRule += 1;
    else if (row.leftOut === undefined) stayingIn.push(row.row);
    else leftOut.push(row.row);
    if (listed.length >= limit) return;
    const into = row.leftOut === 'merged' ? mergedInto(model, row.row) : undefined;
    listed.push({ row: row.row, name: rowName(model, row), ...(into === undefined ? {} : { mergedInto: into }) });
  });
  return { stayingIn, leftOut, byRule, listed };
}
