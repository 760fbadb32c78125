import { type Failures, oneMoreFailure, type RetryReason } from '../../outbox/retry-policy.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { getAccount, type StoredAccount } from './accounts.ts';
import { payloadVersion } from './remote-lists.ts';
import { settleOperation } from './settle-operation.ts';

/** An operation whose turn it is, with everything its request needs. */
export interface ClaimedOperation {
  readonly id: string;
  readonly kind: 'create-list' | 'add-contacts';
  /** What failed in a row so far; null when the last try did not fail, or failed for something that is not counted. */
  readonly failures: Failures | null;
  readonly sendId: string;
  readonly account: StoredAccount;
  readonly listName: string;
  /** The provider's id of the list; null while it has to be created. */
  readonly remoteListId: string | null;
  readonly expiresAt: number | null;
  readonly contacts: readonly { readonly contactId: string; readonly payload: string }[];
}

interface CandidateRow {
  readonly id: string;
  readonly kind: 'create-list' | 'add-contacts';
  readonly attempts: number;
  readonly failed_for: RetryReason | null;
  readonly send_id: string;
  readonly account_id: string;
  readonly name: string;
  readonly remote_id: string | null;
  readonly expires_at: number | null;
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
}

/**
 * Takes the next operation that may run and leases it: its send is active, its account works and has nothing else running
 * (one request at a time), its time has come, and its list exists or is what it creates. Oldest send of the account that
 * rested longest first, so that one big send does not starve another account. Practice needs no connection.
 */
export function claimOperation(db: WriteDb, claim: Claim): ClaimedOperation | undefined {
  const { now, leaseUntil, online } = claim;
  const candidate = first<CandidateRow>(
    db,
    sql`SELECT operations.id, operations.kind, operations.attempts, operations.failed_for, operations.send_id, sends.account_id,
               remote_lists.name, remote_lists.remote_id, remote_lists.expires_at
        FROM operations
        JOIN sends ON sends.id = operations.send_id
        JOIN accounts ON accounts.id = sends.account_id
        JOIN remote_lists ON remote_lists.id = operations.remote_list_id
        WHERE operations.state IN ('queued', 'waiting')
          AND coalesce(operations.not_before, 0) <= ${now}
          AND operations.payload_version = ${payloadVersion}
          AND sends.state = 'active'
          AND accounts.paused_reason IS NULL AND accounts.removed_at IS NULL
          AND (${online ? 1 : 0} = 1 OR accounts.mode = 'practice')
          AND (operations.kind = 'create-list' OR remote_lists.remote_id IS NOT NULL)
          AND NOT EXISTS (
            SELECT 1 FROM operations AS busy JOIN sends AS other ON other.id = busy.send_id
            WHERE busy.state = 'running' AND other.account_id = sends.account_id)
        ORDER BY (SELECT coalesce(max(recent.updated_at), 0) FROM operations AS recent
                  JOIN sends AS mine ON mine.id = recent.send_id
                  WHERE mine.account_id = sends.account_id AND recent.state = 'succeeded'),
                 sends.created_at, operations.id
        LIMIT 1`,
  );
  if (candidate === undefined) return undefined;
  run(
    db,
    sql`UPDATE operations SET state = 'running', lease_until = ${leaseUntil},
              not_before = NULL, updated_at = ${now} WHERE id = ${candidate.id}`,
  );
  run(
    db,
    sql`UPDATE deliveries SET state = 'sending', updated_at = ${now}
              WHERE operation_id = ${candidate.id} AND state = 'queued'`,
  );
  return {
    id: candidate.id,
    kind: candidate.kind,
    failures: toFailures(candidate),
    sendId: candidate.send_id,
    account: getAccount(db, candidate.account_id),
    listName: candidate.name,
    remoteListId: candidate.remote_id,
    expiresAt: candidate.expires_at,
    contacts: all(
      db,
      sql`SELECT contact_id AS contactId, payload FROM deliveries
          WHERE operation_id = ${candidate.id} AND state = 'sending' ORDER BY contact_name, contact_id`,
    ),
  };
}

function toFailures(row: { readonly attempts: number; readonly failed_for: RetryReason | null }): Failures | null {
  return row.failed_for === null ? null : { reason: row.failed_for, count: row.attempts };
}

/** When the next operation that only waits for its time may run; undefined when none does. */
export function nextWakeTime(db: ReadDb): number | undefined {
  return (
    first<{ at: number | null }>(
      db,
      sql`SELECT min(operations.not_before) AS at FROM operations
          JOIN sends ON sends.id = operations.send_id JOIN accounts ON accounts.id = sends.account_id
          WHERE operations.state IN ('queued', 'waiting') AND operations.not_before IS NOT NULL
            AND sends.state = 'active' AND accounts.paused_reason IS NULL`,
    )?.at ?? undefined
  );
}

const interrupted = 'The app was closed while this request was on its way, so its outcome is unknown.';

/**
 * Meets what the last run left behind. Whatever was running lost its answer: creating a list is safe to repeat under
 * another name, adding contacts is not and goes to a fresh list.
 */
export function recoverInterrupted(db: WriteDb, now: number): number {
  const left = all<Pick<CandidateRow, 'id' | 'kind' | 'attempts' | 'failed_for'>>(
    db,
    sql`SELECT id, kind, attempts, failed_for FROM operations WHERE state = 'running' ORDER BY id`,
  );
  for (const row of left) {
    const failures = oneMoreFailure(toFailures(row), 'newName');
    const settlement: Settlement =
      row.kind === 'create-list'
        ? { kind: 'rename', notBefore: now, reason: interrupted, failures }
        : { kind: 'fresh-list', reason: interrupted };
    settleOperation(db, row.id, settlement, now);
  }
  return left.length;
}
