import { setTimeout as delay } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { startChild } from '../../support/child-process.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { goodToken, startOutbox } from './outbox-rig.ts';
import { bulkyPeople, expectExactlyOnce, findSend, namesOf, queueSend, workOff } from './outbox-steps.ts';

const outbox = new URL('./power-cut-child.ts', import.meta.url);
const contacts = bulkyPeople(40);
const cuts = 4;

test('killed again and again while it sends, the outbox ends with everybody on one list once', {
  timeout: 120_000,
}, async () => {
  const rig = await startOutbox({ contacts });
  await rig.engine.stop();
  const sendId = await queueSend(rig);
  rig.weather.plan = () => ({ kind: 'slow', ms: 30 });
  await rig.closeStore();
  const random = seededRandom(20_260_304);
  for (let cut = 0; cut < cuts; cut += 1) {
    const before = rig.server.requests.length;
    const child = await startChild(outbox, [rig.folder, goodToken, String(rig.clock.now())]);
    await child.line('started');
    await vi.waitFor(() => expect(rig.server.requests.length).toBeGreaterThan(before), { timeout: 20_000 });
    await delay(random() * 120);
    await child.kill();
    // What waits before it tries another name may try it at the next start.
    rig.clock.advance(60_000);
  }
  rig.weather.plan = () => undefined;
  await rig.restart();
  await workOff(rig);
  if ((await findSend(rig, sendId)).state === 'attention') {
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
  }
  expect(await expectExactlyOnce(rig, sendId, namesOf(contacts))).toMatchObject({ state: 'done' });
});
