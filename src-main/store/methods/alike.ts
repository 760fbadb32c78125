import type { Contact } from '../../../src-shared/contact/fields.ts';
import { keyWeight } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { all, type ReadDb, sql } from '../database.ts';
import { type ContactRow, toContact } from './contact-rows.ts';

/** A row of an import with the keys under which a duplicate would be found. */
export interface KeyedRow {
  readonly row: number;
  readonly keys: readonly string[];
}

/** The contacts of the address book that share a key with a row. */
export interface AlikeContacts {
  readonly row: number;
  readonly contacts: readonly Contact[];
}

const mostContacts = 5;
/** A key that more share (one building, the box of an office) proves so little that the others may decide. */
const mostPerKey = 200;

/**
 * For each row the contacts that share a key with it, those that share the most telling keys first, at most five. Rows that share none
 * with anybody are left out. Whether the two are alike is for `likeness` to say.
 */
export function alikeContacts(db: ReadDb, rows: readonly KeyedRow[]): readonly AlikeContacts[] {
  return rows.flatMap(({ row, keys }) => {
    const numbers = nearest(db, keys);
    return numbers.length === 0 ? [] : [{ row, contacts: numbers.flatMap((number) => contactAt(db, number)) }];
  });
}

function nearest(db: ReadDb, keys: readonly string[]): readonly number[] {
  const shared = new Map<number, number>();
  for (const key of new Set(keys)) {
    const found = all<{ number: number }>(
      db,
      sql`SELECT contact_number AS number FROM contact_keys WHERE key = ${key} LIMIT ${mostPerKey}`,
    );
    for (const { number } of found) shared.set(number, (shared.get(number) ?? 0) + keyWeight(key));
  }
  return [...shared]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostContacts)
    .map(([number]) => number);
}

function contactAt(db: ReadDb, number: number): readonly Contact[] {
  return all<ContactRow>(
    db,
    sql`SELECT id, fields, custom, created_at, updated_at FROM contacts WHERE number = ${number}`,
  ).map(toContact);
}
