import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { Plan } from '../../../src-shared/contract/outbox.ts';
import { cutBatches } from '../../outbox/batches.ts';
import { type PlannedSend, planSend } from '../../outbox/plan.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';
import { type ContactRow, toContact } from './contact-rows.ts';

function members(db: ReadDb, listId: string): readonly Contact[] {
  return all<ContactRow>(
    db,
    sql`SELECT id, fields, custom, created_at, updated_at FROM contacts
        WHERE id IN (SELECT contact_id FROM list_members WHERE list_id = ${listId}) ORDER BY sort_key, id`,
  ).map(toContact);
}

function listName(db: ReadDb, listId: string): string {
  const found = first<{ name: string }>(db, sql`SELECT name FROM lists WHERE id = ${listId}`);
  if (found === undefined) throw new StoreError('not-found', 'This list no longer exists.');
  return found.name;
}

/**
 * The first of "Name", "Name (2)", "Name (3)"... that this account has not used: the provider wants unique names. A number
 * that an earlier call added is counted up; one that belongs to the name, such as a year, stays.
 */
export function freeRemoteName(db: ReadDb, accountId: string, name: string): string {
  const base = name.replace(/ \([1-9]\d{0,2}\)$/u, '');
  const used = new Set(
    all<{ name: string }>(
      db,
      sql`SELECT remote_lists.name FROM remote_lists JOIN sends ON sends.id = remote_lists.send_id
          WHERE sends.account_id = ${accountId}`,
    ).map((row) => row.name),
  );
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${base} (${number})`;
    if (!used.has(candidate)) return candidate;
  }
}

/** What sending this list through this account would do now. */
export function readPlan(db: ReadDb, listId: string, accountId: string): Plan {
  const account = getAccount(db, accountId);
  const name = listName(db, listId);
  const planned = planSend(members(db, listId));
  return {
    listId,
    listName: name,
    accountId,
    accountName: account.name,
    mode: account.mode,
    remoteListName: freeRemoteName(db, accountId, name),
    toSend: planned.toSend.length,
    warnings: planned.warnings,
    blocked: planned.blocked.map((blocked) => ({ ...blocked, reasons: [...blocked.reasons] })),
    sentBefore:
      first<{ at: number | null }>(
        db,
        sql`SELECT max(created_at) AS at FROM sends
            WHERE list_id = ${listId} AND account_id = ${accountId} AND state <> 'cancelled'`,
      )?.at ?? null,
    requests: planned.batches.length + 1,
    bytes: planned.bytes,
    fingerprint: planned.fingerprint,
  };
}

/**
 * Queues everything the plan promised, or nothing: the send, its list, its batches and a delivery for every contact.
 * Contacts that are blocked are recorded as parked with their reasons, so that nobody is left out in silence.
 */
export function createSend(
  db: WriteDb,
  sendId: string,
  listId: string,
  accountId: string,
  fingerprint: string,
  now: number,
): void {
  getAccount(db, accountId);
  const name = freeRemoteName(db, accountId, listName(db, listId));
  const planned = planSend(members(db, listId));
  if (planned.fingerprint !== fingerprint) {
    throw new StoreError(
      'conflict',
      'The list or its contacts changed since this plan was made. Read the new plan and send again.',
    );
  }
  if (planned.toSend.length === 0) {
    throw new StoreError('conflict', 'No contact of this list can be sent. The plan says what to fix.');
  }
  run(
    db,
    sql`INSERT INTO sends (id, list_id, account_id, name, state, created_at, updated_at)
              VALUES (${sendId}, ${listId}, ${accountId}, ${name}, 'active', ${now}, ${now})`,
  );
  addDeliveries(db, sendId, planned, now);
  openRemoteList(db, sendId, name, now);
}

function addDeliveries(db: WriteDb, sendId: string, planned: PlannedSend, now: number): void {
  for (const item of planned.toSend) {
    run(
      db,
      sql`INSERT INTO deliveries (send_id, contact_id, contact_name, state, payload, payload_hash, updated_at)
                VALUES (${sendId}, ${item.contactId}, ${item.name}, 'queued', ${item.payload}, ${item.hash}, ${now})`,
    );
  }
  for (const item of planned.blocked) {
    run(
      db,
      sql`INSERT INTO deliveries (send_id, contact_id, contact_name, state, payload, payload_hash, reason, updated_at)
                VALUES (${sendId}, ${item.contactId}, ${item.name}, 'parked', 'null', '', ${item.reasons.join(' ')}, ${now})`,
    );
  }
}

/** The version of the payloads in `deliveries`; an operation with another one is not sent by this app. */
export const payloadVersion = 1;

/**
 * Opens the send's next list on the provider's side: an operation to create it, and one per batch for every contact that
 * is not parked or cancelled. Used for the first list and for each fresh one.
 */
export function openRemoteList(db: WriteDb, sendId: string, name: string, now: number): void {
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
  addOperation(db, { sendId, remoteListId, kind: 'create-list', key: `${remoteListId}/create`, now });
  const waiting = all<{ contactId: string; bytes: number }>(
    db,
    sql`SELECT contact_id AS contactId, length(CAST(payload AS BLOB)) AS bytes FROM deliveries
        WHERE send_id = ${sendId} AND state NOT IN ('parked', 'cancelled') ORDER BY contact_name, contact_id`,
  );
  for (const [index, batch] of cutBatches(waiting).entries()) {
    const operationId = addOperation(db, {
      sendId,
      remoteListId,
      kind: 'add-contacts',
      key: `${remoteListId}/batch/${index}`,
      now,
    });
    assign(
      db,
      operationId,
      sendId,
      batch.map((item) => item.contactId),
      now,
    );
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
                updated_at = ${now} WHERE send_id = ${sendId} AND contact_id = ${contactId}`,
    );
  }
}
