import type { Problem } from '../../../src-shared/contract/outbox.ts';
import { all, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { concludeSend } from './conclude-send.ts';

/** How many contacts a group names. */
const examples = 3;

interface GroupRow {
  readonly reason: string;
  readonly contacts: number;
  readonly wasRefused: number;
}

/** Who of a send was not sent, grouped by the reason, the largest group first. */
export function problemsOfSend(db: ReadDb, sendId: string): readonly Problem[] {
  return all<GroupRow>(
    db,
    sql`SELECT coalesce(reason, '') AS reason, count(*) AS contacts, max(operation_id IS NOT NULL) AS wasRefused
        FROM deliveries WHERE send_id = ${sendId} AND state = 'parked'
        GROUP BY coalesce(reason, '') ORDER BY contacts DESC, reason`,
  ).map(({ reason, contacts, wasRefused }) => ({
    reason,
    contacts,
    wasRefused: wasRefused === 1,
    examples: [
      ...all<{ contactId: string; name: string }>(
        db,
        sql`SELECT contact_id AS contactId, contact_name AS name FROM deliveries
            WHERE send_id = ${sendId} AND state = 'parked' AND coalesce(reason, '') = ${reason}
            ORDER BY contact_name COLLATE NOCASE, contact_id LIMIT ${examples}`,
      ),
    ],
  }));
}

/** Leaves parked contacts out for good, those with one reason or all. Answers how many they were. */
export function skipParked(db: WriteDb, sendId: string, reason: string | undefined, now: number): number {
  const skipped = run(
    db,
    sql`UPDATE deliveries SET state = 'cancelled', reason = 'Left out by you. ' || coalesce(reason, ''), updated_at = ${now}
        WHERE send_id = ${sendId} AND state = 'parked'
          AND coalesce(reason, '') = coalesce(${reason ?? null}, reason, '')`,
  );
  run(db, sql`UPDATE sends SET state = 'done' WHERE id = ${sendId} AND state = 'attention'`);
  concludeSend(db, sendId, now);
  return skipped;
}
