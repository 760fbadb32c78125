import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { isSound, listBackups, makeBackup } from './backups.ts';
import { migrate, storedVersion } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as allMigrations, latestVersion } from './migrations/migrations.ts';
import { openSound } from './open-file.ts';
import { setAsideAndRestore } from './restore.ts';

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
    notices.push(setAsideAndRestore({ path, folder, now, migrations }));
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
