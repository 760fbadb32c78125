import { maxSourceBytes, type SharedFiles } from '../../../src-shared/contract/imports.ts';
import { addFilesText } from '../../../src-shared/text/add-files-text.ts';
import { startText } from '../../../src-shared/text/open-text.ts';
import { first, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { changedElsewhere, importGone } from './imports.ts';
import { findKnownFiles } from './known-files.ts';
import { composeSource, filesOf } from './source-files.ts';
import { forgetUnused, sealUpload } from './sources.ts';

/**
 * Puts the files of a finished upload behind those that an import has. Nothing else of the import changes: the rows that were
 * there keep their numbers, and so the steps and the rows that were kept stay true. Answers which other imports have some of
 * the new files, too.
 *
 * @param sourceHash what the import had when somebody looked whether the files fit
 */
export function addFiles(
  db: WriteDb,
  importId: string,
  uploadId: string,
  sourceHash: string,
  now: number,
): readonly SharedFiles[] {
  const found = first<{ sourceId: string; hash: string; fileName: string }>(
    db,
    sql`SELECT source_id AS sourceId, hash, imports.file_name AS fileName FROM imports
        JOIN sources ON sources.id = source_id WHERE imports.id = ${importId}`,
  );
  if (found === undefined) throw new StoreError('not-found', importGone);
  if (found.hash !== sourceHash) throw new StoreError('conflict', changedElsewhere);
  const upload = sealUpload(db, uploadId);
  const own = filesOf(db, found.sourceId).map((file, index, all) =>
    all.length === 1 && index === 0 ? { ...file, name: found.fileName } : file,
  );
  const added = filesOf(db, upload.sourceId).map((file, _, all) => ({
    ...file,
    // The bytes may be known by another name.
    name: all.length === 1 ? upload.fileName : file.name,
    isAdded: true,
  }));
  const files = [...own, ...added];
  if (files.reduce((sum, { byteLength }) => sum + byteLength, 0) > maxSourceBytes)
    throw new StoreError('invalid-input', addFilesText.tooLarge);
  const { shared } = findKnownFiles(db, upload.sourceId, importId);
  const name = startText.joinedName(files.map((file) => file.name));
  const sourceId = composeSource(db, files, name, now);
  run(
    db,
    sql`UPDATE imports SET source_id = ${sourceId}, file_name = ${name}, updated_at = ${now} WHERE id = ${importId}`,
  );
  forgetUnused(db);
  return shared;
}
