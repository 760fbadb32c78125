import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { KeepCounts } from '../../../src-shared/contract/keep.ts';
import { isSameWord, lastOfAll, withErased } from '../../../src-shared/spreadsheet/last-word.ts';
import { type GovernedField, mergeDraft } from '../../../src-shared/spreadsheet/merge-draft.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { run, sql, type WriteDb } from '../database.ts';
import { findContact, replaceContact } from './contact-rows.ts';
import { type Given, givenOf, type KeptMark, lastWord, marksOfRow, saidOf, writeMark } from './kept-marks.ts';
import { setMembership } from './lists.ts';
import { noteEffect } from './run-journal.ts';

/** The newest mark of a row. */
export interface NewestMark extends KeptMark {
  /** False for one of a run that was undone while its contact stayed. */
  readonly isInForce: boolean;
  /** Whether earlier runs marked the row, too. */
  readonly hasOlder: boolean;
}

/** A collected row of a contact that is there already. */
export interface KnownRow {
  readonly row: number;
  /** What the row says, as JSON. */
  readonly said: string;
  readonly fields: readonly GovernedField[];
  /** The contact that somebody chose for this row; null for that of its mark. */
  readonly chosen: string | null;
  /** The mark that the row has from the last run that kept it. */
  readonly mark: NewestMark | undefined;
}

/** What all rows of one run share. */
export interface KeepContext {
  readonly db: WriteDb;
  readonly runId: string;
  /** Of the run: higher than those of all earlier ones. */
  readonly runNumber: number;
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
  const contactId = chosen ?? mark?.contactId ?? '';
  const own = mark?.contactId === contactId ? ownMark(context, known.row, mark) : undefined;
  if (mark?.isInForce === true && own !== undefined && isRepeated(context, known.said, own)) return unchanged;
  const contact = findContact(context.db, contactId);
  return contact === undefined ? unchanged : updateContact(context, known, contact, own);
}

/** What all runs said and gave for a row and its contact, as texts of JSON. */
type OwnMark = Pick<KeptMark, 'said' | 'given'>;

function ownMark(context: KeepContext, row: number, mark: NewestMark): OwnMark {
  if (!mark.hasOlder) return mark;
  const marks = marksOfRow(context.db, { ...context, row }, mark.contactId);
  const given = marks.map(givenOf);
  return {
    said: JSON.stringify(lastOfAll(marks.map(saidOf))),
    given: JSON.stringify({
      lists: union(given.map(({ lists }) => lists)),
      tags: union(given.map(({ tags }) => tags)),
    }),
  };
}

function isRepeated({ given, givenText }: KeepContext, said: string, own: OwnMark): boolean {
  if (own.said !== said && !isSameWord(saidOf(own), saidOf({ said }))) return false;
  if (own.given === givenText) return true;
  const before = givenOf(own);
  return given.lists.every((id) => before.lists.includes(id)) && given.tags.every((tag) => before.tags.includes(tag));
}

function updateContact(
  context: KeepContext,
  { row, said: saidText, fields }: KnownRow,
  contact: Contact,
  own: OwnMark | undefined,
): RowResult {
  const { db, runId, runNumber, givenText, now } = context;
  const contactId = contact.id;
  const said = saidOf({ said: saidText });
  const last = lastWord(db, contactId);
  const earlier = own === undefined ? last : { ...{ said: saidOf(own), isSameRow: true }, others: last?.said ?? {} };
  const { draft, changes, leftAlone } = mergeDraft(contact, said, fields, earlier);
  const isUpdated = draft !== contact && replaceContact(db, contactId, draft, now);
  const before: Given = own === undefined ? { lists: [], tags: [] } : givenOf(own);
  const lists = context.given.lists.filter(
    (listId) => !before.lists.includes(listId) && setMembership(db, listId, contactId, true, now),
  );
  const tags = context.given.tags.filter((tag) => !before.tags.includes(tag) && addTag(db, contactId, tag));
  noteEffect(db, runId, contactId, { changes, lists, tags });
  // What the row said of a column that the file no longer has is in its earlier marks.
  const word = own === undefined ? said : withErased(said, fields, saidOf(own));
  writeMark(db, runNumber, { ...context, row }, { contactId, said: JSON.stringify(word), given: givenText });
  if (leftAlone.length > 0) return { outcome: 'leftAlone', leftAlone: { contact, fields: leftAlone }, joined: lists };
  return { outcome: isUpdated ? 'updated' : 'unchanged', joined: lists };
}

function addTag(db: WriteDb, contactId: string, tag: string): boolean {
  return (
    run(db, sql`INSERT INTO contact_tags (tag, contact_id) VALUES (${tag}, ${contactId}) ON CONFLICT DO NOTHING`) > 0
  );
}

function union(all: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(all.flat())];
}
