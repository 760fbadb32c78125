import { displayName } from '../../../src-shared/contact/display-name.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { KeepReason } from '../../../src-shared/contract/keep.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { contentHash } from './contact-rows.ts';
import { listsThatLeft } from './has-left.ts';
import type { StoredRun } from './import-runs.ts';
import { givenOf, marksInForce, type RunMark, saidOf } from './kept-marks.ts';
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
    const knownOf = lookUp(db, run, page);
    yield page.map((row) => decide(db, run, row, knownOf(row.contactId)));
    const last = page.at(-1);
    if (last === undefined || page.length < pageSize) return;
    after = last.contactId;
  }
}

/** What decides about a contact, looked up for a page of them at once. */
interface Known {
  /** The newest first. */
  readonly entries: readonly JournalEntry[];
  readonly marks: readonly RunMark[];
  /** The lists with which a letter to the contact left; undefined when none did. */
  readonly sentWith: readonly string[] | undefined;
}

function lookUp(db: ReadDb, run: StoredRun, page: readonly ContactRow[]): (contactId: string) => Known {
  const ids = page.map(({ contactId }) => contactId);
  const entries = Map.groupBy(entriesToTakeBack(db, run.id, ids), ({ contactId }) => contactId);
  const marks = Map.groupBy(marksInForce(db, ids, run.number), ({ contactId }) => contactId);
  const left = listsThatLeft(db, ids);
  return (contactId) => ({
    ...{ entries: entries.get(contactId) ?? [], marks: marks.get(contactId) ?? [] },
    sentWith: left.get(contactId),
  });
}

/** The contact as it is after the runs that were taken back so far, from the newest to the oldest. */
interface Standing {
  readonly db: ReadDb;
  readonly contactId: string;
  readonly known: Known;
  draft: ContactDraft;
  /** The lists and tags that it loses. */
  readonly lists: string[];
  readonly tags: string[];
}

/**
 * What stays of a run because a newer one in force says or gives it, too, stays noted and goes with that one: so the
 * contact comes back to what it was before both, in whatever order they are undone.
 */
function decide(db: ReadDb, run: StoredRun, { contactId, fields, custom }: ContactRow, known: Known): UndoDecision {
  const draft = { fields: JSON.parse(fields), custom: JSON.parse(custom) } as ContactDraft;
  const contact = { contactId, name: displayName(draft.fields) };
  const standing: Standing = { db, contactId, known, draft, lists: [], tags: [] };
  const left: { runId: string; effect: Exclude<Left, 'all'> }[] = [];
  let reason: KeepReason | undefined;
  for (const entry of known.entries) {
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
  const { db, contactId, known } = standing;
  const newer = marksSince(known, runNumber).map((mark) => ({ said: saidOf(mark), given: givenOf(mark) }));
  const { draft, lists, tags, left, isEdited, isUsed } = splitEffect(standing.draft, effect, newer);
  standing.draft = draft;
  const on = lists.filter((listId) => !standing.lists.includes(listId) && isOnList(db, listId, contactId));
  // Somebody who was sent with a list stays on it: taken off, the next send would remove them at the service.
  const sent = on.filter((listId) => known.sentWith?.includes(listId));
  standing.lists.push(...on.filter((listId) => !sent.includes(listId)));
  standing.tags.push(...tags.filter((tag) => !standing.tags.includes(tag) && hasTag(db, tag, contactId)));
  return { reason: isEdited ? 'edited' : sent.length > 0 ? 'sent' : isUsed ? 'used' : undefined, left };
}

function marksSince({ marks }: Known, runNumber: number): readonly RunMark[] {
  return marks.filter((mark) => mark.runNumber > runNumber);
}

/** Why a contact stays that a run added; undefined when nothing depends on it. */
function stayOfAdded(standing: Standing, entry: JournalEntry): Stay | undefined {
  const { db, contactId, known, draft, lists, tags } = standing;
  if (known.sentWith !== undefined) return { reason: 'sent', left: 'nothing' };
  const isEdited = contentHash(JSON.stringify(draft.fields), JSON.stringify(draft.custom)) !== entry.addedHash;
  const isHeld = marksSince(known, entry.runNumber).length > 0;
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
