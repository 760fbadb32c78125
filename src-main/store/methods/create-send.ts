import type { DeliveryAction, DeliveryState } from '../../../src-shared/contract/delivery.ts';
import type { FitContact } from '../../outbox/difference.ts';
import type { PlannedSend } from '../../outbox/plan.ts';
import { run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { queueOperations } from './queue-operations.ts';
import { addRemoteList, rememberName } from './remote-lists.ts';
import { takeOver } from './remote-members.ts';
import { makePlan, type PlanChoice } from './send-plan.ts';

/**
 * Queues everything the plan promised, or nothing: the send, its list, its operations and a delivery for every contact.
 * Contacts that are blocked are recorded as parked with their reasons, so that nobody is left out in silence.
 */
export function createSend(db: WriteDb, sendId: string, choice: PlanChoice, fingerprint: string, now: number): void {
  const { listId, accountId } = choice;
  const { planned, last, fingerprint: current } = makePlan(db, choice, now);
  if (current !== fingerprint) {
    throw new StoreError(
      'conflict',
      'The list or its contacts changed since this plan was made, or it was sent meanwhile. Read the new plan and send again if it still says what you want.',
    );
  }
  if (planned.impossible !== null) throw new StoreError('conflict', planned.impossible);
  const { remoteListName: name, remoteList } = planned;
  run(
    db,
    sql`INSERT INTO sends (id, list_id, account_id, name, way, state, created_at, updated_at)
              VALUES (${sendId}, ${listId}, ${accountId}, ${name}, ${planned.way}, 'active', ${now}, ${now})`,
  );
  const remoteListId = addRemoteList(db, sendId, {
    name: remoteList?.name ?? name,
    remoteId: remoteList?.remoteId ?? null,
    expiresAt: remoteList?.expiresAt ?? null,
  });
  rememberName(db, accountId, name);
  if (remoteList !== undefined && last !== undefined) takeOver(db, last.id, remoteListId);
  addDeliveries(db, sendId, planned, now);
  queueOperations(db, { sendId, remoteListId, now }, planned.operations);
}

function addDeliveries(
  db: WriteDb,
  sendId: string,
  { difference, blocked, sentAlong }: PlannedSend,
  now: number,
): void {
  const add = (
    { contactId, name, payload, hash }: Omit<FitContact, 'bytes'>,
    action: DeliveryAction,
    state: DeliveryState,
    remoteId: string | null,
    reason: string | null,
  ): void => {
    run(
      db,
      sql`INSERT INTO deliveries (send_id, contact_id, contact_name, action, state, remote_id, payload, payload_hash, reason,
                  updated_at)
                VALUES (${sendId}, ${contactId}, ${name}, ${action}, ${state}, ${remoteId}, ${payload}, ${hash}, ${reason},
                        ${now})`,
    );
  };
  for (const contact of difference.added) add(contact, 'add', 'queued', null, null);
  for (const { contact, earlier } of difference.changed) {
    add(contact, 'change', 'queued', earlier[0]?.remoteId ?? null, null);
  }
  for (const { contact, member } of difference.unchanged) {
    if (sentAlong.has(contact.contactId)) add(contact, 'keep', 'queued', null, null);
    else add(contact, 'keep', 'delivered', member.remoteId, null);
  }
  const leavers = new Map(difference.removed.map((leaver) => [leaver.contactId, leaver]));
  for (const { contactId, name, reasons } of blocked) {
    leavers.delete(contactId);
    add({ contactId, name, payload: 'null', hash: '' }, 'add', 'parked', null, reasons.join(' '));
  }
  for (const { contactId, name } of leavers.values()) {
    add({ contactId, name, payload: 'null', hash: '' }, 'remove', 'queued', null, null);
  }
}
