import { parentPort, workerData } from 'node:worker_threads';
import type { Database } from 'better-sqlite3';
import { makeBackup, newestBackupTime } from './backups.ts';
import type { ReadDb, WriteDb } from './database.ts';
import { storedVersion } from './migrate.ts';
import { openStore } from './open-store.ts';
import type { StoreRequest, StoreResponse, WorkerStart } from './protocol.ts';
import { toStoreFailure } from './store-error.ts';
import { readMethods, writeMethods } from './store-methods.ts';

/**
 * The thread that owns the database. It takes one request at a time and runs each method in one transaction; an answer is
 * sent only after the commit, so whoever has the answer can rely on it.
 */

type Reader = (db: ReadDb, ...args: readonly unknown[]) => unknown;
type Writer = (db: WriteDb, ...args: readonly unknown[]) => unknown;

function perform(db: Database, folder: string, { method, args }: StoreRequest): unknown {
  if (Object.hasOwn(readMethods, method)) {
    const read = readMethods[method as keyof typeof readMethods] as Reader;
    return db.transaction(() => read(db as ReadDb, ...args)).deferred();
  }
  if (Object.hasOwn(writeMethods, method)) {
    const write = writeMethods[method as keyof typeof writeMethods] as Writer;
    return db.transaction(() => write(db as WriteDb, ...args)).immediate();
  }
  switch (method) {
    case 'backup':
      return makeBackup(db, folder, storedVersion(db), Number(args[0]));
    case 'newestBackup':
      return newestBackupTime(folder);
    case 'close':
      db.close();
      return undefined;
    default:
      throw new Error(`The store has no method ${method}.`);
  }
}

/** SQLite's own words are not for the user; the other errors are written for them. */
function whyNotOpened(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && String(error.code).startsWith('SQLITE_') ? toStoreFailure(error).message : error.message;
}

function serve(port: NonNullable<typeof parentPort>, start: WorkerStart): void {
  const answer = (response: StoreResponse): void => port.postMessage(response);
  let opened: ReturnType<typeof openStore>;
  try {
    opened = openStore(start);
  } catch (error) {
    answer({ kind: 'not-opened', message: whyNotOpened(error) });
    return;
  }
  answer({ kind: 'opened', notices: opened.notices });
  port.on('message', (request: StoreRequest) => {
    try {
      answer({ kind: 'value', id: request.id, value: perform(opened.db, start.folder, request) });
    } catch (error) {
      answer({ kind: 'failure', id: request.id, failure: toStoreFailure(error) });
    }
    if (request.method === 'close') port.close();
  });
}

if (parentPort !== null) serve(parentPort, workerData as WorkerStart);
