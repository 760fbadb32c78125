import type { Calls } from './calls.ts';
import { bytesIn } from './handed-over.ts';
import type { WorkerRequest, WorkerResponse } from './protocol.ts';
import { UnreadableFileError } from './reading/table.ts';

/** The side of a worker that hears from its window and answers. */
export interface Port {
  postMessage(message: WorkerResponse, options?: { readonly transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
}

/** What is told about a question that was taken back. */
const cancelled = 'Cancelled.';

/** Answers one question after the other, in their order; one that was taken back is given up at the next chance. */
export function answerCalls(port: Port, calls: Calls): void {
  const open = new Map<number, AbortController>();
  let queue: Promise<void> = Promise.resolve();

  async function answer(request: Extract<WorkerRequest, { call: unknown }>, controller: AbortController) {
    const { id, call, input } = request;
    const { signal } = controller;
    try {
      signal.throwIfAborted();
      const work = calls[call] as (input: unknown, slicing: unknown) => unknown;
      const onProgress = (done: number, total: number): void => port.postMessage({ id, done, total });
      const value = await work(input, { signal, onProgress });
      port.postMessage({ id, ok: true, value }, { transfer: bytesIn(value) });
    } catch (error) {
      const message = signal.aborted ? cancelled : error instanceof Error ? error.message : String(error);
      port.postMessage({
        id,
        ok: false,
        message,
        ...(error instanceof UnreadableFileError ? { unreadable: true } : {}),
      });
    } finally {
      open.delete(id);
    }
  }

  port.addEventListener('message', ({ data: request }) => {
    if ('cancel' in request) {
      open.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    open.set(request.id, controller);
    queue = queue.then(() => answer(request, controller));
  });
}
