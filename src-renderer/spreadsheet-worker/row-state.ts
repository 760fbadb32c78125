import { derive } from '../../src-shared/contact/derive.ts';
import { type ContactDraft, type ContactFields, isContactField } from '../../src-shared/contact/fields.ts';
import type { Destination } from '../../src-shared/providers/destination.ts';
import type { GridField } from '../../src-shared/spreadsheet/recipe.ts';
import type { Issue } from '../../src-shared/validation/issue.ts';
import { validateContact } from '../../src-shared/validation/validate.ts';
import type { MatchedRecord } from './compile-matches.ts';

/** Everything known about one row of the file under the recipe in force. */
export interface RowState extends ContactDraft {
  /** The record's number in the file, from 0. */
  readonly row: number;
  /** What was typed or repaired, by column. */
  readonly edits: ReadonlyMap<GridField, string> | undefined;
  readonly skipped: boolean;
  readonly issues: readonly Issue[];
  readonly errors: number;
}

/**
 * The row as it stands: the file's values, then the edits, then whatever can be derived from them. An edit always wins,
 * also one that empties a field.
 */
export function buildRow(
  row: number,
  record: MatchedRecord,
  edits: ReadonlyMap<GridField, string> | undefined,
  skipped: boolean,
  destination: Destination,
): RowState {
  const edited = edits === undefined ? record : applyEdits(record, edits);
  const derived = derive(edited.fields);
  const draft: ContactDraft = {
    fields: edits === undefined ? derived : keepEmptied(derived, edits),
    custom: edited.custom,
  };
  const issues = validateContact(draft, destination);
  const errors = issues.reduce((count, issue) => count + (issue.severity === 'error' ? 1 : 0), 0);
  return { row, ...draft, edits, skipped, issues, errors };
}

function applyEdits(record: MatchedRecord, edits: ReadonlyMap<GridField, string>): MatchedRecord {
  const fields = { ...record.fields };
  const custom = { ...record.custom };
  for (const [field, value] of edits) {
    if (isContactField(field)) fields[field] = value;
    else custom[field.slice('custom:'.length)] = value;
  }
  return { fields, custom };
}

function keepEmptied(derived: ContactFields, edits: ReadonlyMap<GridField, string>): ContactFields {
  const emptied = [...edits].filter(([field, value]) => value === '' && isContactField(field) && derived[field] !== '');
  return emptied.length === 0 ? derived : { ...derived, ...Object.fromEntries(emptied) };
}

/** The text of one cell of the grid. */
export function cellOf(row: RowState, field: GridField): string {
  return isContactField(field) ? row.fields[field] : (row.custom[field.slice('custom:'.length)] ?? '');
}
