import type { TagSummary } from '../../../src-shared/contract/contacts.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';

/** Every tag that some contact has, and how many have it. */
export function allTags(db: ReadDb): readonly TagSummary[] {
  return all<TagSummary>(
    db,
    sql`SELECT min(tag) AS tag, count(*) AS contacts FROM contact_tags GROUP BY tag ORDER BY tag`,
  );
}

export function tagsOfContact(db: ReadDb, contactId: string): readonly string[] {
  return all<{ tag: string }>(db, sql`SELECT tag FROM contact_tags WHERE contact_id = ${contactId} ORDER BY tag`).map(
    ({ tag }) => tag,
  );
}

/** The tag as it is written on other contacts already: tags differ by more than case. */
export function knownSpelling(db: ReadDb, tag: string): string {
  return first<{ tag: string }>(db, sql`SELECT tag FROM contact_tags WHERE tag = ${tag} LIMIT 1`)?.tag ?? tag;
}

/** Puts tags on contacts and takes others off; a tag in both is put on. Fails when a contact is no longer there. */
export function setTags(
  db: WriteDb,
  contactIds: readonly string[],
  { add, remove }: { readonly add: readonly string[]; readonly remove: readonly string[] },
): void {
  const ids = JSON.stringify(contactIds);
  for (const tag of remove) {
    run(db, sql`DELETE FROM contact_tags WHERE tag = ${tag} AND contact_id IN (SELECT value FROM json_each(${ids}))`);
  }
  for (const tag of add) {
    run(
      db,
      sql`INSERT INTO contact_tags (tag, contact_id) SELECT ${knownSpelling(db, tag)}, value FROM json_each(${ids})
          WHERE true ON CONFLICT DO NOTHING`,
    );
  }
}
