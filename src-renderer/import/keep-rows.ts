import type { CallInput, CallOutput } from '../../src-shared/contract/contract.ts';
import { ask } from '../host/host-client.ts';
import type { ImportController } from './import-session.ts';
import { rememberMatch } from './remembered-match.ts';

/** Rows handed over at once. */
const batchSize = 500;

/**
 * Hands the good rows to the store and makes contacts of them in one transaction at the end. Answers undefined when it was
 * cancelled; then, as after any failure, no contact was changed.
 */
export function keepRows(
  controller: ImportController,
  target: CallInput<'imports.beginKeep'>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<CallOutput<'imports.finishKeep'> | undefined> {
  // All batches are to be of the same rows.
  return controller.holding(() => handOver(controller, target, signal, onProgress));
}

async function handOver(
  controller: ImportController,
  target: CallInput<'imports.beginKeep'>,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<CallOutput<'imports.finishKeep'> | undefined> {
  const { runId } = await ask('imports.beginKeep', target);
  try {
    let done = 0;
    let after = -1;
    while (!signal.aborted) {
      const rows = await controller.worker.ask('drafts', { after, limit: batchSize });
      const last = rows.at(-1);
      if (last === undefined) {
        const kept = await ask('imports.finishKeep', { runId });
        rememberMatch(controller.session.getState().snapshot);
        return kept;
      }
      await ask('imports.keepRows', { runId, rows: [...rows] });
      after = last.row;
      done += rows.length;
      onProgress(done);
    }
  } catch (error) {
    await cancel(runId);
    throw error;
  }
  await cancel(runId);
  return undefined;
}

/** Forgets the rows that were handed over. Should even that fail, the next start of the app does it. */
async function cancel(runId: string): Promise<void> {
  await ask('imports.cancelKeep', { runId }).catch(() => {});
}
