import type { DestinationId } from '../../src-shared/providers/destination.ts';
import type { GridField, Operation } from '../../src-shared/spreadsheet/recipe.ts';
import type { StepNote } from '../../src-shared/spreadsheet/step-note.ts';
import type { IssueCode } from '../../src-shared/text/issues.ts';
import type { Replacing, RowQuery, Snapshot } from './protocol.ts';

/** How much of the recipe is in force, and for whom the rows are checked. */
export interface RecipePlace {
  readonly position: number;
  readonly destination: DestinationId;
}

/** A recipe as it comes from the store; see `StoredRecipe`. */
export interface PackedRecipe extends RecipePlace {
  readonly packed: Uint8Array;
}

/** Where a block of cells is pasted: from a cell on, in a row that is named by its record, down the rows of the query. */
export interface Pasting {
  readonly query: RowQuery;
  readonly row: number;
  readonly field: GridField;
  readonly text: string;
}

/** A change of many rows that is to become a step. The worker finds out which cells it is about. */
export type Preparation =
  | {
      readonly kind: 'repair';
      readonly code: IssueCode;
      readonly field: GridField;
      /** Rows that stay as they are. */
      readonly except: readonly number[];
    }
  | {
      readonly kind: 'replace';
      readonly query: RowQuery;
      readonly replacing: Replacing;
      readonly note: string;
      /** Cells that stay as they are. */
      readonly except: readonly (readonly [row: number, field: GridField])[];
    }
  | {
      /** A column that is cut up gets the last word where it contradicts the row's own columns. */
      readonly kind: 'cut-up';
      readonly column: number;
      /** Rows that stay as they are. */
      readonly except: readonly number[];
      readonly note: string;
    }
  | ({ readonly kind: 'paste' } & Pasting)
  | { readonly kind: 'leave-out'; readonly query: RowQuery; readonly isBack: boolean }
  /** Rows that are the same in every field, as they were found last. */
  | { readonly kind: 'merge-exact' };

/** A step that is ready to be saved: its bytes are for the store, and the window does not look inside. */
export interface PreparedStep {
  /** Gzipped JSON of the step. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly note: StepNote;
  /** How many cells it changes; rows where it is about whole rows, and groups where it merges them. */
  readonly changes: number;
}

/** What the window asks about the recipe. */
export interface StepCalls {
  open: { input: { bytes: Uint8Array; recipe: PackedRecipe }; output: Snapshot };
  /** Another place in the recipe, another destination, or another recipe as a whole: after undo, redo or a Keep. */
  update: { input: RecipePlace & { readonly packed?: Uint8Array }; output: Snapshot };
  /** One more step. */
  apply: { input: Operation; output: Snapshot };
  /** Makes a step and holds it until it is saved; null when there is nothing to change. */
  prepare: { input: Preparation; output: PreparedStep | null };
  /** The step that was prepared last, once it is saved. */
  applyPrepared: { input: null; output: Snapshot };
}
