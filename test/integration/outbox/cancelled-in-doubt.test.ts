import { expect, test } from 'vitest';
import { people } from '../../support/contacts.ts';
import { noon } from '../../support/test-store.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import { deliveriesOf, findSend, namesOf, queueSend, readPlan, workOff } from './outbox-steps.ts';
import { expectOnPostGrid } from './postgrid-steps.ts';

const contacts = people(3);

async function moveTo(rig: Rig, city: string): Promise<void> {
  const [found] = (await rig.store.searchContacts({ text: 'Person 0000', offset: 0, limit: 1 })).contacts;
  if (found === undefined) throw new Error('Nobody is there.');
  await rig.store.updateContact(found.id, { ...found.fields, city }, noon);
}

test.each(['import-file', 'contact-by-contact'] as const)(
  'a send that was cancelled while its job was on the way is completed by the next one, nobody twice (%s)',
  async (way) => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    let cancelling: Promise<void> | undefined;
    const first = await queueSend(rig, way);
    rig.weather.plan = (_index, method, path) => {
      if (method !== 'POST' || !path.endsWith('/jobs') || cancelling !== undefined) return undefined;
      cancelling = rig.store.cancelSend(first, rig.clock.now());
      return { kind: 'reset-after-effect' };
    };
    await workOff(rig);
    await cancelling;
    await rig.engine.idle();
    expect(await findSend(rig, first)).toMatchObject({ state: 'cancelled', counts: { cancelled: 3 } });
    expect((await deliveriesOf(rig, first)).map(({ reason }) => reason)).toEqual(
      contacts.map(() => expect.stringMatching(/^Whether this contact is on the list/)),
    );
    const second = await queueSend(rig, way);
    await workOff(rig);
    expect(await expectOnPostGrid(rig, second, namesOf(contacts))).toMatchObject({ state: 'done' });
  },
);

test('a change whose answer was lost is not taken for known after the send was cancelled', async () => {
  const rig = await startOutbox({ contacts });
  await queueSend(rig);
  await workOff(rig);
  await moveTo(rig, 'Hanover');
  rig.weather.plan = () => ({ kind: 'reset-after-effect' });
  const second = await queueSend(rig, 'same-list');
  await rig.engine.idle();
  await rig.store.cancelSend(second, rig.clock.now());
  await moveTo(rig, 'Lebanon');
  const plan = await readPlan(rig);
  expect(plan.way).toBe('fresh-list');
  expect(plan.ways.find(({ way }) => way === 'same-list')?.impossible).toMatch(/is not known\. Choose a fresh list/);
});
