import { describe, expect, test } from 'vitest';
import { createConnections } from '../../../src-main/app/connections.ts';
import { retryPolicies } from '../../../src-main/outbox/retry-policy.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import {
  bulkyPeople,
  expectExactlyOnce,
  faultOnBatch,
  faultOnCreate,
  findSend,
  isBatch,
  namesOf,
  queueSend,
  workOff,
} from './outbox-steps.ts';

const contacts = bulkyPeople(40);

/** Works once, without moving the clock to what is waited for. */
async function workNow(rig: Rig): Promise<void> {
  rig.engine.wake();
  await rig.engine.idle();
}

describe('a list that is locked', () => {
  test('is waited for and the same batch repeated, on the same list', async () => {
    const rig = await startOutbox({ contacts });
    rig.weather.plan = faultOnBatch({ kind: 'locked-423' }, (batch) => batch >= 1 && batch <= 3);
    const sendId = await queueSend(rig);
    await workNow(rig);
    const waiting = await findSend(rig, sendId);
    expect(waiting).toMatchObject({ state: 'active', waitingFor: 'Another update to this list is in process.' });
    expect(waiting.notBefore).toBe(rig.clock.now() + 2000);
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({
      state: 'done',
      waitingFor: null,
      notBefore: null,
      abandonedLists: [],
      remoteList: { name: 'Spring' },
    });
  });

  test('for ever needs the user in the end, and goes on when they say so', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.weather.plan = faultOnBatch({ kind: 'locked-423' }, () => true);
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'stopped',
      canResume: true,
      lastError: 'Another update to this list is in process.',
      counts: { queued: 3 },
    });
    expect(await rig.store.outboxTotals()).toMatchObject({ attention: 1 });
    rig.weather.plan = () => undefined;
    await rig.store.setSendPaused(sendId, false, rig.clock.now());
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, namesOf(people(3)))).toMatchObject({ state: 'done', lastError: null });
  });
});

describe('the tries before the user is asked', () => {
  const { locked, newName } = retryPolicies;
  const lockedBatches = (rig: Rig) => rig.server.requests.filter((request) => isBatch(request.path)).length;

  test('are not used up by a connection that was away', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    let requests = 0;
    let isAway = true;
    const http = (request: Request): Promise<Response> => {
      if (!isBatch(new URL(request.url).pathname)) return fetch(request);
      requests += 1;
      if (!isAway) return fetch(request);
      const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
      return Promise.reject(new TypeError('fetch failed', { cause }));
    };
    const random = { next: () => 0 };
    await rig.replaceEngine({ connect: createConnections({ ...rig, http, ids: { next: newId }, random }) });
    const sendId = await queueSend(rig);
    while (requests < locked.mostFailures + 5) {
      rig.clock.advance(10 * 60_000);
      await workNow(rig);
    }
    isAway = false;
    rig.weather.plan = faultOnBatch({ kind: 'locked-423' }, (batch) => batch < 3);
    await workOff(rig);
    await expectExactlyOnce(rig, sendId, namesOf(people(3)));
  });

  test('are all there again when the user resumes', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.weather.plan = faultOnBatch({ kind: 'locked-423' }, () => true);
    const sendId = await queueSend(rig);
    await workNow(rig);
    for (let tries = 1; tries < locked.mostFailures - 1; tries += 1) {
      rig.clock.advance(2 * 60_000);
      await workNow(rig);
    }
    expect(lockedBatches(rig)).toBe(locked.mostFailures - 1);
    await rig.store.setSendPaused(sendId, true, rig.clock.now());
    await rig.store.setSendPaused(sendId, false, rig.clock.now());
    await workOff(rig);
    expect(lockedBatches(rig)).toBe(2 * locked.mostFailures - 1);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', canResume: true });
  });

  test('of a name are one each, the one after Resume included', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.weather.plan = faultOnCreate({ kind: 'reset-after-effect' }, newName.mostFailures);
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', canResume: true });
    await rig.store.setSendPaused(sendId, false, rig.clock.now());
    await workOff(rig);
    const last = newName.mostFailures + 1;
    const send = await expectExactlyOnce(rig, sendId, namesOf(people(3)));
    expect(send).toMatchObject({ state: 'done', remoteList: { name: `Spring (${last})` } });
    const asked = rig.server.requests.filter((request) => !isBatch(request.path)).map((request) => request.body);
    expect(new Set(asked).size).toBe(last);
  });
});

describe('a rate limit', () => {
  test('is waited out to the second, for this kind of request of the account', async () => {
    const rig = await startOutbox({ contacts });
    rig.weather.plan = faultOnBatch({ kind: 'rate-limited-429', retryAfterSeconds: 600 }, (batch) => batch === 1);
    const sendId = await queueSend(rig);
    await workNow(rig);
    const requests = rig.server.requests.length;
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', notBefore: rig.clock.now() + 600_000 });
    rig.clock.advance(599_999);
    await workNow(rig);
    expect(rig.server.requests).toHaveLength(requests);
    rig.clock.advance(1);
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({
      state: 'done',
      abandonedLists: [],
    });
  });
});

describe('an account that is refused', () => {
  test('is paused with the reason; nothing is tried until it is resumed, and then it goes on', async () => {
    const rig = await startOutbox({ contacts });
    rig.weather.plan = faultOnBatch({ kind: 'unauthorized-401' }, (batch) => batch === 1);
    const sendId = await queueSend(rig);
    await workOff(rig);
    const reason = 'The credentials are missing or wrong.';
    expect(await rig.store.getAccount(rig.account.id)).toMatchObject({ pausedReason: reason });
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', waitingFor: reason });
    expect(await rig.store.outboxTotals()).toMatchObject({ attention: 1 });
    const requests = rig.server.requests.length;
    rig.clock.advance(60 * 60_000);
    await workOff(rig);
    await rig.restart();
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(requests);
    await rig.store.pauseAccount(rig.account.id, null);
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({
      state: 'done',
      abandonedLists: [],
    });
  });

  test('without a token is paused before anything is sent', async () => {
    const rig = await startOutbox({ contacts: people(2) });
    await rig.secrets.remove(`account-token:${rig.account.id}`);
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(rig.server.requests).toEqual([]);
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ state: 'active', counts: { queued: 2 } });
    expect(send.waitingFor).toMatch(/token of "Office" is not on this computer. Enter it again/);
  });

  test('cannot be removed while a send is open, waits or needs the user', async () => {
    const rig = await startOutbox({ contacts: people(2) });
    rig.weather.plan = faultOnCreate(
      { kind: 'answer', status: 404, body: '{"error":"lists.too_much_data","message":"No."}' },
      99,
    );
    const sendId = await queueSend(rig);
    const remove = () => rig.store.removeAccount(rig.account.id, rig.clock.now());
    await expect(remove()).rejects.toThrow(/Finish or cancel it in the outbox first/);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', counts: { queued: 2 } });
    await expect(remove()).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await rig.store.cancelSend(sendId, rig.clock.now());
    await remove();
    expect(await findSend(rig, sendId)).toMatchObject({ accountName: 'Office', state: 'cancelled' });
  });

  test('that was removed takes no fresh list any more', async () => {
    const rig = await startOutbox({ contacts: people(2) });
    const sendId = await queueSend(rig);
    await workOff(rig);
    await rig.store.removeAccount(rig.account.id, rig.clock.now());
    await expect(rig.store.restartOnFreshList(sendId, rig.clock.now())).rejects.toThrow('This account was removed.');
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { delivered: 2 }, abandonedLists: [] });
  });
});

test('two accounts work side by side, each with one request at a time and its own list', async () => {
  const rig = await startOutbox({ contacts });
  const other = {
    ...rig.account,
    id: '0195f3a0-0000-7000-8000-0000000000aa',
    name: 'Field',
    mode: 'practice' as const,
    apiUrl: null,
  };
  await rig.store.addAccount(other);
  const [live, practice] = [
    await queueSend(rig),
    await queueSend({ ...rig, store: rig.store, engine: rig.engine, account: other }),
  ];
  await workOff(rig);
  await expectExactlyOnce(rig, live, namesOf(contacts));
  expect(await findSend(rig, practice)).toMatchObject({
    state: 'done',
    mode: 'practice',
    counts: { delivered: 40 },
    remoteList: { name: 'Spring' },
  });
  expect(rig.server.requests.filter((request) => !isBatch(request.path))).toHaveLength(1);
});
