import { mostFreshLists } from '../../outbox/retry-policy.ts';
import { first, run, sql, type WriteDb } from '../database.ts';
import { freeRemoteName, openFreshList } from './remote-lists.ts';
import { forgetMembers } from './remote-members.ts';

/** The reason of a fresh list that the user asked for: it may always start. */
export const askedFor = 'A fresh list was asked for.';

/**
 * Abandons the list in use and queues every contact that is not parked for a new one under a new name. After a few the
 * user is asked: the trouble is then not a single lost answer.
 */
export function startFreshList(db: WriteDb, sendId: string, reason: string, now: number): void {
  const send = first<{ account_id: string; name: string; state: string }>(
    db,
    sql`SELECT account_id, name, state FROM sends WHERE id = ${sendId}`,
  );
  if (send === undefined) return;
  run(db, sql`UPDATE remote_lists SET state = 'abandoned' WHERE send_id = ${sendId}`);
  forgetMembers(db, sendId);
  run(
    db,
    sql`UPDATE operations SET state = 'cancelled', not_before = NULL, updated_at = ${now}
              WHERE send_id = ${sendId} AND state IN ('queued', 'waiting')`,
  );
  if (send.state === 'cancelled') return;
  const started = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM remote_lists WHERE send_id = ${sendId}`,
  );
  if ((started?.count ?? 0) > mostFreshLists && reason !== askedFor) {
    // No list is left to order from, so nobody is delivered: everyone waits for the fresh list that the user may start.
    run(
      db,
      sql`UPDATE deliveries SET state = 'unknown', remote_id = NULL, reason = ${reason}, updated_at = ${now}
          WHERE send_id = ${sendId} AND state IN ('queued', 'sending', 'delivered', 'unknown')`,
    );
    stopSend(db, sendId, reason, now);
    return;
  }
  // Who was to leave the list that is given up is not on the fresh one.
  run(
    db,
    sql`UPDATE deliveries SET state = 'removed', reason = NULL, may_be_there = 0, updated_at = ${now}
              WHERE send_id = ${sendId} AND action = 'remove' AND state IN ('queued', 'sending', 'unknown', 'parked')`,
  );
  openFreshList(db, sendId, freeRemoteName(db, send.account_id, send.name), now);
}

/** Stops a send in the middle: only the user can say how it goes on. */
export function stopSend(db: WriteDb, sendId: string, reason: string, now: number): void {
  run(
    db,
    sql`UPDATE sends SET state = 'stopped', last_error = ${reason}, updated_at = ${now}
              WHERE id = ${sendId} AND state IN ('active', 'paused')`,
  );
}
