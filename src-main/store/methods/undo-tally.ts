import { assertNever } from '../../../src-shared/assert-never.ts';
import type { KeepReason, RunList, UndoneRun } from '../../../src-shared/contract/keep.ts';
import { first, type ReadDb, sql } from '../database.ts';
import type { StoredRun } from './import-runs.ts';
import type { UndoDecision } from './undo-decision.ts';

/** How many contacts that stay are named; the counts say how many there are. */
const namedContacts = 10;

/** A list that the run made, how many are on it, and how many of them leave. */
interface MadeList extends Pick<RunList, 'id' | 'name'> {
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

  constructor(db: ReadDb, { lists }: StoredRun) {
    this.#db = db;
    this.#made = lists.filter(({ isNew }) => isNew).flatMap(({ id }) => madeList(db, id));
  }

  count(decisions: readonly UndoDecision[]): void {
    const removed: string[] = [];
    for (const decision of decisions) {
      switch (decision.kind) {
        case 'remove':
          removed.push(decision.contactId);
          break;
        case 'keep':
          this.#name(decision, decision.reason);
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

  /** The lists that the run made, that nobody stays on, and that were never sent. */
  get emptiedLists(): readonly Pick<RunList, 'id' | 'name'>[] {
    return this.#made.filter(({ members, leaving }) => members === leaving);
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

/** The list under the name it has by now; nothing when it was deleted or is part of a send. */
function madeList(db: ReadDb, listId: string): readonly MadeList[] {
  const found = first<{ id: string; name: string; members: number }>(
    db,
    sql`SELECT id, name, (SELECT count(*) FROM list_members WHERE list_id = lists.id) AS members FROM lists
        WHERE id = ${listId} AND NOT EXISTS (SELECT 1 FROM sends WHERE sends.list_id = lists.id)`,
  );
  return found === undefined ? [] : [{ ...found, leaving: 0 }];
}

function membersAmong(db: ReadDb, listId: string, contactIds: readonly string[]): number {
  const found = first<{ members: number }>(
    db,
    sql`SELECT count(*) AS members FROM list_members
        WHERE list_id = ${listId} AND contact_id IN (SELECT value FROM json_each(${JSON.stringify(contactIds)}))`,
  );
  return found?.members ?? 0;
}
