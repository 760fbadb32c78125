import { describe, expect, test } from 'vitest';
import type { Fault } from '../../providers/faults.ts';
import { people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from '../outbox/outbox-rig.ts';
import {
  deliveriesOf,
  expectExactlyOnce,
  findSend,
  namesOf,
  queueSend,
  readPlan,
  workOff,
} from '../outbox/outbox-steps.ts';
import {
  answering,
  calm,
  deliveryOf,
  edit,
  expectScreen,
  failuresLogged,
  onFirst,
  prayerLettersError,
  problemsOf,
  repairAccount,
  sendOff,
  setWeather,
  startFreshList,
} from './error-steps.ts';

const contacts = people(5);
const everybody = namesOf(contacts);
const bad = 'Person 0001';
const ownFault = 'This is a fault of Fieldpost, not of your contact: please report it. PrayerLetters.com says: ';
const listStays = 'The list still has the earlier version of this contact.';

function isUpdate({ path }: { readonly path: string }): boolean {
  return /\/lists\/[^/]+\/contacts\/[^/]+$/.test(path);
}

function isUpdateOfBad(request: { readonly path: string; readonly body: string }): boolean {
  return isUpdate(request) && request.body.includes(bad);
}

/** Everybody is on a list; then two are edited, of whom one will meet the trouble. */
async function editedRig(): Promise<Rig> {
  const rig = await startOutbox({ contacts });
  await sendOff(rig);
  await edit(rig, bad, { street: '9 New Road' });
  await edit(rig, 'Person 0003', { street: '9 New Road' });
  expect(await readPlan(rig)).toMatchObject({ way: 'same-list', added: 0, changed: 2, unchanged: 3 });
  return rig;
}

/** The street of everybody on the list to order from, at the provider. */
async function streetsThere(rig: Rig, sendId: string): Promise<Readonly<Record<string, unknown>>> {
  const send = await findSend(rig, sendId);
  const there = await rig.remote.find('prayerletters.contact', send.remoteList?.remoteId ?? 'no list');
  return Object.fromEntries(
    there.map(({ body }) => {
      const { name, address } = body as { name: string; address: { street: string } };
      return [name, address.street];
    }),
  );
}

const old = '123 Main St.';
const changed = {
  'Person 0000': old,
  'Person 0001': '9 New Road',
  'Person 0002': old,
  'Person 0003': '9 New Road',
  'Person 0004': old,
};

async function expectChanged(rig: Rig, sendId: string, list: object = {}): Promise<void> {
  await expectScreen(rig, sendId, { ...calm, counts: { delivered: 5 }, ...list });
  await expectExactlyOnce(rig, sendId, everybody);
  expect(await streetsThere(rig, sendId)).toEqual(changed);
}

describe('a change that is refused', () => {
  test.each([
    ['lists.id_mismatch', 'The id in the body must be that of the address.', ownFault],
    ['lists.invalid_field', 'The request included an unrecognized field.', ownFault],
    ['lists.invalid_field_length', 'The value for the specified field is too long.', ''],
    ['lists.insufficient_address', 'The address for the specified contact is incomplete.', ''],
  ])(
    '%s: the contact is parked and the user told that the old version stays on the list',
    async (code, message, blame) => {
      const rig = await editedRig();
      const body = prayerLettersError(400, code, message);
      setWeather(rig, (request) => (isUpdateOfBad(request) ? answering(400, body) : undefined));
      const sendId = await sendOff(rig, 'same-list');
      await expectScreen(rig, sendId, {
        ...calm,
        state: 'attention',
        counts: { delivered: 4, parked: 1 },
        canStartFreshList: true,
      });
      const reason = `${blame}${message} ${listStays}`;
      expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason, action: 'change' });
      expect(await problemsOf(rig, sendId)).toMatchObject([{ reason, contacts: 1, wasRefused: true }]);
      expect(await failuresLogged(rig, sendId)).toEqual([{ status: 400, answer: body }]);
      expect(await streetsThere(rig, sendId)).toEqual({ ...changed, [bad]: old });
      // It is still known that the list has the old one, so the next plan is to change it.
      expect(await readPlan(rig, 'same-list')).toMatchObject({ added: 0, changed: 1, unchanged: 4 });
      rig.weather.plan = () => undefined;
      await expectChanged(rig, await sendOff(rig, 'same-list'));
    },
  );

  test('a fresh list then takes everybody, the refused one with the new version', async () => {
    const rig = await editedRig();
    const body = prayerLettersError(400, 'lists.id_mismatch', 'Not this id.');
    setWeather(rig, (request) => (isUpdateOfBad(request) ? answering(400, body) : undefined));
    const sendId = await sendOff(rig, 'same-list');
    await startFreshList(rig, sendId);
    await expectChanged(rig, sendId, { list: 'Spring (2)', abandonedLists: ['Spring'] });
  });
});

test('404 not_found on a change: the send stops, and a fresh list takes everybody', async () => {
  const rig = await editedRig();
  const message = "The requested contact doesn't exist.";
  const body = prayerLettersError(404, 'not_found', message);
  setWeather(rig, onFirst(isUpdateOfBad, answering(404, body)));
  const sendId = await sendOff(rig, 'same-list');
  await expectScreen(rig, sendId, {
    ...calm,
    state: 'stopped',
    lastError: `${message} Start a fresh list to send everything to a new one.`,
    counts: { delivered: 3, queued: 2 },
    canStartFreshList: true,
    canResume: true,
  });
  expect(await failuresLogged(rig, sendId)).toEqual([{ status: 404, answer: body }]);
  await startFreshList(rig, sendId);
  await expectChanged(rig, sendId, { list: 'Spring (2)', abandonedLists: ['Spring'] });
});

describe('a change that has to wait', () => {
  const locked = 'Another update to this list is in process.';
  const lost = 'The connection broke after the request was under way, so it may or may not have arrived.';
  const failed = 'There was a database error creating this contact.';
  const rows: readonly (readonly [what: string, fault: Fault, waitingFor: string, ms: number])[] = [
    ['423 lists.locked', { kind: 'locked-423' }, locked, 2_000],
    ['429', { kind: 'rate-limited-429' }, 'Too many requests.', 72_000],
    ['500 before the effect', { kind: 'error-500-before' }, failed, 3_000],
    ['500 after the effect', { kind: 'error-500-after' }, failed, 3_000],
    ['an answer lost before the effect', { kind: 'reset-before-effect' }, lost, 5_000],
    ['an answer lost after the effect', { kind: 'reset-after-effect' }, lost, 5_000],
    ['an answer cut off', { kind: 'truncate-after-effect' }, lost, 3_000],
  ];

  test.each(rows)(
    '%s: it is made again on the same list, and nobody is there twice',
    async (_what, fault, words, ms) => {
      const rig = await editedRig();
      setWeather(rig, onFirst(isUpdateOfBad, fault));
      const sendId = await queueSend(rig, 'same-list');
      await rig.engine.idle();
      const waiting = await findSend(rig, sendId);
      expect(waiting).toMatchObject({ state: 'active', notBefore: rig.clock.now() + ms, abandonedLists: [] });
      expect(waiting.waitingFor).toContain(words);
      expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'queued' });
      await workOff(rig);
      await expectChanged(rig, sendId);
      const updates = rig.server.requests.filter(isUpdateOfBad);
      expect(updates).toHaveLength(2);
      expect(updates[1]?.body).toBe(updates[0]?.body);
    },
  );

  test.each([
    [401, 'invalid_request', 'The credentials are missing or wrong.'],
    [403, 'lists.permission_error', 'You need the lists.write scope to perform this action.'],
  ])('%i %s: the account rests, and the change is made once it is repaired', async (status, code, message) => {
    const rig = await editedRig();
    setWeather(rig, onFirst(isUpdate, answering(status, prayerLettersError(status, code, message))));
    const sendId = await sendOff(rig, 'same-list');
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'active',
      waitingFor: message,
      counts: { delivered: 3, queued: 2 },
      isAccountPaused: true,
    });
    expect(await streetsThere(rig, sendId)).toEqual(Object.fromEntries(everybody.map((name) => [name, old])));
    await repairAccount(rig);
    await expectChanged(rig, sendId);
  });

  test('a service that always fails: the user is asked at last, and nobody counts as delivered who is not', async () => {
    const rig = await editedRig();
    setWeather(rig, (request) => (isUpdateOfBad(request) ? { kind: 'error-500-before' } : undefined));
    const sendId = await sendOff(rig, 'same-list');
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', lastError: failed, canResume: true });
    expect(rig.server.requests.filter(isUpdateOfBad)).toHaveLength(15);
    expect((await deliveriesOf(rig, sendId)).find(({ contactName }) => contactName === bad)?.state).toBe('queued');
  });
});
