import { first, type ReadDb, sql } from '../database.ts';

/**
 * Whether a letter to a contact left for a provider, may have left, or is about to, with a list where one is named. What
 * was cancelled or refused before it left does not count, nor does what was practised.
 */
export function hasLeft(db: ReadDb, contactId: string, listId: string | null = null): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM deliveries JOIN sends ON sends.id = send_id JOIN accounts ON accounts.id = account_id
          WHERE contact_id = ${contactId} AND list_id = coalesce(${listId}, list_id) AND mode <> 'practice'
            AND (may_be_there = 1 OR deliveries.state NOT IN ('parked', 'cancelled')
              OR (deliveries.state = 'cancelled' AND reason IS NOT NULL)) LIMIT 1`,
    ) !== undefined
  );
}

/** Whether anything of a list left for a provider, may have left, or is about to. */
export function hasListLeft(db: ReadDb, listId: string): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM sends JOIN accounts ON accounts.id = account_id JOIN deliveries ON send_id = sends.id
          WHERE list_id = ${listId} AND mode <> 'practice'
            AND (may_be_there = 1 OR deliveries.state NOT IN ('parked', 'cancelled')
              OR (deliveries.state = 'cancelled' AND reason IS NOT NULL)) LIMIT 1`,
    ) !== undefined
  );
}
