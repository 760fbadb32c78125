import type { DeliveryAction } from '../../../src-shared/contract/delivery.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import type { FitContact } from '../../outbox/difference.ts';
import { judge } from '../../outbox/plan.ts';
import { planners } from '../../providers/planners.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';
import { type ContactRow, toContact } from './contact-rows.ts';
import { queueOperations } from './queue-operations.ts';
import { isKnownTo } from './remote-contacts.ts';

interface SendRow {
  readonly account_id: string;
  readonly way: SendWay;
  readonly state: string;
}

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly remote_id: string | null;
  readonly expires_at: number | null;
}

export interface SentParked {
  readonly sending: number;
  readonly stillParked: number;
}

const notOver = 'This send is still on its way or was cancelled.';
const noList = 'The list of this send takes nobody any more. Start a fresh list.';

/**
 * Sends the parked contacts of a finished send that can be sent now, to the list the others are on; only those who were
 * parked for `reason` when there is one. Whoever may be on that
 * list already is not among them.
 */
export function sendParked(db: WriteDb, sendId: string, now: number, reason?: string): SentParked {
  const send = sendOf(db, sendId);
  if (send.state !== 'done' && send.state !== 'attention') throw new StoreError('conflict', notOver);
  const planner = planners[getAccount(db, send.account_id).provider];
  const list = first<ListRow>(
    db,
    sql`SELECT id, name, state, remote_id, expires_at FROM remote_lists WHERE send_id = ${sendId}
        ORDER BY generation DESC LIMIT 1`,
  );
  if (list?.state !== 'open' || list.remote_id === null) throw new StoreError('conflict', noList);
  const remoteList = { name: list.name, remoteId: list.remote_id, expiresAt: list.expires_at, members: [] };
  if (!planner.isUsable(remoteList, now)) throw new StoreError('conflict', noList);
  const ready = replanParked(db, sendId, 'same list', now, reason);
  if (ready.length > 0) {
    const { operations } = planner.plan({
      way: send.way,
      listName: list.name,
      remoteList,
      difference: { added: ready, changed: [], unchanged: [], removed: [] },
      isKnown: isKnownTo(db, send.account_id),
    });
    queueOperations(db, { sendId, remoteListId: list.id, now }, operations);
    run(
      db,
      sql`UPDATE sends SET state = 'active', last_error = NULL, refused_in_a_row = 0, updated_at = ${now}
                WHERE id = ${sendId}`,
    );
  }
  return { sending: ready.length, stillParked: parkedOf(db, sendId).length };
}

function sendOf(db: ReadDb, sendId: string): SendRow {
  const send = first<SendRow>(db, sql`SELECT account_id, way, state FROM sends WHERE id = ${sendId}`);
  if (send === undefined) throw new StoreError('not-found', 'This send is no longer in the outbox.');
  return send;
}

interface ParkedRow {
  readonly contactId: string;
  readonly payload: string;
  readonly action: DeliveryAction;
  readonly reason: string;
  readonly mayBeThere: number;
}

function parkedOf(db: ReadDb, sendId: string): readonly ParkedRow[] {
  return all(
    db,
    sql`SELECT contact_id AS contactId, payload, action, coalesce(reason, '') AS reason, may_be_there AS mayBeThere FROM deliveries
        WHERE send_id = ${sendId} AND state = 'parked' ORDER BY contact_name, contact_id`,
  );
}

const notInBook = 'This contact is no longer in the address book.';
const offList = 'This contact was taken off the list after the send.';

/**
 * Plans the parked contacts of a send anew from the address book. Those that can be sent now are queued with their new
 * content and answered, for the caller to find them a batch; the others stay parked, with the reason of today.
 */
export function replanParked(
  db: WriteDb,
  sendId: string,
  target: 'same list' | 'fresh list',
  now: number,
  reason?: string,
): readonly FitContact[] {
  const parked = parkedOf(db, sendId).filter(
    (row) =>
      row.action !== 'remove' &&
      (target === 'fresh list' || row.mayBeThere === 0) &&
      (reason === undefined || row.reason === reason),
  );
  const send = sendOf(db, sendId);
  const planner = planners[getAccount(db, send.account_id).provider];
  const planned = judge(contactsOf(db, sendId), planner, send.way);
  const fit = new Map(planned.fit.map((contact) => [contact.contactId, contact]));
  const blocked = new Map(planned.blocked.map((contact) => [contact.contactId, contact]));
  const ready: FitContact[] = [];
  for (const row of parked) {
    const contact = fit.get(row.contactId);
    if (contact === undefined) {
      const reason = blocked.get(row.contactId)?.reasons.join(' ') ?? notInBook;
      keepParked(db, sendId, row.contactId, reason, now);
    } else if (wasTakenOff(db, sendId, row.contactId)) {
      keepParked(db, sendId, row.contactId, offList, now);
    } else if (row.mayBeThere === 1 || contact.payload !== row.payload || planner.triesRefusedAgain) {
      run(
        db,
        sql`UPDATE deliveries SET contact_name = ${contact.name}, payload = ${contact.payload},
                  payload_hash = ${contact.hash}, action = 'add', state = 'queued',
                  reason = NULL, may_be_there = 0, updated_at = ${now}
                  WHERE send_id = ${sendId} AND contact_id = ${row.contactId}`,
      );
      ready.push(contact);
    }
    // Otherwise the provider refused exactly this content before, and would refuse its whole batch again.
  }
  return ready;
}

function contactsOf(db: ReadDb, sendId: string) {
  return all<ContactRow>(
    db,
    sql`SELECT id, fields, custom, created_at, updated_at FROM contacts
        WHERE id IN (SELECT contact_id FROM deliveries WHERE send_id = ${sendId} AND state = 'parked') ORDER BY id`,
  ).map(toContact);
}

/** Who is no longer on a list that still exists was left out on purpose. */
function wasTakenOff(db: ReadDb, sendId: string, contactId: string): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM sends JOIN lists ON lists.id = sends.list_id
          WHERE sends.id = ${sendId} AND NOT EXISTS (
            SELECT 1 FROM list_members WHERE list_id = lists.id AND contact_id = ${contactId})`,
    ) !== undefined
  );
}

function keepParked(db: WriteDb, sendId: string, contactId: string, reason: string, now: number): void {
  run(
    db,
    sql`UPDATE deliveries SET reason = ${reason}, updated_at = ${now}
              WHERE send_id = ${sendId} AND contact_id = ${contactId} AND reason IS NOT ${reason}`,
  );
}
