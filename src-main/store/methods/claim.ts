import { type ClaimedOperation, jobStages, type OperationKind } from '../../outbox/operation.ts';
import type { Failures, RetryReason } from '../../outbox/retry-policy.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { getAccount } from './accounts.ts';
import { contactsFor, remoteIdsFor, takeCare } from './operation-content.ts';
import { payloadVersion } from './queue-operations.ts';
import { isResting, nextRestEnd } from './rests.ts';

interface OperationRow extends OperationTries {
  readonly id: string;
  readonly kind: OperationKind;
  readonly step: string | null;
  readonly list: string;
  readonly name: string;
  readonly remote_id: string | null;
  readonly expires_at: number | null;
}

interface SendRow {
  readonly id: string;
  readonly name: string;
  readonly account_id: string;
}

export interface Claim {
  /** Milliseconds since 1970. */
  readonly now: number;
  /**
   * Until when the request is over at the latest; written down for whoever has to read a store after a fault. Nothing
   * compares it: one process owns the store, so what is running when it is opened was left behind by a run that is gone.
   */
  readonly leaseUntil: number;
  readonly online: boolean;
  /** Accounts that have to rest for a moment. */
  readonly except: readonly string[];
}

/**
 * Takes the next operation that may run and leases it: its send is active, its account works and has nothing else running
 * (one request at a time), its time has come, and nothing of an earlier stage of its send is open. The account that rested
 * longest comes first, and of its sends the oldest. Practice needs no connection.
 */
export function claimOperation(db: WriteDb, claim: Claim): ClaimedOperation | undefined {
  for (const send of readySends(db, claim)) {
    const operation = readyOperation(db, send.id, claim.now);
    if (operation !== undefined && !isResting(db, send.account_id, operation.kind, claim.now))
      return lease(db, send, operation, claim);
  }
  return undefined;
}

function readySends(db: ReadDb, { online, except }: Claim): readonly SendRow[] {
  return all(
    db,
    sql`SELECT sends.id, sends.name, sends.account_id FROM sends JOIN accounts ON accounts.id = sends.account_id
        WHERE sends.state = 'active' AND accounts.paused_reason IS NULL AND accounts.removed_at IS NULL
          AND (${online ? 1 : 0} = 1 OR accounts.mode = 'practice')
          AND accounts.id NOT IN (SELECT value FROM json_each(${JSON.stringify(except)}))
          AND NOT EXISTS (
            SELECT 1 FROM sends AS other CROSS JOIN operations AS busy ON busy.send_id = other.id
            WHERE other.account_id = sends.account_id AND busy.state = 'running')
        ORDER BY (SELECT max(recent.updated_at) FROM sends AS recent WHERE recent.account_id = sends.account_id),
                 sends.created_at, sends.id`,
  );
}

/** What waited before comes first, then what was never tried, in the order of the plan. */
function readyOperation(db: ReadDb, sendId: string, now: number): OperationRow | undefined {
  const stage = first<{ stage: number | null }>(
    db,
    sql`SELECT min(stage) AS stage FROM operations
        WHERE send_id = ${sendId} AND state IN ('queued', 'waiting', 'running')`,
  )?.stage;
  if (stage === undefined || stage === null) return undefined;
  const begun = jobStages.includes(stage) ? begunJob(db, sendId, stage) : null;
  const waiting = readyIn(db, sendId, 'waiting', { stage, now, only: begun });
  return waiting ?? (begun === null ? readyIn(db, sendId, 'queued', { stage, now, only: null }) : undefined);
}

function begunJob(db: ReadDb, sendId: string, stage: number): string | null {
  const found = first<{ id: string }>(
    db,
    sql`SELECT id FROM operations WHERE send_id = ${sendId} AND state = 'waiting' AND stage = ${stage}
          AND step IS NOT NULL ORDER BY id LIMIT 1`,
  );
  return found?.id ?? null;
}

interface Turn {
  readonly stage: number;
  readonly now: number;
  /** The one whose turn it is; null for any. */
  readonly only: string | null;
}

function readyIn(
  db: ReadDb,
  sendId: string,
  state: 'waiting' | 'queued',
  { stage, now, only }: Turn,
): OperationRow | undefined {
  return first(
    db,
    sql`SELECT operations.id, kind, attempts, failed_for, step, remote_lists.id AS list, remote_lists.name,
               remote_lists.remote_id, expires_at
        FROM operations CROSS JOIN remote_lists ON remote_lists.id = operations.remote_list_id
        WHERE operations.send_id = ${sendId} AND operations.state = ${state} AND stage = ${stage}
          AND coalesce(not_before, 0) <= ${now} AND payload_version = ${payloadVersion}
          AND operations.id = coalesce(${only}, operations.id)
        ORDER BY operations.id LIMIT 1`,
  );
}

function lease(db: WriteDb, send: SendRow, candidate: OperationRow, { now, leaseUntil }: Claim): ClaimedOperation {
  const { id, kind } = candidate;
  run(
    db,
    sql`UPDATE operations SET state = 'running', lease_until = ${leaseUntil},
              not_before = NULL, updated_at = ${now} WHERE id = ${id}`,
  );
  const place = {
    operationId: id,
    kind,
    sendId: send.id,
    remoteListId: candidate.list,
    accountId: send.account_id,
  };
  takeCare(db, place, now);
  return {
    id,
    kind,
    failures: toFailures(candidate),
    sendId: send.id,
    account: getAccount(db, send.account_id),
    listName: kind === 'rename-list' ? send.name : candidate.name,
    remoteListId: candidate.remote_id,
    expiresAt: candidate.expires_at,
    step: toStep(candidate.step),
    contacts: contactsFor(db, place),
    remoteIds: remoteIdsFor(db, place),
  };
}

/** What failed in a row so far, as the store keeps it. */
export interface OperationTries {
  readonly attempts: number;
  readonly failed_for: RetryReason | null;
}

export function toFailures(row: OperationTries): Failures | null {
  return row.failed_for === null ? null : { reason: row.failed_for, count: row.attempts };
}

export function toStep(step: string | null): unknown {
  return step === null ? null : JSON.parse(step);
}

/** When the next operation that only waits for its time after `after` may run; undefined when none does. */
export function nextWakeTime(db: ReadDb, after = 0): number | undefined {
  const rested = nextRestEnd(db, after) ?? Number.POSITIVE_INFINITY;
  const waited = first<{ at: number | null }>(
    db,
    sql`SELECT min(operations.not_before) AS at FROM operations
        JOIN sends ON sends.id = operations.send_id JOIN accounts ON accounts.id = sends.account_id
        WHERE operations.state IN ('queued', 'waiting') AND operations.not_before > ${after}
          AND sends.state = 'active' AND accounts.paused_reason IS NULL`,
  );
  const next = Math.min(waited?.at ?? Number.POSITIVE_INFINITY, rested);
  return Number.isFinite(next) ? next : undefined;
}
