import { describe, expect, test } from 'vitest';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { draft, people } from '../../support/contacts.ts';
import { startOutbox } from './outbox-rig.ts';
import {
  deliveriesOf,
  expectExactlyOnce,
  findSend,
  isBatch,
  namesOf,
  onRemoteList,
  queueSend,
  workOff,
} from './outbox-steps.ts';

/** Too long for the provider, which publishes no limit, so only a warning here; the name sorts the contact among the others. */
function tooLong(name: string): ContactDraft {
  return draft({ name, fileAs: name, greeting: 'x'.repeat(300) });
}

/** Whether the provider keeps the contacts before a bad one is not documented, so both kinds are tried. */
const kinds = [
  ['keeps a refused batch out as a whole', true],
  ['keeps the contacts before the bad one', false],
] as const;

describe.each(kinds)('when the provider %s', (_what, atomicBatches) => {
  test.each([
    ['the first', ['Aaron Long']],
    ['one in the middle', ['Person 0004 Long']],
    ['the last', ['Zed Long']],
    ['two next to each other', ['Person 0004 Long', 'Person 0004 Longer']],
    ['three far apart', ['Aaron Long', 'Person 0004 Long', 'Zed Long']],
  ])('%s is found, parked with its message, and all others are on a clean list once', async (_which, badNames) => {
    const good = people(9);
    const rig = await startOutbox({ contacts: [...good, ...badNames.map(tooLong)], atomicBatches });
    const sendId = await queueSend(rig);
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(good));
    expect(send).toMatchObject({ state: 'attention', abandonedLists: ['Spring'], remoteList: { name: 'Spring (2)' } });
    expect(send.counts).toMatchObject({ delivered: 9, parked: badNames.length, queued: 0, sending: 0, unknown: 0 });
    const parked = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'parked');
    expect(parked.map((delivery) => delivery.contactName).toSorted()).toEqual(badNames.toSorted());
    for (const { reason, remoteId } of parked) {
      expect(reason).toBe(
        'The specified contact: the value of greeting is too long; up to 255 characters are allowed.',
      );
      expect(remoteId).toBeNull();
    }
  });

  test('a list of refused contacts only ends with all of them parked and no list to order from', async () => {
    const names = ['One', 'Two', 'Three'];
    const rig = await startOutbox({ contacts: names.map(tooLong), atomicBatches });
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'attention',
      counts: { parked: 3, delivered: 0 },
      remoteList: null,
    });
    expect(await rig.store.outboxTotals()).toMatchObject({ queued: 0, attention: 1 });
  });
});

describe('a list that served to find a bad contact', () => {
  test('is never the one to order from, whenever one looks', async () => {
    const rig = await startOutbox({ contacts: [...people(9), tooLong('Person 0004 Long')], atomicBatches: false });
    const seen: (string | null | undefined)[] = [];
    const looks: Promise<unknown>[] = [];
    let batches = 0;
    rig.weather.plan = (_index, _method, path) => {
      if (!isBatch(path)) return undefined;
      batches += 1;
      if (batches > 1)
        looks.push(rig.store.listSends(rig.clock.now()).then(([send]) => seen.push(send?.remoteList?.remoteId)));
      return undefined;
    };
    const sendId = await queueSend(rig);
    await workOff(rig);
    await Promise.all(looks);
    const last = (await findSend(rig, sendId)).remoteList?.remoteId;
    expect(seen.length).toBeGreaterThan(3);
    expect(new Set(seen.filter((id) => id !== null && id !== undefined))).toEqual(new Set([last]));
  });

  test('is not offered when the send is cancelled before the clean one is there', async () => {
    const rig = await startOutbox({ contacts: [...people(9), tooLong('Person 0004 Long')], atomicBatches: false });
    let batches = 0;
    let cancelled: Promise<void> | undefined;
    rig.weather.plan = (_index, _method, path) => {
      if (isBatch(path)) batches += 1;
      if (batches === 4) cancelled ??= rig.store.cancelSend(sendId, rig.clock.now());
      return undefined;
    };
    let sendId = '';
    rig.weather.workOffline = true;
    sendId = await queueSend(rig);
    rig.weather.workOffline = false;
    await workOff(rig);
    await cancelled;
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ state: 'cancelled', remoteList: null, abandonedLists: ['Spring'] });
    expect(send.counts).toMatchObject({ queued: 0, sending: 0, unknown: 0 });
  });
});

test('a contact that the provider leaves out of its answer is parked, and the others go to a clean list', async () => {
  const rig = await startOutbox({ contacts: people(4) });
  let batches = 0;
  rig.weather.plan = (_index, _method, path) => {
    if (!isBatch(path)) return undefined;
    batches += 1;
    if (batches > 1) return undefined;
    const contacts = sent.slice(1).map((id, index) => ({ external_id: id, id: `a-000-000${index}` }));
    return { kind: 'answer', status: 200, body: JSON.stringify({ contacts }) };
  };
  const found = await rig.store.searchContacts({ text: '', offset: 0, limit: 10 });
  const sent = found.contacts.map((contact) => contact.id);
  const sendId = await queueSend(rig);
  await workOff(rig);
  const send = await expectExactlyOnce(rig, sendId, ['Person 0001', 'Person 0002', 'Person 0003']);
  expect(send).toMatchObject({ state: 'attention', abandonedLists: ['Spring'] });
  const [parked] = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'parked');
  expect(parked?.contactName).toBe('Person 0000');
  expect(parked?.reason).toMatch(/did not confirm this contact/);
  expect(await onRemoteList(rig, send.remoteList?.remoteId ?? '')).toHaveLength(3);
});
