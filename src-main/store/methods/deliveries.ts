import type { Delivery, DeliveryState } from '../../../src-shared/contract/delivery.ts';
import { all, first, type ReadDb, sql } from '../database.ts';

const columns = `deliveries.send_id AS sendId, deliveries.contact_id AS contactId,
  deliveries.contact_name AS contactName, deliveries.action, accounts.id AS accountId, accounts.name AS accountName,
  sends.name AS sendName, deliveries.state, deliveries.remote_id AS remoteId,
  remote_lists.remote_id AS remoteListId, remote_contacts.address_status AS addressStatus,
  remote_contacts.address_errors AS addressErrors, deliveries.reason, deliveries.updated_at AS updatedAt`;

const tables = `deliveries JOIN sends ON sends.id = deliveries.send_id
  JOIN accounts ON accounts.id = sends.account_id
  LEFT JOIN remote_contacts ON remote_contacts.account_id = sends.account_id
    AND remote_contacts.contact_id = deliveries.contact_id
  LEFT JOIN operations ON operations.id = deliveries.operation_id
  LEFT JOIN remote_lists ON remote_lists.id = coalesce(operations.remote_list_id, (
    SELECT id FROM remote_lists AS continued
    WHERE deliveries.action = 'keep' AND continued.send_id = deliveries.send_id AND generation = 1))`;

/** Everything that was ever sent of one contact, newest first. */
export function deliveriesOfContact(db: ReadDb, contactId: string): readonly Delivery[] {
  return all(db, {
    text: `SELECT ${columns} FROM ${tables} WHERE deliveries.contact_id = ?
           ORDER BY deliveries.updated_at DESC, deliveries.send_id DESC`,
    values: [contactId],
  });
}

export interface DeliverySearch {
  readonly sendId: string;
  readonly state?: DeliveryState;
  readonly offset: number;
  readonly limit: number;
}

/** The contacts of one send with their states, by name. */
export function deliveriesOfSend(
  db: ReadDb,
  search: DeliverySearch,
): { readonly total: number; readonly deliveries: readonly Delivery[] } {
  const state = search.state ?? null;
  const total = first<{ total: number }>(
    db,
    sql`SELECT count(*) AS total FROM deliveries WHERE send_id = ${search.sendId} AND state = coalesce(${state}, state)`,
  );
  return {
    total: total?.total ?? 0,
    deliveries: all(db, {
      text: `SELECT ${columns} FROM ${tables} WHERE deliveries.send_id = ? AND deliveries.state = coalesce(?, deliveries.state)
             ORDER BY deliveries.contact_name COLLATE NOCASE, deliveries.contact_id LIMIT ? OFFSET ?`,
      values: [search.sendId, state, search.limit, search.offset],
    }),
  };
}
