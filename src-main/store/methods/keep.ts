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

export interface KeepTarget {
  readonly listName: string;
  /** The sheet the rows are of; empty for a file without sheets. */
  readonly sheet: string;
}

export interface Kept {
  readonly listId: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

const gone = 'This run was interrupted. Press Keep again; no contact was changed.';

/** Starts to collect the rows that shall become contacts. Nothing of it is visible before `finishKeep`. */
export function beginKeep(db: WriteDb, runId: string, importId: string, target: KeepTarget, now: number): void {
  run(
    db,
    sql`INSERT INTO keep_runs (id, import_id, list_name, sheet, created_at)
        VALUES (${runId}, ${importId}, ${target.listName}, ${target.sheet}, ${now})`,
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
  const { importId, listName, sheet } = findRun(db, runId);
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
      sql`SELECT contact_id FROM import_kept_rows WHERE import_id = ${importId} AND sheet = ${sheet} AND row = ${row}`,
    );
    const contactId = known?.contact_id ?? newId();
    if (known === undefined) {
      insertContact(db, contactId, content, now);
      run(
        db,
        sql`INSERT INTO import_kept_rows (import_id, sheet, row, contact_id)
            VALUES (${importId}, ${sheet}, ${row}, ${contactId})`,
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

function findRun(db: ReadDb, runId: string): KeepTarget & { readonly importId: string } {
  const found = first<KeepTarget & { importId: string }>(
    db,
    sql`SELECT import_id AS importId, list_name AS listName, sheet FROM keep_runs WHERE id = ${runId}`,
  );
  if (found === undefined) throw new StoreError('not-found', gone);
  return found;
}
