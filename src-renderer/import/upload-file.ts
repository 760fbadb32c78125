import { maxSourceBytes, type OpenedImport, sourceChunkBytes } from '../../src-shared/contract/imports.ts';
import { startText } from '../../src-shared/text/open-text.ts';
import { ask } from '../host/host-client.ts';
import { useOpening } from './opening.ts';

/** Why a file is not even copied; undefined when nothing speaks against it. */
export function refusal(file: File): string | undefined {
  if (file.size > maxSourceBytes) return startText.tooLarge(file.name);
  return file.size === 0 ? startText.empty(file.name) : undefined;
}

/**
 * Reads a piece of a file from its disk.
 *
 * @throws Error with a sentence when the file has changed or gone meanwhile, or was a folder.
 */
export async function readPiece(file: File, piece: Blob = file): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await piece.arrayBuffer());
  } catch {
    throw new Error(startText.lost(file.name));
  }
}

/**
 * Copies a file into the store and gives it an import, or finds the one it has: from then on the app has its own copy.
 *
 * @throws Error with a sentence when the file could not be read, or FailureError when it could not be stored.
 */
export async function uploadFile(file: File): Promise<OpenedImport> {
  return await ask('imports.finishUpload', { uploadId: await copyFile(file) });
}

/**
 * Copies a file into the store, piece by piece, and answers the id of the upload, which a restart forgets unless something
 * is made of it.
 *
 * @throws Error with a sentence when the file could not be read, or FailureError when it could not be stored.
 */
export async function copyFile(file: File): Promise<string> {
  const progress = (done: number): void => {
    useOpening.setState({ copying: { label: startText.copying(file.name), done, total: file.size } });
  };
  progress(0);
  const { uploadId } = await ask('imports.beginUpload', { fileName: file.name, byteLength: file.size });
  for (let start = 0; start < file.size; start += sourceChunkBytes) {
    const bytes = await readPiece(file, file.slice(start, start + sourceChunkBytes));
    await ask('imports.upload', { uploadId, index: start / sourceChunkBytes, bytes });
    progress(start + bytes.byteLength);
  }
  return uploadId;
}
