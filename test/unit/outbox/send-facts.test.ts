import { describe, expect, test } from 'vitest';
import { listToOrderFrom, offersFor } from '../../../src-renderer/outbox/send-facts.ts';
import type { Send } from '../../../src-shared/contract/outbox.ts';

const now = Date.UTC(2026, 2, 4, 12);
const noOne = { queued: 0, sending: 0, delivered: 0, parked: 0, unknown: 0, cancelled: 0 };
const list = { name: 'Spring', remoteId: 'l-1', expiresAt: now + 1 };

function send(changes: Partial<Omit<Send, 'counts'>>, counts: Partial<Send['counts']> = {}): Send {
  return {
    id: 's',
    name: 'Spring',
    listId: 'l',
    accountId: 'a',
    accountName: 'Office',
    mode: 'live',
    state: 'done',
    waitingFor: null,
    notBefore: null,
    isAccountPaused: false,
    counts: { ...noOne, ...counts },
    remoteList: list,
    canResume: false,
    parkedToSend: 0,
    abandonedLists: [],
    lastError: null,
    createdAt: now,
    updatedAt: now,
    ...changes,
  };
}

describe('a list is named to order from', () => {
  test.each(['done', 'attention'] as const)('when its send is %s and nobody is left', (state) => {
    expect(listToOrderFrom(send({ state }, { delivered: 3, parked: 1 }))).toEqual(list);
  });

  test.each([
    ['while the send is on its way', send({ state: 'active' }, { delivered: 3 })],
    ['when it stopped in the middle', send({ state: 'stopped' }, { delivered: 3 })],
    ['when somebody waits', send({}, { delivered: 3, queued: 1 })],
    ['when somebody is being sent', send({ state: 'attention' }, { delivered: 3, sending: 1 })],
    ['when somebody is unknown', send({ state: 'attention' }, { delivered: 3, unknown: 1 })],
    ['when nobody is on it', send({ state: 'attention' }, { parked: 3 })],
    ['when it was given up', send({ remoteList: null }, { delivered: 3 })],
    ['when the send was cancelled', send({ state: 'cancelled' }, { delivered: 3 })],
  ])('not %s', (_when, given) => {
    expect(listToOrderFrom(given)).toBeUndefined();
  });
});

describe('what the user may do', () => {
  test('is to resume only where there is something to go on with', () => {
    expect(offersFor(send({ state: 'stopped', canResume: false }), now)).toMatchObject({
      resume: false,
      freshList: true,
      cancel: true,
    });
    expect(offersFor(send({ state: 'paused', canResume: true }), now)).toMatchObject({
      resume: true,
      freshList: false,
      cancel: true,
    });
  });

  test('is to send who was not sent while the list lasts, and to start a fresh one afterwards', () => {
    const given = send({ state: 'attention', parkedToSend: 2 }, { delivered: 3, parked: 2 });
    expect(offersFor(given, now)).toMatchObject({ sendParked: 2, parkedNeedFresh: 0, freshList: false, cancel: false });
    expect(offersFor(given, now + 1)).toMatchObject({ sendParked: 0, parkedNeedFresh: 2, freshList: true });
  });

  test('is nothing about a send that is over without a rest', () => {
    const nothing = { pause: false, resume: false, cancel: false, freshList: false, repairAccount: false };
    expect(offersFor(send({}, { delivered: 3 }), now)).toEqual({ ...nothing, sendParked: 0, parkedNeedFresh: 0 });
  });
});
