import { all, first, type ReadDb } from '../database.ts';

/**
 * A letter that left for a provider, may have left, or is about to. What was cancelled or refused before it left does not
 * count, nor does what was practised.
 */
const left = `mode <> 'practice' AND (may_be_there = 1 OR deliveries.state NOT IN ('parked', 'cancelled')
  OR (deliveries.state = 'cancelled' AND reason IS NOT NULL))`;

/** Those of some contacts of whom a letter left, may have left or is about to, each with the lists that it went with. */
export function listsThatLeft(db: ReadDb, contactIds: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = all<{ contactId: string; listId: string }>(db, {
    text: `SELECT DISTINCT contact_id AS contactId, list_id AS listId
           FROM deliveries JOIN sends ON sends.id = send_id JOIN accounts ON accounts.id = account_id
           WHERE contact_id IN (SELECT value FROM json_each(?)) AND ${left}`,
    values: [JSON.stringify(contactIds)],
  });
  const lists = Map.groupBy(found, ({ contactId }) => contactId);
  return new Map([...lists].map(([contactId, rows]) => [contactId, rows.map(({ listId }) => listId)]));
}

/** Whether anything of a list left for a provider, may have left, or is about to. */
export function hasListLeft(db: ReadDb, listId: string): boolean {
  return (
    first(db, {
      text: `SELECT 1 FROM sends JOIN accounts ON accounts.id = account_id JOIN deliveries ON send_id = sends.id
             WHERE list_id = ? AND ${left} LIMIT 1`,
      values: [listId],
    }) !== undefined
  );
}
