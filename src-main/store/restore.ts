import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isSound, listBackups } from './backups.ts';
import type { WriteDb } from './database.ts';
import { distrustOpenSends } from './methods/after-restore.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/migration.ts';
import { openSound } from './open-file.ts';

export interface Restoring {
  /** Where the data file was and shall be. */
  readonly path: string;
  readonly folder: string;
  readonly now: number;
  readonly migrations: readonly Migration[];
}

const journals = ['', '-wal', '-shm'] as const;

/**
 * Moves the damaged file (and its journal) out of the way and puts the newest sound backup in its place; with no backup,
 * the place stays empty. Answers what the user has to be told.
 *
 * @throws NewerStoreError when the backup belongs to a newer app; nothing was moved then.
 */
export function setAsideAndRestore(restoring: Restoring): string {
  const { path, folder, now } = restoring;
  const backup = listBackups(folder).find(isSound);
  const when = backup === undefined ? '' : timeOf(backup);
  const prepared = backup === undefined ? undefined : prepare(backup, when, restoring);
  const damaged = join(folder, `damaged-${now}.db`);
  const wasThere = existsSync(path);
  for (const suffix of journals) {
    if (existsSync(path + suffix)) renameSync(path + suffix, damaged + suffix);
  }
  if (prepared === undefined) {
    return `The data file was damaged and there was no backup, so an empty one was made. The damaged file is kept as ${damaged}.`;
  }
  renameSync(prepared, path);
  const lookFirst = 'Before you send a list again, look on PrayerLetters.com whether it was sent after the backup.';
  if (!wasThere) {
    return `The data file was missing. The backup of ${when} has been restored; changes made after it are lost. ${lookFirst}`;
  }
  return `The data file was damaged. The backup of ${when} has been restored; changes made after it are only in the damaged file, which is kept as ${damaged}. ${lookFirst}`;
}

function timeOf(backup: string): string {
  const time = /fieldpost-(\d+)-v/u.exec(backup)?.[1];
  if (time === undefined) return 'an earlier day';
  return `${new Date(Number(time)).toISOString().slice(0, 16).replace('T', ' ')} (UTC)`;
}

/**
 * Makes a copy of the backup that is ready for use. It takes the place of the data file only when it is: a crash in
 * between must not leave a file behind in which sends go on that were delivered long ago.
 */
function prepare(backup: string, when: string, { folder, now, migrations }: Restoring): string {
  const prepared = join(folder, 'restoring.db');
  const forget = (): void => {
    for (const suffix of journals) rmSync(prepared + suffix, { force: true });
  };
  forget();
  try {
    copyFileSync(backup, prepared);
    const db = openSound(prepared, folder);
    if (db === undefined) throw new Error(`The backup ${backup} cannot be opened.`);
    try {
      migrate(db, migrations);
      db.transaction(() => distrustOpenSends(db as WriteDb, when, now)).immediate();
      // Everything belongs into the one file that is moved, nothing into a journal beside it.
      db.pragma('journal_mode = DELETE');
    } finally {
      db.close();
    }
    return prepared;
  } catch (error) {
    forget();
    throw error;
  }
}
