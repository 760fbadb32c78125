import { createHash } from 'node:crypto';
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
  /** The part of the file that the row numbers belong to: the sheet of a workbook, the delimiter of a text. */
  readonly part: string;
}

export interface Kept {
  readonly listId: string;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows that changed in the import whose contacts were changed in the address book meanwhile: those stay as they are. */
  readonly leftAlone: number;
}

const gone = 'This run was interrupted. Press Keep again; no contact was changed.';

/** Starts to collect the rows that shall become contacts. Nothing of it is visible before `finishKeep`. */
export function beginKeep(db: WriteDb, runId: string, importId: string, target: KeepTarget, now: number): void {
  run(
    db,
    sql`INSERT INTO keep_runs (id, import_id, list_name, part, created_at)
        VALUES (${runId}, ${importId}, ${target.listName}, ${target.part}, ${now})`,
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

/** Makes contacts of all collected rows at once: all of it happens, or nothing. */
export function finishKeep(db: WriteDb, runId: string, now: number): Kept {
  const { importId, listName, part } = findRun(db, runId);
  const listId = findOrCreateList(db, newId(), listName, now);
  const counts: Record<RowOutcome, number> = { added: 0, updated: 0, unchanged: 0, leftAlone: 0 };
  for (const { row, draft } of all<{ row: number; draft: string }>(
    db,
    sql`SELECT row, draft FROM keep_rows WHERE run_id = ${runId} ORDER BY row`,
  )) {
    counts[keepRow(db, { importId, part, row, draft, listId, now })] += 1;
  }
  cancelKeep(db, runId);
  run(db, sql`UPDATE imports SET updated_at = ${now} WHERE id = ${importId}`);
  return { listId, ...counts };
}

type RowOutcome = Exclude<keyof Kept, 'listId'>;

interface KeptRow {
  readonly importId: string;
  readonly part: string;
  readonly row: number;
  readonly draft: string;
  readonly listId: string;
  readonly now: number;
}

/**
 * Keeps one row. A row that was kept before brings its contact up to date only where the row changed since and the contact
 * did not: what was corrected in the address book, and who was taken off the list, must not come back from an old file.
 */
function keepRow(db: WriteDb, { importId, part, row, draft, listId, now }: KeptRow): RowOutcome {
  const content = v.parse(contactDraftSchema, JSON.parse(draft));
  const hash = createHash('sha256').update(draft).digest('hex');
  const known = first<{ contactId: string; listId: string; hash: string; keptAt: number; updatedAt: number }>(
    db,
    sql`SELECT contact_id AS contactId, list_id AS listId, draft_hash AS hash, kept_at AS keptAt, updated_at AS updatedAt
        FROM import_kept_rows JOIN contacts ON contacts.id = contact_id
        WHERE import_id = ${importId} AND part = ${part} AND row = ${row}`,
  );
  if (known === undefined) {
    const contactId = newId();
    insertContact(db, contactId, content, now);
    setMembership(db, listId, contactId, true, now);
    run(
      db,
      sql`INSERT INTO import_kept_rows (import_id, part, row, contact_id, list_id, draft_hash, kept_at)
          VALUES (${importId}, ${part}, ${row}, ${contactId}, ${listId}, ${hash}, ${now})`,
    );
    return 'added';
  }
  if (known.listId !== listId) setMembership(db, listId, known.contactId, true, now);
  const hasChanged = known.hash !== hash;
  const wasEdited = known.updatedAt > known.keptAt;
  const isUpdated = hasChanged && !wasEdited && replaceContact(db, known.contactId, content, now);
  run(
    db,
    sql`UPDATE import_kept_rows SET list_id = ${listId}, draft_hash = ${hash},
          kept_at = ${isUpdated ? now : known.keptAt}
        WHERE import_id = ${importId} AND part = ${part} AND row = ${row}`,
  );
  if (isUpdated) return 'updated';
  return hasChanged && wasEdited ? 'leftAlone' : 'unchanged';
}

function findRun(db: ReadDb, runId: string): KeepTarget & { readonly importId: string } {
  const found = first<KeepTarget & { importId: string }>(
    db,
    sql`SELECT import_id AS importId, list_name AS listName, part FROM keep_runs WHERE id = ${runId}`,
  );
  if (found === undefined) throw new StoreError('not-found', gone);
  return found;
}
