import * as v from 'valibot';
import type { ImportCounts, ImportDetail, ImportStep, ImportSummary } from '../../../src-shared/contract/imports.ts';
import type { DestinationId } from '../../../src-shared/providers/destination.ts';
import { type Operation, operationSchema } from '../../../src-shared/spreadsheet/recipe.ts';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { sealUpload } from './sources.ts';

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

const gone = 'This import was discarded. Open the file again to start over.';

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
  if (row === undefined) throw new StoreError('not-found', gone);
  return row;
}

export function getImport(db: ReadDb, importId: string): ImportDetail {
  const row = findImport(db, importId);
  const operations = all<{ operation: string }>(
    db,
    sql`SELECT operation FROM import_operations WHERE import_id = ${importId} ORDER BY position`,
  );
  const kept = all<{ part: string; row: number }>(
    db,
    sql`SELECT DISTINCT part, row FROM import_kept_rows WHERE import_id = ${importId} ORDER BY part, row`,
  );
  return {
    ...toSummary(row),
    sourceHash: row.hash,
    operations: operations.map(({ operation }) => v.parse(operationSchema, JSON.parse(operation))),
    position: row.position,
    keptRows: [...Map.groupBy(kept, ({ part }) => part)].map(([part, rows]) => ({
      part,
      rows: rows.map((entry) => entry.row),
    })),
    unfinishedKeep: unfinishedKeep(db, importId),
  };
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

/** Turns a finished upload into an import, or finds the import that this very file already has. */
export function finishUpload(
  db: WriteDb,
  uploadId: string,
  importId: string,
  now: number,
): { readonly importId: string; readonly known: boolean } {
  const { sourceId, fileName } = sealUpload(db, uploadId);
  const known = first<{ id: string }>(
    db,
    sql`SELECT id FROM imports WHERE source_id = ${sourceId} ORDER BY updated_at DESC LIMIT 1`,
  );
  if (known !== undefined) return { importId: known.id, known: true };
  addImport(db, importId, sourceId, fileName, now);
  return { importId, known: false };
}

function addImport(db: WriteDb, importId: string, sourceId: string, fileName: string, now: number): void {
  run(
    db,
    sql`INSERT INTO imports (id, source_id, file_name, destination, step, created_at, updated_at)
              VALUES (${importId}, ${sourceId}, ${fileName}, 'prayerletters', 'match', ${now}, ${now})`,
  );
}

/** A new import of the file that another import has, as if it was opened for the first time. */
export function openAgain(db: WriteDb, importId: string, againId: string, now: number): void {
  const found = first<{ source_id: string; file_name: string }>(
    db,
    sql`SELECT source_id, file_name FROM imports WHERE id = ${importId}`,
  );
  if (found === undefined) throw new StoreError('not-found', gone);
  addImport(db, againId, found.source_id, found.file_name, now);
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
    throw new StoreError('conflict', 'This import was changed elsewhere. Open it again to see the newest state.');
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

/** Throws an import away, with its copy of the file unless another import uses it. Kept contacts stay. */
export function discardImport(db: WriteDb, importId: string): void {
  if (run(db, sql`DELETE FROM imports WHERE id = ${importId}`) === 0) throw new StoreError('not-found', gone);
  run(db, sql`DELETE FROM sources WHERE hash IS NOT NULL AND id NOT IN (SELECT source_id FROM imports)`);
}
