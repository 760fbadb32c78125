import type { SendWay } from '../../../src-shared/contract/plan.ts';
import type { FitContact } from '../../outbox/difference.ts';
import { planners } from '../../providers/planners.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { getAccount } from './accounts.ts';
import { queueOperations } from './queue-operations.ts';
import { isKnownTo } from './remote-contacts.ts';

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
  rememberName(db, accountId, name);
}

export function rememberName(db: WriteDb, accountId: string, name: string): void {
  run(db, sql`INSERT INTO remote_names (account_id, name) VALUES (${accountId}, ${name}) ON CONFLICT DO NOTHING`);
}

export interface NewRemoteList {
  readonly name: string;
  /** What the provider calls it; null while it has to be created. */
  readonly remoteId: string | null;
  readonly expiresAt: number | null;
}

/** Adds the send's next list on the provider's side and answers its id here. */
export function addRemoteList(db: WriteDb, sendId: string, list: NewRemoteList): string {
  const last = first<{ generation: number }>(
    db,
    sql`SELECT coalesce(max(generation), 0) AS generation FROM remote_lists WHERE send_id = ${sendId}`,
  );
  const id = newId();
  run(
    db,
    sql`INSERT INTO remote_lists (id, send_id, generation, name, remote_id, expires_at, state)
              VALUES (${id}, ${sendId}, ${(last?.generation ?? 0) + 1}, ${list.name}, ${list.remoteId},
                      ${list.expiresAt}, 'open')`,
  );
  return id;
}

interface SendRow {
  readonly account_id: string;
  readonly way: SendWay;
}

/** Opens a fresh list on the provider's side for everybody of a send who is not parked, cancelled or to be removed. */
export function openFreshList(db: WriteDb, sendId: string, name: string, now: number): void {
  const send = first<SendRow>(db, sql`SELECT account_id, way FROM sends WHERE id = ${sendId}`);
  if (send === undefined) return;
  const { account_id: accountId, way } = send;
  const remoteListId = addRemoteList(db, sendId, { name, remoteId: null, expiresAt: null });
  rememberName(db, accountId, name);
  const added = all<FitContact>(
    db,
    sql`SELECT contact_id AS contactId, contact_name AS name, payload, payload_hash AS hash,
               length(CAST(payload AS BLOB)) AS bytes FROM deliveries
        WHERE send_id = ${sendId} AND action <> 'remove' AND state NOT IN ('parked', 'cancelled', 'removed')
        ORDER BY contact_name, contact_id`,
  );
  const { operations } = planners[getAccount(db, accountId).provider].plan({
    way,
    listName: name,
    remoteList: undefined,
    difference: { added, changed: [], unchanged: [], removed: [] },
    isKnown: isKnownTo(db, accountId),
  });
  queueOperations(db, { sendId, remoteListId, now }, operations);
}
