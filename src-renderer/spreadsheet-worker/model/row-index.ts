import { type LeftOutReason, leftOutReasons, type RowFilter } from '../protocol.ts';
import { BitSet } from './bit-set.ts';
import { ProblemIndex } from './problem-index.ts';
import type { RowState } from './row-state.ts';
import type { RowTraits } from './row-traits.ts';

/** The filters whose rows are remembered; all rows need no set, and what was kept is known by record. */
type RememberedFilter = Exclude<RowFilter, 'all' | 'kept'>;

/**
 * What is known of every row without holding it: a row is made from its record again whenever it is shown, since a million
 * rows with all their texts would not fit. Rows are counted from 0 without gaps; `recordOf` names their record in the file.
 */
export class RowIndex {
  readonly #records: Uint32Array;
  readonly #sets: Readonly<Record<RememberedFilter, BitSet>>;
  readonly #leftOut: Readonly<Record<LeftOutReason, BitSet>>;
  readonly problems: ProblemIndex;
  /** Rows that Keep would take. */
  readonly ready: BitSet;
  /** By column that is cut up: the rows whose own columns say something else. */
  readonly #contradicted = new Map<number, BitSet>();

  /** @param records the record numbers of the rows, in order */
  constructor(records: Uint32Array) {
    const size = records.length;
    this.#records = records;
    this.#sets = {
      errors: new BitSet(size),
      warnings: new BitSet(size),
      edited: new BitSet(size),
      skipped: new BitSet(size),
      contradicted: new BitSet(size),
    };
    this.#leftOut = {
      skipped: new BitSet(size),
      example: new BitSet(size),
      merged: new BitSet(size),
      rule: new BitSet(size),
    };
    this.problems = new ProblemIndex(size);
    this.ready = new BitSet(size);
  }

  get length(): number {
    return this.#records.length;
  }

  recordOf(index: number): number {
    return this.#records[index] ?? -1;
  }

  /** The row of a record; -1 for a record that is none, such as a blank one. */
  indexOf(record: number): number {
    const index = this.indexFrom(record);
    return this.#records[index] === record ? index : -1;
  }

  /** The first row whose record is this one or a later one. */
  indexFrom(record: number): number {
    let low = 0;
    let high = this.#records.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#records[middle] ?? 0) < record) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Notes what a row is like. Rows that are left out have no say in errors, warnings and contradictions. */
  note(index: number, row: RowState, isNew: boolean, { contradicted, reason }: RowTraits): void {
    const isOut = row.leftOut !== undefined;
    this.#sets.errors.set(index, !isOut && row.errors > 0);
    this.#sets.warnings.set(index, !isOut && row.issues.length > row.errors);
    this.#sets.edited.set(index, row.edits !== undefined);
    this.#sets.skipped.set(index, isOut);
    for (const each of leftOutReasons) this.#leftOut[each].set(index, each === reason);
    this.ready.set(index, !isOut && row.errors === 0);
    this.#sets.contradicted.set(index, !isOut && contradicted.length > 0);
    if (!isNew) this.problems.remove(index);
    if (!isNew) for (const rows of this.#contradicted.values()) rows.delete(index);
    if (!isOut) for (const column of contradicted) this.#contradictedBy(column).add(index);
    if (!isOut && row.issues.length > 0) this.problems.add(index, row.issues);
  }

  set(filter: RememberedFilter): BitSet {
    return this.#sets[filter];
  }

  /** The rows that stay out for one reason. */
  leftOutBy(reason: LeftOutReason): BitSet {
    return this.#leftOut[reason];
  }

  /** The rows whose own columns say something else than this one, which is cut up. */
  contradicting(column: number): BitSet | undefined {
    return this.#contradicted.get(column);
  }

  #contradictedBy(column: number): BitSet {
    let rows = this.#contradicted.get(column);
    if (rows === undefined) {
      rows = new BitSet(this.#records.length);
      this.#contradicted.set(column, rows);
    }
    return rows;
  }
}
