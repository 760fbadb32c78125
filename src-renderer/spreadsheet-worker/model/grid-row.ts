import type { GridRow } from '../protocol.ts';
import { contradictoryCells } from './contradictory-rows.ts';
import type { ImportModel } from './import-model.ts';
import { leftOutReason, mergedInto } from './left-out.ts';
import { cellOf } from './row-state.ts';

/** One row as the grid needs it, by its index. */
export function gridRow(model: ImportModel, index: number): GridRow {
  const row = model.row(index);
  const { leftOut } = row;
  const contradicted = contradictoryCells(model, index);
  const into = leftOut === 'merged' ? mergedInto(model, row.row) : undefined;
  return {
    row: row.row,
    cells: model.fields.map((field) => cellOf(row, field)),
    issues: row.issues,
    edited: row.edits === undefined ? [] : [...row.edits.keys()],
    kept: model.kept.has(index),
    ...(leftOut === undefined ? {} : { leftOut: leftOutReason(leftOut, model.cells(index)) }),
    ...(into === undefined ? {} : { mergedInto: into }),
    ...(contradicted.length === 0 ? {} : { contradicted }),
  };
}
