import { describe, expect, test } from 'vitest';
import type { Fault } from '../../providers/faults.ts';
import { people } from '../../support/contacts.ts';
import { startOutbox } from './outbox-rig.ts';
import {
  bulkyPeople,
  deliveriesOf,
  expectExactlyOnce,
  faultOnBatch,
  faultOnCreate,
  findSend,
  isBatch,
  namesOf,
  onRemoteList,
  queueSend,
  workOff,
} from './outbox-steps.ts';

const contacts = bulkyPeople(40);

/** Everything after which nobody knows whether the request arrived. */
const lost: readonly [what: string, fault: Fault][] = [
  ['a reset before it arrived', { kind: 'reset-before-effect' }],
  ['a reset after it arrived', { kind: 'reset-after-effect' }],
  ['an answer that is cut off', { kind: 'truncate-after-effect' }],
  ['a failing server', { kind: 'error-500-before' }],
  ['a server that fails after the work', { kind: 'error-500-after' }],
  ['a page for people instead of an answer', { kind: 'html-instead', when: 'after' }],
  ['a gateway that gave up', { kind: 'html-instead', when: 'after', status: 504 }],
];

describe('a batch whose answer was lost by', () => {
  test.each(lost)(
    '%s leads to a fresh list with everybody on it once; the old list is named as not to be used',
    async (_what, fault) => {
      const rig = await startOutbox({ contacts });
      rig.weather.plan = faultOnBatch(fault, (batch) => batch === 1);
      const sendId = await queueSend(rig);
      await workOff(rig);
      const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
      expect(send).toMatchObject({ state: 'done', abandonedLists: ['Spring'], remoteList: { name: 'Spring (2)' } });
      const first = rig.server.requests.find((request) => isBatch(request.path));
      const sentToFirst = rig.server.requests.filter((request) => request.path === first?.path);
      expect(new Set(sentToFirst.map((request) => request.body)).size).toBe(sentToFirst.length);
    },
  );

  test('one fault after the other still ends with everybody once', async () => {
    const rig = await startOutbox({ contacts });
    const faulty = [1, 3, 4, 7];
    rig.weather.plan = faultOnBatch({ kind: 'reset-after-effect' }, (batch) => faulty.includes(batch));
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', remoteList: { name: 'Spring (5)' } });
    expect(send.abandonedLists).toEqual(['Spring', 'Spring (2)', 'Spring (3)', 'Spring (4)']);
  });
});

describe('a list whose creation was lost by', () => {
  test.each(lost)('%s is created under the next name', async (_what, fault) => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.weather.plan = faultOnCreate(fault);
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(people(3)));
    expect(send).toMatchObject({ state: 'done', remoteList: { name: 'Spring (2)' } });
  });
});

describe('when every list goes wrong', () => {
  async function exhausted() {
    const rig = await startOutbox({ contacts });
    const isSecondOfItsList = (batch: number) => batch % 2 === 1;
    rig.weather.plan = faultOnBatch({ kind: 'error-500-after' }, isSecondOfItsList);
    const sendId = await queueSend(rig);
    await workOff(rig);
    rig.weather.plan = () => undefined;
    return { rig, sendId };
  }

  test('the user is asked after a few, and nobody is called delivered who is only on a list given up', async () => {
    const { rig, sendId } = await exhausted();
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ state: 'stopped', canResume: false, remoteList: null });
    expect(send.lastError).toMatch(/database error/);
    expect(send.abandonedLists).toHaveLength(6);
    expect(send.counts).toMatchObject({ delivered: 0, sending: 0, unknown: 40 });
    expect(
      (await deliveriesOf(rig, sendId)).every(({ remoteId, reason }) => remoteId === null && reason !== null),
    ).toBe(true);
  });

  test('resuming is refused with the way out; a fresh list at the user’s wish delivers everybody once', async () => {
    const { rig, sendId } = await exhausted();
    const resume = rig.store.setSendPaused(sendId, false, rig.clock.now());
    await expect(resume).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await expect(resume).rejects.toThrow(/fresh list/);
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', lastError: null, remoteList: { name: 'Spring (7)' } });
  });

  test('cancelling leaves nobody in between', async () => {
    const { rig, sendId } = await exhausted();
    const remove = () => rig.store.removeAccount(rig.account.id, rig.clock.now());
    await expect(remove()).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await rig.store.cancelSend(sendId, rig.clock.now());
    await remove();
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'cancelled',
      counts: { cancelled: 40 },
      remoteList: null,
    });
  });
});

describe('a list that expires', () => {
  const fortnight = 14 * 24 * 60 * 60_000;

  test('is never sent to again; a fresh one takes everybody', async () => {
    const rig = await startOutbox({ contacts });
    rig.weather.plan = faultOnBatch({ kind: 'unauthorized-401' }, (batch) => batch === 1);
    const sendId = await queueSend(rig);
    await workOff(rig);
    rig.weather.plan = () => undefined;
    const requests = rig.server.requests.length;
    rig.clock.advance(fortnight);
    await rig.store.pauseAccount(rig.account.id, null);
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(requests);
    const stopped = await findSend(rig, sendId);
    expect(stopped).toMatchObject({ state: 'stopped', canResume: true });
    expect(stopped.lastError).toMatch(/has expired. Start a fresh list/);
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', abandonedLists: ['Spring'], remoteList: { name: 'Spring (2)' } });
  });

  test('earlier than it said is met the same way when the provider says that it is gone', async () => {
    const rig = await startOutbox({ contacts });
    const gone = {
      kind: 'answer',
      status: 404,
      body: '{"error":"not_found","message":"The requested list doesn\'t exist."}',
    } as const;
    rig.weather.plan = faultOnBatch(gone, (batch) => batch === 1);
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'stopped',
      lastError: "The requested list doesn't exist. Start a fresh list to send everything to a new one.",
    });
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({
      state: 'done',
      abandonedLists: ['Spring'],
    });
  });

  test('after everything was delivered can be replaced, too', async () => {
    const rig = await startOutbox({ contacts: people(3) });
    const sendId = await queueSend(rig);
    await workOff(rig);
    const before = (await findSend(rig, sendId)).remoteList?.remoteId;
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(people(3)));
    expect(send).toMatchObject({ state: 'done', abandonedLists: ['Spring'] });
    expect(send.remoteList?.remoteId).not.toBe(before);
    expect(await onRemoteList(rig, before ?? '')).toHaveLength(3);
  });
});
