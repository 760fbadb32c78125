/** Rows that are different people, as the sets in which they were told apart: n rows have half of n² pairs. */
export class DistinctRows {
  readonly #sets: (readonly number[])[] = [];
  /** The sets that a row is in. */
  readonly #setsOf = new Map<number, Set<number>>();

  /** Each set as it was added. */
  get sets(): readonly (readonly number[])[] {
    return this.#sets;
  }

  add(rows: readonly number[]): void {
    for (const row of rows) {
      const sets = this.#setsOf.get(row);
      if (sets === undefined) this.#setsOf.set(row, new Set([this.#sets.length]));
      else sets.add(this.#sets.length);
    }
    this.#sets.push(rows);
  }

  /** Whether two rows were told apart. */
  has(one: number, other: number): boolean {
    const sets = this.#setsOf.get(one);
    const others = this.#setsOf.get(other);
    if (sets === undefined || others === undefined) return false;
    const [fewer, more] = sets.size < others.size ? [sets, others] : [others, sets];
    for (const set of fewer) if (more.has(set)) return true;
    return false;
  }
}
