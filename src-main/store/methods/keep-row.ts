import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { KeepCounts } from '../../../src-shared/contract/keep.ts';
import { type GovernedField, mergeDraft, withoutGoverned } from '../../../src-shared/spreadsheet/merge-draft.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { run, sql, type WriteDb } from '../database.ts';
import { findContact, replaceContact } from './contact-rows.ts';
import { type Given, givenOf, type KeptMark, lastWord, saidOf, writeMark } from './kept-marks.ts';
import { setMembership } from './lists.ts';
import { noteEffect, noteMark } from './run-journal.ts';

/** A collected row of a contact that is there already. */
export interface KnownRow {
  readonly row: number;
  /** What the row says, as JSON. */
  readonly said: string;
  readonly fields: readonly GovernedField[];
  /** The contact that somebody chose for this row; null for that of its mark. */
  readonly chosen: string | null;
  /** The mark that the row has from an earlier run. */
  readonly mark: KeptMark | undefined;
}

/** What all rows of one run share. */
export interface KeepContext {
  readonly db: WriteDb;
  readonly runId: string;
  readonly importId: string;
  readonly part: string;
  readonly given: Given;
  /** `given` as JSON. */
  readonly givenText: string;
  readonly now: number;
}

export interface RowResult {
  readonly outcome: Exclude<keyof KeepCounts, 'added'>;
  readonly leftAlone?: { readonly contact: Contact; readonly fields: readonly GridField[] };
  /** The lists that the contact joined. */
  readonly joined: readonly string[];
}

const unchanged: RowResult = { outcome: 'unchanged', joined: [] };

/**
 * Keeps a row that was kept before, or for which somebody chose a contact. It brings its contact up to date only where the
 * file changed and the address book did not: what was corrected there, and who was taken off a list, must not come back
 * from an old file.
 */
export function keepKnownRow(context: KeepContext, known: KnownRow): RowResult {
  const { mark, chosen } = known;
  const isSame = mark !== undefined && mark.said === known.said && mark.given === context.givenText;
  if (isSame && (chosen === null || chosen === mark.contactId)) return unchanged;
  const contact = findContact(context.db, chosen ?? mark?.contactId ?? '');
  return contact === undefined ? unchanged : updateContact(context, known, contact);
}

function updateContact(
  context: KeepContext,
  { row, said: saidText, fields, mark }: KnownRow,
  contact: Contact,
): RowResult {
  const { db, runId, now } = context;
  const contactId = contact.id;
  const said = saidOf({ said: saidText });
  const own = mark?.contactId === contactId ? mark : undefined;
  const earlier = own === undefined ? lastWord(db, contactId) : { said: saidOf(own), isSameRow: true };
  const { draft, changes, leftAlone } = mergeDraft(contact, said, fields, earlier);
  const isUpdated = draft !== contact && replaceContact(db, contactId, draft, now);
  const before: Given = own === undefined ? { lists: [], tags: [] } : givenOf(own);
  const lists = context.given.lists.filter(
    (listId) => !before.lists.includes(listId) && setMembership(db, listId, contactId, true, now),
  );
  const tags = context.given.tags.filter((tag) => !before.tags.includes(tag) && addTag(db, contactId, tag));
  noteEffect(db, runId, contactId, { changes, lists, tags });
  noteMark(db, runId, row, mark);
  const given = { lists: union(before.lists, context.given.lists), tags: union(before.tags, context.given.tags) };
  // What the file said of a column that it no longer has is still the last that it said of it.
  const lastSaid = own === undefined ? said : { ...withoutGoverned(saidOf(own), fields), ...said };
  const newMark = { contactId, said: JSON.stringify(lastSaid), given: JSON.stringify(given), keptAt: now };
  writeMark(db, { ...context, row }, newMark);
  if (leftAlone.length > 0) return { outcome: 'leftAlone', leftAlone: { contact, fields: leftAlone }, joined: lists };
  return { outcome: isUpdated ? 'updated' : 'unchanged', joined: lists };
}

function addTag(db: WriteDb, contactId: string, tag: string): boolean {
  return (
    run(db, sql`INSERT INTO contact_tags (tag, contact_id) VALUES (${tag}, ${contactId}) ON CONFLICT DO NOTHING`) > 0
  );
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
