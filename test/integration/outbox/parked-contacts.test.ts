import { describe, expect, test } from 'vitest';
import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import { draft, people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import {
  deliveriesOf,
  expectExactlyOnce,
  faultOnBatch,
  findSend,
  isBatch,
  namesOf,
  onRemoteList,
  queueSend,
  workOff,
} from './outbox-steps.ts';

const good = people(3);
const noAddress = draft({ name: 'No Address', street: '', city: '' });
const alsoNone = draft({ name: 'Also None', street: '', city: '' });
/** Too long for the provider, which publishes no limit, so only a warning here. */
const tooLong = draft({ name: 'Zed Long', fileAs: 'Zed Long', greeting: 'x'.repeat(300) });

async function change({ store, clock }: Rig, name: string, fields: Partial<ContactFields>): Promise<void> {
  const { contacts } = await store.searchContacts({ text: name, offset: 0, limit: 1 });
  const [found] = contacts;
  if (found === undefined) throw new Error('Nobody found.');
  await store.updateContact(found.id, { ...found.fields, ...fields }, clock.now());
}

async function parkedReasons(rig: Rig, sendId: string): Promise<Record<string, string | null>> {
  const parked = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'parked');
  return Object.fromEntries(parked.map(({ contactName, reason }) => [contactName, reason]));
}

/** A send that is over, with these contacts not sent. */
async function finished(...bad: readonly ReturnType<typeof draft>[]) {
  const rig = await startOutbox({ contacts: [...good, ...bad] });
  const sendId = await queueSend(rig);
  await workOff(rig);
  const send = () => rig.store.sendParked(sendId, rig.clock.now());
  return { rig, sendId, send };
}

describe('contacts that were not sent', () => {
  test('go to the same list once they are fixed; who is not stays parked with the reason of today', async () => {
    const { rig, sendId, send } = await finished(noAddress, alsoNone);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', parkedToSend: 2 });
    await change(rig, 'No Address', { street: '1 Elm St.', city: 'Lebanon', name: 'New Address' });
    await change(rig, 'Also None', { name: '', company: '', fileAs: 'Also None' });
    expect(await send()).toEqual({ sending: 1, stillParked: 1 });
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', counts: { queued: 1, parked: 1 } });
    await workOff(rig);
    const names = [...namesOf(good), 'New Address'].toSorted();
    expect(await expectExactlyOnce(rig, sendId, names)).toMatchObject({
      state: 'done',
      abandonedLists: [],
      remoteList: { name: 'Spring' },
      parkedToSend: 1,
    });
    expect(rig.server.requests.filter((request) => isBatch(request.path))).toHaveLength(2);
    expect(await parkedReasons(rig, sendId)).toEqual({ 'Also None': expect.stringMatching(/name/) });
  });

  test('may be sent in several goes, each of them once', async () => {
    const { rig, sendId, send } = await finished(noAddress, alsoNone);
    for (const name of ['No Address', 'Also None']) {
      await change(rig, name, { street: '1 Elm St.', city: 'Lebanon' });
      expect(await send()).toMatchObject({ sending: 1 });
      await expect(send()).rejects.toMatchObject({ failure: { code: 'conflict' } });
      await workOff(rig);
    }
    expect(await send()).toEqual({ sending: 0, stillParked: 0 });
    const names = [...namesOf(good), 'No Address', 'Also None'].toSorted();
    expect(await expectExactlyOnce(rig, sendId, names)).toMatchObject({ state: 'done', parkedToSend: 0 });
  });

  test('and were not changed since the provider refused them are not tried again', async () => {
    const { rig, sendId, send } = await finished(tooLong);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention', parkedToSend: 1 });
    const reasons = await parkedReasons(rig, sendId);
    const requests = rig.server.requests.length;
    expect(await send()).toEqual({ sending: 0, stillParked: 1 });
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(requests);
    expect(await parkedReasons(rig, sendId)).toEqual(reasons);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention' });
    await change(rig, 'Zed Long', { greeting: 'Zed' });
    expect(await send()).toEqual({ sending: 1, stillParked: 0 });
    await workOff(rig);
    const names = [...namesOf(good), 'Zed Long'];
    expect(await expectExactlyOnce(rig, sendId, names)).toMatchObject({ state: 'done', counts: { parked: 0 } });
  });

  test('and left the list or the address book since are not sent', async () => {
    const { rig, sendId, send } = await finished(noAddress);
    await change(rig, 'No Address', { street: '1 Elm St.', city: 'Lebanon' });
    const [parked] = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'parked');
    await rig.store.setMembership(rig.listId, parked?.contactId ?? '', false, rig.clock.now());
    expect(await send()).toEqual({ sending: 0, stillParked: 1 });
    expect(await parkedReasons(rig, sendId)).toEqual({ 'No Address': expect.stringMatching(/taken off the list/) });
    await rig.store.setMembership(rig.listId, parked?.contactId ?? '', true, rig.clock.now());
    expect(await send()).toEqual({ sending: 1, stillParked: 0 });
  });

  test('go to a fresh list with everybody when an answer about them is lost', async () => {
    const { rig, sendId, send } = await finished(noAddress);
    await change(rig, 'No Address', { street: '1 Elm St.', city: 'Lebanon' });
    rig.weather.plan = faultOnBatch({ kind: 'reset-after-effect' }, (batch) => batch === 0);
    await send();
    await workOff(rig);
    const names = [...namesOf(good), 'No Address'].toSorted();
    expect(await expectExactlyOnce(rig, sendId, names)).toMatchObject({ state: 'done', abandonedLists: ['Spring'] });
  });
});

describe('the list of a send takes nobody more', () => {
  const noMore = /takes nobody any more. Start a fresh list/;

  test('when it has expired; a fresh one takes everybody and who was fixed', async () => {
    const { rig, sendId, send } = await finished(noAddress);
    await change(rig, 'No Address', { street: '1 Elm St.', city: 'Lebanon' });
    rig.clock.advance(14 * 24 * 60 * 60_000);
    await expect(send()).rejects.toThrow(noMore);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { parked: 1 } });
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    const names = [...namesOf(good), 'No Address'].toSorted();
    expect(await expectExactlyOnce(rig, sendId, names)).toMatchObject({ state: 'done', counts: { parked: 0 } });
  });

  test('while the send is on its way, or after it was cancelled', async () => {
    const rig = await startOutbox({ contacts: [...good, noAddress] });
    rig.weather.workOffline = true;
    const sendId = await queueSend(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ parkedToSend: 0 });
    const send = () => rig.store.sendParked(sendId, rig.clock.now());
    await expect(send()).rejects.toThrow(/still on its way or was cancelled/);
    await rig.store.cancelSend(sendId, rig.clock.now());
    await expect(send()).rejects.toThrow(/still on its way or was cancelled/);
  });

  test('for somebody who was not confirmed, but a fresh list does', async () => {
    const rig = await startOutbox({ contacts: good });
    const { contacts } = await rig.store.searchContacts({ text: '', offset: 0, limit: 10 });
    const confirmed = contacts.slice(1).map(({ id }, index) => ({ external_id: id, id: `a-000-000${index}` }));
    const body = JSON.stringify({ contacts: confirmed });
    rig.weather.plan = faultOnBatch({ kind: 'answer', status: 200, body }, (batch) => batch === 0);
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention', parkedToSend: 0, counts: { parked: 1 } });
    await change(rig, 'Person 0000', { city: 'Hanover' });
    expect(await rig.store.sendParked(sendId, rig.clock.now())).toEqual({ sending: 0, stillParked: 1 });
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(good));
    expect(send).toMatchObject({ state: 'done', counts: { parked: 0 } });
    expect(await onRemoteList(rig, send.remoteList?.remoteId ?? '')).toHaveLength(3);
  });
});
