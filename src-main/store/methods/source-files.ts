import { createHash } from 'node:crypto';
import { sourceChunkBytes } from '../../../src-shared/contract/imports.ts';
import {
  bundleBeginning,
  bundleHead,
  bundleMark,
  bundlePlaces,
  mayBeBundle,
} from '../../../src-shared/spreadsheet/file-bundle.ts';
import { all, first, type ReadDb, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { addChunk, beginUpload, readChunkOf, sealUpload } from './sources.ts';

/** A file as it was dropped: a source of its own, or one of several in a source. */
export interface StoredFile {
  readonly sourceId: string;
  readonly name: string;
  /** Where its bytes begin within the source. */
  readonly start: number;
  readonly byteLength: number;
  /** It came to an import that was there already; see `BundledFile`. */
  readonly isAdded: boolean;
}

/** The files of a finished source, in their order. */
export function filesOf(db: ReadDb, sourceId: string): readonly StoredFile[] {
  const source = first<{ name: string; byteLength: number; mark: Uint8Array | null }>(
    db,
    sql`SELECT file_name AS name, byte_length AS byteLength, substr(bytes, 1, ${bundleMark}) AS mark FROM sources
        LEFT JOIN source_chunks ON source_id = id AND chunk_index = 0 WHERE id = ${sourceId}`,
  );
  if (source === undefined) return [];
  const { mark, ...file } = source;
  const whole = { sourceId, start: 0, isAdded: false, ...file };
  // Of nearly all files, a few bytes say that they are no bundle.
  if (mark === null || !mayBeBundle(mark)) return [whole];
  const beginning = Buffer.concat([...bytesOf(db, { ...whole, byteLength: bundleBeginning })]);
  return bundlePlaces(beginning, source.byteLength)?.map((place) => ({ sourceId, ...place })) ?? [whole];
}

/** The bytes of a file, piece by piece. */
export function* bytesOf(
  db: ReadDb,
  { sourceId, start, byteLength }: Pick<StoredFile, 'sourceId' | 'start' | 'byteLength'>,
): Generator<Uint8Array> {
  const chunks = all<{ index: number; length: number }>(
    db,
    sql`SELECT chunk_index AS "index", length(bytes) AS length FROM source_chunks
        WHERE source_id = ${sourceId} ORDER BY chunk_index`,
  );
  const end = start + byteLength;
  let at = 0;
  for (const { index, length } of chunks) {
    if (at < end && at + length > start) {
      const chunk = readChunkOf(db, sourceId, index) ?? new Uint8Array();
      yield chunk.subarray(Math.max(0, start - at), Math.min(length, end - at));
    }
    at += length;
  }
}

/** The SHA-256 of the bytes of a file. */
export function hashOf(db: ReadDb, file: StoredFile): string {
  const hash = createHash('sha256');
  for (const piece of bytesOf(db, file)) hash.update(piece);
  return hash.digest('hex');
}

/** Makes a source of files that are stored already, in this order; answers the id of one that has the same bytes instead. */
export function composeSource(db: WriteDb, files: readonly StoredFile[], name: string, now: number): string {
  const [only] = files;
  const isOne = files.length === 1 && only?.isAdded === false;
  const head = isOne ? new Uint8Array() : bundleHead(files.map((file) => ({ ...file, size: file.byteLength })));
  const byteLength = files.reduce((sum, file) => sum + file.byteLength, head.byteLength);
  const uploadId = newId();
  beginUpload(db, uploadId, name, byteLength, now);
  let index = 0;
  for (const chunk of inChunks(pieces(db, head, files))) {
    addChunk(db, uploadId, index, chunk);
    index += 1;
  }
  return sealUpload(db, uploadId).sourceId;
}

function* pieces(db: ReadDb, head: Uint8Array, files: readonly StoredFile[]): Generator<Uint8Array> {
  yield head;
  for (const file of files) yield* bytesOf(db, file);
}

/** The same bytes in pieces as an upload brings them. */
function* inChunks(bytes: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const piece of bytes) {
    for (let at = 0; at < piece.byteLength; ) {
      const part = piece.subarray(at, at + sourceChunkBytes - length);
      waiting.push(part);
      length += part.byteLength;
      at += part.byteLength;
      if (length < sourceChunkBytes) continue;
      yield Buffer.concat(waiting);
      waiting = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(waiting);
}
