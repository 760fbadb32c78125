import type { FieldChanges } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { first, run, sql, type WriteDb } from '../database.ts';
import type { KeptMark } from './kept-marks.ts';

/** What a run did to a contact that was there before. */
export interface RunEffect {
  readonly changes: FieldChanges;
  /** The ids of lists that it joined by the run. */
  readonly lists: readonly string[];
  readonly tags: readonly string[];
}

/** Notes what a run did to a contact; two rows of the same contact become one note, from the first text to the last. */
export function noteEffect(db: WriteDb, runId: string, contactId: string, effect: RunEffect): void {
  if (Object.keys(effect.changes).length + effect.lists.length + effect.tags.length === 0) return;
  const found = first<{ effect: string }>(
    db,
    sql`SELECT effect FROM import_run_contacts WHERE run_id = ${runId} AND contact_id = ${contactId}`,
  );
  const whole = found === undefined ? effect : joined(JSON.parse(found.effect) as RunEffect, effect);
  run(
    db,
    sql`INSERT OR REPLACE INTO import_run_contacts (run_id, contact_id, effect)
        VALUES (${runId}, ${contactId}, ${JSON.stringify(whole)})`,
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

/** Notes the mark that a row had before a run; undefined for a row that had none. */
export function noteMark(db: WriteDb, runId: string, row: number, earlier: KeptMark | undefined): void {
  run(
    db,
    sql`INSERT INTO import_run_marks (run_id, row, earlier)
        VALUES (${runId}, ${row}, ${earlier === undefined ? null : JSON.stringify(earlier)})`,
  );
}
