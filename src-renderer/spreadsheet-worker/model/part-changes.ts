import { assertNever } from '../../../src-shared/assert-never.ts';
import type { GridField, Operation } from '../../../src-shared/spreadsheet/recipe.ts';

/** What was typed or repaired in one row, by column, in the order it happened. */
export type RowEdits = ReadonlyMap<GridField, string>;

/** What was done to the rows of one part of the file; see `Table.part`. */
export interface PartChanges {
  readonly edits: ReadonlyMap<number, RowEdits>;
  /** Rows that the user left out. */
  readonly skipped: ReadonlySet<number>;
  /** Rows that went into another one, and into which. */
  readonly merged: ReadonlyMap<number, number>;
  /** Rows that are a known contact, or (null) certainly none of those that resemble them. */
  readonly links: ReadonlyMap<number, string | null>;
  /** The fields of linked rows whose text was picked beside that of the contact. */
  readonly picked: ReadonlyMap<number, readonly GridField[]>;
  /** Pairs of rows that are different people, as `lower higher`. */
  readonly distinct: ReadonlySet<string>;
}

export interface MutablePartChanges extends PartChanges {
  readonly edits: Map<number, Map<GridField, string>>;
  readonly skipped: Set<number>;
  readonly merged: Map<number, number>;
  readonly links: Map<number, string | null>;
  readonly picked: Map<number, readonly GridField[]>;
  readonly distinct: Set<string>;
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
    links: new Map(),
    picked: new Map(),
    distinct: new Set(),
  };
}

/** The name of a pair of rows, whichever comes first. */
export function pairKey(one: number, other: number): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
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
          changes.merged.delete(row);
        }
        touch(row);
      }
      return;
    case 'merge':
      for (const row of step.from) {
        changes.merged.set(row, step.into);
        touch(row);
      }
      for (const [field, value] of step.edits) edit(changes, step.into, field, value);
      touch(step.into);
      return;
    case 'merge-same':
      for (const [into, ...from] of step.groups) {
        for (const row of from) {
          changes.merged.set(row, into ?? row);
          touch(row);
        }
      }
      return;
    case 'link':
      for (const [row, contactId] of step.links) {
        changes.links.set(row, contactId);
        const fields = step.edits.filter(([edited]) => edited === row).map(([, field]) => field);
        changes.picked.set(row, contactId === null ? [] : fields);
      }
      for (const [row, field, value] of step.edits) {
        edit(changes, row, field, value);
        touch(row);
      }
      return;
    case 'distinct':
      for (const [index, row] of step.rows.entries()) {
        for (const other of step.rows.slice(index + 1)) changes.distinct.add(pairKey(row, other));
      }
      return;
    default:
      assertNever(step, 'step of a recipe');
  }
}
