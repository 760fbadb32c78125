import { lastOfAll } from '../../../src-shared/spreadsheet/last-word.ts';
import type { EarlierWord, Said } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { all, type ReadDb, run, sql, type WriteDb } from '../database.ts';

/** The lists and tags that a row was kept with, so that keeping it again does not undo what was changed by hand. */
export interface Given {
  readonly lists: readonly string[];
  readonly tags: readonly string[];
}

/** What one run said and gave for a row. Texts are JSON as they are stored. */
export interface KeptMark {
  readonly contactId: string;
  /** Of a `Said`: a blank text is one that this run made blank. */
  readonly said: string;
  /** Of a `Given`. */
  readonly given: string;
}

/** A mark with the run that it is of; numbers count up, whatever the clock says. */
export interface RunMark extends KeptMark {
  readonly runNumber: number;
}

/** Where a row is: the same for every run that keeps it. */
export interface RowPlace {
  readonly importId: string;
  readonly part: string;
  readonly row: number;
}

/** What a mark says. */
export function saidOf(mark: Pick<KeptMark, 'said'>): Said {
  return JSON.parse(mark.said) as Said;
}

/** What a mark gives. */
export function givenOf(mark: Pick<KeptMark, 'given'>): Given {
  return JSON.parse(mark.given) as Given;
}

/** Marks a row as kept by a run. The marks of earlier runs stay: they count again when this run is undone. */
export function writeMark(db: WriteDb, runNumber: number, { importId, part, row }: RowPlace, mark: KeptMark): void {
  run(
    db,
    sql`INSERT INTO import_kept_rows (run_number, row, import_id, part, contact_id, said, given)
        VALUES (${runNumber}, ${row}, ${importId}, ${part}, ${mark.contactId}, ${mark.said}, ${mark.given})`,
  );
}

/** The marks of a row for one contact, the oldest first. */
export function marksOfRow(db: ReadDb, { importId, part, row }: RowPlace, contactId: string): readonly KeptMark[] {
  return all<KeptMark>(
    db,
    sql`SELECT contact_id AS contactId, said, given FROM import_kept_rows
        WHERE import_id = ${importId} AND part = ${part} AND row = ${row} AND contact_id = ${contactId}
        ORDER BY run_number`,
  );
}

/** The marks of some contacts that runs in force made, without the run that is being undone. */
export function marksInForce(db: ReadDb, contactIds: readonly string[], undoing: number): readonly RunMark[] {
  return all<RunMark>(
    db,
    sql`SELECT run_number AS runNumber, contact_id AS contactId, said, given FROM import_kept_rows
        WHERE contact_id IN (SELECT value FROM json_each(${JSON.stringify(contactIds)}))
          AND in_force = 1 AND run_number <> ${undoing}`,
  );
}

/** What files said last of every field of a contact, also discarded ones; undefined for one that no file spoke of. */
export function lastWord(db: ReadDb, contactId: string): EarlierWord | undefined {
  const marks = all<Pick<KeptMark, 'said'>>(
    db,
    sql`SELECT said FROM import_kept_rows WHERE contact_id = ${contactId} ORDER BY run_number, row`,
  );
  return marks.length === 0 ? undefined : { said: lastOfAll(marks.map(saidOf)), isSameRow: false };
}

/**
 * Takes the marks of a run back, so that its rows can be kept again and the marks of earlier runs count again. Those of
 * contacts that the run added remain for as long as the contacts do: keeping their rows again must not double them.
 */
export function takeMarksBack(db: WriteDb, runId: string, runNumber: number): void {
  run(
    db,
    sql`UPDATE import_kept_rows SET in_force = 0
        WHERE run_number = ${runNumber} AND EXISTS (
          SELECT 1 FROM import_run_contacts AS journal
          WHERE run_id = ${runId} AND journal.contact_id = import_kept_rows.contact_id AND added_hash IS NOT NULL)`,
  );
  run(db, sql`DELETE FROM import_kept_rows WHERE run_number = ${runNumber} AND in_force = 1`);
}
