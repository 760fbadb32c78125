import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { Plan, SendWay } from '../../../src-shared/contract/plan.ts';
import { fingerprintOf, type PlannedSend, planSend } from '../../outbox/plan.ts';
import { planners } from '../../providers/planners.ts';
import { all, first, type ReadDb, sql } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { getAccount } from './accounts.ts';
import { type ContactRow, toContact } from './contact-rows.ts';
import { isKnownTo } from './remote-contacts.ts';
import { freeRemoteName } from './remote-lists.ts';
import { type LastRemoteList, lastRemoteList } from './remote-members.ts';

export interface PlanChoice {
  readonly listId: string;
  readonly accountId: string;
  /** Undefined for the app's choice. */
  readonly way: SendWay | undefined;
}

interface Planned {
  readonly planned: PlannedSend;
  readonly listName: string;
  readonly last: LastRemoteList | undefined;
  readonly fingerprint: string;
}

/** The plan of a list and an account, with what it was made from. */
export function makePlan(db: ReadDb, { listId, accountId, way }: PlanChoice, now: number): Planned {
  const account = getAccount(db, accountId);
  const planner = planners[account.provider];
  const name = listName(db, listId);
  const last = lastRemoteList(db, listId, accountId);
  const newest = first<{ id: string }>(
    db,
    // By the order in which they were made: the computer's clock may have been set back.
    sql`SELECT id FROM sends WHERE list_id = ${listId} AND account_id = ${accountId} ORDER BY rowid DESC LIMIT 1`,
  );
  const planned = planSend({
    contacts: members(db, listId),
    planner,
    way,
    freshName: freeRemoteName(db, accountId, name),
    listName: name,
    remoteList: last !== undefined && planner.isUsable(last, now) ? last : undefined,
    isKnown: isKnownTo(db, accountId),
    isOnItsWay: isOnItsWay(db, listId, accountId),
  });
  return { planned, listName: name, last, fingerprint: fingerprintOf(planned, newest?.id) };
}

function members(db: ReadDb, listId: string): readonly Contact[] {
  return all<ContactRow>(
    db,
    sql`SELECT id, fields, custom, created_at, updated_at FROM contacts
        WHERE id IN (SELECT contact_id FROM list_members WHERE list_id = ${listId}) ORDER BY sort_key, id`,
  ).map(toContact);
}

function listName(db: ReadDb, listId: string): string {
  const found = first<{ name: string }>(db, sql`SELECT name FROM lists WHERE id = ${listId}`);
  if (found === undefined) throw new StoreError('not-found', 'This list no longer exists.');
  return found.name;
}

function isOnItsWay(db: ReadDb, listId: string, accountId: string): boolean {
  const open = sql`SELECT 1 FROM sends WHERE list_id = ${listId} AND account_id = ${accountId}
                     AND (state IN ('active', 'paused', 'stopped') OR EXISTS (
                       SELECT 1 FROM operations WHERE send_id = sends.id AND operations.state = 'running')) LIMIT 1`;
  return first(db, open) !== undefined;
}

/**
 * When this list was last sent through this account. A cancelled send counts when one of its lists was given up: somebody
 * is on that list, or may be.
 */
function sentBefore(db: ReadDb, listId: string, accountId: string): number | null {
  const last = first<{ at: number | null }>(
    db,
    sql`SELECT max(created_at) AS at FROM sends WHERE list_id = ${listId} AND account_id = ${accountId}
          AND (state <> 'cancelled' OR EXISTS (
            SELECT 1 FROM remote_lists WHERE remote_lists.send_id = sends.id AND remote_lists.state <> 'open'))`,
  );
  return last?.at ?? null;
}

/** How many duplicates a plan names; the total says how many more there are. */
const namedDuplicates = 5;

/** What sending this list through this account would do now. */
export function readPlan(db: ReadDb, choice: PlanChoice, now: number): Plan {
  const { listId, accountId } = choice;
  const account = getAccount(db, accountId);
  const { planned, listName: name, fingerprint } = makePlan(db, choice, now);
  const { added, changed, unchanged, removed } = planned.difference;
  return {
    listId,
    listName: name,
    accountId,
    accountName: account.name,
    provider: account.provider,
    mode: account.mode,
    way: planned.way,
    ways: planned.ways.map((one) => ({ ...one })),
    remoteListName: planned.remoteListName,
    isListThere: planned.remoteList !== undefined,
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    removed: removed.length,
    warnings: planned.warnings,
    warned: planned.warned.map((warned) => ({ ...warned, reasons: [...warned.reasons] })),
    blocked: planned.blocked.map((blocked) => ({ ...blocked, reasons: [...blocked.reasons] })),
    duplicates: planned.duplicates.slice(0, namedDuplicates).map((duplicate) => ({ ...duplicate })),
    duplicatesTotal: planned.duplicates.length,
    sentBefore: planned.remoteList === undefined ? sentBefore(db, listId, accountId) : null,
    impossible: planned.impossible,
    consequences: [...planned.consequences],
    requests: planned.requests,
    bytes: planned.bytes,
    seconds: planned.seconds,
    fingerprint,
  };
}
