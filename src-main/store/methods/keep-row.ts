import type { Contact, ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { KeepCounts } from '../../../src-shared/contract/keep.ts';
import { mergeDraft, type Said, whatIsSaid } from '../../../src-shared/spreadsheet/merge-draft.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { type ContactAdder, findContact, replaceContact } from './contact-rows.ts';
import { type Given, givenOf, type KeptMark, lastWord, saidOf, writeMark } from './kept-marks.ts';
import { setMembership } from './lists.ts';
import { noteAdded, noteEffect, noteMark } from './run-journal.ts';

/** A collected row, its JSON read. */
export interface CollectedRow {
  readonly row: number;
  readonly draft: ContactDraft;
  readonly fields: readonly GridField[];
  /** The contact that somebody chose for this row. */
  readonly contactId: string | null;
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
  readonly adder: ContactAdder;
  readonly now: number;
}

export interface RowResult {
  readonly outcome: keyof KeepCounts;
  readonly contactId: string;
  readonly leftAlone: readonly GridField[];
  /** The lists that a contact joined which was there before. */
  readonly joined: readonly string[];
}

const nothing = { leftAlone: [], joined: [] } as const;

/**
 * Keeps one row. A row that was kept before, or for which somebody chose a contact, brings its contact up to date only
 * where the file changed and the address book did not: what was corrected there, and who was taken off a list, must not
 * come back from an old file. Added contacts join their lists at the end of the run, all at once.
 */
export function keepRow(context: KeepContext, collected: CollectedRow): RowResult {
  const { db, givenText } = context;
  const { draft, fields, contactId: chosen, mark } = collected;
  const said = whatIsSaid(draft, fields);
  const saidText = JSON.stringify(said);
  const isSame = mark !== undefined && mark.said === saidText && mark.given === givenText;
  if (isSame && (chosen === null || chosen === mark.contactId)) {
    return { outcome: 'unchanged', contactId: mark.contactId, ...nothing };
  }
  const contact =
    (chosen === null ? undefined : findContact(db, chosen)) ??
    (mark === undefined ? undefined : findContact(db, mark.contactId));
  return contact === undefined ? addRow(context, collected, saidText) : updateRow(context, collected, contact, said);
}

function addRow(context: KeepContext, { row, draft }: CollectedRow, said: string): RowResult {
  const { db, runId, givenText: given, now } = context;
  const contactId = newId();
  noteAdded(db, runId, contactId, context.adder.add(contactId, draft));
  writeMark(db, { ...context, row }, { contactId, said, given, keptAt: now });
  return { outcome: 'added', contactId, ...nothing };
}

function updateRow(context: KeepContext, { row, fields, mark }: CollectedRow, contact: Contact, said: Said): RowResult {
  const { db, runId, now } = context;
  const contactId = contact.id;
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
  writeMark(
    db,
    { ...context, row },
    {
      contactId,
      // What the file said of a column that it no longer has is still the last that it said of it.
      said: JSON.stringify(own === undefined ? said : { ...withoutFields(saidOf(own), fields), ...said }),
      given: JSON.stringify({
        lists: union(before.lists, context.given.lists),
        tags: union(before.tags, context.given.tags),
      }),
      keptAt: now,
    },
  );
  const outcome = leftAlone.length > 0 ? 'leftAlone' : isUpdated ? 'updated' : 'unchanged';
  return { outcome, contactId, leftAlone, joined: lists };
}

function addTag(db: WriteDb, contactId: string, tag: string): boolean {
  return (
    run(db, sql`INSERT INTO contact_tags (tag, contact_id) VALUES (${tag}, ${contactId}) ON CONFLICT DO NOTHING`) > 0
  );
}

function withoutFields(said: Said, fields: readonly string[]): Said {
  const governed = new Set(fields);
  return Object.fromEntries(Object.entries(said).filter(([field]) => !governed.has(field)));
}

function union(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}
