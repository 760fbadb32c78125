import { type Query, run, sql, type WriteDb } from '../database.ts';
import type { KeepContext } from './keep-row.ts';

/**
 * Makes contacts of all collected rows that have no mark yet, a table at a time: a row at a time takes several times as long,
 * as FTS5 would write a part of its index for every statement between two texts. Answers how many were added.
 */
export function keepNewRows(context: KeepContext): number {
  const { db, runId, runNumber, importId, part, given, givenText, now } = context;
  const added = run(
    db,
    fresh(
      context,
      'INSERT INTO contacts (id, fields, custom, sort_key, created_at, updated_at)',
      sql`SELECT new_id, fields, custom, sort_key, ${now}, ${now}`,
    ),
  );
  if (added === 0) return 0;
  run(
    db,
    fresh(
      context,
      'INSERT INTO import_run_contacts (run_id, contact_id, added_hash)',
      sql`SELECT run_id, new_id, content_hash`,
    ),
  );
  run(
    db,
    fresh(
      context,
      'INSERT INTO import_kept_rows (run_number, row, import_id, part, contact_id, said, given)',
      sql`SELECT ${runNumber}, row, ${importId}, ${part}, new_id, said, ${givenText}`,
    ),
  );
  for (const listId of given.lists) giveList(db, runId, listId, now);
  for (const tag of given.tags) giveTag(db, runId, tag);
  run(
    db,
    sql`INSERT INTO contact_search (rowid, text)
        SELECT contacts.number, words FROM keep_rows CROSS JOIN contacts ON contacts.id = new_id
        WHERE run_id = ${runId} ORDER BY row`,
  );
  run(
    db,
    sql`INSERT INTO contact_keys (key, contact_number)
        SELECT json_each.value, contacts.number
        FROM keep_rows CROSS JOIN contacts ON contacts.id = new_id CROSS JOIN json_each(keep_rows.keys)
        WHERE run_id = ${runId} ORDER BY 1, 2`,
  );
  return added;
}

/** A statement over the rows without a mark, in their order; the marks are the last that is made of them. */
function fresh({ runId, importId, part }: KeepContext, into: string, select: Query): Query {
  return {
    text: `${into} ${select.text} FROM keep_rows WHERE run_id = ? AND NOT EXISTS (
             SELECT 1 FROM import_kept_rows AS kept
             WHERE kept.import_id = ? AND kept.part = ? AND kept.row = keep_rows.row) ORDER BY row`,
    values: [...select.values, runId, importId, part],
  };
}

function giveList(db: WriteDb, runId: string, listId: string, now: number): void {
  run(
    db,
    sql`INSERT INTO list_members (list_id, contact_id, added_at)
        SELECT ${listId}, contact_id, ${now} FROM import_run_contacts
        WHERE run_id = ${runId} AND added_hash IS NOT NULL`,
  );
}

function giveTag(db: WriteDb, runId: string, tag: string): void {
  run(
    db,
    sql`INSERT INTO contact_tags (tag, contact_id)
        SELECT ${tag}, contact_id FROM import_run_contacts WHERE run_id = ${runId} AND added_hash IS NOT NULL`,
  );
}
