import { contactFields } from '../../../src-shared/contact/fields.ts';
import type { ImportModel } from './import-model.ts';
import type { Selection } from './row-query.ts';
import { cellOf, type RowState } from './row-state.ts';
import { inSlices, type Slicing } from './slices.ts';

/** Rows by whether they are left out. */
interface SortedOut {
  readonly stayingIn: readonly number[];
  /** Left out by the user or merged into another row. */
  readonly leftOut: readonly number[];
  /** How many are left out by a rule about a column. */
  readonly byRule: number;
  /** The first rows with a text to know each by. */
  readonly names: readonly (readonly [row: number, name: string])[];
}

/** The fields that tell which row it is, the best first. */
const tellingFields = ['name', 'company', 'fileAs', 'lastName', ...contactFields] as const;

/** The rows of a selection by whether they are left out, each with a text to know it by for the first of them. */
export async function sortOutRows(
  model: ImportModel,
  selection: Selection,
  limit: number,
  slicing: Slicing,
): Promise<SortedOut> {
  const stayingIn: number[] = [];
  const leftOut: number[] = [];
  const names: [number, string][] = [];
  let byRule = 0;
  await inSlices(selection.length, slicing, (position) => {
    const row = model.row(selection.at(position));
    if (row.leftOut === 'rule') byRule += 1;
    else if (row.leftOut === undefined) stayingIn.push(row.row);
    else leftOut.push(row.row);
    if (names.length < limit) names.push([row.row, nameOf(model, row)]);
  });
  return { stayingIn, leftOut, byRule, names };
}

/** What a person would know the row by; the first text in it when it has no name. */
function nameOf(model: ImportModel, row: RowState): string {
  for (const field of tellingFields) if (row.fields[field].trim() !== '') return row.fields[field];
  return model.fields.map((field) => cellOf(row, field)).find((text) => text.trim() !== '') ?? '';
}
