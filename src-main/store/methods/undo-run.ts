import type { UndoneRun } from '../../../src-shared/contract/keep.ts';
import { undoText } from '../../../src-shared/text/undo-text.ts';
import { type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { removeContacts, replaceContact } from './contact-rows.ts';
import { findImportRun } from './import-runs.ts';
import { takeMarksBack } from './kept-marks.ts';
import { setMembership } from './lists.ts';
import { forgetContacts, forgetEffect, forgetGone, writeEffect } from './run-journal.ts';
import { setTags } from './tags.ts';
import { type UndoDecision, undoDecisions } from './undo-decision.ts';
import { UndoTally } from './undo-tally.ts';

/** Contacts decided about at once, so that a run of a million rows does not fill the memory. */
const pageSize = 500;

/** What undoing a run would do now. */
export function previewUndo(db: ReadDb, runId: string): UndoneRun {
  const found = findImportRun(db, runId);
  const tally = new UndoTally(db, found);
  if (found.undoneAt !== null) return { ...tally.summary, listsRemoved: [], blockedBy: undoText.undoneBefore };
  for (const decisions of undoDecisions(db, found, pageSize)) tally.count(decisions);
  return tally.summary;
}

/**
 * Takes a run back as far as nothing depends on it, and answers what it did, as the preview does. What a newer run says or
 * gives as well stays until that one is undone, too.
 */
export function undoRun(db: WriteDb, runId: string, now: number): UndoneRun {
  const found = findImportRun(db, runId);
  if (found.undoneAt !== null) throw new StoreError('conflict', undoText.undoneBefore);
  const tally = new UndoTally(db, found);
  takeMarksBack(db, runId, found.number);
  for (const decisions of undoDecisions(db, found, pageSize)) {
    tally.count(decisions);
    apply(db, decisions, now);
  }
  for (const { id } of tally.emptiedLists) run(db, sql`DELETE FROM lists WHERE id = ${id}`);
  forgetGone(db, runId);
  run(db, sql`UPDATE import_runs SET undone_at = ${now} WHERE id = ${runId}`);
  run(
    db,
    sql`UPDATE imports SET updated_at = ${now}, counts = json_set(counts, '$.kept', min(json_extract(counts, '$.kept'),
          (SELECT count(*) FROM (SELECT DISTINCT part, row FROM import_kept_rows WHERE import_id = imports.id)))) WHERE id = ${found.importId}`,
  );
  return tally.summary;
}

function apply(db: WriteDb, decisions: readonly UndoDecision[], now: number): void {
  const removed = decisions.filter(({ kind }) => kind === 'remove').map(({ contactId }) => contactId);
  if (removed.length > 0) {
    removeContacts(db, removed);
    forgetContacts(db, removed);
  }
  for (const decision of decisions) {
    if (decision.kind !== 'change') continue;
    const { contactId, draft, lists, tags, left } = decision;
    if (draft !== undefined) replaceContact(db, contactId, draft, now);
    for (const listId of lists) setMembership(db, listId, contactId, false, now);
    setTags(db, [contactId], { add: [], remove: tags });
    for (const each of left) {
      if (each.effect === 'nothing') forgetEffect(db, each.runId, contactId);
      else writeEffect(db, each.runId, contactId, each.effect);
    }
  }
}
