import type { AccountMode, AccountProvider } from '../../../src-shared/contract/accounts.ts';
import { type DeliveryState, deliveryStates } from '../../../src-shared/contract/delivery.ts';
import type { Send, SendProgress, SendState } from '../../../src-shared/contract/outbox.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { hasOpenOperation } from './conclude-send.ts';

interface SendRow {
  readonly id: string;
  readonly name: string;
  readonly list_id: string;
  readonly account_id: string;
  readonly account_name: string;
  readonly provider: AccountProvider;
  readonly mode: AccountMode;
  readonly way: SendWay;
  readonly paused_reason: string | null;
  readonly state: SendState;
  readonly last_error: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

/** Every send, or only these, with its counts, what it waits for and the list to order from; newest first. */
export function listSends(db: ReadDb, now: number, sendIds?: readonly string[]): readonly Send[] {
  const wanted = sendIds === undefined ? null : JSON.stringify(sendIds);
  return all<SendRow>(
    db,
    sql`SELECT sends.*, accounts.name AS account_name, accounts.provider, accounts.mode,
               accounts.paused_reason
        FROM sends JOIN accounts ON accounts.id = sends.account_id
        WHERE ${wanted} IS NULL OR sends.id IN (SELECT value FROM json_each(${wanted}))
        ORDER BY sends.created_at DESC, sends.id DESC`,
  ).map((row) => toSend(db, row, now));
}

function toSend(db: ReadDb, row: SendRow, now: number): Send {
  const lists = all<{
    name: string;
    remoteId: string | null;
    expiresAt: number | null;
    state: string;
    canGoOn: number;
  }>(
    db,
    sql`SELECT name, remote_id AS remoteId, expires_at AS expiresAt, state, can_go_on AS canGoOn FROM remote_lists
        WHERE send_id = ${row.id} ORDER BY generation`,
  );
  // A tainted list may hold someone twice; it is replaced as soon as the bad contact is found.
  const current = lists.findLast((list) => list.state === 'open');
  const isOver = row.state === 'done' || row.state === 'attention';
  const counts = countStates(db, row.id);
  const isContinued = lists.at(-1)?.state === 'closed' && lists.at(-1)?.canGoOn === 1;
  const hasExpired = current !== undefined && current.expiresAt !== null && current.expiresAt <= now;
  const takesMore = isOver && current !== undefined && current.remoteId !== null && !hasExpired;
  const parkedToSend = takesMore ? countParkedToSend(db, row.id) : 0;
  const isHeldUp = row.state === 'paused' || row.state === 'stopped';
  const waiting = row.state === 'active' ? whatItWaitsFor(db, row.id, now) : undefined;
  return {
    id: row.id,
    name: row.name,
    listId: row.list_id,
    accountId: row.account_id,
    accountName: row.account_name,
    provider: row.provider,
    mode: row.mode,
    way: row.way,
    state: row.state,
    waitingFor: row.state === 'active' ? (row.paused_reason ?? waiting?.reason ?? null) : null,
    notBefore: row.state === 'active' ? (waiting?.notBefore ?? null) : null,
    isAccountPaused: row.paused_reason !== null,
    counts,
    progress: isOver || row.state === 'cancelled' ? atRest : progressOf(db, row, now),
    failedAddresses: countFailedAddresses(db, row),
    doubtful: countDoubtful(db, row),
    remoteList:
      current === undefined ? null : { name: current.name, remoteId: current.remoteId, expiresAt: current.expiresAt },
    isContinued,
    abandonedLists: lists.filter(({ state }) => state === 'tainted' || state === 'abandoned').map(({ name }) => name),
    canResume: isHeldUp && hasOpenOperation(db, row.id),
    canStartFreshList: !isContinued && (row.state === 'stopped' || (isOver && parkedToSend === 0 && counts.parked > 0)),
    parkedToSend,
    lastError: row.last_error,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** What holds a send up when nothing of it runs or could run now: of what is next in line, that whose time comes first. */
function whatItWaitsFor(
  db: ReadDb,
  sendId: string,
  now: number,
): { readonly reason: string; readonly notBefore: number | null } | undefined {
  const stage = first<{ stage: number | null }>(
    db,
    sql`SELECT min(stage) AS stage FROM operations
        WHERE send_id = ${sendId} AND state IN ('queued', 'waiting', 'running')`,
  )?.stage;
  if (stage === undefined || stage === null) return undefined;
  const moving = first(
    db,
    sql`SELECT 1 FROM operations WHERE send_id = ${sendId} AND stage = ${stage}
          AND (state = 'running' OR (state IN ('queued', 'waiting') AND coalesce(not_before, 0) <= ${now})) LIMIT 1`,
  );
  if (moving !== undefined) return undefined;
  return first(
    db,
    sql`SELECT last_error AS reason, not_before AS notBefore FROM operations
        WHERE send_id = ${sendId} AND stage = ${stage} AND state = 'waiting' AND last_error IS NOT NULL
        ORDER BY not_before LIMIT 1`,
  );
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

const minuteMs = 60_000;

/** Nobody asks how fast a send is that is over. */
const atRest: SendProgress = { total: 0, done: 0, recent: 0, recentMs: 0 };

/** How far the operations have come, and how many ended in the last minute, for the rate. Read from indexes alone. */
function progressOf(db: ReadDb, { id, created_at: createdAt }: SendRow, now: number): SendProgress {
  const found = first<{ total: number; done: number }>(
    db,
    sql`SELECT count(*) AS total, coalesce(sum(state NOT IN ('queued', 'waiting', 'running')), 0) AS done
        FROM operations WHERE send_id = ${id} AND state <> 'cancelled'`,
  );
  const ended = first<{ recent: number }>(
    db,
    sql`SELECT count(*) AS recent FROM operations
        WHERE send_id = ${id} AND state IN ('succeeded', 'parked') AND updated_at > ${now - minuteMs}`,
  );
  const { total = 0, done = 0 } = found ?? {};
  return { total, done, recent: ended?.recent ?? 0, recentMs: Math.max(0, Math.min(minuteMs, now - createdAt)) };
}

function countFailedAddresses(db: ReadDb, { id, account_id: accountId, way }: SendRow): number {
  if (way !== 'contact-by-contact') return 0;
  const found = first<{ count: number }>(
    db,
    // In this order, so that it costs what the few addresses cost that failed, and not what the whole send does.
    sql`SELECT count(*) AS count FROM remote_contacts CROSS JOIN deliveries
          ON deliveries.send_id = ${id} AND deliveries.contact_id = remote_contacts.contact_id
        WHERE account_id = ${accountId} AND address_status = 'failed' AND deliveries.state = 'delivered'`,
  );
  return found?.count ?? 0;
}

function countDoubtful(db: ReadDb, { id, way }: SendRow): number {
  if (way !== 'contact-by-contact' && way !== 'import-file') return 0;
  const found = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM deliveries WHERE send_id = ${id} AND state IN ('parked', 'cancelled') AND may_be_there = 1
          AND operation_id IS NOT NULL`,
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
    sql`SELECT max(updated_at) AS at FROM deliveries WHERE state = 'delivered' AND action <> 'keep'`,
  );
  return { queued: queued?.count ?? 0, attention: attention?.count ?? 0, lastDeliveredAt: last?.at ?? null };
}
