import { hash } from 'node:crypto';
import * as v from 'valibot';
import type { Contact, ContactDraft, ContactFields } from '../../../src-shared/contact/fields.ts';
import { contactFieldsSchema, customFieldsSchema } from '../../../src-shared/contract/common.ts';
import { duplicateKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { writeContactKeys } from './contact-keys.ts';

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

/** A contact's content as the store keeps it, worked out once. */
export interface StoredContent {
  /** JSON. */
  readonly fields: string;
  /** JSON. */
  readonly custom: string;
  readonly sortKey: string;
  /** What a search finds it by. */
  readonly words: string;
  /** A JSON array: by what it is found when somebody like it is looked for. */
  readonly keys: string;
  readonly hash: string;
}

/** What is stored of a draft. */
export function storedContent(draft: ContactDraft): StoredContent {
  const fields = JSON.stringify(draft.fields);
  const custom = JSON.stringify(draft.custom);
  const hash = contentHash(fields, custom);
  const keys = JSON.stringify(duplicateKeys(draft.fields));
  return { fields, custom, sortKey: sortKey(draft.fields), words: searchText(draft), keys, hash };
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
  if (changed > 0) {
    index(db, id, draft);
    writeContactKeys(db, id, draft.fields);
  }
  return changed > 0;
}
