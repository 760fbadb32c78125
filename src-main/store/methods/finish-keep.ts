import { displayName } from '../../../src-shared/contact/display-name.ts';
import type { KeepCounts, Kept, LeftAloneRow, RunList } from '../../../src-shared/contract/keep.ts';
import type { GovernedField } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { all, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { findImportRun } from './import-runs.ts';
import { cancelKeep, findKeep, type OpenKeep } from './keep.ts';
import { keepNewRows } from './keep-new-rows.ts';
import { type KnownRow, keepKnownRow } from './keep-row.ts';
import type { KeptMark } from './kept-marks.ts';
import { findOrCreateList } from './lists.ts';
import { knownSpelling } from './tags.ts';

/** Rows read at once, so that a file of a million rows does not fill the memory. */
const pageSize = 1000;

/** How many rows that were left alone are named; the count says how many there are. */
const namedRows = 100;

type Counts = { -readonly [Name in keyof KeepCounts]: KeepCounts[Name] };

/** Makes contacts of all collected rows at once: all of it happens, or nothing. The run is recorded, to be undone. */
export function finishKeep(db: WriteDb, runId: string, now: number): Kept {
  const keep = findKeep(db, runId);
  const { importId, part } = keep;
  const lists = listsOf(db, keep, now);
  const tags = unlike(keep.tags.map((tag) => knownSpelling(db, tag)));
  beginRun(db, { runId, importId, part, lists, tags, now });
  const given = { lists: lists.map(({ id }) => id), tags };
  const { number: runNumber } = findImportRun(db, runId);
  const context = { ...{ db, runId, runNumber, importId, part, given, now }, givenText: JSON.stringify(given) };
  const counts: Counts = { added: 0, updated: 0, unchanged: 0, leftAlone: 0 };
  const joined = new Map(given.lists.map((id) => [id, 0]));
  const leftAloneRows: LeftAloneRow[] = [];
  for (const known of knownRows(db, runId, keep)) {
    const { outcome, joined: lists, leftAlone } = keepKnownRow(context, known);
    counts[outcome] += 1;
    for (const listId of lists) joined.set(listId, (joined.get(listId) ?? 0) + 1);
    if (leftAlone !== undefined && leftAloneRows.length < namedRows) {
      const { contact, fields } = leftAlone;
      const name = displayName(contact.fields);
      leftAloneRows.push({ row: known.row, contactId: contact.id, name, fields: [...fields] });
    }
  }
  counts.added = keepNewRows(context);
  cancelKeep(db, runId);
  run(db, sql`UPDATE import_runs SET counts = ${JSON.stringify(counts)} WHERE id = ${runId}`);
  run(db, sql`UPDATE imports SET updated_at = ${now} WHERE id = ${importId}`);
  return {
    runId,
    lists: lists.map((list) => ({ ...list, joined: counts.added + (joined.get(list.id) ?? 0) })),
    ...counts,
    leftAloneRows,
  };
}

function listsOf(db: WriteDb, { listNames }: OpenKeep, now: number): readonly RunList[] {
  const lists = new Map<string, RunList>();
  for (const name of listNames) {
    const list = findOrCreateList(db, newId(), name, now);
    // A name that comes twice, in other letters, finds the list that it has just made.
    if (!lists.has(list.id)) lists.set(list.id, list);
  }
  return [...lists.values()];
}

/** The tags without those that differ from an earlier one by case only, as the store compares them. */
function unlike(tags: readonly string[]): readonly string[] {
  const letters = (tag: string): string => tag.replaceAll(/[A-Z]/gu, (letter) => letter.toLowerCase());
  return [...new Map(tags.toReversed().map((tag) => [letters(tag), tag])).values()].toReversed();
}

interface BegunRun {
  readonly runId: string;
  readonly importId: string;
  readonly part: string;
  readonly lists: readonly RunList[];
  readonly tags: readonly string[];
  readonly now: number;
}

function beginRun(db: WriteDb, { runId, importId, part, lists, tags, now }: BegunRun): void {
  run(
    db,
    sql`INSERT INTO import_runs (id, import_id, file_name, part, lists, tags, counts, finished_at)
        SELECT ${runId}, id, file_name, ${part}, ${JSON.stringify(lists)}, ${JSON.stringify(tags)}, '{}', ${now}
        FROM imports WHERE id = ${importId}`,
  );
}

type StoredRow = {
  readonly row: number;
  readonly rowSaid: string;
  readonly governed: string;
  readonly chosen: string | null;
  readonly isInForce: number | null;
  readonly hasOlder: number;
} & (KeptMark | { readonly [Column in keyof KeptMark]: null });

/**
 * The rows whose contacts are there already, in their order: kept by an earlier run, or chosen by somebody. A chosen contact
 * that is gone meanwhile counts for nothing, so that its row becomes a new one and nobody is lost.
 */
function* knownRows(db: WriteDb, runId: string, { importId, part }: OpenKeep): Generator<KnownRow> {
  run(
    db,
    sql`UPDATE keep_rows SET contact_id = NULL
        WHERE run_id = ${runId} AND contact_id IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM contacts WHERE contacts.id = keep_rows.contact_id)`,
  );
  let governed = '';
  let fields: readonly GovernedField[] = [];
  for (let after = -1; ; ) {
    const page = all<StoredRow>(
      db,
      sql`SELECT keep_rows.row, keep_rows.said AS rowSaid, governed, keep_rows.contact_id AS chosen,
                 kept.contact_id AS contactId, kept.said, given, in_force AS isInForce, EXISTS (
                   SELECT 1 FROM import_kept_rows AS older
                   WHERE older.import_id = ${importId} AND older.part = ${part} AND older.row = keep_rows.row
                     AND older.run_number < kept.run_number) AS hasOlder
          FROM keep_rows LEFT JOIN import_kept_rows AS kept ON kept.row = keep_rows.row AND kept.run_number = (
            SELECT max(run_number) FROM import_kept_rows AS every
            WHERE every.import_id = ${importId} AND every.part = ${part} AND every.row = keep_rows.row)
          WHERE run_id = ${runId} AND keep_rows.row > ${after}
            AND (kept.contact_id IS NOT NULL OR keep_rows.contact_id IS NOT NULL)
          ORDER BY keep_rows.row LIMIT ${pageSize}`,
    );
    for (const { row, rowSaid, governed: text, chosen, contactId, said, given, isInForce, hasOlder } of page) {
      if (text !== governed) {
        governed = text;
        // Checked on its way in.
        fields = JSON.parse(text) as readonly GovernedField[];
      }
      const mark =
        contactId === null
          ? undefined
          : { contactId, said, given, isInForce: isInForce === 1, hasOlder: hasOlder === 1 };
      yield { row, said: rowSaid, fields, chosen, mark };
      after = row;
    }
    if (page.length < pageSize) return;
  }
}
