import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';

/** How many backups are kept; the oldest goes when a new one has been verified. */
const keep = 5;

const backupName = /^fieldpost-(\d{13,16})-v(\d+)\.db$/u;

/** The backups of a data folder, newest first, as full paths. */
export function listBackups(folder: string): readonly string[] {
  const backups = join(folder, 'backups');
  if (!existsSync(backups)) return [];
  return readdirSync(backups)
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .map((name) => join(backups, name));
}

/** When the newest backup was made, in milliseconds since 1970; undefined when there is none. */
export function newestBackupTime(folder: string): number | undefined {
  const [newest] = listBackups(folder);
  const time = newest === undefined ? undefined : /fieldpost-(\d+)-v/u.exec(newest)?.[1];
  return time === undefined ? undefined : Number(time);
}

/** True for a file that opens as a database and passes SQLite's own check. */
export function isSound(path: string): boolean {
  let db: Database.Database | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  } finally {
    db?.close();
  }
}

/**
 * Writes a verified copy of an open store into `backups/`. The copy is made by SQLite itself (never by copying a live
 * file), gets its final name only after it has passed the check, and only then do old backups go.
 *
 * @throws Error when the copy cannot be written or does not pass the check; existing backups are untouched.
 */
export function makeBackup(db: Database.Database, folder: string, version: number, now: number): string {
  const backups = join(folder, 'backups');
  mkdirSync(backups, { recursive: true });
  const unfinished = join(backups, 'unfinished.db');
  rmSync(unfinished, { force: true });
  db.prepare('VACUUM INTO ?').run(unfinished);
  if (!isSound(unfinished)) throw new Error('The backup did not pass its check.');
  const finished = join(backups, `fieldpost-${now}-v${version}.db`);
  renameSync(unfinished, finished);
  for (const old of listBackups(folder).slice(keep)) rmSync(old, { force: true });
  return finished;
}
