import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import { duplicateKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { all, run, sql, type WriteDb } from '../database.ts';

/** Writes the keys of a contact that is in the table already, in place of those it had; few changes touch any of them. */
export function writeContactKeys(db: WriteDb, contactId: string, fields: ContactFields): void {
  const keys = duplicateKeys(fields);
  const before = all<{ key: string }>(
    db,
    sql`SELECT key FROM contact_keys WHERE contact_number = (SELECT number FROM contacts WHERE id = ${contactId})`,
  ).map(({ key }) => key);
  for (const key of before.filter((known) => !keys.includes(known))) {
    run(
      db,
      sql`DELETE FROM contact_keys
          WHERE key = ${key} AND contact_number = (SELECT number FROM contacts WHERE id = ${contactId})`,
    );
  }
  for (const key of keys.filter((each) => !before.includes(each))) {
    run(
      db,
      sql`INSERT INTO contact_keys (key, contact_number) SELECT ${key}, number FROM contacts WHERE id = ${contactId}`,
    );
  }
}
