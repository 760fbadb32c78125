import { describe, expect, test } from 'vitest';
import { createConnections } from '../../../src-main/app/connections.ts';
import { attemptOperation } from '../../../src-main/outbox/attempt.ts';
import type { ClaimedOperation } from '../../../src-main/outbox/operation.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import { bulkyPeople, expectExactlyOnce, findSend, namesOf, onRemoteList, queueSend, workOff } from './outbox-steps.ts';

const contacts = bulkyPeople(40);
const quarterHour = 15 * 60_000;

/** Claims the next operation as the engine does, and settles it unless the power is cut before that. */
async function attemptOne(
  { store, secrets, clock }: Rig,
  powerCut: 'before the request' | 'after the answer' | 'never',
) {
  const now = clock.now();
  const operation = await store.claimOperation({ now, leaseUntil: now + quarterHour, online: true, except: [] });
  if (operation === undefined) throw new Error('Nothing to do.');
  if (powerCut === 'before the request') return operation;
  const random = { next: () => 0 };
  const http = (request: Request) => fetch(request);
  const connect = createConnections({ store, secrets, http, clock, ids: { next: newId }, random });
  const facts = () => ({ now, random: 0 });
  const never = new AbortController().signal;
  const { settlement, requests } = await attemptOperation(
    operation,
    await connect(operation.account),
    facts,
    never,
    (error) => {
      throw error;
    },
  );
  if (powerCut === 'never') await store.settleOperation(operation.id, settlement, requests, now);
  return operation;
}

/** A send whose first `done` operations went well; the next one was running when the power was cut. */
async function interrupted(done: number, powerCut: 'before the request' | 'after the answer') {
  const rig = await startOutbox({ contacts });
  await rig.engine.stop();
  const sendId = await queueSend(rig);
  for (let index = 0; index < done; index += 1) await attemptOne(rig, 'never');
  const running: ClaimedOperation = await attemptOne(rig, powerCut);
  return { rig, sendId, running };
}

describe.each(['before the request', 'after the answer'] as const)('when the app dies %s', (powerCut) => {
  test('of a new list, the list gets another name and everybody is on it once', async () => {
    const { rig, sendId, running } = await interrupted(0, powerCut);
    expect(running.kind).toBe('create-list');
    await rig.restart();
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', remoteList: { name: 'Spring (2)' } });
  });

  test.each([1, 2, 3])('of a batch with %d operations done, everybody is on a fresh list once', async (done) => {
    const { rig, sendId, running } = await interrupted(done, powerCut);
    expect(running.kind).toBe('add-contacts');
    await rig.restart();
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', abandonedLists: ['Spring'], remoteList: { name: 'Spring (2)' } });
    const old = await onRemoteList(rig, running.remoteListId ?? '');
    const ofRunning = running.contacts.map((contact) => contact.contactId);
    const arrived = powerCut === 'after the answer';
    expect(ofRunning.every((id) => old.some(([contactId]) => contactId === id))).toBe(arrived);
  });
});

test('what was running is not claimed again by the run that finds it, nor anything else of the account', async () => {
  const { rig } = await interrupted(1, 'after the answer');
  rig.clock.advance(10 * quarterHour);
  const claim = { now: rig.clock.now(), leaseUntil: rig.clock.now() + 1, online: true, except: [] };
  expect(await rig.store.claimOperation(claim)).toBeUndefined();
});

test('a send that is paused stays paused over the recovery', async () => {
  const { rig, sendId } = await interrupted(2, 'after the answer');
  await rig.store.setSendPaused(sendId, true, rig.clock.now());
  const requests = rig.server.requests.length;
  await rig.restart();
  await workOff(rig);
  expect(rig.server.requests).toHaveLength(requests);
  expect(await findSend(rig, sendId)).toMatchObject({
    state: 'paused',
    counts: { queued: 40 },
    abandonedLists: ['Spring'],
  });
  await rig.store.setSendPaused(sendId, false, rig.clock.now());
  await workOff(rig);
  await expectExactlyOnce(rig, sendId, namesOf(contacts));
});

test('a send that was cancelled while it ran ends cancelled', async () => {
  const { rig, sendId } = await interrupted(2, 'after the answer');
  await rig.store.cancelSend(sendId, rig.clock.now());
  await rig.restart();
  await workOff(rig);
  const send = await findSend(rig, sendId);
  expect(send).toMatchObject({ state: 'cancelled', remoteList: null, abandonedLists: ['Spring'] });
  expect(send.counts).toMatchObject({ queued: 0, sending: 0, unknown: 0 });
});

test('a restart when nothing was running changes nothing', async () => {
  const rig = await startOutbox({ contacts });
  rig.weather.workOffline = true;
  const sendId = await queueSend(rig);
  const before = await findSend(rig, sendId);
  await rig.restart();
  expect(await rig.store.recoverInterrupted(rig.clock.now())).toBe(0);
  expect(await findSend(rig, sendId)).toEqual(before);
});

test('closing the app in the middle lets the request on its way finish, and the next start goes on', async () => {
  const rig = await startOutbox({ contacts });
  rig.weather.plan = () => ({ kind: 'slow', ms: 50 });
  const sendId = await queueSend(rig);
  for (let starts = 0; starts < 4; starts += 1) await rig.restart();
  await workOff(rig);
  expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({
    state: 'done',
    abandonedLists: [],
    remoteList: { name: 'Spring' },
  });
});
