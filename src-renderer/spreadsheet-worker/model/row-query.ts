import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { GridRow, RowQuery } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import { cellOf, type RowState } from './row-state.ts';
import { isShown } from './row-statistics.ts';

/** The rows a query shows, in the order of the file. The last answer is kept, as the grid asks for it window by window. */
export class RowSelection {
  readonly #model: ImportModel;
  #key = '';
  #rows: readonly RowState[] = [];

  constructor(model: ImportModel) {
    this.#model = model;
  }

  select(query: RowQuery): readonly RowState[] {
    const key = JSON.stringify([this.#model.revision, query]);
    if (key !== this.#key) {
      this.#rows = this.#filter(query);
      this.#key = key;
    }
    return this.#rows;
  }

  #filter({ filter, problem, text }: RowQuery): readonly RowState[] {
    const { rows, kept, fields } = this.#model;
    const words = text
      .toLowerCase()
      .split(/\s+/u)
      .filter((word) => word !== '');
    return rows.filter(
      (row) =>
        isShown(row, filter, kept) &&
        (problem === undefined ||
          (!row.skipped && row.issues.some((issue) => issue.code === problem.code && issue.field === problem.field))) &&
        (words.length === 0 || containsAll(row, fields, words)),
    );
  }
}

function containsAll(row: RowState, fields: readonly GridField[], words: readonly string[]): boolean {
  const all = fields
    .map((field) => cellOf(row, field))
    .join('\n')
    .toLowerCase();
  return words.every((word) => all.includes(word));
}

/** A row as the grid needs it. */
export function toGridRow(row: RowState, fields: readonly GridField[], kept: ReadonlySet<number>): GridRow {
  return {
    row: row.row,
    cells: fields.map((field) => cellOf(row, field)),
    issues: row.issues,
    edited: row.edits === undefined ? [] : [...row.edits.keys()],
    skipped: row.skipped,
    kept: kept.has(row.row),
  };
}

/**
 * The next cell with an issue after a place in the shown rows, going around at the end; errors and warnings alike. Asked
 * again and again from where it led to, it visits every such cell once before it comes back to the first.
 */
export function findNextProblem(
  rows: readonly RowState[],
  fields: readonly GridField[],
  position: number,
  field: GridField | undefined,
): { readonly position: number; readonly field: GridField } | null {
  const column = field === undefined ? -1 : fields.indexOf(field);
  // One step more than there are rows: the cells before the place, in its own row, come last.
  for (let step = 0; step <= rows.length; step += 1) {
    const at = (position + step) % Math.max(rows.length, 1);
    const row = rows[at];
    if (row === undefined || row.skipped || row.issues.length === 0) continue;
    const first = step === 0 ? column + 1 : 0;
    const found = fields.find((each, index) => index >= first && row.issues.some((issue) => issue.field === each));
    if (found !== undefined) return { position: at, field: found };
  }
  return null;
}
