import { expect, test } from 'vitest';
import { listOf, people } from '../../support/contacts.ts';

import { startOutbox } from './outbox-rig.ts';
import { findSend, queueSend, workOff } from './outbox-steps.ts';

const pauseSeconds = 600;

test.each(['prayerletters', 'postgrid'] as const)(
  'what is queued while an endpoint rests waits as long (%s)',
  async (provider) => {
    const rig = await startOutbox({ provider, contacts: people(2) });
    rig.weather.plan = (index) =>
      index === 0 ? { kind: 'rate-limited-429', retryAfterSeconds: pauseSeconds } : undefined;
    await queueSend(rig);
    await rig.engine.idle();
    const listId = await listOf(rig.store, 'Summer', people(3));
    const second = await queueSend({ ...rig, listId });
    await rig.engine.idle();
    expect(rig.server.requests).toHaveLength(1);
    rig.clock.advance((pauseSeconds - 1) * 1000);
    rig.engine.wake();
    await rig.engine.idle();
    expect(rig.server.requests).toHaveLength(1);
    rig.clock.advance(1000);
    await workOff(rig);
    expect(await findSend(rig, second)).toMatchObject({ state: 'done', counts: { delivered: 3 } });
  },
);

test('everything of a PostGrid account rests together, because the limit is that of the key', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts: people(3) });
  let isFirst = true;
  rig.weather.plan = (_index, method, path) => {
    if (!isFirst || method !== 'GET' || !/mailing_lists/.test(path)) return undefined;
    isFirst = false;
    return { kind: 'rate-limited-429', retryAfterSeconds: pauseSeconds };
  };
  await queueSend(rig, 'contact-by-contact');
  await rig.engine.idle();
  const before = rig.server.requests.length;
  const listId = await listOf(rig.store, 'Summer', people(1));
  const second = await queueSend({ ...rig, listId }, 'contact-by-contact');
  await rig.engine.idle();
  expect(rig.server.requests).toHaveLength(before);
  await workOff(rig);
  expect(await findSend(rig, second)).toMatchObject({ state: 'done' });
});
