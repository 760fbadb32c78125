import type { LeftOutReason, RowFilter } from '../protocol.ts';
import type { BitSet } from './bit-set.ts';
import type { RowIndex } from './row-index.ts';

/** How many rows each filter shows. */
export function countRows(index: RowIndex, kept: BitSet): Readonly<Record<RowFilter, number>> {
  return {
    all: index.length,
    errors: index.set('errors').count,
    warnings: index.set('warnings').count,
    contradicted: index.set('contradicted').count,
    edited: index.set('edited').count,
    kept: kept.count,
    skipped: index.set('skipped').count,
  };
}

/** How many rows stay out for each reason. */
export function countLeftOut(index: RowIndex): Readonly<Record<LeftOutReason, number>> {
  return {
    skipped: index.leftOutBy('skipped').count,
    example: index.leftOutBy('example').count,
    merged: index.leftOutBy('merged').count,
    rule: index.leftOutBy('rule').count,
  };
}
