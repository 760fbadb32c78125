import { Worker } from 'node:worker_threads';
import { FailureError } from '../../src-shared/contract/failure.ts';
import type { StoreRequest, StoreResponse, WorkerStart } from './protocol.ts';
import { readMethods, type Store, writeMethods } from './store-methods.ts';

export interface StoreConnection {
  readonly store: Store;
  readonly notices: readonly string[];
}

/** Thrown when the data folder cannot be opened; the message says why and what to do. */
export class StoreNotOpenedError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StoreNotOpenedError';
  }
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

const methodNames = [...Object.keys(readMethods), ...Object.keys(writeMethods), 'backup', 'newestBackup', 'close'];

const isClosed = 'The store is closed.';

/**
 * Starts the worker that owns the database and connects to it.
 *
 * @throws StoreNotOpenedError when the store is damaged beyond its backups, newer than this app, or in use.
 */
export async function connectStore(workerUrl: URL, start: WorkerStart): Promise<StoreConnection> {
  const worker = new Worker(workerUrl, { workerData: start, name: 'store' });
  const waiting = new Map<number, Waiting>();
  const notices = await new Promise<readonly string[]>((resolve, reject) => {
    worker.once('error', reject);
    worker.once('exit', () => reject(new StoreNotOpenedError('The store did not open.')));
    worker.once('message', (response: StoreResponse) => {
      if (response.kind === 'opened') resolve(response.notices);
      else
        reject(new StoreNotOpenedError(response.kind === 'not-opened' ? response.message : 'The store did not open.'));
    });
  });

  worker.on('message', (response: StoreResponse) => {
    if (response.kind !== 'value' && response.kind !== 'failure') return;
    const call = waiting.get(response.id);
    waiting.delete(response.id);
    if (response.kind === 'value') call?.resolve(response.value);
    else call?.reject(new FailureError(response.failure.code, response.failure.message));
  });
  /** Why nothing can be asked any more; undefined while the store works. */
  let ended: string | undefined;
  const end = (reason: string): void => {
    ended ??= reason;
    for (const call of waiting.values()) call.reject(new FailureError('storage-failed', ended));
    waiting.clear();
  };
  worker.on('error', (error) => end(`The store stopped: ${error.message}. Start the app again.`));
  worker.on('exit', () => end(isClosed));

  let nextId = 1;
  const call = (method: string, args: readonly unknown[]): Promise<unknown> => {
    if (ended !== undefined) return Promise.reject(new FailureError('storage-failed', ended));
    if (method === 'close') ended = isClosed;
    return new Promise((resolve, reject) => {
      const request: StoreRequest = { id: nextId++, method, args };
      waiting.set(request.id, { resolve, reject });
      worker.postMessage(request);
    });
  };
  const store = Object.fromEntries(
    methodNames.map((method) => [method, (...args: readonly unknown[]) => call(method, args)]),
  ) as unknown as Store;
  return { store, notices };
}
