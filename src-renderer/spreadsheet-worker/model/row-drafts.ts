import type { ContactDraft, ContactField } from '../../../src-shared/contact/fields.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { ImportModel } from './import-model.ts';
import type { RowState } from './row-state.ts';

/** A row that is good enough to keep, with the fields it has a say in. */
export interface RowDraft {
  readonly row: number;
  readonly draft: ContactDraft;
  readonly fields: readonly GridField[];
  readonly derived: readonly ContactField[];
}

/** The rows that are good enough to keep, from a record number on. */
export function rowDrafts(model: ImportModel, after: number, limit: number): readonly RowDraft[] {
  const found: RowDraft[] = [];
  const { ready } = model.index;
  let index = ready.next(model.index.indexFrom(after + 1));
  for (; index >= 0 && found.length < limit; index = ready.next(index + 1)) {
    const { row, fields, custom, edits, derived } = model.row(index);
    found.push({ row, draft: { fields, custom }, fields: saidIn(model.spoken, edits, derived), derived });
  }
  return found;
}

/** Mostly all rows say the same fields, and then they share one list. */
function saidIn(
  spoken: readonly GridField[],
  edits: RowState['edits'],
  derived: RowState['derived'],
): readonly GridField[] {
  if (edits === undefined && !derived.some((field) => spoken.includes(field))) return spoken;
  return [...new Set([...spoken, ...(edits?.keys() ?? [])])].filter((field) => !derived.some((own) => own === field));
}
