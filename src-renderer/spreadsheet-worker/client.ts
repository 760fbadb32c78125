import { bytesIn } from './handed-over.ts';
import type { Slicing } from './model/slices.ts';
import type { WorkerCall, WorkerCalls, WorkerRequest, WorkerResponse } from './protocol.ts';
import { UnreadableFileError } from './reading/table.ts';

/** What may be wished for with a question. */
export interface AskOptions {
  /** Takes the question back; it is then rejected. */
  readonly signal?: AbortSignal;
  /** Told how far long work is. */
  readonly onProgress?: Slicing['onProgress'];
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
const brokenMessage = 'The spreadsheet could not be worked on any further. Open the import again; nothing is lost.';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: AskOptions['onProgress'];
}

/** The rows changed while the worker looked through them: what was asked has to be asked again. */
export class OvertakenError extends Error {}

function errorOf({ message, unreadable, overtaken }: Extract<WorkerResponse, { readonly ok: false }>): Error {
  if (unreadable === true) return new UnreadableFileError(message);
  return overtaken === true ? new OvertakenError(message) : new Error(message);
}

/** Starts a worker for one import. */
export function startSpreadsheetWorker(): SpreadsheetClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'spreadsheet' });
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  /** Why the worker answers nothing any more. */
  let ended: string | undefined;
  const post = (request: WorkerRequest): void =>
    worker.postMessage(request, 'input' in request ? bytesIn(request.input) : []);

  function end(message: string): void {
    ended ??= message;
    worker.terminate();
    for (const call of waiting.values()) call.reject(new Error(ended));
    waiting.clear();
  }

  worker.addEventListener('message', (event: MessageEvent<WorkerResponse>) => {
    const response = event.data;
    const call = waiting.get(response.id);
    if ('done' in response) {
      call?.onProgress?.(response.done, response.total, response.unit);
      return;
    }
    waiting.delete(response.id);
    if (response.ok) call?.resolve(response.value as never);
    else call?.reject(errorOf(response));
  });
  // An answer that cannot be read is missing as much as one that never comes.
  for (const event of ['error', 'messageerror']) worker.addEventListener(event, () => end(brokenMessage));

  return {
    ask: (call, input, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (ended !== undefined || signal?.aborted === true) {
          reject(new Error(ended ?? cancelledMessage));
          return;
        }
        const id = nextId++;
        waiting.set(id, { resolve, reject, onProgress });
        signal?.addEventListener('abort', () => post({ id, cancel: true }), { once: true });
        post({ id, call, input });
      }),
    close() {
      end(closedMessage);
    },
  };
}
