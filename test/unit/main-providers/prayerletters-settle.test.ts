import { describe, expect, test } from 'vitest';
import { type Failures, type RetryReason, retryPolicies } from '../../../src-main/outbox/retry-policy.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import type { Outcome } from '../../../src-main/providers/outcome.ts';
import { failedOutcome } from '../../../src-main/providers/prayerletters/errors.ts';
import {
  settleAddContacts,
  settleCreateList,
  settleRenameList,
  settleUpdateContact,
} from '../../../src-main/providers/prayerletters/settle.ts';

const now = 1_772_625_600_000;
const first = { failures: null, now, random: 0 };
const reason = 'Because.';
const error = { code: 'lists.some_code', message: reason };
const locked = { code: 'lists.locked', message: reason, httpStatus: 423 };
const failing = { code: 'network.unexplained-status', message: reason, httpStatus: 503 };
const redirected = { code: 'network.redirected', message: reason, httpStatus: 303 };
const duplicate = { code: 'lists.duplicate_name', message: reason };
const unreachable = { code: 'network.unreachable', message: reason };

type Failed = Outcome<never>;

interface Row {
  readonly what: string;
  readonly outcome: Failed;
  readonly createList: Settlement;
  readonly oneContact: Settlement;
  readonly manyContacts: Settlement;
  readonly updateContact: Settlement;
  readonly renameList: Settlement;
}

/** The same for every kind of operation. */
function always(settlement: Settlement): Omit<Row, 'what' | 'outcome'> {
  return {
    createList: settlement,
    oneContact: settlement,
    manyContacts: settlement,
    updateContact: settlement,
    renameList: settlement,
  };
}

const rename: Settlement = {
  kind: 'rename',
  notBefore: now + retryPolicies.newName.firstDelay,
  reason,
  failures: { reason: 'newName', count: 1 },
};

function wait(notBefore: number, counted: RetryReason): Settlement {
  return { kind: 'wait', notBefore, reason, failures: { reason: counted, count: 1 } };
}

const withoutLine: Settlement = {
  kind: 'wait',
  notBefore: now + retryPolicies.network.firstDelay,
  reason,
  failures: { reason: 'network', count: 1 },
  isLineDown: true,
};

const stays: Settlement = {
  kind: 'park',
  reason: `${reason} The list still has the earlier version of this contact.`,
  isStillThere: true,
};

const rows: readonly Row[] = [
  {
    what: 'an unknown outcome is never repeated as it was',
    outcome: { kind: 'unknown', error },
    createList: rename,
    oneContact: { kind: 'fresh-list', reason },
    manyContacts: { kind: 'fresh-list', reason },
    // Only values are set, so doing it twice is doing it once.
    updateContact: wait(now + retryPolicies.network.firstDelay, 'network'),
    renameList: wait(now + retryPolicies.network.firstDelay, 'network'),
  },
  {
    what: 'a refusal stops a list and leads to the contact that caused it',
    outcome: { kind: 'refused', error },
    createList: { kind: 'stop', reason },
    oneContact: { kind: 'park', reason, isStillThere: false },
    manyContacts: { kind: 'split', reason },
    updateContact: stays,
    renameList: { kind: 'finished' },
  },
  {
    what: 'a name that is taken is replaced by the next one',
    outcome: { kind: 'refused', error: duplicate },
    createList: rename,
    oneContact: { kind: 'park', reason, isStillThere: false },
    manyContacts: { kind: 'split', reason },
    updateContact: stays,
    renameList: { kind: 'finished' },
  },
  {
    what: 'a list that is gone needs the user, and the words say how',
    outcome: { kind: 'gone', error },
    ...always({ kind: 'stop', reason: `${reason} Start a fresh list to send everything to a new one.` }),
  },
  {
    what: 'an account that is refused is paused',
    outcome: { kind: 'account', error },
    ...always({ kind: 'pause-account', reason }),
  },
  {
    what: 'a rate limit is waited out to the time that was given',
    outcome: { kind: 'rate-limited', error, until: now + 72_000 },
    ...always({ kind: 'rest', until: now + 72_000, reason }),
  },
  {
    what: 'a connection that was never made is tried again',
    outcome: { kind: 'retry', error: unreachable },
    ...always(withoutLine),
  },
  {
    what: 'a locked list is tried again sooner',
    outcome: { kind: 'retry', error: locked },
    ...always(wait(now + retryPolicies.locked.firstDelay, 'locked')),
  },
  {
    what: 'a service that fails is tried again, and not for ever, but contacts may have been added',
    outcome: { kind: 'retry', error: failing },
    ...always(wait(now + retryPolicies.service.firstDelay, 'service')),
    oneContact: { kind: 'fresh-list', reason },
    manyContacts: { kind: 'fresh-list', reason },
  },
  {
    what: 'a redirect needs the user, and it is a usual answer to contacts that were added',
    outcome: { kind: 'account', error: redirected },
    ...always({ kind: 'pause-account', reason }),
    oneContact: { kind: 'fresh-list', reason },
    manyContacts: { kind: 'fresh-list', reason },
  },
  {
    what: 'a later time that the provider asks for is respected',
    outcome: { kind: 'retry', error: locked, notBefore: now + 999_000 },
    ...always(wait(now + 999_000, 'locked')),
  },
  {
    what: 'an earlier time that the provider asks for does not shorten the pause',
    outcome: { kind: 'retry', error: locked, notBefore: now - 5 },
    ...always(wait(now + retryPolicies.locked.firstDelay, 'locked')),
  },
];

describe('what an outcome means', () => {
  test.each(rows)('$what', ({ outcome, createList, oneContact, manyContacts, updateContact, renameList }) => {
    expect(settleCreateList(outcome, first)).toEqual(createList);
    expect(settleAddContacts(outcome, first, 1)).toEqual(oneContact);
    expect(settleAddContacts(outcome, first, 2)).toEqual(manyContacts);
    expect(settleUpdateContact(outcome, first)).toEqual(updateContact);
    expect(settleRenameList(outcome, first)).toEqual(renameList);
  });

  test('the table has every kind of failure', () => {
    const kinds: Record<Failed['kind'], true> = {
      done: true,
      unknown: true,
      refused: true,
      gone: true,
      account: true,
      'rate-limited': true,
      retry: true,
    };
    expect(new Set(['done', ...rows.map((row) => row.outcome.kind)])).toEqual(new Set(Object.keys(kinds)));
  });

  test('a created list has its id, and its expiry if there is one', () => {
    const done = (expiresAt: number | undefined) => ({ kind: 'done', value: { listId: 'l-1', expiresAt } }) as const;
    expect(settleCreateList(done(now + 5), first)).toEqual({
      kind: 'list-created',
      remoteId: 'l-1',
      expiresAt: now + 5,
    });
    expect(settleCreateList(done(undefined), first)).toEqual({
      kind: 'list-created',
      remoteId: 'l-1',
      expiresAt: null,
    });
  });

  test('a changed contact is done with, and a renamed list has its new name', () => {
    const done = { kind: 'done', value: {} } as const;
    expect(settleUpdateContact(done, first)).toEqual({ kind: 'finished' });
    expect(settleRenameList(done, first)).toEqual({ kind: 'list-renamed' });
  });

  test('added contacts have the ids that the provider matched to ours, in whatever order', () => {
    const value = [
      { externalId: 'second', id: 'a-2' },
      { externalId: 'first', id: 'a-1' },
    ];
    expect(settleAddContacts({ kind: 'done', value }, first, 2)).toEqual({
      kind: 'contacts-added',
      remoteIds: new Map([
        ['first', 'a-1'],
        ['second', 'a-2'],
      ]),
    });
  });
});

describe('whose word a no to added contacts is', () => {
  function settled(status: number, text: string): Settlement {
    const outcome = failedOutcome({ status, headers: new Headers(), body: { complete: true, text } }, 'token', now);
    return settleAddContacts(outcome, first, 2);
  }

  test.each([
    [400, 'upstream_timeout'],
    [400, 'invalid_request'],
    [401, 'jwt_expired'],
    [403, 'forbidden'],
    [404, 'not_here'],
    [407, 'proxy'],
    [409, 'conflict'],
    [423, 'resource_locked'],
    [499, 'client_closed_request'],
    [503, 'unavailable'],
  ])('%i with the code %s is somebody else in between: the list is not used again', (status, code) => {
    expect(settled(status, JSON.stringify({ error: code })).kind).toBe('fresh-list');
  });

  test.each([400, 401, 403, 404, 407, 409, 423, 499])('%i with a page is, too', (status) => {
    expect(settled(status, '<h1>No</h1>').kind).toBe('fresh-list');
    expect(settled(status, '').kind).toBe('fresh-list');
  });

  test.each([
    [401, 'invalid_request', 'pause-account'],
    [403, 'lists.permission_error', 'pause-account'],
    [404, 'not_found', 'stop'],
    [423, 'lists.locked', 'wait'],
    [429, 'too_many_requests', 'rest'],
    [400, 'lists.missing_name', 'split'],
    [400, 'lists.never_heard_of', 'split'],
  ])('%i with the code %s is its own: %s', (status, code, kind) => {
    expect(settled(status, JSON.stringify({ error: code })).kind).toBe(kind);
  });

  test.each(['network.unsendable', 'network.blocked-port'] as const)('%s: nothing was sent', (code) => {
    expect(settleAddContacts({ kind: 'account', error: { code, message: reason } }, first, 2).kind).toBe(
      'pause-account',
    );
  });
});

describe('repeating', () => {
  const lockedOutcome: Failed = { kind: 'retry', error: locked };
  const failed = (counted: RetryReason, count: number): { failures: Failures; now: number; random: number } => ({
    failures: { reason: counted, count },
    now,
    random: 0,
  });

  test('pauses longer from time to time, and spreads the pauses by chance', () => {
    const outcome: Failed = { kind: 'retry', error: unreachable };
    const notBefore = (count: number, random: number) => {
      const settlement = settleAddContacts(outcome, { ...failed('network', count), random }, 2);
      return settlement.kind === 'wait' ? settlement.notBefore - now : settlement.kind;
    };
    expect([0, 1, 2].map((count) => notBefore(count, 0))).toEqual([5000, 10_000, 20_000]);
    expect(notBefore(0, 0.8)).toBe(6000);
    expect(notBefore(1_000_000, 0)).toBe(retryPolicies.network.longestDelay);
  });

  test('ends for a list that stays locked and for names that are all taken, not for a connection that is away', () => {
    const { locked: lockedPolicy, newName, service } = retryPolicies;
    const lockedAfter = (count: number) => settleAddContacts(lockedOutcome, failed('locked', count), 2);
    expect(lockedAfter(lockedPolicy.mostFailures - 2).kind).toBe('wait');
    expect(lockedAfter(lockedPolicy.mostFailures - 1)).toEqual({ kind: 'stop', reason });
    const changedAfter = (count: number) =>
      settleUpdateContact({ kind: 'unknown', error: failing }, failed('service', count));
    expect(changedAfter(service.mostFailures - 2).kind).toBe('wait');
    expect(changedAfter(service.mostFailures - 1)).toEqual({ kind: 'stop', reason });
    for (const outcome of [
      { kind: 'unknown', error },
      { kind: 'refused', error: duplicate },
    ] as const) {
      const namedAfter = (count: number) => settleCreateList(outcome, failed('newName', count));
      expect(namedAfter(newName.mostFailures - 2).kind).toBe('rename');
      // The last name failed, too: whoever goes on must not ask for it again.
      expect(namedAfter(newName.mostFailures - 1)).toEqual({ kind: 'rename-and-stop', reason });
    }
    expect(settleCreateList({ kind: 'retry', error: unreachable }, failed('network', 100_000)).kind).toBe('wait');
  });

  test('counts each reason for itself: a long time without a connection does not use up the tries for a lock', () => {
    expect(settleAddContacts(lockedOutcome, failed('network', 1000), 2)).toEqual(
      wait(now + retryPolicies.locked.firstDelay, 'locked'),
    );
    expect(settleCreateList({ kind: 'unknown', error }, failed('network', 1000))).toEqual(rename);
  });
});
