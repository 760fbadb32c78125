import { describe, expect, test } from 'vitest';
import {
  incompleteList,
  listToOrderFrom,
  offersFor,
  sendSummary,
  waitingReason,
} from '../../../src-renderer/outbox/send-facts.ts';
import { outboxText } from '../../../src-shared/text/send-text.ts';
import { list, now, sampleStatus, sampleSend as send } from './sample-send.ts';

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
    ['when a later send took it over', send({ isContinued: true }, { delivered: 3 })],
  ])('not %s', (_when, given) => {
    expect(listToOrderFrom(given)).toBeUndefined();
  });
});

describe('a list that the next send goes on with is called incomplete', () => {
  const there = { name: 'Spring', remoteId: 'l-1', expiresAt: null };

  test.each(['cancelled', 'stopped'] as const)('when its send was %s', (state) => {
    expect(incompleteList(send({ provider: 'postgrid', way: 'import-file', state, remoteList: there }))).toEqual(there);
  });

  test.each([
    [
      'while the send can still go on by itself',
      send({ provider: 'postgrid', way: 'import-file', state: 'paused', remoteList: there }),
    ],
    [
      'when it was never made',
      send({ provider: 'postgrid', way: 'import-file', state: 'cancelled', remoteList: null }),
    ],
    [
      'when a later send completes it',
      send({ provider: 'postgrid', way: 'import-file', state: 'cancelled', isContinued: true }),
    ],
    ['when it was a fresh one, which is given up', send({ state: 'cancelled' })],
  ])('not %s', (_when, given) => {
    expect(incompleteList(given)).toBeUndefined();
  });
});

describe('what the user may do', () => {
  test('is to resume only where there is something to go on with', () => {
    expect(offersFor(send({ state: 'stopped', canStartFreshList: true }), now)).toMatchObject({
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

  test('is to wait for the next send where no fresh list can be started', () => {
    const given = send({ provider: 'postgrid', state: 'attention' }, { delivered: 3, parked: 2 });
    expect(offersFor(given, now)).toMatchObject({ parkedWithNext: 2, parkedNeedFresh: 0, freshList: false });
    expect(offersFor({ ...given, isContinued: true }, now)).toMatchObject({ parkedWithNext: 0 });
  });

  test('is not to start a fresh list when a later send took over the list', () => {
    const given = send({ state: 'attention', canStartFreshList: true }, { delivered: 3, parked: 2 });
    expect(offersFor(given, now)).toMatchObject({ freshList: true, parkedNeedFresh: 2 });
    expect(offersFor({ ...given, isContinued: true }, now)).toMatchObject({ freshList: false, parkedNeedFresh: 0 });
  });

  test('is to repair the account while it holds back a send', () => {
    expect(offersFor(send({ state: 'active', isAccountPaused: true }), now)).toMatchObject({ repairAccount: true });
    expect(offersFor(send({ state: 'done', isAccountPaused: true }), now)).toMatchObject({ repairAccount: false });
  });

  test('is nothing about a send that is over without a rest', () => {
    const nothing = { pause: false, resume: false, cancel: false, freshList: false, repairAccount: false };
    const none = { sendParked: 0, parkedNeedFresh: 0, parkedWithNext: 0 };
    expect(offersFor(send({}, { delivered: 3 }), now)).toEqual({ ...nothing, ...none });
  });
});

describe('a send waits', () => {
  const waiting = send({ state: 'active', waitingFor: 'PostGrid asks for a pause.' }, { queued: 2 });

  test('for what the outbox says', () => {
    expect(waitingReason(waiting, sampleStatus())).toBe('Waits: PostGrid asks for a pause.');
    expect(waitingReason(waiting, undefined)).toBe('Waits: PostGrid asks for a pause.');
  });

  test.each([
    ['The service could not be reached. (ECONNREFUSED)', 'Waits: The service could not be reached.'],
    ['The service had a failure of its own. (status 503)', 'Waits: The service had a failure of its own.'],
    ['Another change is under way. (lists.locked)', 'Waits: Another change is under way.'],
    ['It asks for a pause. (too_many_requests)', 'Waits: It asks for a pause.'],
    ['No connection. (ERR_CONNECTION_RESET)', 'Waits: No connection.'],
    ['Wait for the office (Monday)', 'Waits: Wait for the office (Monday)'],
    ['The list (Spring 2026) is busy.', 'Waits: The list (Spring 2026) is busy.'],
  ])('for %j, without the code in it', (waitingFor, said) => {
    expect(waitingReason({ ...waiting, waitingFor }, sampleStatus())).toBe(said);
  });

  test('until Work offline is switched off, once the request in flight has ended', () => {
    const status = sampleStatus({ workOffline: true });
    expect(waitingReason(waiting, status)).toBe(outboxText.waitsOffline);
    expect(waitingReason(send({ state: 'active' }, { queued: 2, sending: 1 }), status)).toBeUndefined();
  });

  test.each(['live', 'test'] as const)('for the connection in the mode %s', (mode) => {
    expect(waitingReason({ ...waiting, mode }, sampleStatus({ online: false }))).toBe(outboxText.waitsConnection);
  });

  test('for no connection in Practice', () => {
    const practice = send({ state: 'active', mode: 'practice' }, { queued: 2 });
    expect(waitingReason(practice, sampleStatus({ online: false }))).toBeUndefined();
  });

  test('for nothing when it is paused or over', () => {
    expect(waitingReason({ ...waiting, state: 'paused' }, sampleStatus({ workOffline: true }))).toBeUndefined();
    expect(waitingReason({ ...waiting, state: 'done' }, sampleStatus({ online: false }))).toBeUndefined();
  });
});

describe('a send that is over says what became of everybody', () => {
  test.each([
    ['401 of 401 delivered', send({}, { delivered: 401 })],
    ['401 of 402 delivered, 1 not sent', send({}, { delivered: 401, parked: 1 })],
    ['1,000 of 1,003 delivered, 3 left out', send({}, { delivered: 1000, cancelled: 3 })],
    ['400 of 400 delivered, 2 taken off the list', send({}, { delivered: 400, removed: 2 })],
    ['2 taken off the list', send({}, { removed: 2 })],
    ['100 of 401 delivered', send({ state: 'cancelled' }, { delivered: 100, cancelled: 301 })],
  ])('%s', (sentence, given) => {
    expect(sendSummary(given)).toBe(sentence);
  });
});
