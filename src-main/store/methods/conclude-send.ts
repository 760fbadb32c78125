import { first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { startFreshList } from './fresh-list.ts';

const tainted =
  'A contact was refused, and a part of its batch may have stayed on the list, so a clean list was started.';

/** When nothing of a send is left to do: a tainted list is replaced, else the send is over, well or with contacts parked. */
export function concludeSend(db: WriteDb, sendId: string, now: number): void {
  const send = first<{ state: string }>(db, sql`SELECT state FROM sends WHERE id = ${sendId}`);
  run(db, sql`UPDATE sends SET updated_at = ${now} WHERE id = ${sendId}`);
  if (send?.state === 'cancelled') {
    takeBack(db, sendId, now);
    return;
  }
  if (send?.state === 'stopped' || hasOpenOperation(db, sendId)) return;
  parkLeftOver(db, sendId, now);
  const last = first<{ state: string }>(
    db,
    sql`SELECT state FROM remote_lists WHERE send_id = ${sendId} ORDER BY generation DESC LIMIT 1`,
  );
  const good = first(
    db,
    sql`SELECT 1 FROM deliveries WHERE send_id = ${sendId} AND state IN ('delivered', 'unknown') LIMIT 1`,
  );
  if (last?.state === 'tainted' && good !== undefined) {
    startFreshList(db, sendId, tainted, now);
    return;
  }
  const refused = first(
    db,
    sql`SELECT 1 FROM deliveries WHERE send_id = ${sendId} AND state = 'parked' AND operation_id IS NOT NULL LIMIT 1`,
  );
  run(
    db,
    sql`UPDATE sends SET state = ${refused === undefined ? 'done' : 'attention'}, last_error = NULL WHERE id = ${sendId}`,
  );
}

const leftOver = 'It was not sent, because another send changed it at the same time. Send the list again.';

/** Nobody is left waiting for nothing: two sends of one account can meet in the same contact. */
function parkLeftOver(db: WriteDb, sendId: string, now: number): void {
  run(
    db,
    sql`UPDATE deliveries SET state = 'parked', reason = ${leftOver}, remote_id = NULL, updated_at = ${now},
              may_be_there = EXISTS (
                SELECT 1 FROM remote_members JOIN remote_lists ON remote_lists.id = remote_members.remote_list_id
                WHERE remote_lists.send_id = ${sendId} AND remote_members.contact_id = deliveries.contact_id)
              WHERE send_id = ${sendId} AND state IN ('queued', 'sending')`,
  );
}

/** True while a send has something that runs, or would run if nothing held it up. */
export function hasOpenOperation(db: ReadDb, sendId: string): boolean {
  const open = sql`SELECT 1 FROM operations WHERE send_id = ${sendId} AND state IN ('queued', 'waiting', 'running') LIMIT 1`;
  return first(db, open) !== undefined;
}

const mayHaveLeft =
  'Whether this contact was delivered was not known when the send was cancelled: do not order from the list it was meant for.';

const mayBeThere =
  'Whether this contact is on the list at the provider was not known when the send was cancelled. The next send of the list settles it.';

/** Ends whatever of a cancelled send has not left, or is not known to have left. */
export function takeBack(db: WriteDb, sendId: string, now: number): void {
  run(
    db,
    sql`UPDATE deliveries SET reason = ${mayBeThere}, may_be_there = 1, state = 'cancelled', updated_at = ${now}
        WHERE send_id = ${sendId} AND state = 'queued' AND contact_id IN (
          SELECT contact_id FROM remote_members JOIN remote_lists ON remote_lists.id = remote_members.remote_list_id
          WHERE remote_lists.send_id = ${sendId} AND remote_members.is_sure = 0)`,
  );
  run(
    db,
    sql`UPDATE deliveries SET reason = iif(state = 'unknown', ${mayHaveLeft}, NULL), state = 'cancelled',
              updated_at = ${now} WHERE send_id = ${sendId} AND state IN ('queued', 'unknown')`,
  );
  run(
    db,
    sql`UPDATE operations SET state = 'cancelled', not_before = NULL, updated_at = ${now}
              WHERE send_id = ${sendId} AND state IN ('queued', 'waiting')`,
  );
}
