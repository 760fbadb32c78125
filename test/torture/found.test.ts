import { expect, test } from 'vitest';
import { startOutbox } from '../integration/outbox/outbox-rig.ts';
import { faultOnBatch, findSend, namesOf, queueSend, workOff } from '../integration/outbox/outbox-steps.ts';
import { expectOnPostGrid } from '../integration/outbox/postgrid-steps.ts';
import { people } from '../support/contacts.ts';

/** What the torture test has found, each in its smallest form. */

const hourMs = 60 * 60_000;
const pauseSeconds = 600;
const limited = { kind: 'rate-limited-429', retryAfterSeconds: pauseSeconds } as const;

for (const moved of [hourMs, -hourMs]) {
  test(`a pause that is begun by a clock which was just set lasts as long as it should (${moved})`, async () => {
    const rig = await startOutbox({ contacts: people(3) });
    const plan = faultOnBatch(limited, (batch) => batch === 0);
    rig.weather.plan = (...request) => {
      const fault = plan(...request);
      // While the request is on its way, so that the engine notices only afterwards.
      if (fault !== undefined) rig.clock.set(moved);
      return fault;
    };
    await queueSend(rig);
    await rig.engine.idle();
    const before = rig.server.requests.length;
    rig.engine.wake();
    await rig.engine.idle();
    expect(rig.server.requests).toHaveLength(before);
    expect(((await rig.store.nextWakeTime()) ?? 0) - rig.clock.now()).toBe(pauseSeconds * 1000);
  });

  test(`a pause lasts as long as it should when the clock was set before a restart (${moved})`, async () => {
    const rig = await startOutbox({ contacts: people(3) });
    rig.weather.plan = faultOnBatch(limited, (batch) => batch === 0);
    await queueSend(rig);
    await rig.engine.idle();
    const before = rig.server.requests.length;
    rig.clock.set(moved);
    rig.engine.wake();
    await rig.engine.idle();
    await rig.restart();
    await rig.engine.idle();
    expect(rig.server.requests).toHaveLength(before);
    expect(((await rig.store.nextWakeTime()) ?? 0) - rig.clock.now()).toBe(pauseSeconds * 1000);
  });
}

test('the halves of a job that was refused are run one after the other', async () => {
  const contacts = people(8);
  let bad: string | undefined;
  const rig = await startOutbox({
    provider: 'postgrid',
    contacts,
    postGrid: {
      keepsOldErrors: false,
      pace: { kind: 'polls', perStage: 2 },
      jobTrouble(operation, ids) {
        bad ??= ids[0];
        const isBad = operation === 'addContacts' && bad !== undefined && ids.includes(bad);
        return isBad ? { type: 'operational_error', message: 'One of them.', applied: 0 } : undefined;
      },
    },
  });
  const sendId = await queueSend(rig, 'contact-by-contact');
  await workOff(rig);
  expect((await findSend(rig, sendId)).counts).toMatchObject({ delivered: 7, parked: 1 });
  await expectOnPostGrid(rig, sendId, namesOf(contacts).slice(1));
});

test('who could not be taken off a list is not on a fresh one', async () => {
  const contacts = people(4);
  let isRefusing = true;
  const rig = await startOutbox({
    provider: 'postgrid',
    contacts,
    postGrid: {
      jobTrouble: (operation) =>
        isRefusing && operation === 'removeContacts'
          ? { type: 'operational_error', message: 'Not now.', applied: 0 }
          : undefined,
    },
  });
  await queueSend(rig, 'contact-by-contact');
  await workOff(rig);
  const [leaver] = (await rig.store.searchContacts({ text: 'Person 0001', offset: 0, limit: 1 })).contacts;
  await rig.store.setMembership(rig.listId, leaver?.id ?? '', false, rig.clock.now());
  const sendId = await queueSend(rig, 'contact-by-contact');
  await workOff(rig);
  expect((await findSend(rig, sendId)).counts).toMatchObject({ delivered: 3, parked: 1 });
  isRefusing = false;
  await rig.store.restartOnFreshList(sendId, rig.clock.now());
  await workOff(rig);
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { delivered: 3, removed: 1, parked: 0 } });
  await expectOnPostGrid(rig, sendId, ['Person 0000', 'Person 0002', 'Person 0003']);
});
