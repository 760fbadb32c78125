import { gzipSync } from 'node:zlib';
import * as v from 'valibot';
import type {
  ImportCounts,
  ImportDetail,
  ImportStep,
  ImportSummary,
  StoredImport,
} from '../../../src-shared/contract/imports.ts';
import type { DestinationId } from '../../../src-shared/providers/destination.ts';
import type { StoredRecipe } from '../../../src-shared/spreadsheet/packed-recipe.ts';
import { type Operation, operationSchema } from '../../../src-shared/spreadsheet/recipe.ts';
import { stepNote } from '../../../src-shared/spreadsheet/step-note.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { forgetUnused } from './sources.ts';

interface ImportRow {
  readonly id: string;
  readonly file_name: string;
  readonly byte_length: number;
  readonly hash: string;
  readonly destination: DestinationId;
  readonly step: ImportStep;
  readonly position: number;
  readonly counts: string | null;
  readonly created_at: number;
  readonly updated_at: number;
}

const textsSchema = v.array(v.string());

/** What is told about an import that is not there any more. */
export const importGone = 'This import was discarded. Open the file again to start over.';

/** What is told to whoever builds on a state of an import that is not the newest. */
export const changedElsewhere = 'This import was changed elsewhere. Open it again to see the newest state.';

function toSummary(row: ImportRow): ImportSummary {
  return {
    id: row.id,
    fileName: row.file_name,
    byteLength: row.byte_length,
    destination: row.destination,
    step: row.step,
    counts: row.counts === null ? null : (JSON.parse(row.counts) as ImportCounts),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

export function listImports(db: ReadDb): readonly ImportSummary[] {
  return all<ImportRow>(
    db,
    sql`SELECT imports.*, sources.byte_length, sources.hash FROM imports JOIN sources ON sources.id = imports.source_id
        ORDER BY imports.updated_at DESC, imports.id DESC`,
  ).map(toSummary);
}

function findImport(db: ReadDb, importId: string): ImportRow {
  const row = first<ImportRow>(
    db,
    sql`SELECT imports.*, sources.byte_length, sources.hash FROM imports JOIN sources ON sources.id = imports.source_id
        WHERE imports.id = ${importId}`,
  );
  if (row === undefined) throw new StoreError('not-found', importGone);
  return row;
}

export function getImport(db: ReadDb, importId: string): StoredImport {
  const row = findImport(db, importId);
  const operations = all<{ operation: string }>(
    db,
    sql`SELECT operation FROM import_operations WHERE import_id = ${importId} ORDER BY position`,
  );
  const kept = all<{ part: string; row: number }>(
    db,
    sql`SELECT DISTINCT part, row FROM import_kept_rows WHERE import_id = ${importId} ORDER BY part, row`,
  );
  const recipe: StoredRecipe = {
    operations: operations.map(({ operation }) => v.parse(operationSchema, JSON.parse(operation))),
    keptRows: [...Map.groupBy(kept, ({ part }) => part)].map(([part, rows]) => ({
      part,
      rows: rows.map((entry) => entry.row),
    })),
  };
  return {
    ...toSummary(row),
    sourceHash: row.hash,
    steps: recipe.operations.map(stepNote),
    position: row.position,
    hasKept: kept.length > 0,
    unfinishedKeep: unfinishedKeep(db, importId),
    recipe: packed(recipe),
  };
}

/** Fast rather than small: the bytes never leave this computer. */
function packed(recipe: StoredRecipe): Uint8Array<ArrayBuffer> {
  return new Uint8Array(gzipSync(JSON.stringify(recipe), { level: 1 }));
}

function unfinishedKeep(db: ReadDb, importId: string): ImportDetail['unfinishedKeep'] {
  const found = first<{ lists: string; tags: string }>(
    db,
    sql`SELECT list_names AS lists, tags FROM keep_runs WHERE import_id = ${importId}`,
  );
  if (found === undefined) return null;
  return {
    listNames: v.parse(textsSchema, JSON.parse(found.lists)),
    tags: v.parse(textsSchema, JSON.parse(found.tags)),
  };
}

/** Appends a step after the ones in force; steps that had been undone are replaced by it. */
export function applyOperation(
  db: WriteDb,
  importId: string,
  operation: Operation,
  position: number,
  now: number,
): { readonly position: number; readonly length: number } {
  const found = findImport(db, importId);
  if (found.position !== position) {
    throw new StoreError('conflict', changedElsewhere);
  }
  run(db, sql`DELETE FROM import_operations WHERE import_id = ${importId} AND position >= ${position}`);
  run(
    db,
    sql`INSERT INTO import_operations (import_id, position, operation, created_at)
              VALUES (${importId}, ${position}, ${JSON.stringify(operation)}, ${now})`,
  );
  run(db, sql`UPDATE imports SET position = ${position + 1}, updated_at = ${now} WHERE id = ${importId}`);
  return { position: position + 1, length: position + 1 };
}

/** Undo and redo: says how many steps are in force. Nothing is removed by it. */
export function moveImport(
  db: WriteDb,
  importId: string,
  position: number,
  now: number,
): { readonly position: number; readonly length: number } {
  findImport(db, importId);
  const length =
    first<{ length: number }>(db, sql`SELECT count(*) AS length FROM import_operations WHERE import_id = ${importId}`)
      ?.length ?? 0;
  const target = Math.min(position, length);
  run(db, sql`UPDATE imports SET position = ${target}, updated_at = ${now} WHERE id = ${importId}`);
  return { position: target, length };
}

export interface ImportDescription {
  readonly destination?: DestinationId;
  readonly step?: ImportStep;
  readonly counts?: ImportCounts;
}

export function describeImport(db: WriteDb, importId: string, change: ImportDescription, now: number): void {
  const found = findImport(db, importId);
  const counts = change.counts === undefined ? found.counts : JSON.stringify(change.counts);
  run(
    db,
    sql`UPDATE imports SET destination = ${change.destination ?? found.destination},
              step = ${change.step ?? found.step}, counts = ${counts}, updated_at = ${now} WHERE id = ${importId}`,
  );
}

/**
 * Throws an import away, with its copy of the file unless another import uses it. Kept contacts stay, and so do the runs
 * that kept them, so that they can still be undone, and what they said: a newer file must not bring back what was corrected.
 */
export function discardImport(db: WriteDb, importId: string): void {
  if (run(db, sql`DELETE FROM imports WHERE id = ${importId}`) === 0) throw new StoreError('not-found', importGone);
  forgetUnused(db);
}
