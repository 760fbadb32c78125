import type { PracticeDocument } from '../../providers/practice/practice-store.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';

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
