import { all, first, type ReadDb, run, sql, type WriteDb } from '../database.ts';

export function readSetting(db: ReadDb, key: string): string | null {
  return first<{ value: string }>(db, sql`SELECT value FROM settings WHERE key = ${key}`)?.value ?? null;
}

export function writeSetting(db: WriteDb, key: string, value: string): void {
  run(
    db,
    sql`INSERT INTO settings (key, value) VALUES (${key}, ${value})
              ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
}

export function readTextDrafts(db: ReadDb): readonly { readonly key: string; readonly text: string }[] {
  return all(db, sql`SELECT key, text FROM text_drafts ORDER BY key`);
}

/** Keeps what the user is typing; null forgets it, once it has been saved for real or thrown away. */
export function writeTextDraft(db: WriteDb, key: string, text: string | null): void {
  if (text === null) run(db, sql`DELETE FROM text_drafts WHERE key = ${key}`);
  else {
    run(
      db,
      sql`INSERT INTO text_drafts (key, text) VALUES (${key}, ${text})
                ON CONFLICT (key) DO UPDATE SET text = excluded.text`,
    );
  }
}
