import { type OperationKind, type PlannedOperation, stages, type Target } from '../../outbox/operation.ts';
import { first, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';

/** The version of the payloads in `deliveries`; an operation with another one is not sent by this app. */
export const payloadVersion = 1;

/** The list of a send at the provider that operations are about. */
export interface ListOfSend {
  readonly sendId: string;
  readonly remoteListId: string;
  readonly now: number;
}

/**
 * Queues what a plan asks for. Every contact is in the care of the first operation that is about it; a job finds those
 * whom it takes over when its turn comes.
 */
export function queueOperations(db: WriteDb, list: ListOfSend, operations: readonly PlannedOperation[]): void {
  const numbers = new Map<OperationKind, number>();
  const cared = new Set<string>();
  for (const { kind, contactIds, targets } of operations) {
    const number = numbers.get(kind) ?? countOf(db, list, kind);
    numbers.set(kind, number + 1);
    const id = addOperation(db, list, kind, `${list.remoteListId}/${kind}/${number}`);
    const isJob = kind === 'add-members';
    if (isJob)
      addTargets(
        db,
        id,
        contactIds.map((contactId) => ({ contactId, remoteId: '' })),
      );
    addTargets(db, id, targets);
    assign(db, id, list, isJob ? contactIds.filter((contactId) => !cared.has(contactId)) : contactIds);
    for (const contactId of contactIds) cared.add(contactId);
    if (kind === 'remove-members') takeLeaving(db, id, list.sendId, targets);
  }
}

function countOf(db: WriteDb, { sendId, remoteListId }: ListOfSend, kind: OperationKind): number {
  const found = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM operations
        WHERE send_id = ${sendId} AND remote_list_id = ${remoteListId} AND kind = ${kind}`,
  );
  return found?.count ?? 0;
}

/** `key` names what is done, so that it cannot be queued twice. */
export function addOperation(db: WriteDb, list: ListOfSend, kind: OperationKind, key: string): string {
  const id = newId();
  run(
    db,
    sql`INSERT INTO operations (id, dedupe_key, send_id, remote_list_id, kind, stage, state, payload_version, created_at,
                updated_at)
              VALUES (${id}, ${key}, ${list.sendId}, ${list.remoteListId}, ${kind}, ${stages[kind]}, 'queued',
                      ${payloadVersion}, ${list.now}, ${list.now})`,
  );
  return id;
}

export function addTargets(db: WriteDb, operationId: string, targets: readonly Target[]): void {
  for (const { remoteId, contactId } of targets) {
    run(
      db,
      sql`INSERT INTO operation_targets (operation_id, remote_id, contact_id)
                VALUES (${operationId}, ${remoteId}, ${contactId}) ON CONFLICT DO NOTHING`,
    );
  }
}

/** Puts contacts into the care of an operation, as not yet sent. */
export function assign(
  db: WriteDb,
  operationId: string,
  { sendId, now }: Pick<ListOfSend, 'sendId' | 'now'>,
  contactIds: readonly string[],
): void {
  for (const contactId of contactIds) {
    run(
      db,
      // What is changed where it is keeps its id; everybody else gets one.
      sql`UPDATE deliveries SET operation_id = ${operationId}, state = 'queued',
                remote_id = iif((SELECT kind FROM operations WHERE id = ${operationId}) = 'update-contact', remote_id, NULL),
                reason = NULL, may_be_there = 0, updated_at = ${now}
                WHERE send_id = ${sendId} AND contact_id = ${contactId}`,
    );
  }
}

function takeLeaving(db: WriteDb, operationId: string, sendId: string, targets: readonly Target[]): void {
  for (const { contactId } of targets) {
    run(
      db,
      sql`UPDATE deliveries SET operation_id = ${operationId}
                WHERE send_id = ${sendId} AND contact_id = ${contactId} AND action = 'remove'`,
    );
  }
}
