import { assertNever } from '../../../src-shared/assert-never.ts';
import type { GridField, Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { DistinctRows } from './distinct-rows.ts';
import {
  linkRow,
  type MergedRows,
  type MutableMergedRows,
  mergeRows,
  separateRow,
  standingFor,
} from './merged-rows.ts';

/** What was typed or repaired in one row, by column, in the order it happened. */
export type RowEdits = ReadonlyMap<GridField, string>;

/** What was done to the rows of one part of the file; see `Table.part`. */
export interface PartChanges extends MergedRows {
  readonly edits: ReadonlyMap<number, RowEdits>;
  /** Rows that the user left out. */
  readonly skipped: ReadonlySet<number>;
  /** Rows that are different people. */
  readonly distinct: Pick<DistinctRows, 'has' | 'sets'>;
}

export interface MutablePartChanges extends MutableMergedRows {
  readonly edits: Map<number, Map<GridField, string>>;
  readonly skipped: Set<number>;
  readonly distinct: DistinctRows;
}

/** A step that changes rows, not how the file is read or matched. */
export type RowOperation = Extract<
  Operation,
  { readonly op: 'set' | 'repair' | 'cells' | 'skip' | 'merge' | 'merge-same' | 'link' | 'distinct' }
>;

export function noChanges(): MutablePartChanges {
  return {
    edits: new Map(),
    skipped: new Set(),
    merged: new Map(),
    taken: new Map(),
    links: new Map(),
    picked: new Map(),
    heirs: new Map(),
    distinct: new DistinctRows(),
  };
}

function edit({ edits }: MutablePartChanges, row: number, field: GridField, value: string): void {
  let ofRow = edits.get(row);
  if (ofRow === undefined) {
    ofRow = new Map();
    edits.set(row, ofRow);
  }
  ofRow.set(field, value);
}

/** Makes one step part of the changes. `touch` hears of every row that it is about. */
export function applyToRows(
  changes: MutablePartChanges,
  step: RowOperation,
  touch: (row: number) => void = () => {},
): void {
  switch (step.op) {
    case 'set':
      edit(changes, step.row, step.field, step.value);
      touch(step.row);
      return;
    case 'repair':
      for (const [row, value] of step.edits) {
        edit(changes, row, step.field, value);
        touch(row);
      }
      return;
    case 'cells':
      for (const [row, field, value] of step.edits) {
        edit(changes, row, field, value);
        touch(row);
      }
      return;
    case 'skip':
      for (const row of step.rows) {
        if (step.skip) changes.skipped.add(row);
        else {
          changes.skipped.delete(row);
          separateRow(changes, row, touch);
        }
        touch(row);
        // A row that a rule leaves out stays in with one that went into it.
        touch(standingFor(changes, row));
      }
      return;
    case 'merge':
      mergeRows(changes, step.into, step.from, touch);
      for (const [field, value] of step.edits) edit(changes, step.into, field, value);
      return;
    case 'merge-same':
      for (const [into, ...from] of step.groups) if (into !== undefined) mergeRows(changes, into, from, touch);
      return;
    case 'link':
      for (const [row, contactId] of step.links) {
        const fields = step.edits.filter(([edited]) => edited === row).map(([, field]) => field);
        linkRow(changes, row, contactId, contactId === null ? [] : fields, touch);
      }
      for (const [row, field, value] of step.edits) {
        edit(changes, row, field, value);
        touch(row);
      }
      return;
    case 'distinct':
      changes.distinct.add(step.rows);
      return;
    default:
      assertNever(step, 'step of a recipe');
  }
}
