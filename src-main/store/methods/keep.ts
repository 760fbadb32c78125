import * as v from 'valibot';
import type { KeepRow } from '../../../src-shared/contract/keep.ts';
import { type GovernedField, whatIsSaid } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { StoreError } from '../store-error.ts';
import { storedContent } from './contact-rows.ts';

export interface KeepTarget {
  /** Names of lists, new or known, that everybody is put on. */
  readonly listNames: readonly string[];
  readonly tags: readonly string[];
  /** The part of the file that the row numbers belong to: the sheet of a workbook, the delimiter of a text. */
  readonly part: string;
}

export interface OpenKeep extends KeepTarget {
  readonly importId: string;
}

const gone = 'This run was interrupted. Press Keep again; no contact was changed.';

const textsSchema = v.array(v.string());

/**
 * Starts to collect the rows that shall become contacts. Nothing of it is visible before `finishKeep`. An import has one
 * run at a time: a newer one takes the place of one that was never finished.
 */
export function beginKeep(db: WriteDb, runId: string, importId: string, target: KeepTarget, now: number): void {
  run(db, sql`DELETE FROM keep_runs WHERE import_id = ${importId}`);
  run(
    db,
    sql`INSERT INTO keep_runs (id, import_id, list_names, tags, part, created_at)
        VALUES (${runId}, ${importId}, ${JSON.stringify(target.listNames)}, ${JSON.stringify(target.tags)},
                ${target.part}, ${now})`,
  );
}

/**
 * Collects rows, checked by whoever passes them on; a row that comes again replaces what it said before. What will be
 * stored is worked out now, so that the end of the run, which keeps everything else waiting, is short.
 */
export function addKeepRows(db: WriteDb, runId: string, rows: readonly KeepRow[]): void {
  findKeep(db, runId);
  for (const { row, draft, contactId, ...say } of rows) {
    const governed = governedBy(say);
    const { fields, custom, sortKey, words, keys, hash } = storedContent(draft);
    run(
      db,
      sql`INSERT INTO keep_rows (run_id, row, fields, custom, sort_key, words, keys, content_hash, said, governed, new_id, contact_id)
          VALUES (${runId}, ${row}, ${fields}, ${custom}, ${sortKey}, ${words}, ${keys}, ${hash},
                  ${JSON.stringify(whatIsSaid(draft, governed))}, ${JSON.stringify(governed)}, ${newId()},
                  ${contactId ?? null})
          ON CONFLICT DO UPDATE SET fields = excluded.fields, custom = excluded.custom, sort_key = excluded.sort_key,
            words = excluded.words, keys = excluded.keys, content_hash = excluded.content_hash, said = excluded.said,
            governed = excluded.governed, contact_id = excluded.contact_id`,
    );
  }
}

function governedBy({ fields, derived = [], chosen = [] }: Pick<KeepRow, 'fields' | 'derived' | 'chosen'>) {
  if (derived.length + chosen.length === 0) return fields;
  const isChosen = new Set(chosen);
  const said = fields.map((field): GovernedField => (isChosen.has(field) ? `chosen:${field}` : field));
  return [...said, ...derived.map((field): GovernedField => `derived:${field}`)];
}

/** Ends a run, whether it was finished or not: what it collected is forgotten. */
export function cancelKeep(db: WriteDb, runId: string): void {
  const other = first(db, sql`SELECT 1 FROM keep_runs WHERE id <> ${runId}`);
  // A table is emptied as a whole in no time; row by row, a large file takes a second.
  if (other === undefined) run(db, sql`DELETE FROM keep_rows`);
  run(db, sql`DELETE FROM keep_runs WHERE id = ${runId}`);
}

/** The run that is collecting rows. One that a restart cut off has lost them, so it cannot be gone on with. */
export function findKeep(db: ReadDb, runId: string): OpenKeep {
  const found = first<{ importId: string; listNames: string; tags: string; part: string }>(
    db,
    sql`SELECT import_id AS importId, list_names AS listNames, tags, part FROM keep_runs
        WHERE id = ${runId} AND is_open = 1`,
  );
  if (found === undefined) throw new StoreError('not-found', gone);
  const { importId, listNames, tags, part } = found;
  return {
    importId,
    listNames: v.parse(textsSchema, JSON.parse(listNames)),
    tags: v.parse(textsSchema, JSON.parse(tags)),
    part,
  };
}
