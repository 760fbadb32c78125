import { assertNever } from '../../../src-shared/assert-never.ts';
import type { OperationKind } from '../../outbox/operation.ts';
import type { RetryReason } from '../../outbox/retry-policy.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import type { RequestRecord } from '../../providers/adapter.ts';
import { first, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { pauseAccount } from './accounts.ts';
import { concludeSend } from './conclude-send.ts';
import { startFreshList, stopSend } from './fresh-list.ts';
import type { OperationPlace } from './operation-content.ts';
import { endOutage, finish, putBack, restForOutage, restList } from './operation-state.ts';
import { recordRemoteContact } from './remote-contacts.ts';
import { freeRemoteName, nameRemoteList } from './remote-lists.ts';
import { recordRequests } from './requests.ts';
import { rest } from './rests.ts';
import { deleteLeftBehind, park, split } from './settle-refusal.ts';
import { recordAdded, recordFile, recordFinished } from './settle-success.ts';

/** An operation that is running, and what its list is called. */
export interface RunningOperation extends OperationPlace {
  readonly listName: string;
  readonly failedFor: RetryReason | null;
}

/** Carries out what was decided about an attempt, and whatever follows from it for the send, in one transaction. */
export function settleOperation(
  db: WriteDb,
  operationId: string,
  settlement: Settlement,
  requests: readonly RequestRecord[],
  now: number,
): void {
  const operation = first<RunningOperation & { readonly kind: OperationKind }>(
    db,
    sql`SELECT operations.id AS operationId, operations.send_id AS sendId, sends.account_id AS accountId,
               operations.remote_list_id AS remoteListId, remote_lists.name AS listName, operations.kind,
               operations.failed_for AS failedFor
        FROM operations JOIN sends ON sends.id = operations.send_id
        JOIN remote_lists ON remote_lists.id = operations.remote_list_id
        WHERE operations.id = ${operationId} AND operations.state = 'running'`,
  );
  if (operation === undefined) throw new StoreError('conflict', 'This operation is not running.');
  recordRequests(db, operation, requests);
  if (operation.failedFor === 'network' && settlement.kind !== 'wait') endOutage(db, operation.accountId);
  apply(db, operation, settlement, now);
  concludeSend(db, operation.sendId, now);
}

function apply(db: WriteDb, operation: RunningOperation, settlement: Settlement, now: number): void {
  switch (settlement.kind) {
    case 'list-created':
      run(
        db,
        sql`UPDATE remote_lists SET remote_id = ${settlement.remoteId}, expires_at = ${settlement.expiresAt}
                  WHERE id = ${operation.remoteListId}`,
      );
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'list-renamed':
      run(
        db,
        sql`UPDATE remote_lists SET name = (SELECT name FROM sends WHERE id = ${operation.sendId})
                  WHERE id = ${operation.remoteListId}`,
      );
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'contacts-added':
      recordAdded(db, operation, settlement.remoteIds, now);
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'contact-created':
      recordRemoteContact(db, operation.accountId, operation.operationId, settlement, now);
      run(db, sql`UPDATE sends SET refused_in_a_row = 0 WHERE id = ${operation.sendId}`);
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'file-ready':
      recordFile(db, operation, settlement, now);
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'finished':
      recordFinished(db, operation, now);
      finish(db, operation, 'succeeded', null, now);
      return;
    case 'go-on':
      goOnWith(db, operation, settlement.step);
      putBack(db, operation, settlement, now);
      if (settlement.isLineDown === true) restForOutage(db, operation, settlement, now);
      deleteLeftBehind(db, operation, settlement, now);
      return;
    case 'wait':
      putBack(db, operation, settlement, now);
      if (settlement.isLineDown === true) restForOutage(db, operation, settlement, now);
      if (settlement.failures?.reason === 'locked') restList(db, operation, settlement, now);
      return;
    case 'rest':
      putBack(db, operation, { ...settlement, notBefore: settlement.until }, now);
      rest(db, operation, settlement, now);
      return;
    case 'pause-account':
      if (settlement.step !== undefined) goOnWith(db, operation, settlement.step);
      putBack(db, operation, settlement, now);
      pauseAccount(db, operation.accountId, settlement.reason);
      return;
    case 'rename':
      rename(db, operation);
      putBack(db, operation, settlement, now);
      return;
    case 'rename-and-stop':
      rename(db, operation);
      putBack(db, operation, settlement, now);
      stopSend(db, operation.sendId, settlement.reason, now);
      return;
    case 'split':
      split(db, operation, settlement, now);
      return;
    case 'park':
      park(db, operation, settlement, now);
      return;
    case 'fresh-list':
      run(
        db,
        sql`UPDATE deliveries SET state = 'unknown', reason = ${settlement.reason}, updated_at = ${now}
                  WHERE operation_id = ${operation.operationId} AND state = 'sending'`,
      );
      finish(db, operation, 'unknown', settlement.reason, now);
      startFreshList(db, operation.sendId, settlement.reason, now);
      return;
    case 'stop':
      putBack(db, operation, settlement, now);
      stopSend(db, operation.sendId, settlement.reason, now);
      return;
    default:
      assertNever(settlement, 'settlement');
  }
}

function rename(db: WriteDb, { accountId, listName, remoteListId }: RunningOperation): void {
  nameRemoteList(db, remoteListId, accountId, freeRemoteName(db, accountId, listName));
}

function goOnWith(db: WriteDb, { operationId }: OperationPlace, step: object): void {
  run(db, sql`UPDATE operations SET step = ${JSON.stringify(step)} WHERE id = ${operationId}`);
}
