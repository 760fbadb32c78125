import type { ContactField } from '../../src-shared/contact/fields.ts';
import type { SplitKind } from '../../src-shared/spreadsheet/split/split-kinds.ts';
import type { CellChange } from './protocol.ts';

/** A cell of a column that is cut up, which says something else than the row's own columns. */
export interface ContradictoryCell {
  readonly column: number;
  readonly as: SplitKind;
  readonly text: string;
  /** The fields of which the row itself says something else. */
  readonly fields: readonly ContactField[];
  /** What changes in the row when the cell has the last word. */
  readonly changes: readonly CellChange[];
}

/** One row with a contradiction: what its own columns say, and what the column that is cut up says. */
export type ContradictoryRow = readonly [row: number, own: string, cell: string];

/** The requests about columns that are cut up and contradict the columns of the fields themselves. */
export interface ContradictionCalls {
  /** The first rows with a contradiction, side by side. */
  contradictions: { input: { column: number; limit: number }; output: readonly ContradictoryRow[] };
}
