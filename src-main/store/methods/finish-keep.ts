import { displayName } from '../../../src-shared/contact/display-name.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { KeepCounts, Kept, LeftAloneRow, RunList } from '../../../src-shared/contract/keep.ts';
import type { GridField } from '../../../src-shared/spreadsheet/recipe.ts';
import { all, type ReadDb, run, sql, type WriteDb } from '../database.ts';
import { newId } from '../new-id.ts';
import { contactAdder, findContact } from './contact-rows.ts';
import { cancelKeep, findKeep, type OpenKeep } from './keep.ts';
import { type CollectedRow, type KeepContext, keepRow } from './keep-row.ts';
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
  const adder = contactAdder(db, now);
  const context: KeepContext = {
    ...{ db, runId, importId, part, given, now },
    givenText: JSON.stringify(given),
    adder,
  };
  const counts: Counts = { added: 0, updated: 0, unchanged: 0, leftAlone: 0 };
  const joined = new Map(given.lists.map((id) => [id, 0]));
  const leftAloneRows: LeftAloneRow[] = [];
  for (const collected of collectedRows(db, runId, keep)) {
    const result = keepRow(context, collected);
    counts[result.outcome] += 1;
    for (const listId of result.joined) joined.set(listId, (joined.get(listId) ?? 0) + 1);
    if (result.leftAlone.length > 0 && leftAloneRows.length < namedRows) {
      const { contactId, leftAlone } = result;
      const name = nameOf(db, contactId);
      leftAloneRows.push({ row: collected.row, contactId, name, fields: [...leftAlone] });
    }
  }
  adder.finish();
  giveToAdded(db, runId, given.lists, tags, now);
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
    sql`INSERT INTO import_runs (id, import_id, part, lists, tags, counts, finished_at)
        VALUES (${runId}, ${importId}, ${part}, ${JSON.stringify(lists)}, ${JSON.stringify(tags)}, '{}', ${now})`,
  );
}

type StoredRow = {
  readonly row: number;
  readonly draft: string;
  readonly fields: string;
  readonly chosen: string | null;
} & (KeptMark | { readonly [Column in keyof KeptMark]: null });

/** The rows of a run in their order, with the marks that they have from earlier runs. Their JSON was checked on its way in. */
function* collectedRows(db: ReadDb, runId: string, { importId, part }: OpenKeep): Generator<CollectedRow> {
  let fieldsText = '';
  let fields: readonly GridField[] = [];
  for (let after = -1; ; ) {
    const page = all<StoredRow>(
      db,
      sql`SELECT keep_rows.row, draft, fields, keep_rows.contact_id AS chosen, kept.contact_id AS contactId, said, given,
                 kept_at AS keptAt
          FROM keep_rows LEFT JOIN import_kept_rows AS kept
            ON kept.import_id = ${importId} AND kept.part = ${part} AND kept.row = keep_rows.row
          WHERE run_id = ${runId} AND keep_rows.row > ${after} ORDER BY keep_rows.row LIMIT ${pageSize}`,
    );
    for (const { row, draft, fields: text, chosen, contactId, said, given, keptAt } of page) {
      if (text !== fieldsText) {
        fieldsText = text;
        fields = JSON.parse(text) as readonly GridField[];
      }
      const mark = contactId === null ? undefined : { contactId, said, given, keptAt };
      yield { row, draft: JSON.parse(draft) as ContactDraft, fields, contactId: chosen, mark };
      after = row;
    }
    if (page.length < pageSize) return;
  }
}

function giveToAdded(
  db: WriteDb,
  runId: string,
  listIds: readonly string[],
  tags: readonly string[],
  now: number,
): void {
  for (const listId of listIds) {
    run(
      db,
      sql`INSERT INTO list_members (list_id, contact_id, added_at)
          SELECT ${listId}, contact_id, ${now} FROM import_run_contacts
          WHERE run_id = ${runId} AND added_hash IS NOT NULL`,
    );
  }
  for (const tag of tags) {
    run(
      db,
      sql`INSERT INTO contact_tags (tag, contact_id)
          SELECT ${tag}, contact_id FROM import_run_contacts WHERE run_id = ${runId} AND added_hash IS NOT NULL`,
    );
  }
}

function nameOf(db: ReadDb, contactId: string): string {
  const contact = findContact(db, contactId);
  return contact === undefined ? '' : displayName(contact.fields);
}
