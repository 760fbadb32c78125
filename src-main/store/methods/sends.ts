import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { Plan } from '../../../src-shared/contract/outbox.ts';
import { fingerprintOf, type PlannedSend, planSend } from '../../outbox/plan.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';
import { type ContactRow, toContact } from './contact-rows.ts';
import { freeRemoteName, openRemoteList } from './remote-lists.ts';

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

/** How many duplicates a plan names; the total says how many more there are. */
const namedDuplicates = 5;

interface Planned {
  readonly planned: PlannedSend;
  readonly fingerprint: string;
}

function planList(db: ReadDb, listId: string, accountId: string): Planned {
  const planned = planSend(members(db, listId));
  const newest = first<{ id: string }>(
    db,
    // By the order in which they were made: the computer's clock may have been set back.
    sql`SELECT id FROM sends WHERE list_id = ${listId} AND account_id = ${accountId} ORDER BY rowid DESC LIMIT 1`,
  );
  return { planned, fingerprint: fingerprintOf(planned, newest?.id) };
}

/**
 * When this list was last sent through this account. A cancelled send counts when one of its lists was given up: somebody
 * is on that list, or may be.
 */
function sentBefore(db: ReadDb, listId: string, accountId: string): number | null {
  const last = first<{ at: number | null }>(
    db,
    sql`SELECT max(created_at) AS at FROM sends WHERE list_id = ${listId} AND account_id = ${accountId}
          AND (state <> 'cancelled' OR EXISTS (
            SELECT 1 FROM remote_lists WHERE remote_lists.send_id = sends.id AND remote_lists.state <> 'open'))`,
  );
  return last?.at ?? null;
}

/** What sending this list through this account would do now. */
export function readPlan(db: ReadDb, listId: string, accountId: string): Plan {
  const account = getAccount(db, accountId);
  const name = listName(db, listId);
  const { planned, fingerprint } = planList(db, listId, accountId);
  return {
    listId,
    listName: name,
    accountId,
    accountName: account.name,
    mode: account.mode,
    remoteListName: freeRemoteName(db, accountId, name),
    toSend: planned.toSend.length,
    warnings: planned.warnings,
    duplicates: planned.duplicates.slice(0, namedDuplicates).map((duplicate) => ({ ...duplicate })),
    duplicatesTotal: planned.duplicates.length,
    blocked: planned.blocked.map((blocked) => ({ ...blocked, reasons: [...blocked.reasons] })),
    sentBefore: sentBefore(db, listId, accountId),
    requests: planned.batches.length + 1,
    bytes: planned.bytes,
    fingerprint,
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
  const { planned, fingerprint: current } = planList(db, listId, accountId);
  if (current !== fingerprint) {
    throw new StoreError(
      'conflict',
      'The list or its contacts changed since this plan was made, or it was sent meanwhile. Read the new plan and send again if it still says what you want.',
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
  openRemoteList(db, sendId, accountId, name, now);
}

function addDeliveries(db: WriteDb, sendId: string, planned: PlannedSend, now: number): void {
  for (const item of planned.toSend) {
    run(
      db,
      sql`INSERT INTO deliveries (send_id, contact_id, contact_name, state, payload, updated_at)
                VALUES (${sendId}, ${item.contactId}, ${item.name}, 'queued', ${item.payload}, ${now})`,
    );
  }
  for (const item of planned.blocked) {
    run(
      db,
      sql`INSERT INTO deliveries (send_id, contact_id, contact_name, state, payload, reason, updated_at)
                VALUES (${sendId}, ${item.contactId}, ${item.name}, 'parked', 'null', ${item.reasons.join(' ')}, ${now})`,
    );
  }
}
