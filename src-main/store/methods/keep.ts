import * as v from 'valibot';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { contactDraftSchema } from '../../../src-shared/contract/common.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { StoreError } from '../store-error.ts';
import { insertContact, replaceContact } from './contact-rows.ts';
import { findOrCreateList, setMembership } from './lists.ts';

export interface KeepRow {
  readonly row: number;
  readonly draft: ContactDraft;
}

export interface Kept {
  readonly listId: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

const gone = 'This run was interrupted. Press Keep again; no contact was changed.';

/** Starts to collect the rows that shall become contacts. Nothing of it is visible before `finishKeep`. */
export function beginKeep(db: WriteDb, runId: string, importId: string, listName: string, now: number): void {
  run(
    db,
    sql`INSERT INTO keep_runs (id, import_id, list_name, created_at)
              VALUES (${runId}, ${importId}, ${listName}, ${now})`,
  );
}

export function addKeepRows(db: WriteDb, runId: string, rows: readonly KeepRow[]): void {
  findRun(db, runId);
  for (const { row, draft } of rows) {
    run(
      db,
      sql`INSERT OR REPLACE INTO keep_rows (run_id, row, draft) VALUES (${runId}, ${row}, ${JSON.stringify(draft)})`,
    );
  }
}

export function cancelKeep(db: WriteDb, runId: string): void {
  run(db, sql`DELETE FROM keep_runs WHERE id = ${runId}`);
}

/** Makes contacts of all collected rows at once: a row kept before updates its contact. All of it happens, or nothing. */
export function finishKeep(db: WriteDb, runId: string, now: number): Kept {
  const { import_id: importId, list_name: listName } = findRun(db, runId);
  const listId = findOrCreateList(db, newId(), listName, now);
  let added = 0;
  let updated = 0;
  let unchanged = 0;
  for (const { row, draft } of all<{ row: number; draft: string }>(
    db,
    sql`SELECT row, draft FROM keep_rows WHERE run_id = ${runId} ORDER BY row`,
  )) {
    const content = v.parse(contactDraftSchema, JSON.parse(draft));
    const known = first<{ contact_id: string }>(
      db,
      sql`SELECT contact_id FROM import_kept_rows WHERE import_id = ${importId} AND row = ${row}`,
    );
    const contactId = known?.contact_id ?? newId();
    if (known === undefined) {
      insertContact(db, contactId, content, now);
      run(
        db,
        sql`INSERT INTO import_kept_rows (import_id, row, contact_id) VALUES (${importId}, ${row}, ${contactId})`,
      );
      added += 1;
    } else if (replaceContact(db, contactId, content, now)) updated += 1;
    else unchanged += 1;
    setMembership(db, listId, contactId, true, now);
  }
  cancelKeep(db, runId);
  run(db, sql`UPDATE imports SET updated_at = ${now} WHERE id = ${importId}`);
  return { listId, added, updated, unchanged };
}

function findRun(db: ReadDb, runId: string): { readonly import_id: string; readonly list_name: string } {
  const found = first<{ import_id: string; list_name: string }>(
    db,
    sql`SELECT import_id, list_name FROM keep_runs WHERE id = ${runId}`,
  );
  if (found === undefined) throw new StoreError('not-found', gone);
  return found;
}
