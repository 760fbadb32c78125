import { expect, test } from 'vitest';
import { incompleteList, listToOrderFrom } from '../../../src-renderer/outbox/send-facts.ts';
import { people } from '../../support/contacts.ts';
import { startOutbox } from '../outbox/outbox-rig.ts';
import { expectExactlyOnce, findSend, isBatch, namesOf } from '../outbox/outbox-steps.ts';
import { namesThere } from '../outbox/postgrid-steps.ts';
import { answering, deliveryOf, problemsOf, sendOff, setWeather } from './error-steps.ts';
import { beforeJob, namesBehind } from './job-scenarios.ts';

/** A 413 took nothing in, so that halving leaves no part of a batch on the list. */
test('413 for every batch beyond a size: everybody is delivered in smaller ones', async () => {
  const contacts = people(7);
  const rig = await startOutbox({ contacts });
  setWeather(rig, ({ path, body }) => {
    if (!isBatch(path)) return undefined;
    const size = body.split('external_id').length - 1;
    return size > 4 ? answering(413, '<h1>413 Request Entity Too Large</h1>') : undefined;
  });
  const sendId = await sendOff(rig);
  expect(await problemsOf(rig, sendId)).toEqual([]);
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { delivered: 7 }, abandonedLists: [] });
  await expectExactlyOnce(rig, sendId, namesOf(contacts));
});

test('a list on which somebody is twice, because the old file could not be taken off, is said not to be used yet', async () => {
  const { rig, way, troubles } = await beforeJob('removeMailingListImports');
  const message = 'Something of this could not be processed.';
  troubles.next = (job) =>
    job === 'removeMailingListImports' ? { type: 'operational_error', message, applied: 0 } : undefined;
  const [before] = await rig.store.listSends(rig.clock.now());
  const listId = before?.remoteList?.remoteId ?? '';
  const sendId = await sendOff(rig, way);
  const there = await namesThere(rig.remote, listId);
  if (new Set(there).size === there.length) throw new TypeError('This is about a list with somebody on it twice.');
  const send = await findSend(rig, sendId);
  expect(send.state).toBe('attention');
  expect(send.doubtful).toBeGreaterThan(0);
  expect([listToOrderFrom(send), incompleteList(send)?.name]).toEqual([undefined, 'Spring']);
});

test('somebody who could not be taken off the list is told to be on it still', async () => {
  const { rig, way, troubles } = await beforeJob('removeContacts');
  const message = 'Something of this could not be processed.';
  troubles.next = (job) => (job === 'removeContacts' ? { type: 'operational_error', message, applied: 0 } : undefined);
  const sendId = await sendOff(rig, way);
  const [problem] = await problemsOf(rig, sendId);
  expect(problem?.reason).toBe(`It is still on the list, because it could not be taken off. ${message}`);
});

test('somebody whose job failed and who could not be taken off afterwards is told to be on the list perhaps', async () => {
  const { rig, way, troubles } = await beforeJob('addContacts');
  const message = 'Something of this could not be processed.';
  const stuck = 'It cannot be taken off now.';
  let bad = '';
  troubles.next = (job, ids) => {
    if (job === 'removeContacts') return { type: 'operational_error', message: stuck, applied: 0 };
    if (bad === '') bad = ids[1] ?? '';
    return ids.includes(bad) ? { type: 'operational_error', message, applied: ids.length } : undefined;
  };
  const sendId = await sendOff(rig, way);
  const [name = 'nobody'] = await namesBehind(rig, bad);
  const send = await findSend(rig, sendId);
  expect(await namesThere(rig.remote, send.remoteList?.remoteId ?? '')).toContain(name);
  expect(await deliveryOf(rig, sendId, name)).toMatchObject({
    state: 'parked',
    reason: `${message} It may be on the list all the same, because it could not be taken off. ${stuck}`,
  });
  expect(send).toMatchObject({ state: 'attention', counts: { delivered: 4, parked: 1 }, doubtful: 1 });
});
