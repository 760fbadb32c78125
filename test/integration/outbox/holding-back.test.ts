import { describe, expect, test, vi } from 'vitest';
import { people } from '../../support/contacts.ts';
import { startOutbox } from './outbox-rig.ts';
import {
  bulkyPeople,
  deliveriesOf,
  expectExactlyOnce,
  faultOnBatch,
  findSend,
  namesOf,
  onRemoteList,
  queueSend,
  readPlan,
  workOff,
} from './outbox-steps.ts';

const firstBatchSlow = () => faultOnBatch({ kind: 'slow', ms: 400 }, (batch) => batch === 0);

describe('work offline', () => {
  test.each(['live', 'practice'] as const)(
    'holds a %s send, over a restart too, until it is switched off',
    async (mode) => {
      const rig = await startOutbox({ contacts: people(3), mode });
      rig.weather.workOffline = true;
      const sendId = await queueSend(rig);
      await workOff(rig);
      await rig.restart();
      await workOff(rig);
      expect(rig.server.requests).toEqual([]);
      expect(await findSend(rig, sendId)).toMatchObject({
        state: 'active',
        counts: { queued: 3 },
        remoteList: { remoteId: null },
      });
      rig.weather.workOffline = false;
      await workOff(rig);
      expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { delivered: 3 } });
    },
  );

  test('switched on in the middle lets the request on its way finish and begins no other', async () => {
    const contacts = bulkyPeople(40);
    const rig = await startOutbox({ contacts });
    rig.weather.plan = firstBatchSlow();
    const sendId = await queueSend(rig);
    await vi.waitFor(() => expect(rig.server.requests.length).toBe(2));
    rig.weather.workOffline = true;
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(2);
    const { counts } = await findSend(rig, sendId);
    expect(counts).toMatchObject({ sending: 0, unknown: 0 });
    expect(counts.delivered).toBeGreaterThan(0);
    rig.weather.workOffline = false;
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({ abandonedLists: [] });
  });
});

describe('without a connection', () => {
  test('nothing is tried until the system says that it is back, and then it goes by itself', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.connectivity.setOnline(false);
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(rig.server.requests).toEqual([]);
    rig.connectivity.setOnline(true);
    await rig.engine.idle();
    await expectExactlyOnce(rig, sendId, namesOf(people(3)));
  });

  test('a server that cannot be reached is asked again later, under the same name', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    await rig.server.close();
    const sendId = await queueSend(rig);
    await rig.engine.idle();
    const send = await findSend(rig, sendId);
    expect(send.state).toBe('active');
    expect(send.waitingFor).toMatch(/could not be reached, so nothing was sent/);
    expect(send.notBefore).toBeGreaterThan(rig.clock.now());
    expect(send.counts).toMatchObject({ queued: 3, sending: 0 });
    expect(send.remoteList).toEqual({ name: 'Spring', remoteId: null, expiresAt: null });
  });
});

describe('a send that is paused', () => {
  test('waits, and goes on from where it stopped', async () => {
    const contacts = bulkyPeople(40);
    const rig = await startOutbox({ contacts });
    rig.weather.plan = firstBatchSlow();
    const sendId = await queueSend(rig);
    await vi.waitFor(() => expect(rig.server.requests.length).toBe(2));
    await rig.store.setSendPaused(sendId, true, rig.clock.now());
    await workOff(rig);
    const paused = await findSend(rig, sendId);
    expect(paused.state).toBe('paused');
    expect(paused.counts.delivered + paused.counts.queued).toBe(40);
    expect(rig.server.requests).toHaveLength(2);
    await rig.restart();
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(2);
    await rig.store.setSendPaused(sendId, false, rig.clock.now());
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({
      state: 'done',
      abandonedLists: [],
    });
  });

  test('cannot be paused twice, and one that is over cannot be paused or resumed', async () => {
    const rig = await startOutbox({ contacts: people(2) });
    rig.weather.workOffline = true;
    const sendId = await queueSend(rig);
    const pause = (paused: boolean) => rig.store.setSendPaused(sendId, paused, rig.clock.now());
    await pause(true);
    await expect(pause(true)).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await pause(false);
    rig.weather.workOffline = false;
    await workOff(rig);
    for (const paused of [true, false])
      await expect(pause(paused)).rejects.toMatchObject({ failure: { code: 'conflict' } });
  });
});

describe('a send that is cancelled', () => {
  test('before it began leaves no trace at the provider', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.weather.workOffline = true;
    const sendId = await queueSend(rig);
    await rig.store.cancelSend(sendId, rig.clock.now());
    rig.weather.workOffline = false;
    await workOff(rig);
    expect(rig.server.requests).toEqual([]);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'cancelled',
      counts: { cancelled: 3, queued: 0 },
      abandonedLists: [],
    });
    expect(await readPlan(rig)).toMatchObject({ sentBefore: null });
    await expect(rig.store.cancelSend(sendId, rig.clock.now())).rejects.toMatchObject({
      failure: { code: 'conflict' },
    });
  });

  test('in the middle keeps the record of what had left, gives the half list up, and sends nothing more', async () => {
    const rig = await startOutbox({ contacts: bulkyPeople(40) });
    rig.weather.plan = firstBatchSlow();
    const sendId = await queueSend(rig);
    await vi.waitFor(() => expect(rig.server.requests.length).toBe(2));
    await rig.store.cancelSend(sendId, rig.clock.now());
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(2);
    const send = await findSend(rig, sendId);
    expect(send.state).toBe('cancelled');
    const delivered = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'delivered');
    expect(send).toMatchObject({ remoteList: null, abandonedLists: ['Spring'] });
    expect(await readPlan(rig)).toMatchObject({ sentBefore: send.createdAt });
    const there = await onRemoteList(rig, delivered[0]?.remoteListId ?? '');
    expect(there.map(([contactId]) => contactId).toSorted()).toEqual(
      delivered.map((delivery) => delivery.contactId).toSorted(),
    );
    expect(send.counts).toMatchObject({
      delivered: there.length,
      cancelled: 40 - there.length,
      queued: 0,
      sending: 0,
      unknown: 0,
    });
  });

  test('while the answer is lost begins no fresh list and ends in a definite state', async () => {
    const rig = await startOutbox({ contacts: bulkyPeople(40) });
    const lost = faultOnBatch({ kind: 'reset-after-effect' }, (batch) => batch === 1);
    rig.weather.plan = (index, method, path) => {
      const fault = lost(index, method, path);
      if (fault !== undefined) cancelled = rig.store.cancelSend(sendId, rig.clock.now());
      return fault;
    };
    let cancelled: Promise<void> | undefined;
    let sendId = '';
    rig.weather.workOffline = true;
    sendId = await queueSend(rig);
    rig.weather.workOffline = false;
    await workOff(rig);
    await cancelled;
    const { state, counts, abandonedLists, remoteList } = await findSend(rig, sendId);
    expect({ state, abandonedLists, remoteList }).toEqual({
      state: 'cancelled',
      abandonedLists: ['Spring'],
      remoteList: null,
    });
    expect(counts).toMatchObject({ queued: 0, sending: 0, unknown: 0 });
    expect(rig.server.requests).toHaveLength(3);
    const reasons = (await deliveriesOf(rig, sendId)).map(({ reason }) => reason ?? '');
    expect(reasons.some((reason) => /not known when the send was cancelled/.test(reason))).toBe(true);
    expect(await readPlan(rig)).toMatchObject({ sentBefore: expect.any(Number) });
  });
});
