import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { OperationKind } from '../../../src-main/outbox/operation.ts';
import type { Connection, ProviderAdapter } from '../../../src-main/providers/adapter.ts';
import { people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import { expectExactlyOnce, faultOnBatch, findSend, namesOf, queueSend, workOff } from './outbox-steps.ts';

const contacts = people(3);
const everybody = namesOf(contacts);

/** A provider whose adapter has a defect: it throws in place of an answer in one kind of operation. */
function brokenConnection(broken: OperationKind): Connection {
  let lists = 0;
  const adapter: ProviderAdapter = {
    async perform({ kind }) {
      if (kind === broken) throw new Error('undefined is not a function; s3cret');
      lists += 1;
      return { settlement: { kind: 'list-created', remoteId: `l-${lists}`, expiresAt: null } };
    },
    testConnection: () => Promise.reject(new Error('not used')),
  };
  return { kind: 'connected', adapter, takeRequests: async () => [] };
}

/** A function that fails the first time it is called. */
function failingOnce<Args extends readonly unknown[], Value>(work: (...args: Args) => Promise<Value>) {
  let isFirst = true;
  return (...args: Args): Promise<Value> => {
    if (!isFirst) return work(...args);
    isFirst = false;
    return Promise.reject(new Error('busy'));
  };
}

describe('an engine whose surroundings fail', () => {
  test('pauses the account when its token cannot even be asked for, and goes on when it can', async () => {
    const rig = await startOutbox({ contacts });
    const { get } = rig.secrets;
    rig.secrets.get = () => Promise.reject(new Error('the keychain has crashed; s3cret'));
    const sendId = await queueSend(rig);
    await workOff(rig);
    const { pausedReason } = await rig.store.getAccount(rig.account.id);
    expect(pausedReason).toMatch(/"Office"/);
    expect(pausedReason).not.toMatch(/s3cret/);
    expect(rig.server.requests).toEqual([]);
    rig.secrets.get = get;
    await rig.store.pauseAccount(rig.account.id, null);
    await workOff(rig);
    await expectExactlyOnce(rig, sendId, everybody);
  });

  test('takes a throw while contacts are added for an unknown outcome', async () => {
    const connection = brokenConnection('add-contacts');
    const rig = await startOutbox({ contacts, ports: { connect: async () => connection } });
    await queueSend(rig);
    await workOff(rig);
    const [send] = await rig.store.listSends(rig.clock.now());
    expect(send).toMatchObject({ state: 'stopped', remoteList: null, counts: { unknown: 3 } });
    expect(send?.abandonedLists).toHaveLength(6);
    expect(send?.lastError).toMatch(/may or may not have arrived/);
    expect(send?.lastError).not.toMatch(/s3cret/);
    expect(rig.logger.entries.filter((entry) => entry.level === 'error')).toHaveLength(6);
  });

  test('stops a send whose list cannot be created for a defect, with nobody on their way', async () => {
    const connection = brokenConnection('create-list');
    const rig = await startOutbox({ contacts, ports: { connect: async () => connection } });
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ state: 'stopped', canResume: true, abandonedLists: [], counts: { queued: 3 } });
    expect(send.lastError).toMatch(/may or may not have arrived/);
    expect(send.lastError).not.toMatch(/s3cret/);
    expect(rig.logger.entries.filter((entry) => entry.level === 'error')).toHaveLength(1);
  });

  test('saves an outcome again until the store has taken it, and asks nothing else before', async () => {
    const rig = await startOutbox({ contacts });
    const settleOperation = failingOnce(rig.store.settleOperation);
    await rig.replaceEngine({ store: { ...rig.store, settleOperation } });
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, everybody)).toMatchObject({ state: 'done', abandonedLists: [] });
    expect(rig.server.requests).toHaveLength(2);
    expect(rig.logger.entries.filter((entry) => entry.level === 'error')).toHaveLength(1);
  });

  test('goes on after the store has failed to answer', async () => {
    const rig = await startOutbox({ contacts });
    const claimOperation = failingOnce(rig.store.claimOperation);
    await rig.replaceEngine({ store: { ...rig.store, claimOperation } });
    const sendId = await queueSend(rig);
    await workOff(rig);
    await expectExactlyOnce(rig, sendId, everybody);
  });
});

describe('an engine whose way to the provider takes a while', () => {
  /** An engine whose keychain asks the user something, during which `meanwhile` happens. */
  async function askedMeanwhile(meanwhile: (rig: Rig) => unknown) {
    const rig = await startOutbox({ contacts });
    const { get } = rig.secrets;
    rig.secrets.get = async (key) => {
      meanwhile(rig);
      await delay(20);
      return get(key);
    };
    const sendId = await queueSend(rig);
    await rig.engine.idle();
    rig.secrets.get = get;
    return { rig, sendId };
  }

  test.each([
    ['the user goes offline', (rig: Rig) => Object.assign(rig.weather, { workOffline: true })],
    ['the connection goes', (rig: Rig) => rig.connectivity.setOnline(false)],
    ['the app is closed', (rig: Rig) => rig.engine.stop()],
  ])('sends nothing when %s meanwhile, and goes on later', async (_what, meanwhile) => {
    const { rig, sendId } = await askedMeanwhile(meanwhile);
    expect(rig.server.requests).toEqual([]);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', counts: { queued: 3, sending: 0 } });
    rig.weather.workOffline = false;
    rig.connectivity.setOnline(true);
    await rig.restart();
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, everybody)).toMatchObject({ remoteList: { name: 'Spring' } });
  });
});

describe('an engine that has to wait', () => {
  test.each(['offline', 'at the user’s wish'])(
    '%s looks seldom, though the time of an operation has come',
    async (why) => {
      const rig = await startOutbox({ contacts });
      rig.weather.plan = () => ({ kind: 'locked-423' });
      await queueSend(rig);
      await rig.engine.idle();
      let looks = 0;
      const nextWakeTime = (after?: number) => {
        looks += 1;
        return rig.store.nextWakeTime(after);
      };
      rig.connectivity.setOnline(why !== 'offline');
      rig.weather.workOffline = why !== 'offline';
      rig.clock.advance(60 * 60_000);
      await rig.replaceEngine({ store: { ...rig.store, nextWakeTime } });
      expect(await rig.store.nextWakeTime()).toBeLessThan(rig.clock.now());
      await delay(500);
      expect(looks).toBe(1);
    },
  );

  test('stops at once, and does nothing when it is woken afterwards', async () => {
    const rig = await startOutbox({ contacts });
    await rig.engine.stop();
    await queueSend(rig);
    await rig.engine.idle();
    rig.connectivity.setOnline(true);
    await rig.engine.idle();
    expect(rig.server.requests).toEqual([]);
  });
});

test('what leaves the engine for the log holds no token and nothing about a contact', async () => {
  const rig = await startOutbox({ contacts });
  rig.weather.plan = (index) => (index === 1 ? { kind: 'reset-after-effect' } : undefined);
  const sendId = await queueSend(rig);
  await workOff(rig);
  await expectExactlyOnce(rig, sendId, everybody);
  expect(rig.logger.entries.length).toBeGreaterThan(3);
  expect(JSON.stringify(rig.logger.entries)).not.toMatch(/s3cret|Person|Main St|Lebanon/);
});

test('the log says with which code and status the provider refused, and nothing else of what it said', async () => {
  const rig = await startOutbox({ contacts });
  const answers = [
    { status: 423, error: 'lists.locked' },
    { status: 400, error: 'Person 0001 is refused' },
  ];
  const bodies = answers.map(({ status, error }) => ({ status, body: JSON.stringify({ error, message: 'Person' }) }));
  for (const answer of bodies) {
    rig.weather.plan = faultOnBatch({ kind: 'answer', ...answer }, (batch) => batch === 0);
    await queueSend(rig, 'fresh-list');
    await workOff(rig);
  }
  const attempts = rig.logger.entries.filter((entry) => entry.message === 'An operation was attempted');
  const told = attempts.map(({ details }) => details).filter((details) => 'code' in details);
  expect(told).toMatchObject([
    { code: 'lists.locked', httpStatus: 423 },
    { code: expect.any(String), httpStatus: 400 },
  ]);
  expect(JSON.stringify(rig.logger.entries)).not.toMatch(/Person/);
});
