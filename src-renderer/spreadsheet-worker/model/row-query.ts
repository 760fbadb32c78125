import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { RowQuery } from '../protocol.ts';
import type { BitSet } from './bit-set.ts';
import type { ImportModel } from './import-model.ts';
import { cellOf, type RowState } from './row-state.ts';
import { inSlices, type Slicing } from './slices.ts';

/** The rows that a query shows, in the order of the file: their indexes by position. */
export interface Selection {
  readonly length: number;
  at(position: number): number;
}

/** Chooses rows. The last answer is kept, as the grid asks for it window by window. */
export class RowSelection {
  readonly #model: ImportModel;
  #key = '';
  #selection: Selection = { length: 0, at: () => -1 };

  constructor(model: ImportModel) {
    this.#model = model;
  }

  async select(query: RowQuery, slicing: Slicing): Promise<Selection> {
    const key = JSON.stringify([this.#model.revision, query]);
    if (key !== this.#key) {
      this.#selection = await this.#find(query, slicing);
      this.#key = key;
    }
    return this.#selection;
  }

  async #find({ filter, reason, problem, text }: RowQuery, slicing: Slicing): Promise<Selection> {
    const { index, kept, fields } = this.#model;
    const words = text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    if (filter === 'all' && problem === undefined && words.length === 0)
      return { length: index.length, at: (row) => row };
    const sets: BitSet[][] = [];
    if (filter === 'kept') sets.push([kept]);
    else if (filter === 'skipped' && reason !== undefined) sets.push([index.leftOutBy(reason)]);
    else if (filter !== 'all') sets.push([index.set(filter)]);
    if (problem !== undefined) sets.push([...index.problems.rowsWith(problem.code, problem.field)]);
    const isIn = (row: number): boolean => sets.every((alternatives) => alternatives.some((set) => set.has(row)));
    const found: number[] = [];
    await inSlices(index.length, slicing, (row) => {
      if (isIn(row) && (words.length === 0 || containsAll(this.#model.row(row), fields, words))) found.push(row);
    });
    const rows = Uint32Array.from(found);
    return { length: rows.length, at: (position) => rows[position] ?? -1 };
  }
}

/** The place of a row among those that are shown, by the number of its record; -1 when it is none of them. */
export function positionOf(model: ImportModel, selection: Selection, record: number): number {
  const index = model.index.indexOf(record);
  if (index < 0) return -1;
  let low = 0;
  let high = selection.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (selection.at(middle) < index) low = middle + 1;
    else high = middle;
  }
  return low < selection.length && selection.at(low) === index ? low : -1;
}

function containsAll(row: RowState, fields: readonly GridField[], words: readonly string[]): boolean {
  const all = fields
    .map((field) => cellOf(row, field))
    .join('\n')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}
