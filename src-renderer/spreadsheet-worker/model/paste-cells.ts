import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { CellChange } from '../protocol.ts';
import { clipboardBlock } from '../reading/clipboard-block.ts';
import type { Pasting } from '../step-protocol.ts';
import { fitCell, isCellLength } from './fit-cell.ts';
import type { ImportModel } from './import-model.ts';
import { positionOf, type Selection } from './row-query.ts';
import { cellOf } from './row-state.ts';

/** What pasting changes, and how many of the pasted cells lie outside of the grid or are too long for a cell. */
export interface Pasted {
  readonly changes: readonly CellChange[];
  readonly outside: number;
  readonly tooLong: number;
}

/** The same from a row on that is named by its record; undefined when it is none of the shown rows, or not any more. */
export function pasteFrom(
  model: ImportModel,
  selection: Selection,
  { row, field, text }: Pick<Pasting, 'row' | 'field' | 'text'>,
): Pasted | undefined {
  const position = positionOf(model, selection, row);
  return position < 0 ? undefined : pasteCells(model, selection, { position, field }, text);
}

/**
 * A block of cells as spreadsheets put it on the clipboard; see `clipboardBlock`. It goes down from a cell of the shown rows, to the right of it; a cell that has its text already is no change.
 */
export function pasteCells(
  model: ImportModel,
  selection: Selection,
  place: { readonly position: number; readonly field: GridField },
  text: string,
): Pasted {
  const start = model.fields.indexOf(place.field);
  const changes: CellChange[] = [];
  let outside = 0;
  let tooLong = 0;
  for (const [down, cells] of clipboardBlock(text).entries()) {
    const index = place.position + down < selection.length ? selection.at(place.position + down) : -1;
    const row = index < 0 ? undefined : model.row(index);
    for (const [right, cell] of cells.entries()) {
      const field = start < 0 ? undefined : model.fields[start + right];
      if (row === undefined || field === undefined) {
        outside += 1;
        continue;
      }
      const [before, after] = [cellOf(row, field), fitCell(field, cell)];
      if (before === after) continue;
      if (isCellLength(after)) changes.push([row.row, field, before, after]);
      else tooLong += 1;
    }
  }
  return { changes, outside, tooLong };
}
