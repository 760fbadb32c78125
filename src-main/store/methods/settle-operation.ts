import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Failures } from '../../outbox/retry-policy.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import { all, first, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { pauseAccount } from './accounts.ts';
import { concludeSend } from './conclude-send.ts';
import { startFreshList, stopSend } from './fresh-list.ts';
import { addOperation, assign, freeRemoteName, nameRemoteList } from './remote-lists.ts';

interface OperationRow {
  readonly id: string;
  readonly send_id: string;
  readonly account_id: string;
  readonly remote_list_id: string;
  readonly list_name: string;
  readonly kind: string;
}

/** Carries out what was decided about an attempt, and whatever follows from it for the send, in one transaction. */
export function settleOperation(db: WriteDb, operationId: string, settlement: Settlement, now: number): void {
  const operation = first<OperationRow>(
    db,
    sql`SELECT operations.id, operations.send_id, sends.account_id, operations.remote_list_id,
               remote_lists.name AS list_name, operations.kind
        FROM operations JOIN sends ON sends.id = operations.send_id
        JOIN remote_lists ON remote_lists.id = operations.remote_list_id
        WHERE operations.id = ${operationId} AND operations.state = 'running'`,
  );
  if (operation === undefined) throw new StoreError('conflict', 'This operation is not running.');
  apply(db, operation, settlement, now);
  concludeSend(db, operation.send_id, now);
}

function apply(db: WriteDb, operation: OperationRow, settlement: Settlement, now: number): void {
  switch (settlement.kind) {
    case 'list-created':
      run(
        db,
        sql`UPDATE remote_lists SET remote_id = ${settlement.remoteId}, expires_at = ${settlement.expiresAt}
                  WHERE id = ${operation.remote_list_id}`,
      );
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'contacts-added':
      recordAdded(db, operation, settlement.remoteIds, now);
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'wait':
      putBack(db, operation, settlement, now);
      return;
    case 'rest':
      putBack(db, operation, { ...settlement, notBefore: settlement.until }, now);
      restEndpoint(db, operation, settlement.until, settlement.reason, now);
      return;
    case 'pause-account':
      putBack(db, operation, settlement, now);
      pauseAccount(db, operation.account_id, settlement.reason);
      return;
    case 'rename':
      rename(db, operation);
      putBack(db, operation, settlement, now);
      return;
    case 'rename-and-stop':
      rename(db, operation);
      putBack(db, operation, settlement, now);
      stopSend(db, operation.send_id, settlement.reason, now);
      return;
    case 'split':
      split(db, operation, settlement.reason, now);
      return;
    case 'park-contact':
      run(
        db,
        sql`UPDATE deliveries SET state = 'parked', reason = ${settlement.reason}, updated_at = ${now}
                  WHERE operation_id = ${operation.id} AND state = 'sending'`,
      );
      finish(db, operation, 'parked', settlement.reason, now);
      return;
    case 'fresh-list':
      run(
        db,
        sql`UPDATE deliveries SET state = 'unknown', reason = ${settlement.reason}, updated_at = ${now}
                  WHERE operation_id = ${operation.id} AND state = 'sending'`,
      );
      finish(db, operation, 'unknown', settlement.reason, now);
      startFreshList(db, operation.send_id, settlement.reason, now);
      return;
    case 'stop':
      putBack(db, operation, settlement, now);
      stopSend(db, operation.send_id, settlement.reason, now);
      return;
    default:
      assertNever(settlement, 'settlement');
  }
}

function finish(db: WriteDb, operation: OperationRow, state: string, error: string | null, now: number): void {
  run(
    db,
    sql`UPDATE operations SET state = ${state}, lease_until = NULL, not_before = NULL, last_error = ${error},
              updated_at = ${now} WHERE id = ${operation.id}`,
  );
}

interface Later {
  readonly reason: string;
  readonly notBefore?: number;
  /** Left out where the row of failures ends, because this one is of a kind that is not counted. */
  readonly failures?: Failures | null;
}

function putBack(
  db: WriteDb,
  operation: OperationRow,
  { reason, notBefore = undefined, failures = null }: Later,
  now: number,
): void {
  run(
    db,
    sql`UPDATE operations SET state = 'waiting', lease_until = NULL, not_before = ${notBefore ?? null},
              attempts = ${failures?.count ?? 0}, failed_for = ${failures?.reason ?? null},
              last_error = ${reason}, updated_at = ${now} WHERE id = ${operation.id}`,
  );
  run(
    db,
    sql`UPDATE deliveries SET state = 'queued', updated_at = ${now}
              WHERE operation_id = ${operation.id} AND state = 'sending'`,
  );
}

function rename(db: WriteDb, operation: OperationRow): void {
  const name = freeRemoteName(db, operation.account_id, operation.list_name);
  nameRemoteList(db, operation.remote_list_id, operation.account_id, name);
}

/** The provider's limits are per endpoint: whatever else of this kind waits in this account rests as long. */
function restEndpoint(db: WriteDb, operation: OperationRow, until: number, reason: string, now: number): void {
  run(
    db,
    sql`UPDATE operations SET state = 'waiting', not_before = max(coalesce(not_before, 0), ${until}),
              last_error = ${reason}, updated_at = ${now}
              WHERE kind = ${operation.kind} AND state IN ('queued', 'waiting')
                AND send_id IN (SELECT id FROM sends WHERE account_id = ${operation.account_id})`,
  );
}

const unconfirmed =
  'PrayerLetters.com did not confirm this contact. It is left out of the list to order from; check its text and send it with a fresh list.';

/** Records the remote ids. A contact that the answer leaves out may or may not be on that list, so the list is tainted. */
function recordAdded(db: WriteDb, operation: OperationRow, remoteIds: ReadonlyMap<string, string>, now: number): void {
  const sent = all<{ contact_id: string }>(
    db,
    sql`SELECT contact_id FROM deliveries WHERE operation_id = ${operation.id} AND state = 'sending'`,
  );
  for (const { contact_id: contactId } of sent) {
    const remoteId = remoteIds.get(contactId);
    if (remoteId === undefined) {
      taint(db, operation);
      run(
        db,
        sql`UPDATE deliveries SET state = 'parked', may_be_there = 1, reason = ${unconfirmed}, updated_at = ${now}
                  WHERE send_id = ${operation.send_id} AND contact_id = ${contactId}`,
      );
    } else {
      run(
        db,
        sql`UPDATE deliveries SET state = 'delivered', remote_id = ${remoteId}, reason = NULL, updated_at = ${now}
                  WHERE send_id = ${operation.send_id} AND contact_id = ${contactId}`,
      );
    }
  }
}

function taint(db: WriteDb, operation: OperationRow): void {
  run(db, sql`UPDATE remote_lists SET state = 'tainted' WHERE id = ${operation.remote_list_id} AND state = 'open'`);
}

/**
 * Halves a refused batch. Whether the provider kept a part of it is not documented, so the list is tainted: it serves to
 * find the contact, and the good ones go to a fresh list afterwards.
 */
function split(db: WriteDb, operation: OperationRow, reason: string, now: number): void {
  taint(db, operation);
  const contactIds = all<{ contact_id: string }>(
    db,
    sql`SELECT contact_id FROM deliveries WHERE operation_id = ${operation.id} AND state = 'sending'
        ORDER BY contact_name, contact_id`,
  ).map((row) => row.contact_id);
  finish(db, operation, 'parked', reason, now);
  const middle = Math.ceil(contactIds.length / 2);
  for (const [index, half] of [contactIds.slice(0, middle), contactIds.slice(middle)].entries()) {
    const id = addOperation(db, {
      sendId: operation.send_id,
      remoteListId: operation.remote_list_id,
      kind: 'add-contacts',
      key: `${operation.id}/half/${index}`,
      now,
    });
    assign(db, id, operation.send_id, half, now);
  }
}
