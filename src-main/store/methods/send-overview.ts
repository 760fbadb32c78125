import type { AccountMode } from '../../../src-shared/contract/accounts.ts';
import { type DeliveryState, deliveryStates } from '../../../src-shared/contract/delivery.ts';
import type { Send, SendState } from '../../../src-shared/contract/outbox.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';
import { askedFor, startFreshList } from './settle-operation.ts';

interface SendRow {
  readonly id: string;
  readonly name: string;
  readonly list_id: string;
  readonly account_id: string;
  readonly account_name: string;
  readonly mode: AccountMode;
  readonly paused_reason: string | null;
  readonly state: SendState;
  readonly last_error: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

const gone = 'This send is no longer in the outbox.';

/** Every send with its counts, what it waits for and the list to order from; newest first. */
export function listSends(db: ReadDb): readonly Send[] {
  return all<SendRow>(
    db,
    sql`SELECT sends.*, accounts.name AS account_name, accounts.mode, accounts.paused_reason
        FROM sends JOIN accounts ON accounts.id = sends.account_id ORDER BY sends.created_at DESC, sends.id DESC`,
  ).map((row) => toSend(db, row));
}

function toSend(db: ReadDb, row: SendRow): Send {
  const lists = all<{ name: string; remoteId: string | null; expiresAt: number | null; state: string }>(
    db,
    sql`SELECT name, remote_id AS remoteId, expires_at AS expiresAt, state FROM remote_lists
        WHERE send_id = ${row.id} ORDER BY generation`,
  );
  // A tainted list may hold someone twice; it is replaced as soon as the bad contact is found.
  const current = lists.findLast((list) => list.state === 'open');
  const waiting = first<{ last_error: string; not_before: number | null }>(
    db,
    sql`SELECT last_error, not_before FROM operations
        WHERE send_id = ${row.id} AND state = 'waiting' AND last_error IS NOT NULL ORDER BY not_before LIMIT 1`,
  );
  return {
    id: row.id,
    name: row.name,
    listId: row.list_id,
    accountId: row.account_id,
    accountName: row.account_name,
    mode: row.mode,
    state: row.state,
    waitingFor: row.state === 'active' ? (row.paused_reason ?? waiting?.last_error ?? null) : null,
    notBefore: row.state === 'active' ? (waiting?.not_before ?? null) : null,
    isAccountPaused: row.paused_reason !== null,
    counts: countStates(db, row.id),
    remoteList:
      current === undefined ? null : { name: current.name, remoteId: current.remoteId, expiresAt: current.expiresAt },
    abandonedLists: lists.filter((list) => list.state !== 'open').map((list) => list.name),
    lastError: row.last_error,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

function countStates(db: ReadDb, sendId: string): Record<DeliveryState, number> {
  const counts = Object.fromEntries(deliveryStates.map((state) => [state, 0])) as Record<DeliveryState, number>;
  for (const { state, count } of all<{ state: DeliveryState; count: number }>(
    db,
    sql`SELECT state, count(*) AS count FROM deliveries WHERE send_id = ${sendId} GROUP BY state`,
  )) {
    counts[state] = count;
  }
  return counts;
}

export interface OutboxTotals {
  readonly queued: number;
  readonly attention: number;
  readonly lastDeliveredAt: number | null;
}

/** The figures of the status bar: contacts on their way, sends that need the user, and the last delivery. */
export function outboxTotals(db: ReadDb): OutboxTotals {
  const queued = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM deliveries JOIN sends ON sends.id = deliveries.send_id
        WHERE sends.state IN ('active', 'paused') AND deliveries.state IN ('queued', 'sending', 'unknown')`,
  );
  const attention = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM sends JOIN accounts ON accounts.id = sends.account_id
        WHERE sends.state = 'attention' OR (sends.state = 'active' AND accounts.paused_reason IS NOT NULL)`,
  );
  const last = first<{ at: number | null }>(
    db,
    sql`SELECT max(updated_at) AS at FROM deliveries WHERE state = 'delivered'`,
  );
  return { queued: queued?.count ?? 0, attention: attention?.count ?? 0, lastDeliveredAt: last?.at ?? null };
}

const nothingLeft = 'There is nothing to go on with in this send. Start a fresh list to send everything again.';

function hasOpenOperation(db: ReadDb, sendId: string): boolean {
  const open = sql`SELECT 1 FROM operations WHERE send_id = ${sendId} AND state IN ('queued', 'waiting', 'running') LIMIT 1`;
  return first(db, open) !== undefined;
}

/** Stops a send after the request in flight, or lets it go on from where it stopped. */
export function setSendPaused(db: WriteDb, sendId: string, paused: boolean, now: number): void {
  if (!paused && !hasOpenOperation(db, sendId)) throw new StoreError('conflict', nothingLeft);
  const changed = paused
    ? run(db, sql`UPDATE sends SET state = 'paused', updated_at = ${now} WHERE id = ${sendId} AND state = 'active'`)
    : run(
        db,
        sql`UPDATE sends SET state = 'active', last_error = NULL, updated_at = ${now}
                  WHERE id = ${sendId} AND state IN ('paused', 'attention')`,
      );
  if (changed === 0) throw new StoreError('conflict', 'This send is over or already in that state.');
}

/** Takes back what has not left yet. What was delivered stays recorded as delivered. */
export function cancelSend(db: WriteDb, sendId: string, now: number): void {
  const changed = run(
    db,
    sql`UPDATE sends SET state = 'cancelled', updated_at = ${now}
        WHERE id = ${sendId} AND state IN ('active', 'paused', 'attention')`,
  );
  if (changed === 0) throw new StoreError('conflict', 'This send is over, so there is nothing to cancel.');
  run(
    db,
    sql`UPDATE deliveries SET state = 'cancelled', reason = NULL, updated_at = ${now}
              WHERE send_id = ${sendId} AND state IN ('queued', 'unknown')`,
  );
  run(
    db,
    sql`UPDATE operations SET state = 'cancelled', not_before = NULL, updated_at = ${now}
              WHERE send_id = ${sendId} AND state IN ('queued', 'waiting')`,
  );
}

/** Gives up the list in use at the user's wish (it expired, or too many answers were lost) and starts a new one. */
export function restartOnFreshList(db: WriteDb, sendId: string, now: number): void {
  const send = first<{ account_id: string }>(db, sql`SELECT account_id FROM sends WHERE id = ${sendId}`);
  if (send === undefined) throw new StoreError('not-found', gone);
  getAccount(db, send.account_id);
  const changed = run(
    db,
    sql`UPDATE sends SET state = 'active', last_error = NULL, updated_at = ${now}
        WHERE id = ${sendId} AND state IN ('attention', 'done')
          AND NOT EXISTS (SELECT 1 FROM operations WHERE send_id = ${sendId} AND state = 'running')`,
  );
  if (changed === 0) throw new StoreError('conflict', 'This send is still on its way or was cancelled.');
  startFreshList(db, sendId, askedFor, now);
}
