import { expect, test, vi } from 'vitest';
import { createConnections } from '../../../src-main/app/connections.ts';
import { systemPorts } from '../../../src-main/app/system-ports.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { people } from '../../support/contacts.ts';
import { noon } from '../../support/test-store.ts';
import { startOutbox } from './outbox-rig.ts';
import { findSend, queueSend, workOff } from './outbox-steps.ts';

test('an account that waits for an answer holds up no other account', async () => {
  const rig = await startOutbox({ contacts: people(3) });
  rig.weather.plan = () => ({ kind: 'timeout-after-effect' });
  const slow = await queueSend(rig);
  await vi.waitFor(() => expect(rig.server.requests).toHaveLength(1));
  const other = { ...rig.account, id: newId(), mode: 'practice', name: 'Other', apiUrl: null } as const;
  await rig.store.addAccount(other);
  const quick = await queueSend({ ...rig, account: other });
  await vi.waitFor(async () => expect(await findSend(rig, quick)).toMatchObject({ state: 'done' }), {
    timeout: 10_000,
  });
  expect(await findSend(rig, slow)).toMatchObject({ state: 'active', counts: { delivered: 0 } });
  await rig.server.close();
  await rig.engine.idle();
});

test('requests keep the pace of the provider, so that it never has to refuse one', { timeout: 40_000 }, async () => {
  const rig = await startOutbox({ provider: 'postgrid', mode: 'practice', contacts: people(12) });
  const { timers } = systemPorts;
  const clock = { now: () => noon + Math.floor(timers.monotonic()) };
  const { store, secrets } = rig;
  const connect = createConnections({ ...systemPorts, store, secrets, clock, http: (request) => fetch(request) });
  const pace = { requests: 5, perMs: 1000 };
  await rig.replaceEngine({ timers, clock, connect, paces: { prayerletters: undefined, postgrid: pace } });
  const sendId = await queueSend(rig, 'contact-by-contact');
  rig.engine.wake();
  const isDelivered = async () => expect((await findSend(rig, sendId)).counts.delivered).toBe(12);
  await vi.waitFor(isDelivered, { timeout: 30_000 });
  const { requests } = await rig.store.requestsOfSend({ sendId, offset: 0, limit: 1000 });
  expect(requests.filter(({ status }) => status === 429)).toEqual([]);
  const times = requests.map(({ at }) => at).toSorted((a, b) => a - b);
  const crowded = times.filter((at, index) => {
    const sixth = times[index + pace.requests];
    return sixth !== undefined && sixth - at < pace.perMs;
  });
  expect(crowded).toEqual([]);
});

test('a wait lasts as long as it was meant to when the clock is set back by a day', async () => {
  const rig = await startOutbox({ contacts: people(2) });
  rig.weather.plan = (index) => (index === 0 ? { kind: 'rate-limited-429', retryAfterSeconds: 60 } : undefined);
  const sendId = await queueSend(rig);
  await rig.engine.idle();
  rig.clock.set(-24 * 60 * 60_000);
  rig.engine.wake();
  await rig.engine.idle();
  expect(rig.server.requests).toHaveLength(1);
  const waiting = await findSend(rig, sendId);
  expect((waiting.notBefore ?? 0) - rig.clock.now()).toBe(60_000);
  rig.clock.advance(60_000);
  await workOff(rig);
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'done' });
});

test('a wait is not cut short when the clock is set forward', async () => {
  const rig = await startOutbox({ contacts: people(2) });
  rig.weather.plan = (index) => (index === 0 ? { kind: 'rate-limited-429', retryAfterSeconds: 60 } : undefined);
  await queueSend(rig);
  await rig.engine.idle();
  rig.clock.set(60 * 60_000);
  rig.engine.wake();
  await rig.engine.idle();
  expect(rig.server.requests).toHaveLength(1);
});

test('after a restart with the clock set back nothing waits longer than it was meant to', async () => {
  const rig = await startOutbox({ contacts: people(2) });
  rig.weather.plan = (index) => (index === 0 ? { kind: 'rate-limited-429', retryAfterSeconds: 60 } : undefined);
  const sendId = await queueSend(rig);
  await rig.engine.idle();
  rig.clock.set(-24 * 60 * 60_000);
  await rig.restart();
  await rig.engine.idle();
  const waiting = await findSend(rig, sendId);
  expect((waiting.notBefore ?? 0) - rig.clock.now()).toBeLessThanOrEqual(60_000);
});

test('many refusals in a row stop the send, and resuming goes on', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts: people(30) });
  const refusal = JSON.stringify({ object: 'error', error: { type: 'validation_error', message: 'Not this field.' } });
  let refuses = true;
  rig.weather.plan = (_index, method, path) =>
    refuses && method === 'POST' && path.endsWith('/contacts')
      ? { kind: 'answer', status: 400, body: refusal }
      : undefined;
  const sendId = await queueSend(rig, 'contact-by-contact');
  await workOff(rig);
  const stopped = await findSend(rig, sendId);
  expect(stopped).toMatchObject({ state: 'stopped', canResume: true, counts: { parked: 20 } });
  expect(stopped.lastError).toMatch(/20 contacts in a row were refused.*Not this field\./);
  refuses = false;
  await rig.store.setSendPaused(sendId, false, rig.clock.now());
  await workOff(rig);
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention', counts: { parked: 20, delivered: 10 } });
  await rig.store.sendParked(sendId, rig.clock.now());
  await workOff(rig);
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { parked: 0, delivered: 30 } });
});
