import Database from 'better-sqlite3';

/** Thrown when another running app holds the same data folder. */
export class StoreInUseError extends Error {
  constructor(folder: string) {
    super(`Fieldpost is already open with the data in ${folder}. Close the other window first.`);
    this.name = 'StoreInUseError';
  }
}

/**
 * Opens a file of the data folder and leaves the connection in the one configuration the app relies on; undefined when the
 * file is damaged.
 *
 * @throws StoreInUseError when another process has it open.
 */
export function openSound(path: string, folder: string): Database.Database | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { timeout: 2000 });
    // One process owns the data folder: the lock is the operating system's, so it vanishes with the process.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    if (db.pragma('quick_check(1)', { simple: true }) === 'ok') return db;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_BUSY')) {
      db?.close();
      throw new StoreInUseError(folder);
    }
    if (!code.startsWith('SQLITE_CORRUPT') && !code.startsWith('SQLITE_NOTADB')) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  return undefined;
}
