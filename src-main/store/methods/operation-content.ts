import type { OperationContact, OperationKind } from '../../outbox/operation.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { addTargets } from './queue-operations.ts';
import { recordMember } from './remote-members.ts';

/** Where an operation belongs. */
export interface OperationPlace {
  readonly operationId: string;
  readonly kind: OperationKind;
  readonly sendId: string;
  readonly remoteListId: string;
  readonly accountId: string;
}

/**
 * Puts whom an operation is about into its care, as being sent. A job takes over those who were created or uploaded by now,
 * and writes down before its request that they may be on the list, so that nothing that comes in between is forgotten.
 */
export function takeCare(db: WriteDb, place: OperationPlace, now: number): void {
  const { operationId, kind, sendId } = place;
  if (kind === 'add-members') takeMembers(db, place);
  if (kind === 'add-files') takeFiles(db, place);
  if (kind === 'remove-members' || kind === 'remove-files') {
    run(
      db,
      sql`UPDATE remote_members SET is_sure = 0 WHERE remote_list_id = ${place.remoteListId} AND remote_id IN (
            SELECT remote_id FROM operation_targets WHERE operation_id = ${operationId})
            AND NOT EXISTS (SELECT 1 FROM deliveries WHERE send_id = ${sendId} AND state = 'delivered'
              AND deliveries.contact_id = remote_members.contact_id AND deliveries.remote_id = remote_members.remote_id)`,
    );
  }
  if (kind === 'update-contact') trustMembers(db, place, false);
  run(
    db,
    sql`UPDATE deliveries SET state = 'sending', updated_at = ${now}
              WHERE operation_id = ${operationId} AND state = 'queued'`,
  );
  if (kind === 'add-members' || kind === 'add-files') {
    for (const { contactId, remoteId } of inCare(db, place)) {
      if (remoteId === null) continue;
      const member = { remoteListId: place.remoteListId, contactId, remoteId, isSure: false } as const;
      recordMember(db, sendId, { ...member, kind: kind === 'add-files' ? 'file' : 'contact' });
    }
  }
}

/** Whether the contacts of an operation are known to be on the list as it is written down. */
export function trustMembers(db: WriteDb, { operationId, remoteListId }: OperationPlace, isSure: boolean): void {
  run(
    db,
    sql`UPDATE remote_members SET is_sure = ${isSure ? 1 : 0} WHERE remote_list_id = ${remoteListId}
          AND contact_id IN (SELECT contact_id FROM deliveries WHERE operation_id = ${operationId})`,
  );
}

function takeMembers(db: WriteDb, { operationId, sendId, accountId }: OperationPlace): void {
  run(
    db,
    // The id is settled the first time: another send may change what the account knows of the contact while this job runs.
    sql`UPDATE deliveries SET operation_id = ${operationId}, remote_id = coalesce(remote_id, (
            SELECT remote_id FROM remote_contacts
            WHERE account_id = ${accountId} AND remote_contacts.contact_id = deliveries.contact_id
              AND remote_contacts.payload_hash = deliveries.payload_hash))
          WHERE send_id = ${sendId} AND state = 'queued' AND contact_id IN (
            SELECT contact_id FROM operation_targets WHERE operation_id = ${operationId})`,
  );
}

/** The files are known once they are uploaded: the first time all of the list's, later those that halving left. */
function takeFiles(db: WriteDb, { operationId, sendId, remoteListId }: OperationPlace): void {
  if (first(db, sql`SELECT 1 FROM operation_targets WHERE operation_id = ${operationId} LIMIT 1`) === undefined) {
    const uploaded = all<{ remoteId: string }>(
      db,
      sql`SELECT remote_id AS remoteId FROM operations WHERE send_id = ${sendId} AND remote_list_id = ${remoteListId}
            AND kind = 'upload-file' AND state = 'succeeded' AND remote_id IN (
              SELECT remote_id FROM deliveries WHERE send_id = ${sendId} AND state = 'queued')`,
    );
    addTargets(
      db,
      operationId,
      uploaded.map(({ remoteId }) => ({ remoteId, contactId: '' })),
    );
  }
  run(
    db,
    sql`UPDATE deliveries SET operation_id = ${operationId} WHERE send_id = ${sendId} AND state = 'queued' AND remote_id IN (
          SELECT remote_id FROM operation_targets WHERE operation_id = ${operationId})`,
  );
}

/** Whom an operation has in its care now, in the order in which they go into a request. */
export function inCare(db: ReadDb, { operationId }: Pick<OperationPlace, 'operationId'>) {
  return all<{ readonly contactId: string; readonly remoteId: string | null }>(
    db,
    sql`SELECT contact_id AS contactId, remote_id AS remoteId FROM deliveries
        WHERE operation_id = ${operationId} AND state = 'sending' ORDER BY contact_name, contact_id`,
  );
}

/** What a request has to say of each contact; nobody for jobs, which only name ids. */
export function contactsFor(db: ReadDb, place: OperationPlace): readonly OperationContact[] {
  const { operationId, kind, remoteListId } = place;
  if (kind === 'add-members' || kind === 'add-files') return [];
  return all(
    db,
    sql`SELECT deliveries.contact_id AS contactId, deliveries.payload, deliveries.remote_id AS remoteId,
               earlier.payload AS earlierPayload
        FROM deliveries
        LEFT JOIN remote_members ON remote_members.remote_list_id = ${remoteListId}
          AND remote_members.contact_id = deliveries.contact_id AND remote_members.remote_id = deliveries.remote_id
        LEFT JOIN deliveries AS earlier
          ON earlier.send_id = remote_members.send_id AND earlier.contact_id = remote_members.contact_id
        WHERE deliveries.operation_id = ${operationId} AND deliveries.state = 'sending' AND deliveries.action <> 'remove'
        ORDER BY deliveries.contact_name, deliveries.contact_id`,
  );
}

/** The ids that a job or a deletion names. What somebody else still needs is not among them. */
export function remoteIdsFor(db: ReadDb, place: OperationPlace): readonly string[] {
  switch (place.kind) {
    case 'add-members':
      return [...new Set(inCare(db, place).flatMap(({ remoteId }) => (remoteId === null ? [] : [remoteId])))];
    case 'add-files':
      return targetIds(db, place);
    case 'remove-members':
    case 'remove-files':
      return targetIds(db, place).filter((remoteId) => !isDelivered(db, place, remoteId));
    case 'delete-contact':
    case 'delete-file':
      return targetIds(db, place).filter((remoteId) => !isInUse(db, remoteId));
    default:
      return [];
  }
}

function targetIds(db: ReadDb, { operationId }: OperationPlace): readonly string[] {
  return all<{ id: string }>(
    db,
    sql`SELECT DISTINCT remote_id AS id FROM operation_targets WHERE operation_id = ${operationId} ORDER BY remote_id`,
  ).map(({ id }) => id);
}

/** An edit may come back under the same id, and two people with the same content share one. */
function isDelivered(db: ReadDb, { sendId }: OperationPlace, remoteId: string): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM deliveries WHERE send_id = ${sendId} AND state = 'delivered' AND remote_id = ${remoteId} LIMIT 1`,
    ) !== undefined
  );
}

/** Two accounts may have been added with the same key, so every account's knowledge counts: the ids are unique. */
function isInUse(db: ReadDb, remoteId: string): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM remote_contacts WHERE remote_id = ${remoteId}
          UNION ALL SELECT 1 FROM remote_members WHERE remote_id = ${remoteId} LIMIT 1`,
    ) !== undefined
  );
}
