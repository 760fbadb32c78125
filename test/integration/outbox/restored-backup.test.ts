import { readdir, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { databasePath } from '../../../src-main/store/open-store.ts';
import { draft, people } from '../../support/contacts.ts';
import { openDirect } from '../store/open-direct.ts';
import { type Rig, startOutbox } from './outbox-rig.ts';
import {
  bulkyPeople,
  deliveriesOf,
  expectExactlyOnce,
  faultOnBatch,
  findSend,
  namesOf,
  queueSend,
  readPlan,
  workOff,
} from './outbox-steps.ts';

const contacts = bulkyPeople(40);
const restored = 'Restored from the backup of 2026-03-04 12:00 (UTC)';

/** Damages the data file and starts the app again on what the backup gives back. */
async function damageAndRestart(rig: Rig): Promise<void> {
  await rig.engine.stop();
  await rig.closeStore();
  await writeFile(databasePath(rig.folder), 'garbage');
  await rig.restart();
}

/** A send that is backed up in the middle, with one batch delivered, and goes on afterwards as `goOn` says. */
async function backedUpInTheMiddle() {
  const rig = await startOutbox({ contacts });
  let backup: Promise<string> | undefined;
  rig.weather.plan = (index) => {
    if (index === 2) backup = rig.store.backup(rig.clock.now());
    return undefined;
  };
  const sendId = await queueSend(rig);
  await workOff(rig);
  await backup;
  return { rig, sendId };
}

describe('after a backup has taken the place of a damaged file', () => {
  test('nothing goes out again by itself, and the user is told to look first', async () => {
    const { rig, sendId } = await backedUpInTheMiddle();
    const requests = rig.server.requests.length;
    await damageAndRestart(rig);
    await workOff(rig);
    expect(rig.server.requests).toHaveLength(requests);
    const send = await findSend(rig, sendId);
    expect(send).toMatchObject({ state: 'stopped', canResume: false, remoteList: null, abandonedLists: ['Spring'] });
    expect(send.lastError).toContain(restored);
    expect(send.lastError).toMatch(/further than the backup knows. Look at the provider whether it was delivered/);
    expect(send.counts).toMatchObject({ queued: 0, sending: 0 });
    expect(send.counts.unknown + send.counts.delivered).toBe(40);
    const unknown = (await deliveriesOf(rig, sendId)).filter((delivery) => delivery.state === 'unknown');
    expect(unknown.length).toBeGreaterThan(0);
    expect(unknown.every(({ reason }) => reason?.startsWith(restored))).toBe(true);
    expect(await readPlan(rig)).toMatchObject({ sentBefore: send.createdAt });
  });

  test('no operation is left open, and what was running is unknown', async () => {
    const { rig } = await backedUpInTheMiddle();
    await damageAndRestart(rig);
    await rig.engine.stop();
    await rig.closeStore();
    const { db } = openDirect({ folder: rig.folder });
    const states = db.prepare('SELECT state, count(*) AS count FROM operations GROUP BY state ORDER BY state').all();
    expect(states).toEqual([
      { state: 'cancelled', count: expect.any(Number) },
      { state: 'succeeded', count: 2 },
      { state: 'unknown', count: 1 },
    ]);
    expect(await readdir(rig.folder)).not.toContain('restoring.db');
  });

  test('a fresh list that the user asks for has everybody once', async () => {
    const { rig, sendId } = await backedUpInTheMiddle();
    await damageAndRestart(rig);
    await rig.store.restartOnFreshList(sendId, rig.clock.now());
    await workOff(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(contacts));
    expect(send).toMatchObject({ state: 'done', lastError: null, abandonedLists: expect.arrayContaining(['Spring']) });
  });

  test.each(['paused', 'stopped'] as const)('a send that was %s does not offer to go on either', async (state) => {
    const rig = await startOutbox({ contacts });
    rig.weather.plan = faultOnBatch({ kind: 'locked-423' }, (batch) => batch >= 1);
    if (state === 'paused') rig.weather.workOffline = true;
    const sendId = await queueSend(rig);
    if (state === 'paused') await rig.store.setSendPaused(sendId, true, rig.clock.now());
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state, canResume: true });
    await rig.store.backup(Date.UTC(2026, 2, 4, 12));
    await damageAndRestart(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', canResume: false, counts: { queued: 0 } });
    await rig.store.cancelSend(sendId, rig.clock.now());
    await rig.store.removeAccount(rig.account.id, rig.clock.now());
  });

  test('a send that was over stays as it was, but takes nobody more on its list', async () => {
    const rig = await startOutbox({ contacts: [...people(3), draft({ name: 'No Address', street: '', city: '' })] });
    const sendId = await queueSend(rig);
    await workOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', parkedToSend: 1 });
    await rig.store.backup(rig.clock.now());
    await damageAndRestart(rig);
    const send = await expectExactlyOnce(rig, sendId, namesOf(people(3)));
    expect(send).toMatchObject({ state: 'done', abandonedLists: [], parkedToSend: 0 });
  });
});
