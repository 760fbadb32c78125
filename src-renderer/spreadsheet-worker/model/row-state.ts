import {
  type ContactDraft,
  type ContactField,
  type ContactFields,
  isContactField,
} from '../../../src-shared/contact/fields.ts';
import type { Destination } from '../../../src-shared/providers/destination.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import type { Issue } from '../../../src-shared/validation/issue.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import type { MatchedRecord } from './compile-matches.ts';
import { isCellLength } from './fit-cell.ts';
import type { RowEdits } from './part-changes.ts';

/** Why a row stays out: the user said so, it went into another row, or a rule about a column of the file. */
export type LeftOut = 'skipped' | 'merged' | 'rule';

/** Everything known about one row of the file under the recipe in force. */
export interface RowState extends ContactDraft {
  /** The record's number in the file, from 0. */
  readonly row: number;
  /** What was typed or repaired, by column. */
  readonly edits: RowEdits | undefined;
  readonly leftOut: LeftOut | undefined;
  /** The fields whose text is not in the row: it was worked out from the others. */
  readonly derived: readonly ContactField[];
  readonly issues: readonly Issue[];
  readonly errors: number;
}

/** What a row is made of. */
export interface RowParts {
  readonly row: number;
  readonly record: MatchedRecord;
  readonly edits: RowEdits | undefined;
  readonly leftOut: LeftOut | undefined;
  /** Fills in whatever can be derived from the other fields. */
  readonly finish: (fields: ContactFields) => ContactFields;
  readonly destination: Destination;
}

/**
 * The row as it stands: the file's values, then the edits, then whatever can be derived from them. An edit always wins,
 * also one that empties a field.
 */
export function buildRow({ row, record, edits, leftOut, finish, destination }: RowParts): RowState {
  const edited = edits === undefined ? record : applyEdits(record, edits);
  const draft: ContactDraft = { fields: finishFields(edited.fields, edits, finish), custom: edited.custom };
  const derived = derivedIn(draft.fields, edited.fields);
  const issues = possibleFixes(withoutEchoes(validateContact(draft, destination), derived));
  let errors = 0;
  for (const issue of issues) if (issue.severity === 'error') errors += 1;
  return { row, fields: draft.fields, custom: draft.custom, edits, leftOut, derived, issues, errors };
}

/** The fields of a row, in which the edits are, with whatever can be derived from them. */
export function finishFields(
  fields: ContactFields,
  edits: RowEdits | undefined,
  finish: RowParts['finish'],
): ContactFields {
  const derived = finish(fields);
  return edits === undefined ? derived : editsWin(derived, edits);
}

/** A line that was made of other fields has their warnings, too; repaired where they come from, they are gone from both. */
function withoutEchoes(issues: readonly Issue[], derived: readonly ContactField[]): readonly Issue[] {
  if (issues.length < 2 || derived.length === 0) return issues;
  const isSource = ({ code, field }: Issue, echo: Issue): boolean => code === echo.code && !derived.includes(field);
  const isEcho = (issue: Issue): boolean =>
    issue.severity === 'warning' && derived.includes(issue.field) && issues.some((other) => isSource(other, issue));
  return issues.some(isEcho) ? issues.filter((issue) => !isEcho(issue)) : issues;
}

/** A repair whose text is too long for a cell cannot be made, and is none: the issue stays. */
function possibleFixes(issues: readonly Issue[]): readonly Issue[] {
  const isPossible = ({ fix }: Issue): boolean => fix === undefined || isCellLength(fix);
  if (issues.every(isPossible)) return issues;
  return issues.map((issue) => {
    const { fix: _fix, ...rest } = issue;
    return isPossible(issue) ? issue : rest;
  });
}

const derivable = ['name', 'greeting', 'fileAs'] as const satisfies readonly ContactField[];
const none: readonly ContactField[] = Object.freeze([]);

function derivedIn(fields: ContactFields, before: ContactFields): readonly ContactField[] {
  return fields === before ? none : derivable.filter((field) => fields[field] !== before[field]);
}

/** A record with what was typed or repaired in it. */
export function applyEdits(record: MatchedRecord, edits: RowEdits): MatchedRecord {
  const fields = { ...record.fields };
  const custom = new Map(Object.entries(record.custom));
  for (const [field, value] of edits) {
    if (isContactField(field)) fields[field] = value;
    else if (value === '') custom.delete(customKey(field));
    else custom.set(customKey(field), value);
  }
  return { fields, custom: Object.fromEntries(custom) };
}

/** Undoes what was derived for a cell that a person left blank. */
function editsWin(derived: ContactFields, edits: RowEdits): ContactFields {
  const overruled = [...edits].filter(([field, value]) => isContactField(field) && derived[field] !== value);
  return overruled.length === 0 ? derived : { ...derived, ...Object.fromEntries(overruled) };
}

/** The text of one cell of the grid. */
export function cellOf(row: ContactDraft, field: GridField): string {
  if (isContactField(field)) return row.fields[field];
  const key = customKey(field);
  // A column may be called "constructor": what every object has is no text of this row.
  return Object.hasOwn(row.custom, key) ? (row.custom[key] ?? '') : '';
}

function customKey(field: GridField): string {
  return field.slice('custom:'.length);
}
