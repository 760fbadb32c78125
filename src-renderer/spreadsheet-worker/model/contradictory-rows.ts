import { contentOf } from '../../../src-shared/contact/blank-text.ts';
import { splitFields } from '../../../src-shared/spreadsheet/split/split-kinds.ts';
import type { ContradictoryCell, ContradictoryRow } from '../contradiction-protocol.ts';
import type { CellChange } from '../protocol.ts';
import { cellWins } from './contradictions.ts';
import type { ImportModel } from './import-model.ts';
import { inSlices, type Slicing } from './slices.ts';

/** The cells that say something else than the columns of the row itself, with what they would change. */
export function contradictoryCells(model: ImportModel, index: number): readonly ContradictoryCell[] {
  const found = model.contradictions(index);
  if (found.length === 0) return [];
  const row = model.row(index);
  if (row.leftOut !== undefined) return [];
  return found.map((each) => ({
    ...each,
    changes: cellWins(each, row).map(([field, before, after]) => [row.row, field, before, after]),
  }));
}

/** The first rows that a column contradicts, with both texts. */
export function contradictoryRows(
  model: ImportModel,
  { column, limit }: { readonly column: number; readonly limit: number },
): readonly ContradictoryRow[] {
  const rows = model.index.contradicting(column);
  const found: ContradictoryRow[] = [];
  if (rows === undefined) return found;
  for (let index = rows.next(0); index >= 0 && found.length < limit; index = rows.next(index + 1)) {
    const cell = model.contradictions(index).find((each) => each.column === column);
    if (cell === undefined) continue;
    const { row, fields, derived } = model.row(index);
    const own = splitFields[cell.as]
      .filter((field) => !derived.includes(field))
      .map((field) => contentOf(fields[field]))
      .filter((text) => text !== '');
    found.push([row, own.join(', '), cell.text]);
  }
  return found;
}

/** All that changes when a column has the last word in the rows that it contradicts. */
export async function contradictionChanges(
  model: ImportModel,
  { column, except }: { readonly column: number; readonly except: readonly number[] },
  slicing: Slicing,
): Promise<readonly CellChange[]> {
  const rows = model.index.contradicting(column);
  const left = new Set(except);
  const changes: CellChange[] = [];
  if (rows === undefined) return changes;
  await inSlices(model.index.length, slicing, (index) => {
    if (!rows.has(index) || left.has(model.index.recordOf(index))) return;
    const cell = contradictoryCells(model, index).find((each) => each.column === column);
    changes.push(...(cell?.changes ?? []));
  });
  return changes;
}
