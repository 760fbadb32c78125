import { first, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';
import { hasOpenOperation, takeBack } from './conclude-send.ts';
import { askedFor, startFreshList } from './fresh-list.ts';
import { replanParked } from './parked.ts';

const gone = 'This send is no longer in the outbox.';
const takenOver = 'A later send took over the list of this send. Send the list again instead.';
const nothingLeft = 'There is nothing to go on with in this send. Start a fresh list to send everything again.';

/** Stops a send after the request in flight, or lets it go on from where it stopped, with all its tries before it again. */
export function setSendPaused(db: WriteDb, sendId: string, paused: boolean, now: number): void {
  if (!paused && !hasOpenOperation(db, sendId)) throw new StoreError('conflict', nothingLeft);
  const changed = paused
    ? run(db, sql`UPDATE sends SET state = 'paused', updated_at = ${now} WHERE id = ${sendId} AND state = 'active'`)
    : run(
        db,
        sql`UPDATE sends SET state = 'active', last_error = NULL, refused_in_a_row = 0, updated_at = ${now}
                  WHERE id = ${sendId} AND state IN ('paused', 'stopped')`,
      );
  if (changed === 0) throw new StoreError('conflict', 'This send is over or already in that state.');
  if (paused) return;
  run(
    db,
    sql`UPDATE operations SET attempts = 0, failed_for = NULL WHERE send_id = ${sendId} AND state IN ('queued', 'waiting')`,
  );
}

/**
 * Takes back what has not left yet. What was delivered stays recorded as delivered. A temporary list that somebody is on,
 * or may be on, is given up, so that nobody orders from a part of it; one that lasts is completed by the next send.
 */
export function cancelSend(db: WriteDb, sendId: string, now: number): void {
  const changed = run(
    db,
    sql`UPDATE sends SET state = 'cancelled', updated_at = ${now}
        WHERE id = ${sendId} AND state IN ('active', 'paused', 'stopped')`,
  );
  if (changed === 0) throw new StoreError('conflict', 'This send is over, so there is nothing to cancel.');
  run(
    db,
    // The list of an earlier send keeps those who are on it; the next send goes on with it.
    sql`UPDATE remote_lists SET state = 'abandoned' WHERE send_id = ${sendId} AND (generation > 1 OR EXISTS (
            SELECT 1 FROM sends WHERE id = ${sendId} AND way = 'fresh-list')) AND id IN
          (SELECT remote_list_id FROM operations WHERE send_id = ${sendId} AND kind = 'add-contacts'
             AND state IN ('running', 'succeeded', 'unknown'))`,
  );
  // What was begun anew for this send, empty perhaps, is nothing for another one to go on with.
  run(
    db,
    sql`UPDATE remote_lists SET can_go_on = 0 WHERE send_id = ${sendId} AND (generation > 1 OR EXISTS (
            SELECT 1 FROM sends WHERE id = ${sendId} AND way = 'fresh-list'))`,
  );
  if (!wasBegun(db, sendId)) giveListBack(db, sendId);
  takeBack(db, sendId, now);
}

/** Whether anything of a send was ever tried. */
function wasBegun(db: WriteDb, sendId: string): boolean {
  const begun = sql`SELECT 1 FROM operations WHERE send_id = ${sendId}
                      AND (state <> 'queued' OR attempts > 0 OR step IS NOT NULL OR last_error IS NOT NULL) LIMIT 1`;
  return first(db, begun) !== undefined;
}

/** A send that did nothing leaves the list that it had taken over as it was, to the send it came from. */
function giveListBack(db: WriteDb, sendId: string): void {
  const taken = first<{ id: string; earlier: string }>(
    db,
    sql`SELECT mine.id, earlier.id AS earlier FROM remote_lists AS mine
        JOIN remote_lists AS earlier ON earlier.remote_id = mine.remote_id AND earlier.state = 'closed'
        JOIN sends ON sends.id = earlier.send_id
        WHERE mine.send_id = ${sendId} AND mine.state = 'open' ORDER BY sends.rowid DESC LIMIT 1`,
  );
  if (taken === undefined) return;
  run(db, sql`UPDATE remote_lists SET state = 'open' WHERE id = ${taken.earlier}`);
  run(db, sql`UPDATE remote_lists SET remote_id = NULL, can_go_on = 0 WHERE id = ${taken.id}`);
  run(db, sql`UPDATE remote_members SET remote_list_id = ${taken.earlier} WHERE remote_list_id = ${taken.id}`);
}

/**
 * Gives up the list in use at the user's wish (it expired, or too many answers were lost) and starts a new one. Parked
 * contacts that can be sent now go along.
 */
export function restartOnFreshList(db: WriteDb, sendId: string, now: number): void {
  const send = first<{ account_id: string }>(db, sql`SELECT account_id FROM sends WHERE id = ${sendId}`);
  if (send === undefined) throw new StoreError('not-found', gone);
  getAccount(db, send.account_id);
  const continued = sql`SELECT 1 FROM remote_lists WHERE send_id = ${sendId} AND state = 'closed' LIMIT 1`;
  if (first(db, continued) !== undefined) throw new StoreError('conflict', takenOver);
  const changed = run(
    db,
    sql`UPDATE sends SET state = 'active', last_error = NULL, refused_in_a_row = 0, updated_at = ${now}
        WHERE id = ${sendId} AND state IN ('stopped', 'attention', 'done')
          AND NOT EXISTS (SELECT 1 FROM operations WHERE send_id = ${sendId} AND state = 'running')`,
  );
  if (changed === 0) throw new StoreError('conflict', 'This send is still on its way or was cancelled.');
  replanParked(db, sendId, 'fresh list', now);
  startFreshList(db, sendId, askedFor, now);
}
