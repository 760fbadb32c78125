import type { EarlierWord, Said } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { first, type ReadDb, run, sql, type WriteDb } from '../database.ts';

/** The lists and tags that a row was kept with, so that keeping it again does not undo what was changed by hand. */
export interface Given {
  readonly lists: readonly string[];
  readonly tags: readonly string[];
}

/** The mark of a row that was kept: its contact, and what the row said then. Texts are JSON as they are stored. */
export interface KeptMark {
  readonly contactId: string;
  /** Of a `Said`. */
  readonly said: string;
  /** Of a `Given`. */
  readonly given: string;
  readonly keptAt: number;
}

export interface RowPlace {
  readonly importId: string;
  readonly part: string;
  readonly row: number;
}

export function saidOf(mark: Pick<KeptMark, 'said'>): Said {
  return JSON.parse(mark.said) as Said;
}

export function givenOf(mark: Pick<KeptMark, 'given'>): Given {
  return JSON.parse(mark.given) as Given;
}

/** Marks a row as kept, in place of what its mark said before. */
export function writeMark(db: WriteDb, { importId, part, row }: RowPlace, mark: KeptMark): void {
  run(
    db,
    sql`INSERT INTO import_kept_rows (import_id, part, row, contact_id, said, given, kept_at)
        VALUES (${importId}, ${part}, ${row}, ${mark.contactId}, ${mark.said}, ${mark.given}, ${mark.keptAt})
        ON CONFLICT DO UPDATE SET contact_id = excluded.contact_id, said = excluded.said, given = excluded.given,
          kept_at = excluded.kept_at`,
  );
}

export function removeMark(db: WriteDb, { importId, part, row }: RowPlace): void {
  run(db, sql`DELETE FROM import_kept_rows WHERE import_id = ${importId} AND part = ${part} AND row = ${row}`);
}

/** What the newest file said of a contact; undefined for one that no file spoke of. */
export function lastWord(db: ReadDb, contactId: string): EarlierWord | undefined {
  const found = first<{ said: string }>(
    db,
    sql`SELECT said FROM import_kept_rows WHERE contact_id = ${contactId} ORDER BY kept_at DESC LIMIT 1`,
  );
  return found === undefined ? undefined : { said: saidOf(found), isSameRow: false };
}
