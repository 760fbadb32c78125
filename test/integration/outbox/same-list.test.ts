import { expect, test } from 'vitest';
import { draft, people } from '../../support/contacts.ts';
import { noon } from '../../support/test-store.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import { expectExactlyOnce, namesOf, onRemoteList, queueSend, readPlan, workOff } from './outbox-steps.ts';

const contacts = people(5);
const day = 24 * 60 * 60_000;

async function sendAll(rig: Rig, way?: 'same-list' | 'fresh-list'): Promise<string> {
  const sendId = await queueSend(rig, way);
  await workOff(rig);
  return sendId;
}

async function contactNamed({ store }: Rig, name: string) {
  const found = (await store.searchContacts({ text: name, offset: 0, limit: 1 })).contacts[0];
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

async function edit(rig: Rig, name: string, changes: Readonly<Record<string, string>>): Promise<void> {
  const { id, fields } = await contactNamed(rig, name);
  await rig.store.updateContact(id, { ...fields, ...changes }, noon);
}

test('somebody new joins the list of last time, somebody edited is changed there, the others are left alone', async () => {
  const rig = await startOutbox({ contacts });
  const joiner = await contactNamed(rig, 'Person 0004');
  await rig.store.setMembership(rig.listId, joiner.id, false, noon);
  const first = await sendAll(rig);
  const before = await expectExactlyOnce(rig, first, namesOf(contacts.slice(0, 4)));
  await rig.store.setMembership(rig.listId, joiner.id, true, noon);
  await edit(rig, 'Person 0001', { street: '9 New Road' });
  expect(await readPlan(rig)).toMatchObject({ way: 'same-list', added: 1, changed: 1, unchanged: 3, removed: 0 });
  const requestsBefore = rig.server.requests.length;
  const second = await sendAll(rig);
  const after = await expectExactlyOnce(rig, second, namesOf(contacts));
  expect(after.remoteList?.remoteId).toBe(before.remoteList?.remoteId);
  expect(rig.server.requests.slice(requestsBefore)).toHaveLength(2);
  const changed = (await rig.remote.find('prayerletters.contact', after.remoteList?.remoteId ?? '')).find(({ body }) =>
    JSON.stringify(body).includes('Person 0001'),
  );
  expect(JSON.stringify(changed?.body)).toContain('9 New Road');
  const [newest, oldest] = await rig.store.listSends(rig.clock.now());
  expect([newest?.isContinued, oldest?.isContinued]).toEqual([false, true]);
});

test.each([
  [
    'somebody left the list',
    (rig: Rig, id: string) => rig.store.setMembership(rig.listId, id, false, noon),
    /take anybody off/,
  ],
  ['a field was emptied', async (rig: Rig) => edit(rig, 'Person 0001', { greeting: '' }), /cannot empty a field/],
] as const)('only a fresh list is possible when %s', async (_what, change, reason) => {
  const rig = await startOutbox({ contacts });
  await sendAll(rig);
  await change(rig, (await contactNamed(rig, 'Person 0001')).id);
  const plan = await readPlan(rig);
  expect(plan.way).toBe('fresh-list');
  expect(plan.ways.find(({ way }) => way === 'same-list')?.impossible).toMatch(reason);
});

test('an expired list is not gone on with', async () => {
  const rig = await startOutbox({ contacts });
  await sendAll(rig);
  rig.clock.advance(15 * day);
  expect(await readPlan(rig)).toMatchObject({ way: 'fresh-list', added: 5, isListThere: false });
});

test('a lost answer to a new contact sends everybody to a fresh list, those of last time too', async () => {
  const rig = await startOutbox({ contacts });
  const joiner = await contactNamed(rig, 'Person 0004');
  await rig.store.setMembership(rig.listId, joiner.id, false, noon);
  const first = await sendAll(rig);
  await rig.store.setMembership(rig.listId, joiner.id, true, noon);
  let isFirst = true;
  rig.weather.plan = (_index, _method, path) => {
    if (!path.endsWith('/contacts') || !isFirst) return undefined;
    isFirst = false;
    return { kind: 'reset-after-effect' };
  };
  const second = await sendAll(rig);
  await expectExactlyOnce(rig, second, namesOf(contacts));
  const [, old] = await rig.store.listSends(rig.clock.now());
  expect(old?.id).toBe(first);
  expect(old?.isContinued).toBe(true);
});

test('metadata that is gone at home is removed there', async () => {
  const rig = await startOutbox({ contacts: [draft({ name: 'Ann' }, { Note: 'x', Amount: '5' })] });
  const first = await sendAll(rig);
  const ann = await contactNamed(rig, 'Ann');
  const [delivery] = (await rig.store.deliveriesOfSend({ sendId: first, offset: 0, limit: 1 })).deliveries;
  await edit(rig, 'Ann', { street: '9 New Road' });
  const second = await sendAll(rig);
  const send = (await rig.store.listSends(rig.clock.now())).find(({ id }) => id === second);
  expect(await onRemoteList(rig, send?.remoteList?.remoteId ?? '')).toEqual([[ann.id, delivery?.remoteId]]);
});
