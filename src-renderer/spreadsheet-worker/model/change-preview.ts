import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { IssueCode } from '../../../src-shared/text/issues.ts';
import type { CellChange, ChangePreview, Replacing } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import type { Pasted } from './paste-cells.ts';
import { replaceInRow } from './replace-cells.ts';
import type { Selection } from './row-query.ts';
import { cellOf } from './row-state.ts';
import { inSlices, type Slicing } from './slices.ts';

/** What pasting would do. */
export function previewPaste(
  { changes, outside, tooLong }: Pasted,
  limit: number,
): ChangePreview & { readonly outside: number } {
  const rows = new Set(changes.map(([row]) => row)).size;
  return { cells: changes.length, rows, first: changes.slice(0, limit), outside, tooLong };
}

/**
 * What finding and replacing would do to the rows of a selection: everything is counted, but only the first changes are
 * listed.
 *
 * @throws the reason of the signal when it was aborted.
 */
export async function previewReplacements(
  model: ImportModel,
  selection: Selection,
  replacing: Replacing,
  limit: number,
  slicing: Slicing,
): Promise<ChangePreview> {
  let tooLong = 0;
  const inRow = replaceInRow(model.fields, replacing, () => {
    tooLong += 1;
  });
  const first: CellChange[] = [];
  let cells = 0;
  let rows = 0;
  await inSlices(selection.length, slicing, (position) => {
    const changes = inRow(model.row(selection.at(position)));
    if (changes.length === 0) return;
    cells += changes.length;
    rows += 1;
    if (first.length < limit) first.push(...changes.slice(0, limit - first.length));
  });
  return { cells, rows, first, tooLong };
}

/** What repairing one kind of issue in one column would do, without making every one of the rows. */
export function previewRepairs(model: ImportModel, code: IssueCode, field: GridField, limit: number): ChangePreview {
  const sets = model.index.problems.rowsWith(code, field, true);
  // The same cell may have an issue as an error and as a warning: it is one repair all the same.
  const nextIn = (from: number): number => {
    const found = sets.map((set) => set.next(from)).filter((index) => index >= 0);
    return found.length === 0 ? -1 : Math.min(...found);
  };
  const first: CellChange[] = [];
  let rows = 0;
  for (let index = nextIn(0); index >= 0; index = nextIn(index + 1)) {
    rows += 1;
    if (first.length >= limit) continue;
    const row = model.row(index);
    const issue = row.issues.find((each) => each.code === code && each.field === field && each.fix !== undefined);
    if (issue?.fix !== undefined) first.push([row.row, field, cellOf(row, field), issue.fix]);
  }
  return { cells: rows, rows, first, tooLong: 0 };
}
