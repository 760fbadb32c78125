import type { ListSummary } from '../../../src-shared/contract/contacts.ts';
import type { RunList } from '../../../src-shared/contract/keep.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';

const gone = 'This list no longer exists.';

export function allLists(db: ReadDb): readonly ListSummary[] {
  return all<ListSummary>(
    db,
    sql`SELECT lists.id, lists.name, lists.created_at AS createdAt, count(list_members.contact_id) AS members
        FROM lists LEFT JOIN list_members ON list_members.list_id = lists.id
        GROUP BY lists.id ORDER BY lists.name COLLATE NOCASE`,
  );
}

export function createList(db: WriteDb, id: string, name: string, now: number): ListSummary {
  run(db, sql`INSERT INTO lists (id, name, created_at) VALUES (${id}, ${name}, ${now})`);
  return { id, name, members: 0, createdAt: now };
}

/** The list of that name, made if there is none: names differ by more than case. */
export function findOrCreateList(db: WriteDb, newId: string, name: string, now: number): RunList {
  const found = first<{ id: string; name: string }>(db, sql`SELECT id, name FROM lists WHERE name = ${name}`);
  if (found !== undefined) return { ...found, isNew: false };
  return { id: createList(db, newId, name, now).id, name, isNew: true };
}

export function renameList(db: WriteDb, listId: string, name: string): void {
  if (run(db, sql`UPDATE lists SET name = ${name} WHERE id = ${listId}`) === 0) throw new StoreError('not-found', gone);
}

/** Removes the list; its contacts stay in the address book, and what was sent stays in the outbox. */
export function removeList(db: WriteDb, listId: string): void {
  if (run(db, sql`DELETE FROM lists WHERE id = ${listId}`) === 0) throw new StoreError('not-found', gone);
}

/** Puts a contact on a list or takes it off; answers whether that changed anything. */
export function setMembership(db: WriteDb, listId: string, contactId: string, member: boolean, now: number): boolean {
  if (!member) {
    return run(db, sql`DELETE FROM list_members WHERE list_id = ${listId} AND contact_id = ${contactId}`) > 0;
  }
  return (
    run(
      db,
      sql`INSERT INTO list_members (list_id, contact_id, added_at) VALUES (${listId}, ${contactId}, ${now})
                ON CONFLICT DO NOTHING`,
    ) > 0
  );
}
