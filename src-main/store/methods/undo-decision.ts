import { displayName } from '../../../src-shared/contact/display-name.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { KeepReason } from '../../../src-shared/contract/keep.ts';
import { takeBack } from '../../../src-shared/spreadsheet/merge-draft.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { contentHash } from './contact-rows.ts';
import type { StoredRun } from './import-runs.ts';
import type { RunEffect } from './run-journal.ts';

/** What becomes of one contact when a run is undone. Every decision stands by itself, whatever becomes of the others. */
export type UndoDecision = { readonly contactId: string; readonly name: string } & (
  | { readonly kind: 'remove' }
  | { readonly kind: 'keep'; readonly reason: KeepReason }
  | {
      readonly kind: 'change';
      /** The content to go back to; undefined where nothing of it can. */
      readonly draft: ContactDraft | undefined;
      /** Why some of what the run did stays. */
      readonly reason: KeepReason | undefined;
      readonly lists: readonly string[];
      readonly tags: readonly string[];
    }
);

interface JournalRow {
  readonly contactId: string;
  readonly addedHash: string | null;
  readonly effect: string | null;
  readonly fields: string;
  readonly custom: string;
  readonly isSent: number;
}

/** Decides about the contacts of a run in pages, in the order of their ids; those that are gone need no decision. */
export function* undoDecisions(db: ReadDb, run: StoredRun, pageSize: number): Generator<readonly UndoDecision[]> {
  for (let after = ''; ; ) {
    const page = all<JournalRow>(
      db,
      sql`SELECT journal.contact_id AS contactId, added_hash AS addedHash, effect, fields, custom,
                 EXISTS (SELECT 1 FROM deliveries WHERE deliveries.contact_id = contacts.id) AS isSent
          FROM import_run_contacts AS journal JOIN contacts ON contacts.id = journal.contact_id
          WHERE run_id = ${run.id} AND journal.contact_id > ${after} ORDER BY journal.contact_id LIMIT ${pageSize}`,
    );
    yield page.map((row) => decide(db, run, row));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.contactId;
  }
}

function decide(db: ReadDb, run: StoredRun, row: JournalRow): UndoDecision {
  const { contactId } = row;
  const content = { fields: JSON.parse(row.fields), custom: JSON.parse(row.custom) } as ContactDraft;
  const contact = { contactId, name: displayName(content.fields) };
  if (row.effect !== null) return { ...contact, ...decideChanged(db, contactId, content, JSON.parse(row.effect)) };
  if (row.isSent === 1) return { ...contact, kind: 'keep', reason: 'sent' };
  if (contentHash(row.fields, row.custom) !== row.addedHash) return { ...contact, kind: 'keep', reason: 'edited' };
  return isUsed(db, run, contactId) ? { ...contact, kind: 'keep', reason: 'used' } : { ...contact, kind: 'remove' };
}

/** Whether an added contact was put to a use that the run knows nothing of. */
function isUsed(db: ReadDb, { importId, lists, tags }: StoredRun, contactId: string): boolean {
  const listIds = JSON.stringify(lists.map(({ id }) => id));
  return (
    first(
      db,
      sql`SELECT 1 FROM list_members WHERE contact_id = ${contactId}
            AND list_id NOT IN (SELECT value FROM json_each(${listIds}))
          UNION ALL SELECT 1 FROM contact_tags WHERE contact_id = ${contactId}
            AND tag NOT IN (SELECT value FROM json_each(${JSON.stringify(tags)}))
          UNION ALL SELECT 1 FROM import_kept_rows WHERE contact_id = ${contactId} AND import_id IS NOT ${importId} LIMIT 1`,
    ) !== undefined
  );
}

function decideChanged(
  db: ReadDb,
  contactId: string,
  content: ContactDraft,
  effect: RunEffect,
): Omit<Extract<UndoDecision, { kind: 'change' }>, 'contactId' | 'name'> {
  const { draft, back, staying } = takeBack(content, effect.changes);
  const places = effect.lists.map((listId) => ({ listId, place: placeOnList(db, listId, contactId) }));
  const tags = effect.tags.filter(
    (tag) => first(db, sql`SELECT 1 FROM contact_tags WHERE tag = ${tag} AND contact_id = ${contactId}`) !== undefined,
  );
  return {
    kind: 'change',
    draft: back > 0 ? draft : undefined,
    reason: staying > 0 ? 'edited' : places.some(({ place }) => place === 'sent') ? 'sent' : undefined,
    lists: places.filter(({ place }) => place === 'on').map(({ listId }) => listId),
    tags,
  };
}

/** Somebody who was sent with a list stays on it: taken off, the next send would remove them at the service. */
function placeOnList(db: ReadDb, listId: string, contactId: string): 'on' | 'off' | 'sent' {
  const on = first(db, sql`SELECT 1 FROM list_members WHERE list_id = ${listId} AND contact_id = ${contactId}`);
  if (on === undefined) return 'off';
  const sent = first(
    db,
    sql`SELECT 1 FROM deliveries JOIN sends ON sends.id = send_id
        WHERE contact_id = ${contactId} AND list_id = ${listId} LIMIT 1`,
  );
  return sent === undefined ? 'on' : 'sent';
}
