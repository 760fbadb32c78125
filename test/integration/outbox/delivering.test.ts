import { describe, expect, test, vi } from 'vitest';
import { createEvents } from '../../../src-main/app/events.ts';
import type { PlanChoice } from '../../../src-main/store/methods/send-plan.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import type { AppEvent } from '../../../src-shared/contract/events.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { draft, people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import {
  bulkyPeople,
  deliveriesOf,
  expectExactlyOnce,
  faultOnBatch,
  findSend,
  isBatch,
  namesOf,
  queueSend,
  readPlan,
  workOff,
} from './outbox-steps.ts';

function choiceOf({ listId, account }: Rig, way: SendWay): PlanChoice {
  return { listId, accountId: account.id, way };
}

describe('a send', () => {
  test('creates a list, adds everybody in batches, and every contact has its remote id', async () => {
    const contacts = bulkyPeople(40);
    const rig = await startOutbox({ contacts });
    const plan = await readPlan(rig);
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', waitingFor: null, lastError: null, abandonedLists: [] });
    const none = { queued: 0, sending: 0, removed: 0, parked: 0, unknown: 0, cancelled: 0 };
    expect(send.counts).toEqual({ ...none, delivered: 40 });
    expect(send.remoteList).toMatchObject({ name: 'Spring', expiresAt: rig.clock.now() + 14 * 24 * 60 * 60_000 });
    expect(rig.server.requests).toHaveLength(plan.requests);
    expect(plan.requests).toBeGreaterThan(3);
    const batches = rig.server.requests.filter((request) => isBatch(request.path));
    expect(batches.every((request) => request.bodyBytes <= 900_000)).toBe(true);
    expect(batches.reduce((sum, request) => sum + request.bodyBytes, 0)).toBe(plan.bytes);
  });

  test('to a practice account is delivered without a connection and without any request', async () => {
    const contacts = people(5);
    const rig = await startOutbox({ contacts, mode: 'practice' });
    rig.connectivity.setOnline(false);
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ state: 'done', mode: 'practice', counts: { delivered: 5 } });
    const there = await rig.store.findPracticeDocuments(
      rig.account.id,
      'prayerletters.contact',
      send.remoteList?.remoteId ?? '',
    );
    const delivered = await deliveriesOf(rig, sendId);
    expect(there.map((document) => document.id).toSorted()).toEqual(
      delivered.map((delivery) => delivery.remoteId).toSorted(),
    );
    expect(rig.server.requests).toEqual([]);
  });

  test('leaves out who is blocked, with all reasons, and says so', async () => {
    const blocked = [
      draft({ name: 'No Address', street: '', city: '' }),
      draft({ name: '', company: '', fileAs: 'Nobody' }),
    ];
    const contacts = [...people(3), ...blocked];
    const rig = await startOutbox({ contacts });
    const plan = await readPlan(rig);
    expect(plan).toMatchObject({ added: 3, blocked: [{ name: 'Nobody' }, { name: 'No Address' }] });
    const sendId = await queueSend(rig);
    await workOff(rig);
    await expectExactlyOnce(rig, sendId, namesOf(people(3)));
    const parked = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'parked');
    expect(parked.map((delivery) => delivery.contactName)).toEqual(['No Address', 'Nobody']);
    for (const { contactName, reason } of parked) {
      const reasons = plan.blocked.find((entry) => entry.name === contactName)?.reasons ?? [];
      expect(reasons.length).toBeGreaterThan(0);
      expect(reason).toBe(reasons.join(' '));
      expect(reason).toMatch(/^[A-Z].{10,}/);
    }
  });

  test('is refused when the list has changed since its plan was read, and nothing is queued', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    const { way, fingerprint } = await readPlan(rig);
    const [someone] = (await rig.store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    if (someone === undefined) throw new Error('Nobody found.');
    const id = '0195f3a0-0000-7000-8000-000000000001';
    const send = () => rig.store.createSend(id, choiceOf(rig, way), fingerprint, rig.clock.now());
    const changes = [
      () => rig.store.updateContact(someone.id, { ...someone.fields, city: 'Hanover' }, rig.clock.now()),
      () => rig.store.setMembership(rig.listId, someone.id, false, rig.clock.now()),
    ];
    for (const change of changes) {
      await change();
      await expect(send()).rejects.toMatchObject({ failure: { code: 'conflict' } });
      await expect(send()).rejects.toThrow(/Read the new plan and send again/);
    }
    expect(await rig.store.listSends(rig.clock.now())).toEqual([]);
    expect(await rig.store.outboxTotals()).toEqual({ queued: 0, attention: 0, lastDeliveredAt: null });
    await rig.store.updateContact(someone.id, someone.fields, rig.clock.now());
    await rig.store.setMembership(rig.listId, someone.id, true, rig.clock.now());
    await send();
    expect(await rig.store.listSends(rig.clock.now())).toHaveLength(1);
  });

  test('is refused when it was sent before, from another window or because its answer was lost', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    const { way, fingerprint } = await readPlan(rig);
    const send = () => rig.store.createSend(newId(), choiceOf(rig, way), fingerprint, rig.clock.now());
    await send();
    await expect(send()).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await expect(send()).rejects.toThrow(/Read the new plan and send again/);
    expect(await rig.store.listSends(rig.clock.now())).toHaveLength(1);
    // Whoever reads the plan again, and with it that the list was sent, may.
    await queueSend(rig, 'fresh-list');
    expect(await rig.store.listSends(rig.clock.now())).toHaveLength(2);
  });

  test('is refused when somebody else is blocked than the plan said', async () => {
    const rig = await startOutbox({ contacts: [...people(2), draft({ name: 'Zed', street: '', city: '' })] });
    const { way, fingerprint, blocked } = await readPlan(rig);
    await rig.store.setMembership(rig.listId, blocked[0]?.contactId ?? '', false, rig.clock.now());
    const send = rig.store.createSend(newId(), choiceOf(rig, way), fingerprint, rig.clock.now());
    await expect(send).rejects.toMatchObject({ failure: { code: 'conflict' } });
  });

  test('of nobody is refused', async () => {
    const rig = await startOutbox({ contacts: [draft({ street: '', city: '' })] });
    await expect(queueSend(rig)).rejects.toThrow(/No contact of this list can be sent/);
    expect(await rig.store.listSends(rig.clock.now())).toEqual([]);
  });

  test('sends what the plan was read for, though a contact is edited while it waits', async () => {
    const rig = await startOutbox({ contacts: people(1) });
    rig.weather.workOffline = true;
    await queueSend(rig);
    const [someone] = (await rig.store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    if (someone === undefined) throw new Error('Nobody found.');
    await rig.store.updateContact(someone.id, { ...someone.fields, city: 'Hanover' }, rig.clock.now());
    rig.weather.workOffline = false;
    await workOff(rig);
    expect(rig.server.requests.at(-1)?.body).toContain('"city":"Lebanon"');
  });
});

describe('the names of the lists', () => {
  test('are numbered when a list is sent again, and every send has its own', async () => {
    const rig = await startOutbox({ contacts: people(2) });
    const ids = [await queueSend(rig), await queueSend(rig, 'fresh-list'), await queueSend(rig, 'fresh-list')];
    await workOff(rig);
    const sends = await Promise.all(ids.map((id) => expectExactlyOnce(rig, id, namesOf(people(2)))));
    expect(sends.map((send) => send.remoteList?.name)).toEqual(['Spring', 'Spring (2)', 'Spring (3)']);
  });

  test('keep the number that belongs to the name', async () => {
    const rig = await startOutbox({ contacts: people(2), listName: 'Christmas (2026)' });
    const ids = [await queueSend(rig), await queueSend(rig, 'fresh-list')];
    await workOff(rig);
    const sends = await Promise.all(ids.map((id) => findSend(rig, id)));
    expect(sends.map((send) => send.remoteList?.name)).toEqual(['Christmas (2026)', 'Christmas (2026) (2)']);
  });

  test('avoid those that the provider has from elsewhere', async () => {
    const rig = await startOutbox({ contacts: people(2) });
    const body = { name: 'Spring', metadata: {}, createdAt: 0, expiresAt: 9e15 };
    await rig.remote.put([{ kind: 'prayerletters.list', id: 'l-aaa-aaaa', parent: '', body }]);
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(people(2)));
    expect(send).toMatchObject({ state: 'done', remoteList: { name: 'Spring (2)' } });
  });
});

test('the progress can be followed: contacts are queued, then on their way, then delivered', async () => {
  const rig = await startOutbox({ contacts: bulkyPeople(20) });
  rig.weather.plan = faultOnBatch({ kind: 'slow', ms: 300 }, (batch) => batch === 0);
  const sendId = await queueSend(rig);
  await vi.waitFor(() => expect(rig.server.requests.length).toBe(2));
  const { counts, state } = await findSend(rig, sendId);
  expect(state).toBe('active');
  expect(counts.sending).toBeGreaterThan(0);
  expect(counts.sending + counts.queued).toBe(20);
  expect(await rig.store.outboxTotals()).toMatchObject({ queued: 20, lastDeliveredAt: null });
  await workOff(rig);
  expect(await rig.store.outboxTotals()).toEqual({ queued: 0, attention: 0, lastDeliveredAt: rig.clock.now() });
});

test('While a send is on its way, only that send is told to have changed', async () => {
  const events = createEvents();
  const heard: AppEvent[] = [];
  const rig = await startOutbox({ contacts: people(3), ports: { events } });
  const first = await queueSend(rig);
  await workOff(rig);
  events.subscribe((event) => heard.push(event));
  const second = await queueSend(rig, 'fresh-list');
  await workOff(rig);
  expect(heard.length).toBeGreaterThan(0);
  for (const { topics, sends } of heard) expect({ topics, sends }).toEqual({ topics: ['outbox'], sends: [second] });
  const now = rig.clock.now();
  expect((await rig.store.listSends(now)).map(({ id }) => id)).toEqual([second, first]);
  expect(await rig.store.listSends(now, [first])).toEqual([(await rig.store.listSends(now))[1]]);
  expect(await rig.store.listSends(now, [])).toEqual([]);
});
