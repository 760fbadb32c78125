import { expect, test } from 'vitest';
import type { ClaimedOperation } from '../../../src-main/outbox/operation.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import { people } from '../../support/contacts.ts';
import { noon } from '../../support/test-store.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import { deliveriesOf, findSend, queueSend, readPlan } from './outbox-steps.ts';

/** Two lists with the same person on both, and nothing that works by itself: the test takes every step. */
async function twoLists() {
  const rig = await startOutbox({ provider: 'postgrid', contacts: people(1), listName: 'A' });
  await rig.engine.stop();
  const { id: listB } = await rig.store.createList('0195f3a0-0000-7000-8000-00000000000b', 'B', noon);
  const [person] = (await rig.store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
  if (person === undefined) throw new Error('Nobody is there.');
  await rig.store.setMembership(listB, person.id, true, noon);
  const edit = (street: string) => rig.store.updateContact(person.id, { ...person.fields, street }, noon);
  return { rig, onB: { ...rig, listId: listB }, edit };
}

async function claim({ store, clock }: Rig, kind: ClaimedOperation['kind']): Promise<ClaimedOperation> {
  const now = clock.now();
  const operation = await store.claimOperation({ now, leaseUntil: now + 1000, online: true, except: [] });
  if (operation?.kind !== kind) throw new Error(`The next one is ${operation?.kind}, not ${kind}.`);
  return operation;
}

async function settle(rig: Rig, kind: ClaimedOperation['kind'], settlement: Settlement): Promise<ClaimedOperation> {
  const operation = await claim(rig, kind);
  await rig.store.settleOperation(operation.id, settlement, [], rig.clock.now());
  return operation;
}

const listMade = (remoteId: string): Settlement => ({ kind: 'list-created', remoteId, expiresAt: null });
const created = (remoteId: string): Settlement => ({
  kind: 'contact-created',
  remoteId,
  addressStatus: null,
  addressErrors: null,
});
const goOn: Settlement = { kind: 'go-on', step: { at: 'watch' }, notBefore: noon, reason: null, failures: null };

test('a job names the same ids from its first request to its last, whatever another send does to the contact', async () => {
  const { rig, onB, edit } = await twoLists();
  const sendA = await queueSend(rig, 'contact-by-contact');
  await settle(rig, 'create-list', listMade('list-a'));
  await settle(rig, 'create-contact', created('c1'));
  expect((await settle(rig, 'add-members', goOn)).remoteIds).toEqual(['c1']);
  await rig.store.setSendPaused(sendA, true, noon);
  await edit('9 New Road');
  const sendB = await queueSend(onB, 'contact-by-contact');
  await settle(rig, 'create-list', listMade('list-b'));
  await settle(rig, 'create-contact', created('c2'));
  await rig.store.setSendPaused(sendB, true, noon);
  await rig.store.setSendPaused(sendA, false, noon);
  expect((await settle(rig, 'add-members', { kind: 'finished' })).remoteIds).toEqual(['c1']);
  expect(await deliveriesOf(rig, sendA)).toMatchObject([{ state: 'delivered', remoteId: 'c1' }]);
  expect(await readPlan(rig)).toMatchObject({ added: 0, changed: 1 });
});

test('an older version that another send creates late is not put on a list in place of the newer one', async () => {
  const { rig, onB, edit } = await twoLists();
  const sendA = await queueSend(rig, 'contact-by-contact');
  await settle(rig, 'create-list', listMade('list-a'));
  await rig.store.setSendPaused(sendA, true, noon);
  await edit('9 New Road');
  const sendB = await queueSend(onB, 'contact-by-contact');
  await settle(rig, 'create-list', listMade('list-b'));
  await settle(rig, 'create-contact', created('c2'));
  await rig.store.setSendPaused(sendB, true, noon);
  await rig.store.setSendPaused(sendA, false, noon);
  await settle(rig, 'create-contact', created('c1'));
  await rig.store.setSendPaused(sendA, true, noon);
  await rig.store.setSendPaused(sendB, false, noon);
  expect((await settle(rig, 'add-members', { kind: 'finished' })).remoteIds).toEqual([]);
  const [left] = await deliveriesOf(rig, sendB);
  expect(left).toMatchObject({ state: 'parked', reason: expect.stringContaining('another send changed it') });
  expect(await readPlan(onB)).toMatchObject({ added: 1, unchanged: 0 });
});

test('a send that goes on with a list and is cancelled before it did anything gives the list back', async () => {
  const { rig, edit } = await twoLists();
  const first = await queueSend(rig, 'contact-by-contact');
  await settle(rig, 'create-list', listMade('list-a'));
  await settle(rig, 'create-contact', created('c1'));
  await settle(rig, 'add-members', { kind: 'finished' });
  await edit('9 New Road');
  const second = await queueSend(rig, 'contact-by-contact');
  expect(await findSend(rig, first)).toMatchObject({ isContinued: true });
  await rig.store.cancelSend(second, noon);
  expect(await findSend(rig, first)).toMatchObject({ isContinued: false, remoteList: { remoteId: 'list-a' } });
  expect(await findSend(rig, second)).toMatchObject({ remoteList: { remoteId: null } });
  expect(await readPlan(rig)).toMatchObject({ isListThere: true, changed: 1 });
});

test('a fresh list that was cancelled is not what the next send goes on with', async () => {
  const rig = await startOutbox({ contacts: people(2) });
  await rig.engine.stop();
  await queueSend(rig, 'fresh-list');
  await settle(rig, 'create-list', listMade('l-1'));
  const ids = (await rig.store.searchContacts({ text: '', offset: 0, limit: 9 })).contacts.map(({ id }) => id);
  const remoteIds = new Map(ids.map((id, index) => [id, `a-${index}`]));
  await settle(rig, 'add-contacts', { kind: 'contacts-added', remoteIds });
  const second = await queueSend(rig, 'fresh-list');
  await settle(rig, 'create-list', listMade('l-2'));
  await rig.store.cancelSend(second, noon);
  expect(await readPlan(rig)).toMatchObject({ way: 'same-list', added: 0, unchanged: 2, remoteListName: 'Spring' });
});
