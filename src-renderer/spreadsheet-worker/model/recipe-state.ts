import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { GridField, Operation, Reading } from '../../../src-shared/spreadsheet/recipe.ts';

/** What a list of operations comes to: the last word of each on every subject. */
export interface RecipeState {
  readonly reading: Reading;
  /** Undefined until columns have been matched, and again after the file is read in another way. */
  readonly targets: readonly ColumnTarget[] | undefined;
  readonly edits: ReadonlyMap<number, RowEdits>;
  readonly skipped: ReadonlySet<number>;
}

/** What was typed or repaired in one row, by column, in the order it happened. */
export type RowEdits = ReadonlyMap<GridField, string>;

/** The changes to the rows of one part of the file; see `Table.part`. */
interface PartChanges {
  readonly edits: Map<number, Map<GridField, string>>;
  readonly skipped: Set<number>;
}

/**
 * How the file is to be read. The header row was chosen for a sheet and says nothing about another one, and the number of
 * header rows was chosen for a header row.
 */
export function foldReading(operations: readonly Operation[]): Reading {
  let reading: Reading = {};
  for (const operation of operations) {
    if (operation.op !== 'read') continue;
    const { headerRows: _rows, ...withRow } = reading;
    const { headerRow: _row, ...before } = withRow;
    const otherSheet = operation.reading.sheet !== undefined && operation.reading.sheet !== reading.sheet;
    const otherRow = operation.reading.headerRow !== undefined;
    reading = { ...(otherSheet ? before : otherRow ? withRow : reading), ...operation.reading };
  }
  return reading;
}

/**
 * Folds the operations, oldest first. Pure: the same operations give the same state. Rows are named by their number, so
 * what was done in one part of the file stays with it and is there again when the user comes back; `firstPart` is the part
 * that is read as long as none was chosen.
 */
export function foldRecipe(operations: readonly Operation[], firstPart = ''): RecipeState {
  let targets: readonly ColumnTarget[] | undefined;
  let part = firstPart;
  const changes = new Map<string, PartChanges>();
  const current = (): PartChanges => {
    const found = changes.get(part) ?? { edits: new Map(), skipped: new Set() };
    changes.set(part, found);
    return found;
  };
  let { edits, skipped } = current();
  const edit = (row: number, field: GridField, value: string): void => {
    let ofRow = edits.get(row);
    if (ofRow === undefined) {
      ofRow = new Map();
      edits.set(row, ofRow);
    }
    ofRow.set(field, value);
  };
  for (const operation of operations) {
    switch (operation.op) {
      case 'read':
        targets = undefined;
        part = operation.reading.sheet ?? operation.reading.delimiter ?? part;
        ({ edits, skipped } = current());
        break;
      case 'match':
        targets = operation.targets;
        break;
      case 'set':
        edit(operation.row, operation.field, operation.value);
        break;
      case 'repair':
        for (const [row, value] of operation.edits) edit(row, operation.field, value);
        break;
      case 'skip':
        for (const row of operation.rows) {
          if (operation.skip) skipped.add(row);
          else skipped.delete(row);
        }
        break;
    }
  }
  return { reading: foldReading(operations), targets, edits, skipped };
}

/** The rows whose edits, or whose being left out, differ between two states. */
export function changedRows(before: RecipeState, after: RecipeState): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [row, edits] of after.edits) if (!sameEdits(before.edits.get(row), edits)) rows.add(row);
  for (const row of before.edits.keys()) if (!after.edits.has(row)) rows.add(row);
  for (const row of after.skipped) if (!before.skipped.has(row)) rows.add(row);
  for (const row of before.skipped) if (!after.skipped.has(row)) rows.add(row);
  return rows;
}

/** The same texts in the same order: the order is that of the list of edited cells. */
function sameEdits(one: RowEdits | undefined, other: RowEdits): boolean {
  if (one?.size !== other.size) return false;
  for (const [field, value] of one) if (other.get(field) !== value) return false;
  if (one.size === 1) return true;
  const order = [...other.keys()];
  return [...one.keys()].every((field, index) => field === order[index]);
}
