import type { UndoneRun } from '../../../src-shared/contract/keep.ts';
import { undoText } from '../../../src-shared/text/undo-text.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { removeContacts, replaceContact } from './contact-rows.ts';
import { findImportRun, type StoredRun } from './import-runs.ts';
import { type KeptMark, removeMark, writeMark } from './kept-marks.ts';
import { setMembership } from './lists.ts';
import { setTags } from './tags.ts';
import { type UndoDecision, undoDecisions } from './undo-decision.ts';
import { UndoTally } from './undo-tally.ts';

/** Contacts decided about at once, so that a run of a million rows does not fill the memory. */
const pageSize = 500;

/** What undoing a run would do now. */
export function previewUndo(db: ReadDb, runId: string): UndoneRun {
  const found = findImportRun(db, runId);
  const tally = new UndoTally(db, found);
  for (const decisions of undoDecisions(db, found, pageSize)) tally.count(decisions);
  const { summary } = tally;
  return found.undoneAt === null ? summary : { ...summary, blockedBy: undoText.undoneBefore };
}

/** Takes a run back as far as nothing depends on it, and answers what it did, as the preview does. */
export function undoRun(db: WriteDb, runId: string, now: number): UndoneRun {
  const found = findImportRun(db, runId);
  if (found.undoneAt !== null) throw new StoreError('conflict', undoText.undoneBefore);
  const tally = new UndoTally(db, found);
  for (const decisions of undoDecisions(db, found, pageSize)) {
    tally.count(decisions);
    apply(db, decisions, now);
  }
  for (const { id } of tally.emptiedLists) run(db, sql`DELETE FROM lists WHERE id = ${id}`);
  if (found.importId !== null) restoreMarks(db, { ...found, importId: found.importId });
  run(db, sql`DELETE FROM import_run_contacts WHERE run_id = ${runId}`);
  run(db, sql`DELETE FROM import_run_marks WHERE run_id = ${runId}`);
  run(db, sql`UPDATE import_runs SET undone_at = ${now} WHERE id = ${runId}`);
  run(
    db,
    sql`UPDATE imports SET updated_at = ${now}, counts = json_set(counts, '$.kept', min(json_extract(counts, '$.kept'),
          (SELECT count(*) FROM import_kept_rows WHERE import_id = imports.id))) WHERE id = ${found.importId}`,
  );
  return tally.summary;
}

function apply(db: WriteDb, decisions: readonly UndoDecision[], now: number): void {
  removeContacts(
    db,
    decisions.filter(({ kind }) => kind === 'remove').map(({ contactId }) => contactId),
  );
  for (const decision of decisions) {
    if (decision.kind !== 'change') continue;
    const { contactId, draft, lists, tags } = decision;
    if (draft !== undefined) replaceContact(db, contactId, draft, now);
    for (const listId of lists) setMembership(db, listId, contactId, false, now);
    setTags(db, [contactId], { add: [], remove: tags });
  }
}

/**
 * Gives the rows of contacts that stay the marks they had before the run, so that they can be kept again. Where a newer
 * run marked the row since, that one's mark stays. The marks of removed contacts went with them.
 */
function restoreMarks(
  db: WriteDb,
  { id: runId, importId, part, number }: StoredRun & { readonly importId: string },
): void {
  for (let after = -1; ; ) {
    const page = all<{ row: number; earlier: string | null }>(
      db,
      sql`SELECT row, earlier FROM import_run_marks WHERE run_id = ${runId} AND row > ${after} AND row NOT IN (
            SELECT row FROM import_run_marks WHERE run_id IN (
              SELECT id FROM import_runs
              WHERE import_id = ${importId} AND part = ${part} AND number > ${number} AND undone_at IS NULL))
          ORDER BY row LIMIT ${pageSize}`,
    );
    for (const { row, earlier } of page) {
      const mark = earlier === null ? undefined : (JSON.parse(earlier) as KeptMark);
      const place = { importId, part, row };
      if (mark !== undefined && isThere(db, mark.contactId)) writeMark(db, place, mark);
      else removeMark(db, place);
      after = row;
    }
    if (page.length < pageSize) return;
  }
}

function isThere(db: ReadDb, contactId: string): boolean {
  return first(db, sql`SELECT 1 FROM contacts WHERE id = ${contactId}`) !== undefined;
}
