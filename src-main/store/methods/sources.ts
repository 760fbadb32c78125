import { createHash } from 'node:crypto';
import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';

/** Starts to receive a file. Until it is finished it has no hash, and a restart forgets it. */
export function beginUpload(db: WriteDb, id: string, fileName: string, byteLength: number, now: number): void {
  run(
    db,
    sql`INSERT INTO sources (id, file_name, byte_length, created_at) VALUES (${id}, ${fileName}, ${byteLength}, ${now})`,
  );
}

export function addChunk(db: WriteDb, uploadId: string, index: number, bytes: Uint8Array): void {
  const open = first(db, sql`SELECT id FROM sources WHERE id = ${uploadId} AND hash IS NULL`);
  if (open === undefined) throw new StoreError('not-found', 'This upload is over. Open the file again.');
  run(
    db,
    sql`INSERT INTO source_chunks (source_id, chunk_index, bytes) VALUES (${uploadId}, ${index}, ${bytes})
              ON CONFLICT (source_id, chunk_index) DO UPDATE SET bytes = excluded.bytes`,
  );
}

/** Seals an upload under the hash of its bytes; a file that is already there is not stored twice. */
export function sealUpload(db: WriteDb, uploadId: string): { readonly sourceId: string; readonly fileName: string } {
  const upload = first<{ file_name: string; byte_length: number }>(
    db,
    sql`SELECT file_name, byte_length FROM sources WHERE id = ${uploadId} AND hash IS NULL`,
  );
  if (upload === undefined) throw new StoreError('not-found', 'This upload is over. Open the file again.');
  const hash = createHash('sha256');
  let received = 0;
  const indexes = all<{ chunk_index: number }>(
    db,
    sql`SELECT chunk_index FROM source_chunks WHERE source_id = ${uploadId} ORDER BY chunk_index`,
  );
  for (const [expected, { chunk_index: index }] of indexes.entries()) {
    const chunk = readChunkOf(db, uploadId, index);
    if (index !== expected || chunk === undefined) break;
    hash.update(chunk);
    received += chunk.byteLength;
  }
  // Contiguous pieces are numbered up to their count; one beyond a gap is not a part of what was counted.
  const whole = (indexes.at(-1)?.chunk_index ?? -1) === indexes.length - 1;
  if (!whole || received !== upload.byte_length) {
    throw new StoreError(
      'invalid-input',
      'The file did not arrive whole; it may have changed meanwhile. Open it again.',
    );
  }
  const digest = hash.digest('hex');
  const known = first<{ id: string }>(db, sql`SELECT id FROM sources WHERE hash = ${digest}`);
  if (known !== undefined) {
    run(db, sql`DELETE FROM sources WHERE id = ${uploadId}`);
    return { sourceId: known.id, fileName: upload.file_name };
  }
  run(db, sql`UPDATE sources SET hash = ${digest} WHERE id = ${uploadId}`);
  return { sourceId: uploadId, fileName: upload.file_name };
}

/** One piece of a source as it was stored; undefined beyond its end. */
export function readChunkOf(db: ReadDb, sourceId: string, index: number): Uint8Array | undefined {
  return first<{ bytes: Uint8Array }>(
    db,
    sql`SELECT bytes FROM source_chunks WHERE source_id = ${sourceId} AND chunk_index = ${index}`,
  )?.bytes;
}

/** One piece of a source, and whether it was the last. */
export function readSource(
  db: ReadDb,
  sourceHash: string,
  index: number,
): { readonly bytes: Uint8Array; readonly last: boolean } {
  const source = first<{ id: string }>(db, sql`SELECT id FROM sources WHERE hash = ${sourceHash}`);
  if (source === undefined) throw new StoreError('not-found', 'The copy of this file is no longer in the store.');
  const next = first(
    db,
    sql`SELECT 1 FROM source_chunks WHERE source_id = ${source.id} AND chunk_index = ${index + 1}`,
  );
  return { bytes: new Uint8Array(readChunkOf(db, source.id, index) ?? []), last: next === undefined };
}

/** Forgets the copies of files that no import has any more. */
export function forgetUnused(db: WriteDb): void {
  run(db, sql`DELETE FROM sources WHERE hash IS NOT NULL AND id NOT IN (SELECT source_id FROM imports)`);
}

/**
 * Forgets uploads and collected rows that a crash interrupted; the drafts they came from are whole. That there was a keep,
 * and into which lists, is remembered, so that the user can be told to press Keep again.
 */
export function forgetUnfinished(db: WriteDb): void {
  run(db, sql`DELETE FROM sources WHERE hash IS NULL`);
  run(db, sql`DELETE FROM keep_rows`);
  run(db, sql`UPDATE keep_runs SET is_open = 0`);
}
