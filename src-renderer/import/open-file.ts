import { create } from 'zustand';
import { maxSourceBytes, sourceChunkBytes } from '../../src-shared/contract/imports.ts';
import { importText } from '../../src-shared/text/import-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';

interface Opening {
  /** The file being copied into the store, and how far that is. */
  readonly copying: { readonly fileName: string; readonly done: number; readonly total: number } | undefined;
  readonly error: string | undefined;
  /** What to tell about the import that was opened last. */
  readonly notice: string | undefined;
}

export const useOpening = create<Opening>(() => ({ copying: undefined, error: undefined, notice: undefined }));

/** Copies a file into the store, piece by piece, and opens its import: from then on the app has its own copy. */
export async function openFile(file: File): Promise<void> {
  if (useOpening.getState().copying !== undefined) return;
  // A file can be dropped on any screen, but this is the one that shows how it goes and what is wrong with it.
  go({ screen: 'import' });
  if (file.size > maxSourceBytes) {
    useOpening.setState({ error: importText.tooLarge(file.name) });
    return;
  }
  const progress = (done: number): void => {
    useOpening.setState({ copying: { fileName: file.name, done, total: file.size } });
  };
  useOpening.setState({ error: undefined, notice: undefined });
  progress(0);
  try {
    const { uploadId } = await ask('imports.beginUpload', { fileName: file.name, byteLength: file.size });
    for (let index = 0; index * sourceChunkBytes < file.size; index += 1) {
      const piece = file.slice(index * sourceChunkBytes, (index + 1) * sourceChunkBytes);
      const bytes = new Uint8Array(await piece.arrayBuffer());
      await ask('imports.upload', { uploadId, index, bytes });
      progress(index * sourceChunkBytes + bytes.byteLength);
    }
    const { importId, known } = await ask('imports.finishUpload', { uploadId });
    useOpening.setState({ notice: known ? importText.alreadyOpen(file.name) : undefined });
    go({ screen: 'import', importId });
  } catch (error) {
    useOpening.setState({ error: failureMessage(error) });
  } finally {
    useOpening.setState({ copying: undefined });
  }
}

/** Opens the sample that comes with the app, or the import it has already. */
export async function openSample(): Promise<void> {
  useOpening.setState({ error: undefined, notice: undefined });
  try {
    const { importId } = await ask('imports.openSample', {});
    go({ screen: 'import', importId });
  } catch (error) {
    useOpening.setState({ error: failureMessage(error) });
  }
}
