import type { Failures } from '../../outbox/retry-policy.ts';
import { run, sql, type WriteDb } from '../database.ts';
import type { OperationPlace } from './operation-content.ts';

export type FinalState = 'succeeded' | 'parked' | 'unknown';

/** Ends an operation. Contacts that it created or uploaded wait for what is next. */
export function finish(db: WriteDb, place: OperationPlace, state: FinalState, error: string | null, now: number): void {
  run(
    db,
    sql`UPDATE operations SET state = ${state}, lease_until = NULL, not_before = NULL, last_error = ${error},
              updated_at = ${now} WHERE id = ${place.operationId}`,
  );
  wait(db, place, now);
}

export interface Later {
  /** What it waits for; null when it only goes on. */
  readonly reason: string | null;
  readonly notBefore?: number;
  /** Left out where the row of failures ends, because this one is of a kind that is not counted. */
  readonly failures?: Failures | null;
}

/** Puts a running operation back, to be claimed again when its time has come. */
export function putBack(db: WriteDb, place: OperationPlace, later: Later, now: number): void {
  const { reason, notBefore = null, failures = null } = later;
  run(
    db,
    sql`UPDATE operations SET state = 'waiting', lease_until = NULL, not_before = ${notBefore},
              attempts = ${failures?.count ?? 0}, failed_for = ${failures?.reason ?? null},
              last_error = ${reason}, updated_at = ${now} WHERE id = ${place.operationId}`,
  );
  wait(db, place, now);
}

function wait(db: WriteDb, { operationId }: OperationPlace, now: number): void {
  run(
    db,
    sql`UPDATE deliveries SET state = 'queued', updated_at = ${now}
              WHERE operation_id = ${operationId} AND state = 'sending'`,
  );
}

interface WaitingList {
  readonly notBefore: number;
  readonly reason: string;
}

/** Without a connection everything else of the account waits as long, and for the same number of tries. */
export function restForOutage(db: WriteDb, place: OperationPlace, later: Required<Later>, now: number): void {
  const { reason, notBefore, failures } = later;
  run(
    db,
    sql`UPDATE operations SET state = 'waiting', not_before = max(coalesce(not_before, 0), ${notBefore}),
              attempts = ${failures?.count ?? 0}, failed_for = ${failures?.reason ?? null},
              last_error = ${reason}, updated_at = ${now}
              WHERE state IN ('queued', 'waiting') AND coalesce(not_before, 0) < ${notBefore}
                AND send_id IN (SELECT id FROM sends WHERE account_id = ${place.accountId})`,
  );
}

/** A list that is locked is locked for everything that is to come to it. */
export function restList(db: WriteDb, place: OperationPlace, { notBefore, reason }: WaitingList, now: number): void {
  run(
    db,
    sql`UPDATE operations SET state = 'waiting', not_before = ${notBefore}, last_error = ${reason}, updated_at = ${now}
              WHERE remote_list_id = ${place.remoteListId} AND state IN ('queued', 'waiting')
                AND coalesce(not_before, 0) < ${notBefore}`,
  );
}

/** The connection is back: whatever waited for it may go. */
export function endOutage(db: WriteDb, accountId: string): void {
  run(
    db,
    sql`UPDATE operations SET not_before = NULL, attempts = 0, failed_for = NULL, last_error = NULL
              WHERE state = 'waiting' AND failed_for = 'network'
                AND send_id IN (SELECT id FROM sends WHERE account_id = ${accountId})`,
  );
}
