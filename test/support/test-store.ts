import { onTestFinished } from 'vitest';
import { connectStore } from '../../src-main/store/store-client.ts';
import type { Store } from '../../src-main/store/store-methods.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Noon of some day, in milliseconds since 1970: what the store is told unless a test says otherwise. */
export const noon = Date.UTC(2026, 2, 4, 12);

/** The file that runs as the store's thread; Node strips its types. */
export const storeWorker = new URL('../../src-main/store/worker.ts', import.meta.url);

export interface TestStoreOptions {
  /** A data folder that is there already; a new one unless said otherwise. */
  readonly folder?: string;
  readonly now?: number;
  readonly maxPages?: number;
}

export interface TestStore {
  readonly store: Store;
  readonly folder: string;
  readonly notices: readonly string[];
  /** Closes the file; may be called again. The test's end does it too. */
  close(): Promise<void>;
}

/** The real store in its real thread, on a real file. */
export async function openTestStore(options: TestStoreOptions = {}): Promise<TestStore> {
  const { now = noon, folder = await temporaryFolder(), ...limits } = options;
  const { store, notices } = await connectStore(storeWorker, { folder, now, ...limits });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closing ??= store.close();
    return closing;
  };
  // A test may have closed it by the store's own method; then this only says so.
  onTestFinished(() => close().catch(() => undefined));
  return { store, folder, notices, close };
}
