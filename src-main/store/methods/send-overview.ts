import type { AccountMode } from '../../../src-shared/contract/accounts.ts';
import { type DeliveryState, deliveryStates } from '../../../src-shared/contract/delivery.ts';
import type { Send, SendState } from '../../../src-shared/contract/outbox.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { hasOpenOperation } from './conclude-send.ts';

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
  const isOver = row.state === 'done' || row.state === 'attention';
  const isHeldUp = row.state === 'paused' || row.state === 'stopped';
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
    canResume: isHeldUp && hasOpenOperation(db, row.id),
    parkedToSend: isOver && current?.remoteId != null ? countParkedToSend(db, row.id) : 0,
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

/** Who may be on the list all the same must not be put there a second time. */
function countParkedToSend(db: ReadDb, sendId: string): number {
  const found = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM deliveries WHERE send_id = ${sendId} AND state = 'parked' AND may_be_there = 0`,
  );
  return found?.count ?? 0;
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
    // In this order, so that a long history costs nothing: the deliveries of the few sends that are open.
    sql`SELECT count(*) AS count FROM sends CROSS JOIN deliveries ON deliveries.send_id = sends.id
        WHERE sends.state IN ('active', 'paused') AND deliveries.state IN ('queued', 'sending', 'unknown')`,
  );
  const attention = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM sends JOIN accounts ON accounts.id = sends.account_id
        WHERE sends.state IN ('stopped', 'attention') OR (sends.state = 'active' AND accounts.paused_reason IS NOT NULL)`,
  );
  const last = first<{ at: number | null }>(
    db,
    sql`SELECT max(updated_at) AS at FROM deliveries WHERE state = 'delivered'`,
  );
  return { queued: queued?.count ?? 0, attention: attention?.count ?? 0, lastDeliveredAt: last?.at ?? null };
}
