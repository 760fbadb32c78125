import type { Target } from '../../outbox/operation.ts';
import { mostRefusedInARow, type RetryReason } from '../../outbox/retry-policy.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import { all, first, run, sql, type WriteDb } from '../database.ts';
import { hasOpenOperation } from './conclude-send.ts';
import { stopSend } from './fresh-list.ts';
import { inCare, type OperationPlace, trustMembers } from './operation-content.ts';
import { finish } from './operation-state.ts';
import { addOperation, addTargets, assign, queueOperations } from './queue-operations.ts';
import { forgetRemoteContact } from './remote-contacts.ts';
import { taint } from './settle-success.ts';

/**
 * Halves what was refused as a whole, a batch, a file or the ids of a job, until the one that is to blame is found. Whether
 * PrayerLetters.com keeps a part of a refused batch is not documented, so there the list is tainted: it serves to find the
 * contact, and the good ones go to a fresh list afterwards.
 */
export function split(db: WriteDb, place: OperationPlace, refusal: SplitRefusal, now: number): void {
  const { reason, isKeptOut = false } = refusal;
  if (place.kind === 'add-contacts' && !isKeptOut) taint(db, place);
  const list = { sendId: place.sendId, remoteListId: place.remoteListId, now };
  deleteLeftBehind(db, place, refusal, now);
  const contactIds = inCare(db, place).map(({ contactId }) => contactId);
  const targets = targetsOf(db, place);
  finish(db, place, 'parked', reason, now);
  const half = (index: number): string => addOperation(db, list, place.kind, `${place.operationId}/half/${index}`);
  if (targets.length > 0) {
    for (const [index, part] of halves(targets).entries()) addTargets(db, half(index), part);
    return;
  }
  for (const [index, part] of halves(contactIds).entries()) assign(db, half(index), list, part);
}

/** In the order of their ids, so that people who share one are next to each other. */
function targetsOf(db: WriteDb, { operationId, kind }: OperationPlace): readonly Target[] {
  if (kind === 'add-members') {
    return all(
      db,
      sql`SELECT '' AS remoteId, targets.contact_id AS contactId FROM operation_targets AS targets
          JOIN deliveries ON deliveries.operation_id = targets.operation_id
            AND deliveries.contact_id = targets.contact_id AND deliveries.state = 'sending'
          WHERE targets.operation_id = ${operationId} ORDER BY deliveries.remote_id, targets.contact_id`,
    );
  }
  return all(
    db,
    sql`SELECT remote_id AS remoteId, contact_id AS contactId FROM operation_targets
        WHERE operation_id = ${operationId} ORDER BY remote_id, contact_id`,
  );
}

function halves<T>(items: readonly T[]): readonly (readonly T[])[] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)].filter((part) => part.length > 0);
}

type SplitRefusal = Extract<Settlement, { kind: 'split' }>;
type Refusal = Extract<Settlement, { kind: 'park' }>;

/** A file that was not used as a whole is of no use to anybody. */
export function deleteLeftBehind(
  db: WriteDb,
  place: OperationPlace,
  { leftBehind }: { readonly leftBehind?: string },
  now: number,
): void {
  if (leftBehind === undefined) return;
  const { sendId, remoteListId } = place;
  const targets = [{ remoteId: leftBehind, contactId: '' }];
  queueOperations(db, { sendId, remoteListId, now }, [{ kind: 'delete-file', contactIds: [], targets }]);
}

export interface RefusedOperation extends OperationPlace {
  /** What the tries before failed for; null when there were none. */
  readonly failedFor: RetryReason | null;
}

/** Parks whom a single refused operation was about, and takes off the list again what a refused job may have put there. */
export function park(db: WriteDb, place: RefusedOperation, refusal: Refusal, now: number): void {
  const { kind } = place;
  // Unless an earlier try was lost, a refused change has changed nothing.
  if (kind === 'update-contact' && place.failedFor === null) trustMembers(db, place, true);
  if (kind === 'remove-members' || kind === 'remove-files') {
    finish(db, place, 'parked', refusal.reason, now);
    parkStayers(db, place, refusal.reason, now);
    return;
  }
  deleteLeftBehind(db, place, refusal, now);
  const parked = inCare(db, place);
  run(
    db,
    sql`UPDATE deliveries SET state = 'parked', reason = ${refusal.reason}, remote_id = NULL,
              may_be_there = ${refusal.isStillThere ? 1 : 0}, updated_at = ${now}
              WHERE operation_id = ${place.operationId} AND state = 'sending'`,
  );
  finish(db, place, 'parked', refusal.reason, now);
  if (kind === 'add-members' || kind === 'add-files') takeOff(db, place, parked, now);
  countRefusal(db, place, refusal.reason, now);
}

/** Whether a job with errors had a part of its effect is not told, so what it was about is removed and deleted. */
function takeOff(db: WriteDb, place: OperationPlace, parked: ReturnType<typeof inCare>, now: number): void {
  const { kind, accountId, sendId, remoteListId } = place;
  const isFile = kind === 'add-files';
  for (const { contactId } of parked) if (!isFile) forgetRemoteContact(db, accountId, contactId);
  const targets = parked.flatMap(({ contactId, remoteId }) => (remoteId === null ? [] : [{ contactId, remoteId }]));
  const [remoteId] = targets.map((target) => target.remoteId);
  if (remoteId === undefined) return;
  queueOperations(db, { sendId, remoteListId, now }, [
    { kind: isFile ? 'remove-files' : 'remove-members', contactIds: [], targets },
    { kind: isFile ? 'delete-file' : 'delete-contact', contactIds: [], targets: [{ remoteId, contactId: '' }] },
  ]);
}

const twice = 'It is on the list twice and would get two letters: the earlier version could not be taken off.';
const mayStay = 'It may be on the list all the same, because it could not be taken off.';
const stays = 'It is still on the list, because it could not be taken off.';

/** Somebody could not be taken off the list: whoever it is must not be ordered for unseen. */
function parkStayers(db: WriteDb, place: OperationPlace, reason: string, now: number): void {
  const { sendId, remoteListId, operationId } = place;
  const staying = all<{ contactId: string; state: string; action: string }>(
    db,
    sql`SELECT DISTINCT deliveries.contact_id AS contactId, deliveries.state, deliveries.action
        FROM remote_members JOIN deliveries
          ON deliveries.send_id = ${sendId} AND deliveries.contact_id = remote_members.contact_id
        WHERE remote_members.remote_list_id = ${remoteListId} AND remote_members.is_sure = 0
          AND remote_members.remote_id IN (SELECT remote_id FROM operation_targets WHERE operation_id = ${operationId})`,
  );
  for (const { contactId, state, action } of staying) {
    const words = `${action === 'remove' ? stays : state === 'parked' ? mayStay : twice} ${reason}`;
    run(
      db,
      sql`UPDATE deliveries SET state = 'parked', may_be_there = 1, updated_at = ${now},
                reason = iif(state = 'parked' AND reason IS NOT NULL, reason || ' ' || ${words}, ${words}),
                operation_id = ${operationId} WHERE send_id = ${sendId} AND contact_id = ${contactId}`,
    );
  }
}

/** After many refusals in a row the user is asked, before everybody is parked for something that all of them share. */
function countRefusal(db: WriteDb, { sendId }: OperationPlace, reason: string, now: number): void {
  run(db, sql`UPDATE sends SET refused_in_a_row = refused_in_a_row + 1 WHERE id = ${sendId}`);
  const send = first<{ count: number }>(db, sql`SELECT refused_in_a_row AS count FROM sends WHERE id = ${sendId}`);
  if ((send?.count ?? 0) < mostRefusedInARow || !hasOpenOperation(db, sendId)) return;
  const words = `${mostRefusedInARow} contacts in a row were refused, the last one with: ${reason} Resume to go on with the others.`;
  stopSend(db, sendId, words, now);
}
