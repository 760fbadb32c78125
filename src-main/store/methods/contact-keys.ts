import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import { duplicateKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { run, sql, type WriteDb } from '../database.ts';

/** Writes the keys of a contact that is in the table already, in place of those it had. */
export function writeContactKeys(db: WriteDb, contactId: string, fields: ContactFields): void {
  run(db, sql`DELETE FROM contact_keys WHERE contact_number = (SELECT number FROM contacts WHERE id = ${contactId})`);
  run(
    db,
    sql`INSERT INTO contact_keys (key, contact_number)
        SELECT json_each.value, contacts.number FROM contacts CROSS JOIN json_each(${JSON.stringify(duplicateKeys(fields))})
        WHERE contacts.id = ${contactId}`,
  );
}
