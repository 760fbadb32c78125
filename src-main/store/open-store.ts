import { copyFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { isSound, listBackups, makeBackup } from './backups.ts';
import { migrate, storedVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as allMigrations, latestVersion } from './migrations/migrations.ts';

export interface OpenOptions {
  /** The data folder; made when it is missing. */
  readonly folder: string;
  /** Milliseconds since 1970, for the names of backups and damaged files. */
  readonly now: number;
  readonly migrations?: readonly Migration[];
  /** Limits the file's size in pages of 4096 bytes, so that a test can have a full disk. */
  readonly maxPages?: number;
}

export interface OpenedStore {
  readonly db: Database.Database;
  /** What the user has to be told, such as that a backup took the place of a damaged file. */
  readonly notices: readonly string[];
}

/** Thrown when another running app holds the same data folder. */
export class StoreInUseError extends Error {
  constructor(folder: string) {
    super(`Fieldpost is already open with the data in ${folder}. Close the other window first.`);
    this.name = 'StoreInUseError';
  }
}

export function databasePath(folder: string): string {
  return join(folder, 'fieldpost.db');
}

/**
 * Opens the store of a data folder: checks the file, moves a damaged one aside and restores the newest good backup,
 * backs up before a migration, and leaves the connection in the one configuration the app relies on.
 *
 * @throws NewerStoreError when the data belongs to a newer app.
 * @throws StoreInUseError when another process has it open.
 */
export function openStore(options: OpenOptions): OpenedStore {
  const { folder, now, migrations = allMigrations } = options;
  mkdirSync(folder, { recursive: true });
  const path = databasePath(folder);
  const notices: string[] = [];
  let db = isLost(path, folder) ? undefined : openSound(path, folder);
  if (db === undefined) {
    notices.push(setAsideAndRestore(path, folder, now));
    db = openSound(path, folder);
    if (db === undefined) throw new Error(`The data file in ${folder} cannot be opened, not even from a backup.`);
  }
  if (options.maxPages !== undefined) db.pragma(`max_page_count = ${options.maxPages}`);
  try {
    const found = storedVersion(db);
    const target = migrations.at(-1)?.version ?? latestVersion;
    if (found > 0 && found < target) makeBackup(db, folder, found, now);
    migrate(db, migrations);
  } catch (error) {
    db.close();
    throw error;
  }
  return { db, notices };
}

/** A missing or empty file is a new store, except where there are backups: then the data was taken away. */
function isLost(path: string, folder: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size === 0 && listBackups(folder).some(isSound);
}

/** Opens and configures the file; undefined when it is damaged. */
function openSound(path: string, folder: string): Database.Database | undefined {
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

/** Moves the damaged file (and its journal) out of the way and puts the newest sound backup in its place. */
function setAsideAndRestore(path: string, folder: string, now: number): string {
  const damaged = join(folder, `damaged-${now}.db`);
  const wasThere = existsSync(path);
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, damaged + suffix);
  }
  const backup = listBackups(folder).find(isSound);
  if (backup === undefined) {
    return `The data file was damaged and there was no backup, so an empty one was made. The damaged file is kept as ${damaged}.`;
  }
  copyFileSync(backup, path);
  const time = /fieldpost-(\d+)-v/u.exec(backup)?.[1];
  const when = time === undefined ? 'earlier' : new Date(Number(time)).toISOString().slice(0, 16).replace('T', ' ');
  if (!wasThere) {
    return `The data file was missing. The backup of ${when} (UTC) has been restored; changes made after it are lost.`;
  }
  return `The data file was damaged. The backup of ${when} (UTC) has been restored; changes made after it are only in the damaged file, which is kept as ${damaged}.`;
}
