import type { OpenedImport } from '../../../src-shared/contract/imports.ts';
import { startText } from '../../../src-shared/text/open-text.ts';
import { first, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { importGone } from './imports.ts';
import { findKnownFiles } from './known-files.ts';
import { composeSource, filesOf } from './source-files.ts';
import { forgetUnused, sealUpload } from './sources.ts';

/** Turns a finished upload into an import, or finds the import that has this very file already, alone or among others. */
export function finishUpload(db: WriteDb, uploadId: string, importId: string, now: number): OpenedImport {
  const { sourceId, fileName } = sealUpload(db, uploadId);
  const known = first<{ id: string }>(
    db,
    sql`SELECT id FROM imports WHERE source_id = ${sourceId} ORDER BY updated_at DESC LIMIT 1`,
  );
  if (known !== undefined) return { importId: known.id, known: true, partOf: null, shared: [] };
  const { holder, shared } = findKnownFiles(db, sourceId);
  if (holder !== undefined) {
    forgetUnused(db);
    const { importName, files } = holder;
    return { importId: holder.importId, known: true, partOf: { importName, files: [...files] }, shared: [] };
  }
  addImport(db, importId, sourceId, fileName, now);
  return { importId, known: false, partOf: null, shared: [...shared] };
}

function addImport(db: WriteDb, importId: string, sourceId: string, fileName: string, now: number): void {
  run(
    db,
    sql`INSERT INTO imports (id, source_id, file_name, destination, step, created_at, updated_at)
              VALUES (${importId}, ${sourceId}, ${fileName}, 'prayerletters', 'match', ${now}, ${now})`,
  );
}

/**
 * A new import of the file that another import has, as if it was opened for the first time; of several files, those that are
 * named by their number.
 */
export function openAgain(
  db: WriteDb,
  importId: string,
  againId: string,
  now: number,
  files?: readonly number[],
): void {
  const found = first<{ source_id: string; file_name: string }>(
    db,
    sql`SELECT source_id, file_name FROM imports WHERE id = ${importId}`,
  );
  if (found === undefined) throw new StoreError('not-found', importGone);
  if (files === undefined) {
    addImport(db, againId, found.source_id, found.file_name, now);
    return;
  }
  const wanted = filesOf(db, found.source_id).flatMap((file, index) =>
    files.includes(index) ? [{ ...file, isAdded: false }] : [],
  );
  if (wanted.length === 0) throw new StoreError('not-found', importGone);
  const name = startText.joinedName(wanted.map((file) => file.name));
  addImport(db, againId, composeSource(db, wanted, name, now), name, now);
}
