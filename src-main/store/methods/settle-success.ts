import type { LeftOut } from '../../outbox/settlement.ts';
import { all, run, sql, type WriteDb } from '../database.ts';
import { inCare, type OperationPlace } from './operation-content.ts';
import { recordMember } from './remote-members.ts';

const unconfirmed =
  'PrayerLetters.com did not confirm this contact. It is left out of the list to order from; check its text and send it with a fresh list.';

/** Records the remote ids. A contact that the answer leaves out may or may not be on that list, so the list is tainted. */
export function recordAdded(
  db: WriteDb,
  place: OperationPlace,
  remoteIds: ReadonlyMap<string, string>,
  now: number,
): void {
  for (const { contactId } of inCare(db, place)) {
    const remoteId = remoteIds.get(contactId);
    if (remoteId === undefined) {
      taint(db, place);
      run(
        db,
        sql`UPDATE deliveries SET state = 'parked', may_be_there = 1, reason = ${unconfirmed}, updated_at = ${now}
                  WHERE send_id = ${place.sendId} AND contact_id = ${contactId}`,
      );
    } else deliver(db, place, contactId, remoteId, 'contact', now);
  }
  endRowOfRefusals(db, place);
}

/** On a tainted list somebody may be who should not: it is replaced in the end. */
export function taint(db: WriteDb, { remoteListId }: OperationPlace): void {
  run(db, sql`UPDATE remote_lists SET state = 'tainted' WHERE id = ${remoteListId} AND state = 'open'`);
}

function deliver(
  db: WriteDb,
  { sendId, remoteListId }: OperationPlace,
  contactId: string,
  remoteId: string,
  kind: 'contact' | 'file',
  now: number,
): void {
  run(
    db,
    sql`UPDATE deliveries SET state = 'delivered', remote_id = ${remoteId}, reason = NULL, updated_at = ${now}
              WHERE send_id = ${sendId} AND contact_id = ${contactId}`,
  );
  recordMember(db, sendId, { remoteListId, contactId, remoteId, kind, isSure: true });
}

function endRowOfRefusals(db: WriteDb, { sendId }: OperationPlace): void {
  run(db, sql`UPDATE sends SET refused_in_a_row = 0 WHERE id = ${sendId}`);
}

/** A file that the provider took: its people wait for the job that puts it on the list, those left out are parked. */
export function recordFile(
  db: WriteDb,
  place: OperationPlace,
  { remoteId, leftOut }: { readonly remoteId: string; readonly leftOut: readonly LeftOut[] },
  now: number,
): void {
  const { operationId, sendId } = place;
  for (const { contactId, reason } of leftOut) {
    run(
      db,
      sql`UPDATE deliveries SET state = 'parked', reason = ${reason}, updated_at = ${now}
                WHERE send_id = ${sendId} AND contact_id = ${contactId}`,
    );
  }
  run(db, sql`UPDATE operations SET remote_id = ${remoteId} WHERE id = ${operationId}`);
  run(db, sql`UPDATE deliveries SET remote_id = ${remoteId} WHERE operation_id = ${operationId} AND state = 'sending'`);
  endRowOfRefusals(db, place);
}

/** What a job, an update or a deletion that had its effect means for those it was about. */
export function recordFinished(db: WriteDb, place: OperationPlace, now: number): void {
  switch (place.kind) {
    case 'add-members':
    case 'add-files':
    case 'update-contact': {
      const kind = place.kind === 'add-files' ? 'file' : 'contact';
      for (const { contactId, remoteId } of inCare(db, place)) {
        if (remoteId !== null) deliver(db, place, contactId, remoteId, kind, now);
      }
      endRowOfRefusals(db, place);
      return;
    }
    case 'remove-members':
    case 'remove-files':
      recordRemoved(db, place, now);
      return;
    default:
  }
}

function recordRemoved(db: WriteDb, { operationId, sendId, remoteListId, kind }: OperationPlace, now: number): void {
  const targets = all<{ remoteId: string; contactId: string }>(
    db,
    sql`SELECT remote_id AS remoteId, contact_id AS contactId FROM operation_targets WHERE operation_id = ${operationId}`,
  );
  for (const { remoteId, contactId } of targets) {
    run(
      db,
      // Whoever came back under the same id is delivered by it and stays.
      sql`DELETE FROM remote_members WHERE remote_list_id = ${remoteListId} AND remote_id = ${remoteId}
            AND (${kind} = 'remove-files' OR contact_id = ${contactId})
            AND NOT EXISTS (SELECT 1 FROM deliveries WHERE send_id = ${sendId} AND state = 'delivered'
              AND deliveries.contact_id = remote_members.contact_id AND deliveries.remote_id = remote_members.remote_id)`,
    );
  }
  run(
    db,
    sql`UPDATE deliveries SET state = 'removed', updated_at = ${now}
        WHERE send_id = ${sendId} AND action = 'remove' AND state IN ('queued', 'sending') AND NOT EXISTS (
          SELECT 1 FROM remote_members WHERE remote_list_id = ${remoteListId}
            AND remote_members.contact_id = deliveries.contact_id)`,
  );
}
