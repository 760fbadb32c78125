import type { LeftOutReason } from '../protocol.ts';
import type { FindContradictions } from './contradictions.ts';
import { leftOutReason } from './left-out.ts';
import type { RowState } from './row-state.ts';

/** What is remembered of a row besides what stands in it. */
export interface RowTraits {
  /** The columns that are cut up of which the row's own columns say something else. */
  readonly contradicted: readonly number[];
  readonly reason: LeftOutReason | undefined;
}

/** @param cells the row as it stands in the file */
export function rowTraits(row: RowState, cells: readonly string[], contradictions: FindContradictions): RowTraits {
  return {
    contradicted: contradictions(cells, row.edits).map(({ column }) => column),
    reason: row.leftOut === undefined ? undefined : leftOutReason(row.leftOut, cells),
  };
}
