import { FailureError } from '../../src-shared/contract/failure.ts';
import type { ImportDetail, StoredImport } from '../../src-shared/contract/imports.ts';
import { ask } from '../host/host-client.ts';
import type { ImportController } from '../import/import-session.ts';
import { readStoredSource } from '../import/stored-source.ts';
import { startSpreadsheetWorker } from '../spreadsheet-worker/client.ts';
import type { CorrectionChanges, ReturnedSheet } from '../spreadsheet-worker/keep-protocol.ts';

/** A returned sheet beside the import that it came from. */
export interface Returned {
  readonly sheet: ReturnedSheet;
  /** Undefined when the import was discarded. */
  readonly original: ImportDetail | undefined;
  readonly changes: CorrectionChanges | undefined;
}

/** Compares the open file with the import that it came from; undefined where it is no sheet that was given back. */
export async function findCorrections(controller: ImportController): Promise<Returned | undefined> {
  const sheet = await controller.worker.ask('returnedSheet', null);
  if (sheet === null) return undefined;
  const original = await findImport(sheet.importId);
  if (original === undefined) return { sheet, original, changes: undefined };
  const worker = startSpreadsheetWorker();
  try {
    const bytes = await readStoredSource(original.sourceHash, original.byteLength);
    const { recipe: packed, position, destination } = original;
    await worker.ask('open', { bytes, recipe: { packed, position, destination } });
    return { sheet, original, changes: await worker.ask('correctionChanges', sheet) };
  } finally {
    worker.close();
  }
}

/** Makes the corrections one step of the import that they are for. */
export async function applyCorrections(
  original: ImportDetail,
  changes: CorrectionChanges,
  note: string,
): Promise<void> {
  const edits = changes.edits.map((edit): [number, (typeof edit)[1], string] => [...edit]);
  const operation = { op: 'cells', how: 'corrections', note, edits } as const;
  await ask('imports.apply', { importId: original.id, operation, position: original.position });
  await ask('imports.describe', { importId: original.id, step: 'fix' });
}

async function findImport(importId: string): Promise<StoredImport | undefined> {
  try {
    return await ask('imports.get', { importId });
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'not-found') return undefined;
    throw error;
  }
}
