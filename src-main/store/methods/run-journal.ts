import type { FieldChanges } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { findImportRun } from './import-runs.ts';

/** What a run did to a contact that was there before. */
export interface RunEffect {
  readonly changes: FieldChanges;
  /** The ids of lists that it joined by the run. */
  readonly lists: readonly string[];
  readonly tags: readonly string[];
}

/** What a run did to a contact, with what it takes to take it back. */
export interface JournalEntry {
  readonly contactId: string;
  readonly runId: string;
  readonly runNumber: number;
  /** What tells whether an added contact is still as it was added; null for one that was there before. */
  readonly addedHash: string | null;
  /** Undefined for an added contact. */
  readonly effect: RunEffect | undefined;
  /** The ids of the lists that the run gave everybody. */
  readonly lists: readonly string[];
  readonly tags: readonly string[];
}

/**
 * Notes what a run did to a contact, though it be nothing: the run has spoken of it. Two rows of the same contact become
 * one note, from the first text to the last.
 */
export function noteEffect(db: WriteDb, runId: string, contactId: string, effect: RunEffect): void {
  const found = first<{ effect: string }>(
    db,
    sql`SELECT effect FROM import_run_contacts WHERE run_id = ${runId} AND contact_id = ${contactId}`,
  );
  writeEffect(
    db,
    runId,
    contactId,
    found === undefined ? effect : joined(JSON.parse(found.effect) as RunEffect, effect),
  );
}

/** Replaces what is noted of a run and a contact. */
export function writeEffect(db: WriteDb, runId: string, contactId: string, effect: RunEffect): void {
  run(
    db,
    sql`INSERT OR REPLACE INTO import_run_contacts (run_id, contact_id, effect)
        VALUES (${runId}, ${contactId}, ${JSON.stringify(effect)})`,
  );
}

/** Forgets what a run did to a contact: nothing of it is left to take back. */
export function forgetEffect(db: WriteDb, runId: string, contactId: string): void {
  run(db, sql`DELETE FROM import_run_contacts WHERE run_id = ${runId} AND contact_id = ${contactId}`);
}

/** Forgets what any run did to contacts that were removed. */
export function forgetContacts(db: WriteDb, contactIds: readonly string[]): void {
  const ids = JSON.stringify(contactIds);
  run(db, sql`DELETE FROM import_run_contacts WHERE contact_id IN (SELECT value FROM json_each(${ids}))`);
}

/** Forgets what a run did to contacts that are no longer in the address book. */
export function forgetGone(db: WriteDb, runId: string): void {
  run(
    db,
    sql`DELETE FROM import_run_contacts WHERE run_id = ${runId}
          AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = contact_id)`,
  );
}

function joined(first: RunEffect, second: RunEffect): RunEffect {
  const changes: Record<string, readonly [string | null, string]> = { ...first.changes };
  for (const [field, [before, after]] of Object.entries(second.changes)) {
    const earlier = changes[field];
    changes[field] = [earlier === undefined ? before : earlier[0], after];
  }
  return { changes, lists: [...first.lists, ...second.lists], tags: [...first.tags, ...second.tags] };
}

interface EntryRow {
  readonly contactId: string;
  readonly runId: string;
  readonly runNumber: number;
  readonly addedHash: string | null;
  readonly effect: string | null;
}

/** What a run did to some contacts, and what runs that were undone already left behind on them; the newest first. */
export function entriesToTakeBack(db: ReadDb, runId: string, contactIds: readonly string[]): readonly JournalEntry[] {
  const given = new Map<string, Pick<JournalEntry, 'lists' | 'tags'>>();
  return all<EntryRow>(
    db,
    sql`SELECT contact_id AS contactId, run_id AS runId, number AS runNumber, added_hash AS addedHash, effect
        FROM import_run_contacts JOIN import_runs ON import_runs.id = run_id
        WHERE contact_id IN (SELECT value FROM json_each(${JSON.stringify(contactIds)}))
          AND (run_id = ${runId} OR undone_at IS NOT NULL)
        ORDER BY number DESC`,
  ).map(({ effect, ...entry }) => {
    const own = given.get(entry.runId) ?? givenBy(db, entry.runId);
    given.set(entry.runId, own);
    return { ...entry, ...own, effect: effect === null ? undefined : (JSON.parse(effect) as RunEffect) };
  });
}

function givenBy(db: ReadDb, runId: string): Pick<JournalEntry, 'lists' | 'tags'> {
  const { lists, tags } = findImportRun(db, runId);
  return { lists: lists.map(({ id }) => id), tags };
}
