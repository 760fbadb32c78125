import type { AddressStatus } from '../../../src-shared/contract/delivery.ts';
import { all, type ReadDb, run, sql, type WriteDb } from '../database.ts';

/** Tells whether an account knows a contact already with exactly this content, so that it need not be created again. */
export function isKnownTo(db: ReadDb, accountId: string): (contactId: string, hash: string) => boolean {
  const known = new Map(
    all<{ contactId: string; hash: string }>(
      db,
      sql`SELECT contact_id AS contactId, payload_hash AS hash FROM remote_contacts WHERE account_id = ${accountId}`,
    ).map(({ contactId, hash }) => [contactId, hash]),
  );
  return (contactId, hash) => known.get(contactId) === hash;
}

export interface RemoteContact {
  readonly remoteId: string;
  readonly addressStatus: AddressStatus | null;
  readonly addressErrors: string | null;
}

/** Writes down what the contact that an operation created is at the account. */
export function recordRemoteContact(
  db: WriteDb,
  accountId: string,
  operationId: string,
  { remoteId, addressStatus, addressErrors }: RemoteContact,
  now: number,
): void {
  run(
    db,
    sql`INSERT INTO remote_contacts
                (account_id, contact_id, remote_id, payload_hash, address_status, address_errors, updated_at)
              SELECT ${accountId}, contact_id, ${remoteId}, payload_hash, ${addressStatus}, ${addressErrors}, ${now}
              FROM deliveries WHERE operation_id = ${operationId} AND state = 'sending'
              ON CONFLICT (account_id, contact_id) DO UPDATE SET remote_id = excluded.remote_id,
                payload_hash = excluded.payload_hash, address_status = excluded.address_status,
                address_errors = excluded.address_errors, updated_at = excluded.updated_at`,
  );
}

/** Forgets what a contact is at an account, so that the next send creates it anew. */
export function forgetRemoteContact(db: WriteDb, accountId: string, contactId: string): void {
  run(db, sql`DELETE FROM remote_contacts WHERE account_id = ${accountId} AND contact_id = ${contactId}`);
}
