import { displayName } from '../../../src-shared/contact/display-name.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { KeepReason } from '../../../src-shared/contract/keep.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { contentHash } from './contact-rows.ts';
import { hasLeft } from './has-left.ts';
import type { StoredRun } from './import-runs.ts';
import { marksSince } from './kept-marks.ts';
import { entriesToTakeBack, type JournalEntry, type RunEffect } from './run-journal.ts';
import { type Left, splitEffect } from './split-effect.ts';

/** What becomes of one contact when a run is undone. Every decision stands by itself, whatever becomes of the others. */
export type UndoDecision = { readonly contactId: string; readonly name: string } & (
  | { readonly kind: 'remove' }
  | {
      readonly kind: 'change';
      /** The content to go back to; undefined where nothing of it can. */
      readonly draft: ContactDraft | undefined;
      /** Why some of what the run did stays. */
      readonly reason: KeepReason | undefined;
      readonly lists: readonly string[];
      readonly tags: readonly string[];
      /** What stays noted of runs that left less behind than before. */
      readonly left: readonly { readonly runId: string; readonly effect: Exclude<Left, 'all'> }[];
    }
);

interface ContactRow {
  readonly contactId: string;
  readonly fields: string;
  readonly custom: string;
}

/** Decides about the contacts of a run in pages, in the order of their ids; those that are gone need no decision. */
export function* undoDecisions(db: ReadDb, run: StoredRun, pageSize: number): Generator<readonly UndoDecision[]> {
  for (let after = ''; ; ) {
    const page = all<ContactRow>(
      db,
      sql`SELECT journal.contact_id AS contactId, fields, custom
          FROM import_run_contacts AS journal JOIN contacts ON contacts.id = journal.contact_id
          WHERE run_id = ${run.id} AND journal.contact_id > ${after} ORDER BY journal.contact_id LIMIT ${pageSize}`,
    );
    yield page.map((row) => decide(db, run, row));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.contactId;
  }
}

/** The contact as it is after the runs that were taken back so far, from the newest to the oldest. */
interface Standing {
  readonly db: ReadDb;
  readonly contactId: string;
  /** The number of the run that is being undone. */
  readonly undoing: number;
  draft: ContactDraft;
  /** The lists and tags that it loses. */
  readonly lists: string[];
  readonly tags: string[];
}

/**
 * What stays of a run because a newer one in force says or gives it, too, stays noted and goes with that one: so the
 * contact comes back to what it was before both, in whatever order they are undone.
 */
function decide(db: ReadDb, run: StoredRun, { contactId, fields, custom }: ContactRow): UndoDecision {
  const draft = { fields: JSON.parse(fields), custom: JSON.parse(custom) } as ContactDraft;
  const contact = { contactId, name: displayName(draft.fields) };
  const standing: Standing = { db, contactId, undoing: run.number, draft, lists: [], tags: [] };
  const left: { runId: string; effect: Exclude<Left, 'all'> }[] = [];
  let reason: KeepReason | undefined;
  for (const entry of entriesToTakeBack(db, run.id, contactId)) {
    const stay =
      entry.effect === undefined ? stayOfAdded(standing, entry) : takeBackEffect(standing, entry, entry.effect);
    if (stay === undefined) return { ...contact, kind: 'remove' };
    if (entry.runId === run.id) reason = stay.reason;
    if (stay.left !== 'all') left.push({ runId: entry.runId, effect: stay.left });
  }
  const { lists, tags } = standing;
  return {
    ...contact,
    ...{ kind: 'change', draft: standing.draft === draft ? undefined : standing.draft, reason, lists, tags, left },
  };
}

interface Stay {
  readonly reason: KeepReason | undefined;
  readonly left: Left;
}

function takeBackEffect(standing: Standing, { runNumber }: JournalEntry, effect: RunEffect): Stay {
  const { db, contactId, undoing } = standing;
  const newer = marksSince(db, contactId, runNumber, undoing);
  const { draft, lists, tags, left, isEdited, isUsed } = splitEffect(standing.draft, effect, newer);
  standing.draft = draft;
  const on = lists.filter((listId) => !standing.lists.includes(listId) && isOnList(db, listId, contactId));
  // Somebody who was sent with a list stays on it: taken off, the next send would remove them at the service.
  const sent = on.filter((listId) => hasLeft(db, contactId, listId));
  standing.lists.push(...on.filter((listId) => !sent.includes(listId)));
  standing.tags.push(...tags.filter((tag) => !standing.tags.includes(tag) && hasTag(db, tag, contactId)));
  return { reason: isEdited ? 'edited' : sent.length > 0 ? 'sent' : isUsed ? 'used' : undefined, left };
}

/** Why a contact stays that a run added; undefined when nothing depends on it. */
function stayOfAdded(standing: Standing, entry: JournalEntry): Stay | undefined {
  const { db, contactId, undoing, draft, lists, tags } = standing;
  if (hasLeft(db, contactId)) return { reason: 'sent', left: 'nothing' };
  const isEdited = contentHash(JSON.stringify(draft.fields), JSON.stringify(draft.custom)) !== entry.addedHash;
  const isHeld = marksSince(db, contactId, entry.runNumber, undoing).length > 0;
  if (isEdited) return { reason: 'edited', left: isHeld ? 'all' : 'nothing' };
  const isUsed = isHeld || isUsedElsewhere(db, contactId, [...entry.lists, ...lists], [...entry.tags, ...tags]);
  return isUsed ? { reason: 'used', left: 'all' } : undefined;
}

/** Whether a contact is on other lists or has other tags than those that runs gave it. */
function isUsedElsewhere(db: ReadDb, contactId: string, lists: readonly string[], tags: readonly string[]): boolean {
  return (
    first(
      db,
      sql`SELECT 1 FROM list_members WHERE contact_id = ${contactId}
            AND list_id NOT IN (SELECT value FROM json_each(${JSON.stringify(lists)}))
          UNION ALL SELECT 1 FROM contact_tags WHERE contact_id = ${contactId}
            AND tag NOT IN (SELECT value FROM json_each(${JSON.stringify(tags)})) LIMIT 1`,
    ) !== undefined
  );
}

function isOnList(db: ReadDb, listId: string, contactId: string): boolean {
  return (
    first(db, sql`SELECT 1 FROM list_members WHERE list_id = ${listId} AND contact_id = ${contactId}`) !== undefined
  );
}

function hasTag(db: ReadDb, tag: string, contactId: string): boolean {
  return first(db, sql`SELECT 1 FROM contact_tags WHERE tag = ${tag} AND contact_id = ${contactId}`) !== undefined;
}
