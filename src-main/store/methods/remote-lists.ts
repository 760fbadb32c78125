import { cutBatches } from '../../outbox/batches.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';

/**
 * The first of "Name", "Name (2)", "Name (3)"... that this account has never asked for: the provider wants unique names, and
 * a list may be there although the answer was lost. A number that an earlier call added is counted up; one that belongs to
 * the name, such as a year, stays.
 */
export function freeRemoteName(db: ReadDb, accountId: string, name: string): string {
  const base = name.replace(/ \([1-9]\d{0,2}\)$/u, '');
  const used = new Set(
    all<{ name: string }>(db, sql`SELECT name FROM remote_names WHERE account_id = ${accountId}`).map(
      (row) => row.name,
    ),
  );
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${base} (${number})`;
    if (!used.has(candidate)) return candidate;
  }
}

/** Gives a list its name, and remembers that it was asked for. */
export function nameRemoteList(db: WriteDb, remoteListId: string, accountId: string, name: string): void {
  run(db, sql`UPDATE remote_lists SET name = ${name} WHERE id = ${remoteListId}`);
  run(db, sql`INSERT INTO remote_names (account_id, name) VALUES (${accountId}, ${name}) ON CONFLICT DO NOTHING`);
}

/**
 * Opens the send's next list on the provider's side: an operation to create it, and one per batch for every contact that
 * is not parked or cancelled. Used for the first list and for each fresh one.
 */
export function openRemoteList(db: WriteDb, sendId: string, accountId: string, name: string, now: number): void {
  const last = first<{ generation: number }>(
    db,
    sql`SELECT coalesce(max(generation), 0) AS generation FROM remote_lists WHERE send_id = ${sendId}`,
  );
  const generation = (last?.generation ?? 0) + 1;
  const remoteListId = newId();
  run(
    db,
    sql`INSERT INTO remote_lists (id, send_id, generation, name, state)
              VALUES (${remoteListId}, ${sendId}, ${generation}, ${name}, 'open')`,
  );
  nameRemoteList(db, remoteListId, accountId, name);
  addOperation(db, { sendId, remoteListId, kind: 'create-list', key: `${remoteListId}/create`, now });
  const waiting = all<WaitingContact>(
    db,
    sql`SELECT contact_id AS contactId, length(CAST(payload AS BLOB)) AS bytes FROM deliveries
        WHERE send_id = ${sendId} AND state NOT IN ('parked', 'cancelled') ORDER BY contact_name, contact_id`,
  );
  addBatches(db, { sendId, remoteListId, now }, waiting);
}

export interface WaitingContact {
  readonly contactId: string;
  /** The size of its payload. */
  readonly bytes: number;
}

type ListOfSend = Pick<NewOperation, 'sendId' | 'remoteListId' | 'now'>;

/** Queues contacts for a list, in batches that are numbered on from those it has. */
export function addBatches(db: WriteDb, list: ListOfSend, waiting: readonly WaitingContact[]): void {
  const before = first<{ count: number }>(
    db,
    sql`SELECT count(*) AS count FROM operations
        WHERE send_id = ${list.sendId} AND remote_list_id = ${list.remoteListId} AND kind = 'add-contacts'`,
  );
  for (const [index, batch] of cutBatches(waiting).entries()) {
    const key = `${list.remoteListId}/batch/${(before?.count ?? 0) + index}`;
    const operationId = addOperation(db, { ...list, kind: 'add-contacts', key });
    const contactIds = batch.map((item) => item.contactId);
    assign(db, operationId, list.sendId, contactIds, list.now);
  }
}

export interface NewOperation {
  readonly sendId: string;
  readonly remoteListId: string;
  readonly kind: 'create-list' | 'add-contacts';
  /** Names what is done, so that it cannot be queued twice. */
  readonly key: string;
  readonly now: number;
}

/** The version of the payloads in `deliveries`; an operation with another one is not sent by this app. */
export const payloadVersion = 1;

export function addOperation(db: WriteDb, operation: NewOperation): string {
  const id = newId();
  run(
    db,
    sql`INSERT INTO operations
                (id, dedupe_key, send_id, remote_list_id, kind, state, payload_version, created_at, updated_at)
              VALUES (${id}, ${operation.key}, ${operation.sendId}, ${operation.remoteListId}, ${operation.kind}, 'queued',
                      ${payloadVersion}, ${operation.now}, ${operation.now})`,
  );
  return id;
}

/** Puts contacts into the care of an operation, as not yet sent. */
export function assign(
  db: WriteDb,
  operationId: string,
  sendId: string,
  contactIds: readonly string[],
  now: number,
): void {
  for (const contactId of contactIds) {
    run(
      db,
      sql`UPDATE deliveries SET operation_id = ${operationId}, state = 'queued', remote_id = NULL, reason = NULL,
                may_be_there = 0, updated_at = ${now} WHERE send_id = ${sendId} AND contact_id = ${contactId}`,
    );
  }
}
