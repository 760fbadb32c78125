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

function containsAll(row: RowState, fields: readonly GridField[], words: readonly string[]): boolean {
  const all = fields
    .map((field) => cellOf(row, field))
    .join('\n')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}

/**
 * The next cell with an issue after a place in the shown rows, going around at the end; errors and warnings alike, or only
 * the kind of problem that is shown. Asked again and again from where it led to, it visits every such cell once before it
 * comes back to the first.
 */
export function findNextProblem(
  model: ImportModel,
  selection: Selection,
  { problem }: RowQuery,
  place: { readonly position: number; readonly field: GridField | undefined },
): { readonly position: number; readonly field: GridField } | null {
  const { fields, index } = model;
  const column = place.field === undefined ? -1 : fields.indexOf(place.field);
  const [errors, warnings] = [index.set('errors'), index.set('warnings')];
  // One step more than there are rows: the cells before the place, in its own row, come last.
  for (let step = 0; step <= selection.length; step += 1) {
    const position = (place.position + step) % Math.max(selection.length, 1);
    const row = selection.at(position);
    if (!errors.has(row) && !warnings.has(row)) continue;
    const { issues } = model.row(row);
    const first = step === 0 ? column + 1 : 0;
    const found = fields.find(
      (field, each) =>
        each >= first &&
        issues.some(
          (issue) =>
            issue.field === field &&
            (problem === undefined || (issue.code === problem.code && issue.field === problem.field)),
        ),
    );
    if (found !== undefined) return { position, field: found };
  }
  return null;
}
