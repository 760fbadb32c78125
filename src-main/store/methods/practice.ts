import type { PracticeDocument } from '../../providers/practice/practice-store.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';

interface DocumentRow {
  readonly kind: string;
  readonly id: string;
  readonly parent: string;
  readonly body: string;
}

function toDocument(row: DocumentRow): PracticeDocument {
  return { kind: row.kind, id: row.id, parent: row.parent, body: JSON.parse(row.body) };
}

export function getPracticeDocument(
  db: ReadDb,
  accountId: string,
  kind: string,
  id: string,
): PracticeDocument | undefined {
  const row = first<DocumentRow>(
    db,
    sql`SELECT kind, id, parent, body FROM practice_documents
        WHERE account_id = ${accountId} AND kind = ${kind} AND id = ${id}`,
  );
  return row === undefined ? undefined : toDocument(row);
}

export function findPracticeDocuments(
  db: ReadDb,
  accountId: string,
  kind: string,
  parent: string,
): readonly PracticeDocument[] {
  return all<DocumentRow>(
    db,
    sql`SELECT kind, id, parent, body FROM practice_documents
        WHERE account_id = ${accountId} AND kind = ${kind} AND parent = ${parent} ORDER BY sequence`,
  ).map(toDocument);
}

export function putPracticeDocuments(db: WriteDb, accountId: string, documents: readonly PracticeDocument[]): void {
  for (const { kind, id, parent, body } of documents) {
    run(
      db,
      sql`INSERT INTO practice_documents (account_id, kind, id, parent, body)
                VALUES (${accountId}, ${kind}, ${id}, ${parent}, ${JSON.stringify(body)})
                ON CONFLICT (account_id, kind, id) DO UPDATE SET parent = excluded.parent, body = excluded.body`,
    );
  }
}

/** Whether the line to the simulated provider of a Practice account fails on purpose. */
export function setBadConnection(db: WriteDb, accountId: string, isBad: boolean): void {
  const changed = run(
    db,
    sql`UPDATE accounts SET bad_connection = ${isBad ? 1 : 0} WHERE id = ${accountId} AND mode = 'practice'`,
  );
  if (changed === 0) throw new StoreError('conflict', onlyPractice);
}

const onlyPractice = 'Only a Practice account can do that.';

/**
 * Lets the simulated provider of a Practice account forget everything, and the app forget what it knows about it. Refused
 * while a send is on its way. Answers how many things the provider forgot.
 */
export function resetPractice(db: WriteDb, accountId: string): number {
  if (getAccount(db, accountId).mode !== 'practice') throw new StoreError('conflict', onlyPractice);
  const open = sql`SELECT 1 FROM sends WHERE account_id = ${accountId} AND state IN ('active', 'paused', 'stopped') LIMIT 1`;
  if (first(db, open) !== undefined) {
    throw new StoreError(
      'conflict',
      'A send of this account is not finished. Finish or cancel it in the outbox first.',
    );
  }
  run(
    db,
    sql`DELETE FROM remote_members WHERE remote_list_id IN (
          SELECT remote_lists.id FROM remote_lists JOIN sends ON sends.id = remote_lists.send_id
          WHERE sends.account_id = ${accountId})`,
  );
  run(db, sql`DELETE FROM remote_contacts WHERE account_id = ${accountId}`);
  run(
    db,
    sql`UPDATE remote_lists SET state = 'closed', can_go_on = 0
        WHERE send_id IN (SELECT id FROM sends WHERE account_id = ${accountId})`,
  );
  run(db, sql`DELETE FROM remote_names WHERE account_id = ${accountId}`);
  return run(db, sql`DELETE FROM practice_documents WHERE account_id = ${accountId}`);
}
