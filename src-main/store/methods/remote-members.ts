import type { Member } from '../../outbox/difference.ts';
import type { RemoteList } from '../../outbox/planned-send.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';

/** The list at the provider that the last send of a list through an account has left open. */
export interface LastRemoteList extends RemoteList {
  readonly id: string;
}

interface MemberRow extends Omit<Member, 'isSure'> {
  readonly isSure: number;
}

/**
 * The list that a further send of the same list through the same account can go on with, with who is on it; undefined when
 * there is none, or when it was never made, was given up, or comes from a backup, so that nobody knows who is on it.
 */
export function lastRemoteList(db: ReadDb, listId: string, accountId: string): LastRemoteList | undefined {
  const found = first<{ id: string; name: string; remoteId: string; expiresAt: number | null }>(
    db,
    // By the order in which they were made: the computer's clock may have been set back.
    sql`SELECT remote_lists.id, remote_lists.name, remote_lists.remote_id AS remoteId, expires_at AS expiresAt
        FROM remote_lists JOIN sends ON sends.id = remote_lists.send_id
        WHERE sends.list_id = ${listId} AND sends.account_id = ${accountId} AND remote_lists.state = 'open'
          AND remote_lists.remote_id IS NOT NULL AND remote_lists.can_go_on = 1
        ORDER BY sends.rowid DESC, generation DESC LIMIT 1`,
  );
  return found && { ...found, members: membersOf(db, found.id) };
}

function membersOf(db: ReadDb, remoteListId: string): readonly Member[] {
  return all<MemberRow>(
    db,
    sql`SELECT remote_members.contact_id AS contactId, deliveries.contact_name AS name,
               remote_members.remote_id AS remoteId, kind, remote_members.payload_hash AS hash,
               deliveries.payload, is_sure AS isSure
        FROM remote_members JOIN deliveries
          ON deliveries.send_id = remote_members.send_id AND deliveries.contact_id = remote_members.contact_id
        WHERE remote_list_id = ${remoteListId} ORDER BY remote_members.contact_id, remote_members.remote_id`,
  ).map((row) => ({ ...row, isSure: row.isSure === 1 }));
}

export interface Membership {
  readonly remoteListId: string;
  readonly contactId: string;
  readonly remoteId: string;
  readonly kind: Member['kind'];
  /** False before the request that puts it there, true after its confirmation. */
  readonly isSure: boolean;
}

/** Writes down that a contact is, or may be, on a list in the form in which this send sends it. */
export function recordMember(db: WriteDb, sendId: string, member: Membership): void {
  const { remoteListId, contactId, remoteId, kind } = member;
  run(
    db,
    sql`INSERT INTO remote_members (remote_list_id, contact_id, remote_id, kind, payload_hash, is_sure, send_id)
              SELECT ${remoteListId}, contact_id, ${remoteId}, ${kind}, payload_hash, ${member.isSure ? 1 : 0}, send_id
              FROM deliveries WHERE send_id = ${sendId} AND contact_id = ${contactId}
              ON CONFLICT (remote_list_id, contact_id, remote_id) DO UPDATE SET kind = excluded.kind,
                payload_hash = excluded.payload_hash, is_sure = excluded.is_sure, send_id = excluded.send_id`,
  );
}

/** Lets the list of a new send take over from that of an earlier one: it is the same list at the provider. */
export function takeOver(db: WriteDb, earlierId: string, remoteListId: string): void {
  run(db, sql`UPDATE remote_lists SET state = 'closed' WHERE id = ${earlierId}`);
  run(db, sql`UPDATE remote_members SET remote_list_id = ${remoteListId} WHERE remote_list_id = ${earlierId}`);
}

/** Forgets who is on the lists of a send: they are given up. */
export function forgetMembers(db: WriteDb, sendId: string): void {
  run(
    db,
    sql`DELETE FROM remote_members WHERE remote_list_id IN (SELECT id FROM remote_lists WHERE send_id = ${sendId})`,
  );
}
