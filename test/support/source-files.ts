import { newId } from '../../src-main/store/new-id.ts';
import type { Store } from '../../src-main/store/store-methods.ts';
import { sourceChunkBytes } from '../../src-shared/contract/imports.ts';
import { bundleHead } from '../../src-shared/spreadsheet/file-bundle.ts';
import { noon } from './test-store.ts';

/** A file as the window has it before it is copied. */
export interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export function textFile(name: string, text: string): DroppedFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

/** Several files as one, as the window puts them together. */
export function together(name: string, ...files: readonly DroppedFile[]): DroppedFile {
  const head = bundleHead(files.map((file) => ({ name: file.name, size: file.bytes.length })));
  return { name, bytes: Buffer.concat([head, ...files.map(({ bytes }) => bytes)]) };
}

/** Copies a file into the store, in pieces of `pieceBytes`; answers the id of the upload. */
export async function copyIn(
  store: Store,
  { name, bytes }: DroppedFile,
  pieceBytes: number = sourceChunkBytes,
): Promise<string> {
  const uploadId = newId();
  await store.beginUpload(uploadId, name, bytes.byteLength, noon);
  for (let index = 0; index * pieceBytes < bytes.byteLength; index += 1) {
    await store.addChunk(uploadId, index, bytes.slice(index * pieceBytes, (index + 1) * pieceBytes));
  }
  return uploadId;
}

/** Opens a file as the start does. */
export async function openFile(store: Store, file: DroppedFile, pieceBytes?: number, now: number = noon) {
  return store.finishUpload(await copyIn(store, file, pieceBytes), newId(), now);
}

/** The whole file that an import has. */
export async function readSourceOf(store: Store, importId: string): Promise<Buffer> {
  const { sourceHash } = await store.getImport(importId);
  const pieces: Uint8Array[] = [];
  for (let index = 0; ; index += 1) {
    const { bytes, last } = await store.readSource(sourceHash, index);
    pieces.push(bytes);
    if (last) return Buffer.concat(pieces);
  }
}
