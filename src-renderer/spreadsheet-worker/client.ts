import { bytesIn } from './handed-over.ts';
import type { WorkerCall, WorkerCalls, WorkerRequest, WorkerResponse } from './protocol.ts';
import { UnreadableFileError } from './reading/table.ts';

/** What may be wished for with a question. */
export interface AskOptions {
  /** Takes the question back; it is then rejected. */
  readonly signal?: AbortSignal;
  /** Told how far long work is, in rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface SpreadsheetClient {
  /**
   * Rejects with the worker's sentence when the call is impossible; with an UnreadableFileError when it is the file that
   * cannot be read. Bytes of the question are handed over to the worker: whoever asks has them no longer.
   */
  ask<Call extends WorkerCall>(
    call: Call,
    input: WorkerCalls[Call]['input'],
    options?: AskOptions,
  ): Promise<WorkerCalls[Call]['output']>;
  /** Ends the worker; calls still waiting are rejected. */
  close(): void;
}

const closedMessage = 'The import was closed.';
const cancelledMessage = 'Cancelled.';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: AskOptions['onProgress'];
}

/** Starts a worker for one import. */
export function startSpreadsheetWorker(): SpreadsheetClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'spreadsheet' });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let closed = false;
  const post = (request: WorkerRequest): void =>
    worker.postMessage(request, 'input' in request ? bytesIn(request.input) : []);

  function rejectAll(message: string): void {
    for (const call of waiting.values()) call.reject(new Error(message));
    waiting.clear();
  }

  worker.addEventListener('message', (event: MessageEvent<WorkerResponse>) => {
    const response = event.data;
    const call = waiting.get(response.id);
    if ('done' in response) {
      call?.onProgress?.(response.done, response.total);
      return;
    }
    waiting.delete(response.id);
    if (response.ok) call?.resolve(response.value as never);
    else
      call?.reject(
        response.unreadable === true ? new UnreadableFileError(response.message) : new Error(response.message),
      );
  });
  worker.addEventListener('error', () => {
    rejectAll('The spreadsheet could not be worked on any further. Open the import again; nothing is lost.');
  });

  return {
    ask: (call, input, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (closed || signal?.aborted === true) {
          reject(new Error(closed ? closedMessage : cancelledMessage));
          return;
        }
        const id = nextId++;
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', () => post({ id, cancel: true }), { once: true });
        post({ id, call, input });
      }),
    close() {
      closed = true;
      worker.terminate();
      rejectAll(closedMessage);
    },
  };
}
