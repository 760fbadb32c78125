import { expect, test } from 'vitest';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { draft, people } from '../../support/contacts.ts';
import { noon } from '../../support/test-store.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import { deliveriesOf, namesOf, queueSend, readPlan, workOff } from './outbox-steps.ts';
import { expectOnPostGrid } from './postgrid-steps.ts';

const contacts = people(7);
const ways = ['contact-by-contact', 'import-file'] as const satisfies readonly SendWay[];

async function contactNamed({ store }: Rig, name: string) {
  const found = (await store.searchContacts({ text: name, offset: 0, limit: 1 })).contacts[0];
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

async function rename(rig: Rig, name: string, changes: Readonly<Record<string, string>>): Promise<void> {
  const { id, fields } = await contactNamed(rig, name);
  await rig.store.updateContact(id, { ...fields, ...changes }, noon);
}

async function send(rig: Rig, way: SendWay): Promise<string> {
  const sendId = await queueSend(rig, way);
  await workOff(rig);
  return sendId;
}

for (const way of ways) {
  test(`everybody is on one list once (${way})`, async () => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    const plan = await readPlan(rig, way);
    expect(plan).toMatchObject({
      added: 7,
      changed: 0,
      unchanged: 0,
      removed: 0,
      impossible: null,
      isListThere: false,
    });
    const sendId = await send(rig, way);
    expect(await expectOnPostGrid(rig, sendId, namesOf(contacts))).toMatchObject({ state: 'done' });
  });

  test(`the next send is the difference (${way})`, async () => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    await send(rig, way);
    expect((await readPlan(rig, way)).impossible).toMatch(/nothing to send/);
    await rename(rig, 'Person 0001', { name: 'Anna Change', fileAs: 'Change, Anna' });
    const leaver = await contactNamed(rig, 'Person 0002');
    await rig.store.setMembership(rig.listId, leaver.id, false, noon);
    await rename(rig, 'Person 0003', { street: '' });
    const joiner = await contactNamed(rig, 'Person 0005');
    await rig.store.setMembership(rig.listId, joiner.id, false, noon);
    expect(await readPlan(rig, way)).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 3,
      removed: 3,
      isListThere: true,
    });
    const second = await send(rig, way);
    const names = ['Anna Change', 'Person 0000', 'Person 0004', 'Person 0006'];
    const done = await expectOnPostGrid(rig, second, names);
    expect(done.counts).toMatchObject({ delivered: 4, removed: 2, parked: 1 });
    expect(done.state).toBe('done');
    await rig.store.setMembership(rig.listId, joiner.id, true, noon);
    expect(await readPlan(rig, way)).toMatchObject({ added: 1, changed: 0, unchanged: 4, removed: 0 });
    const third = await send(rig, way);
    await expectOnPostGrid(rig, third, [...names, 'Person 0005']);
  });
}

test('an edited contact is created anew and the old one deleted; nobody else is touched', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  const first = await send(rig, 'contact-by-contact');
  const before = new Map((await deliveriesOf(rig, first)).map((one) => [one.contactName, one.remoteId]));
  await rename(rig, 'Person 0001', { street: '9 New Road' });
  const requestsBefore = rig.server.requests.length;
  const second = await send(rig, 'contact-by-contact');
  const after = new Map((await deliveriesOf(rig, second)).map((one) => [one.contactName, one.remoteId]));
  expect(after.get('Person 0001')).not.toBe(before.get('Person 0001'));
  expect(after.get('Person 0002')).toBe(before.get('Person 0002'));
  const calls = rig.server.requests
    .slice(requestsBefore)
    .map(({ method, path }) => `${method} ${path.replace(/^\/print-mail\/v1/, '')}`);
  expect(calls.filter((call) => call === 'POST /contacts')).toHaveLength(1);
  expect(calls.filter((call) => call.startsWith('DELETE'))).toEqual([`DELETE /contacts/${before.get('Person 0001')}`]);
});

test('a list that was filled by a file can be filled contact by contact, and the other way round', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  await send(rig, 'import-file');
  const second = await send(rig, 'contact-by-contact');
  await expectOnPostGrid(rig, second, namesOf(contacts));
  const third = await send(rig, 'import-file');
  await expectOnPostGrid(rig, third, namesOf(contacts));
});

test('two people with the same content share one contact, which stays while one of them needs it', async () => {
  const twins = [draft({ name: 'Joe Twin' }), draft({ name: 'Joe Twin' }), draft({ name: 'Zoe' })];
  const rig = await startOutbox({ provider: 'postgrid', contacts: twins, postGrid: { metadataIdentifies: false } });
  const first = await send(rig, 'contact-by-contact');
  const shared = (await deliveriesOf(rig, first)).filter(({ contactName }) => contactName === 'Joe Twin');
  expect(shared.map(({ remoteId }) => remoteId)).toEqual([shared[0]?.remoteId, shared[0]?.remoteId]);
  await rig.store.setMembership(rig.listId, shared[0]?.contactId ?? '', false, noon);
  const second = await send(rig, 'contact-by-contact');
  await expectOnPostGrid(rig, second, ['Joe Twin', 'Zoe']);
});

test('the state of an address lands on the contact', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts: [draft(), draft({ name: 'Bo', postalCode: 'X1' })] });
  const sendId = await send(rig, 'contact-by-contact');
  const byName = new Map((await deliveriesOf(rig, sendId)).map((one) => [one.contactName, one]));
  expect(byName.get('Bo')).toMatchObject({ addressStatus: 'failed', addressErrors: 'Invalid ZIP code' });
  expect(byName.get('Joe and Mary Tischler')).toMatchObject({ addressStatus: 'verified', addressErrors: null });
});

test('files are one per country', async () => {
  const mixed = [draft(), draft({ name: 'Max', country: 'Germany' }), draft({ name: 'Eva', country: 'Deutschland' })];
  const rig = await startOutbox({ provider: 'postgrid', contacts: mixed });
  const sendId = await send(rig, 'import-file');
  await expectOnPostGrid(rig, sendId, namesOf(mixed));
  const uploads = rig.server.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('_imports'));
  expect(uploads).toHaveLength(2);
});

test('a list that was renamed here is renamed there', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  await send(rig, 'contact-by-contact');
  await rig.store.renameList(rig.listId, 'Autumn');
  await rename(rig, 'Person 0001', { street: '9 New Road' });
  const sendId = await send(rig, 'contact-by-contact');
  expect((await expectOnPostGrid(rig, sendId, namesOf(contacts))).remoteList?.name).toBe('Autumn');
});
