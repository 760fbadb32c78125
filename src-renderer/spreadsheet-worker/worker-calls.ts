import type { Calls } from './calls.ts';
import { bytesIn } from './handed-over.ts';
import type { Slicing } from './model/slices.ts';
import type { WorkerCall, WorkerRequest, WorkerResponse } from './protocol.ts';
import { UnreadableFileError } from './reading/table.ts';

/** The side of a worker that hears from its window and answers. */
export interface Port {
  postMessage(message: WorkerResponse, options?: { readonly transfer: Transferable[] }): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<WorkerRequest>) => void): void;
}

/** What is told about a question that was taken back. */
const cancelled = 'Cancelled.';

/** Why work in the background ends before its answer. */
const overtaken = new Error('The rows have changed.');

/** Long questions for which others do not wait: they are answered in its pauses, so that the grid shows rows meanwhile. */
const background: ReadonlySet<WorkerCall> = new Set(['duplicates']);

/** What changes the rows; an answer about the rows as they were would be wrong. */
const changing: ReadonlySet<WorkerCall> = new Set(['open', 'update', 'apply', 'applyPrepared']);

/**
 * Answers one question after the other, in their order; one that was taken back is given up at the next chance. Work in the
 * background begins in its turn, and is given up when the rows change.
 */
export function answerCalls(port: Port, calls: Calls): void {
  const open = new Map<number, AbortController>();
  const inBackground = new Set<AbortController>();
  let queue: Promise<void> = Promise.resolve();

  async function answer(request: Extract<WorkerRequest, { call: unknown }>, controller: AbortController) {
    const { id, call, input } = request;
    const { signal } = controller;
    if (background.has(call)) inBackground.add(controller);
    if (changing.has(call)) for (const each of inBackground) each.abort(overtaken);
    try {
      signal.throwIfAborted();
      const work = calls[call] as (input: unknown, slicing: unknown) => unknown;
      const onProgress: Slicing['onProgress'] = (done, total, unit = 'rows') =>
        port.postMessage({ id, done, total, unit });
      const value = await work(input, { signal, onProgress });
      port.postMessage({ id, ok: true, value }, { transfer: bytesIn(value) });
    } catch (error) {
      const message = signal.aborted ? cancelled : error instanceof Error ? error.message : String(error);
      port.postMessage({
        id,
        ok: false,
        message,
        ...(error instanceof UnreadableFileError ? { unreadable: true } : {}),
        ...(signal.reason === overtaken ? { overtaken: true } : {}),
      });
    } finally {
      open.delete(id);
      inBackground.delete(controller);
    }
  }

  port.addEventListener('message', ({ data: request }) => {
    if ('cancel' in request) {
      open.get(request.id)?.abort();
      return;
    }
    const controller = new AbortController();
    open.set(request.id, controller);
    const answered = queue.then(() => answer(request, controller));
    if (!background.has(request.call)) queue = answered;
  });
}
