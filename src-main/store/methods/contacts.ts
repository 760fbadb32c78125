import type { Contact, ContactFields } from '../../../src-shared/contact/fields.ts';
import type { Delivery } from '../../../src-shared/contract/delivery.ts';
import { all, first, type Query, type ReadDb, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { type ContactRow, findContact, replaceContact, toContact } from './contact-rows.ts';
import { deliveriesOfContact } from './deliveries.ts';
import { tagsOfContact } from './tags.ts';

export interface ContactSearch {
  readonly text: string;
  readonly listId?: string;
  readonly tag?: string;
  readonly offset: number;
  readonly limit: number;
}

/**
 * Every word must begin a word of the contact; quoting makes FTS5 take all characters literally. Accents may come as
 * characters of their own (macOS writes them so), hence the composed form.
 */
function matchExpression(text: string): string {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => `"${word}"*`)
    .join(' ');
}

/** The contacts that match all words of the text (everyone for an empty one), in address-book order. */
export function searchContacts(
  db: ReadDb,
  search: ContactSearch,
): { readonly total: number; readonly contacts: readonly Contact[] } {
  const { count, page } = searchQueries(search);
  const total = first<{ total: number }>(db, count)?.total ?? 0;
  return { total, contacts: all<ContactRow>(db, page).map(toContact) };
}

/** The two questions share their conditions; only those that are asked for, so that each uses the index that fits it. */
function searchQueries({ text, listId, tag, offset, limit }: ContactSearch): { count: Query; page: Query } {
  const match = matchExpression(text);
  const conditions = [
    { value: match, text: 'number IN (SELECT rowid FROM contact_search WHERE contact_search MATCH ?)' },
    { value: listId ?? '', text: 'id IN (SELECT contact_id FROM list_members WHERE list_id = ?)' },
    { value: tag ?? '', text: 'id IN (SELECT contact_id FROM contact_tags WHERE tag = ?)' },
  ].filter(({ value }) => value !== '');
  const where = conditions.length === 0 ? '1' : conditions.map((condition) => condition.text).join(' AND ');
  const values = conditions.map(({ value }) => value);
  return {
    count: { text: `SELECT count(*) AS total FROM contacts WHERE ${where}`, values },
    page: {
      text: `SELECT id, fields, custom, created_at, updated_at FROM contacts WHERE ${where}
             ORDER BY sort_key, id LIMIT ? OFFSET ?`,
      values: [...values, limit, offset],
    },
  };
}

export interface ContactPageData {
  readonly contact: Contact;
  readonly lists: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
  readonly deliveries: readonly Delivery[];
}

/** A contact with its lists, its tags and everything that was ever sent of it. */
export function contactPage(db: ReadDb, contactId: string): ContactPageData {
  const contact = findContact(db, contactId);
  if (contact === undefined) throw new StoreError('not-found', 'This contact is no longer in the address book.');
  return {
    contact,
    lists: all(
      db,
      sql`SELECT lists.id, lists.name FROM lists JOIN list_members ON list_members.list_id = lists.id
                       WHERE list_members.contact_id = ${contactId} ORDER BY lists.name`,
    ),
    tags: tagsOfContact(db, contactId),
    deliveries: deliveriesOfContact(db, contactId),
  };
}

/** Replaces all fields of a contact; its custom fields stay. */
export function updateContact(db: WriteDb, contactId: string, fields: ContactFields, now: number): Contact {
  const found = findContact(db, contactId);
  if (found === undefined) throw new StoreError('not-found', 'This contact is no longer in the address book.');
  replaceContact(db, contactId, { fields, custom: found.custom }, now);
  return findContact(db, contactId) ?? found;
}
