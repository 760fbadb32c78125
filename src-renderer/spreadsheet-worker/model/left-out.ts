import { isExampleRecord } from '../../../src-shared/spreadsheet/give-back/template-sheet.ts';
import type { LeftOutReason, MergedInto } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import { rowName } from './row-name.ts';
import type { LeftOut } from './row-state.ts';

/** Why a row stays out, as exactly as it is known: what the app left out by itself is told apart from what the user did. */
export function leftOutReason(leftOut: LeftOut, cells: readonly string[]): LeftOutReason {
  return leftOut === 'skipped' && isExampleRecord(cells) ? 'example' : leftOut;
}

/** The row that a merged one went into; the last one where that went into another again. Undefined for any other row. */
export function mergedInto(model: ImportModel, record: number): MergedInto | undefined {
  const { merged } = model.changes;
  const passed = new Set<number>();
  let into = merged.get(record);
  while (into !== undefined && !passed.has(into)) {
    passed.add(into);
    const next = merged.get(into);
    if (next === undefined) break;
    into = next;
  }
  const position = into === undefined ? -1 : model.index.indexOf(into);
  if (into === undefined || position < 0) return undefined;
  return { row: into, position, name: rowName(model, model.row(position)) };
}
