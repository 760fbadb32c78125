import { assertNever } from '../../../src-shared/assert-never.ts';
import type { KeepReason, RunList, UndoneRun } from '../../../src-shared/contract/keep.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { hasListLeft } from './has-left.ts';
import type { StoredRun } from './import-runs.ts';
import type { UndoDecision } from './undo-decision.ts';

/** How many contacts that stay are named; the counts say how many there are. */
const namedContacts = 10;

/** A list that the run made, or one that was undone before, how many are on it, and how many of them leave. */
interface MadeList extends Pick<RunList, 'id' | 'name'> {
  readonly isOwn: boolean;
  readonly members: number;
  leaving: number;
}

/** Adds up what undoing a run does. It must see each page of decisions before they are carried out. */
export class UndoTally {
  readonly #db: ReadDb;
  readonly #made: readonly MadeList[];
  readonly #counts = { removes: 0, restores: 0, leavesLists: 0, losesTags: 0 };
  readonly #keeps: Record<KeepReason, number> = { edited: 0, sent: 0, used: 0 };
  readonly #named: UndoneRun['named'] = [];

  constructor(db: ReadDb, { id, lists }: StoredRun) {
    this.#db = db;
    const own = lists.filter(({ isNew }) => isNew).flatMap((list) => madeList(db, list.id, true));
    const known = new Set(own.map((list) => list.id));
    const others = listsOfUndone(db, id).filter((list) => !known.has(list.id));
    this.#made = [...own, ...others.flatMap((list) => madeList(db, list.id, false))];
  }

  count(decisions: readonly UndoDecision[]): void {
    const removed: string[] = [];
    for (const decision of decisions) {
      switch (decision.kind) {
        case 'remove':
          removed.push(decision.contactId);
          break;
        case 'change':
          this.#countChange(decision);
          break;
        default:
          assertNever(decision, 'decision');
      }
    }
    this.#counts.removes += removed.length;
    for (const list of this.#made) list.leaving += membersAmong(this.#db, list.id, removed);
  }

  #countChange(decision: Extract<UndoDecision, { kind: 'change' }>): void {
    const { draft, lists, tags, reason } = decision;
    if (draft !== undefined) this.#counts.restores += 1;
    if (lists.length > 0) this.#counts.leavesLists += 1;
    if (tags.length > 0) this.#counts.losesTags += 1;
    if (reason !== undefined) this.#name(decision, reason);
    for (const list of this.#made) if (lists.includes(list.id)) list.leaving += 1;
  }

  #name({ contactId, name }: UndoDecision, reason: KeepReason): void {
    this.#keeps[reason] += 1;
    if (this.#named.length < namedContacts) this.#named.push({ contactId, name, reason });
  }

  /** The lists that the run or one undone before it made, that nobody stays on, and that were never sent. */
  get emptiedLists(): readonly Pick<RunList, 'id' | 'name'>[] {
    return this.#made.filter(({ isOwn, members, leaving }) => members === leaving && (isOwn || leaving > 0));
  }

  get summary(): UndoneRun {
    return {
      ...this.#counts,
      keepsEdited: this.#keeps.edited,
      keepsSent: this.#keeps.sent,
      keepsUsed: this.#keeps.used,
      listsRemoved: this.emptiedLists.map(({ name }) => name),
      named: [...this.#named],
    };
  }
}

/** The lists of runs that were undone while somebody stayed on them. */
function listsOfUndone(db: ReadDb, exceptRunId: string): readonly RunList[] {
  const runs = all<{ lists: string }>(
    db,
    sql`SELECT lists FROM import_runs WHERE undone_at IS NOT NULL AND id <> ${exceptRunId}`,
  );
  const every = runs.flatMap(({ lists }) => JSON.parse(lists) as readonly RunList[]);
  return [...new Map(every.filter(({ isNew }) => isNew).map((list) => [list.id, list])).values()];
}

/** The list under the name it has by now; nothing when it was deleted or anything of it left. */
function madeList(db: ReadDb, listId: string, isOwn: boolean): readonly MadeList[] {
  const found = first<{ id: string; name: string; members: number }>(
    db,
    sql`SELECT id, name, (SELECT count(*) FROM list_members WHERE list_id = lists.id) AS members FROM lists
        WHERE id = ${listId}`,
  );
  return found === undefined || hasListLeft(db, listId) ? [] : [{ ...found, isOwn, leaving: 0 }];
}

function membersAmong(db: ReadDb, listId: string, contactIds: readonly string[]): number {
  const found = first<{ members: number }>(
    db,
    sql`SELECT count(*) AS members FROM list_members
        WHERE list_id = ${listId} AND contact_id IN (SELECT value FROM json_each(${JSON.stringify(contactIds)}))`,
  );
  return found?.members ?? 0;
}
