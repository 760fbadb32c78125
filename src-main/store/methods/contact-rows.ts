import { hash } from 'node:crypto';
import * as v from 'valibot';
import type { Contact, ContactDraft, ContactFields } from '../../../src-shared/contact/fields.ts';
import { contactFieldsSchema, customFieldsSchema } from '../../../src-shared/contract/common.ts';
import { first, type ReadDb, run, sql, type WriteDb } from '../database.ts';

export interface ContactRow {
  readonly id: string;
  readonly fields: string;
  readonly custom: string;
  readonly created_at: number;
  readonly updated_at: number;
}

export function toContact(row: ContactRow): Contact {
  return {
    id: row.id,
    fields: v.parse(contactFieldsSchema, JSON.parse(row.fields)),
    custom: v.parse(customFieldsSchema, JSON.parse(row.custom)),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** Sorts as an address book does: by the file-as name, else by surname or company, without regard to case or accents. */
function sortKey(fields: ContactFields): string {
  const text = fields.fileAs || fields.lastName || fields.company || fields.name;
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function searchText(draft: ContactDraft): string {
  return [...Object.values(draft.fields), ...Object.values(draft.custom)].filter((text) => text !== '').join('\n');
}

function index(db: WriteDb, id: string, draft: ContactDraft): void {
  const row = first<{ number: number }>(db, sql`SELECT number FROM contacts WHERE id = ${id}`);
  if (row === undefined) return;
  run(db, sql`DELETE FROM contact_search WHERE rowid = ${row.number}`);
  run(db, sql`INSERT INTO contact_search (rowid, text) VALUES (${row.number}, ${searchText(draft)})`);
}

export function findContact(db: ReadDb, id: string): Contact | undefined {
  const row = first<ContactRow>(
    db,
    sql`SELECT id, fields, custom, created_at, updated_at FROM contacts WHERE id = ${id}`,
  );
  return row === undefined ? undefined : toContact(row);
}

/** What tells whether a stored contact is still what it was: a digest of its two texts as they are stored. */
export function contentHash(fields: string, custom: string): string {
  return hash('sha256', `${fields}\n${custom}`, 'base64url').slice(0, 22);
}

/** Texts that wait to be indexed together: every other statement between them would make FTS5 write a part of its index. */
const indexedAtOnce = 5000;

export interface ContactAdder {
  /** Adds a contact under an id and answers the hash of its content. */
  readonly add: (id: string, draft: ContactDraft) => string;
  /** Makes those that were added last findable; to be called when all are added. */
  readonly finish: () => void;
}

/**
 * Adds many contacts, within one transaction in which nobody else adds any. The numbers are counted here, so that a hundred
 * thousand contacts are not looked up again to be indexed.
 */
export function contactAdder(db: WriteDb, now: number): ContactAdder {
  let number = first<{ last: number | null }>(db, sql`SELECT max(number) AS last FROM contacts`)?.last ?? 0;
  let waiting: { readonly number: number; readonly text: string }[] = [];
  const finish = (): void => {
    for (const { number: rowid, text } of waiting) {
      run(db, sql`INSERT INTO contact_search (rowid, text) VALUES (${rowid}, ${text})`);
    }
    waiting = [];
  };
  const add = (id: string, draft: ContactDraft): string => {
    number += 1;
    const fields = JSON.stringify(draft.fields);
    const custom = JSON.stringify(draft.custom);
    run(
      db,
      sql`INSERT INTO contacts (number, id, fields, custom, sort_key, created_at, updated_at)
          VALUES (${number}, ${id}, ${fields}, ${custom}, ${sortKey(draft.fields)}, ${now}, ${now})`,
    );
    waiting.push({ number, text: searchText(draft) });
    if (waiting.length >= indexedAtOnce) finish();
    return contentHash(fields, custom);
  };
  return { add, finish };
}

/** Takes contacts out of the address book, with their places on lists, their tags and their marks in imports. */
export function removeContacts(db: WriteDb, contactIds: readonly string[]): void {
  const ids = JSON.stringify(contactIds);
  run(
    db,
    sql`DELETE FROM contact_search WHERE rowid IN (
          SELECT number FROM contacts WHERE id IN (SELECT value FROM json_each(${ids})))`,
  );
  run(db, sql`DELETE FROM contacts WHERE id IN (SELECT value FROM json_each(${ids}))`);
}

/** Writes a contact's new content; answers false when nothing was different. */
export function replaceContact(db: WriteDb, id: string, draft: ContactDraft, now: number): boolean {
  const fields = JSON.stringify(draft.fields);
  const custom = JSON.stringify(draft.custom);
  const changed = run(
    db,
    sql`UPDATE contacts SET fields = ${fields}, custom = ${custom}, sort_key = ${sortKey(draft.fields)}, updated_at = ${now}
        WHERE id = ${id} AND (fields <> ${fields} OR custom <> ${custom})`,
  );
  if (changed > 0) index(db, id, draft);
  return changed > 0;
}
