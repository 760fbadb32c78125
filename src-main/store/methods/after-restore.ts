import { all, run, sql, type WriteDb } from '../database.ts';

/**
 * Makes a store that came out of a backup safe to work with. Whatever was on its way when the backup was made may have
 * been delivered since, and nothing here knows about it: so nothing goes on by itself, no list is ordered from that may be
 * half of the truth, and the user is asked to look at the provider first.
 *
 * @param backup the time of the backup, in words
 */
export function distrustOpenSends(db: WriteDb, backup: string, now: number): void {
  const reason = `Restored from the backup of ${backup}, so whether this contact was delivered after it is not known.`;
  const error =
    `Restored from the backup of ${backup}: this send may have gone further than the backup knows. ` +
    'Look at the provider whether it was delivered before you start a fresh list.';
  for (const { id, state } of unfinished(db)) {
    run(db, sql`UPDATE remote_lists SET state = 'abandoned' WHERE send_id = ${id}`);
    run(
      db,
      sql`UPDATE deliveries SET state = ${state === 'cancelled' ? 'cancelled' : 'unknown'}, reason = ${reason},
                updated_at = ${now} WHERE send_id = ${id} AND state IN ('queued', 'sending')`,
    );
    run(
      db,
      sql`UPDATE sends SET state = 'stopped', last_error = ${error}, updated_at = ${now}
                WHERE id = ${id} AND state <> 'cancelled'`,
    );
  }
  run(
    db,
    sql`UPDATE operations SET state = iif(state = 'running', 'unknown', 'cancelled'), lease_until = NULL, not_before = NULL,
              last_error = ${reason}, updated_at = ${now} WHERE state IN ('queued', 'waiting', 'running')`,
  );
  // Nobody can read back who is on a list by now, so no later send goes on with one: the next send makes a list anew.
  run(db, sql`UPDATE remote_lists SET can_go_on = 0`);
  // A contact that was changed after the backup was deleted under the id that is known here.
  run(db, sql`DELETE FROM remote_contacts`);
  // Who was left out of a send that is over may have been sent after all, and would be on the same list twice.
  run(db, sql`UPDATE deliveries SET may_be_there = 1 WHERE state = 'parked'`);
}

/** The sends that had something left to do, a cancelled one with a request on its way included. */
function unfinished(db: WriteDb): readonly { readonly id: string; readonly state: string }[] {
  return all(
    db,
    sql`SELECT id, state FROM sends WHERE state IN ('active', 'paused', 'stopped') OR EXISTS (
          SELECT 1 FROM operations WHERE operations.send_id = sends.id
            AND operations.state IN ('queued', 'waiting', 'running'))`,
  );
}
