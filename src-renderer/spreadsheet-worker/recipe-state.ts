import type { ColumnTarget } from '../../src-shared/spreadsheet/column-match.ts';
import type { GridField, Operation, Reading } from '../../src-shared/spreadsheet/recipe.ts';

/** What a list of operations comes to: the last word of each on every subject. */
export interface RecipeState {
  readonly reading: Reading;
  /** Undefined until columns have been matched, and again after the file is read in another way. */
  readonly targets: readonly ColumnTarget[] | undefined;
  readonly chosenByUser: boolean;
  readonly edits: ReadonlyMap<number, ReadonlyMap<GridField, string>>;
  readonly skipped: ReadonlySet<number>;
}

/** Folds the operations, oldest first. Pure: the same operations give the same state. */
export function foldRecipe(operations: readonly Operation[]): RecipeState {
  let reading: Reading = {};
  let targets: readonly ColumnTarget[] | undefined;
  let chosenByUser = false;
  const edits = new Map<number, Map<GridField, string>>();
  const skipped = new Set<number>();
  const edit = (row: number, field: GridField, value: string): void => {
    const ofRow = edits.get(row) ?? new Map<GridField, string>();
    ofRow.set(field, value);
    edits.set(row, ofRow);
  };
  for (const operation of operations) {
    switch (operation.op) {
      case 'read':
        reading = { ...reading, ...operation.reading };
        targets = undefined;
        break;
      case 'match':
        targets = operation.targets;
        chosenByUser = operation.automatic !== true;
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
  return { reading, targets, chosenByUser, edits, skipped };
}
