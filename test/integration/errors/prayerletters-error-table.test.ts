import { expect, test } from 'vitest';
import { people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from '../outbox/outbox-rig.ts';
import { deliveriesOf, expectExactlyOnce, isBatch, namesOf, workOff } from '../outbox/outbox-steps.ts';
import {
  answering,
  calm,
  contactNamed,
  deliveryOf,
  expectScreen,
  failuresLogged,
  logOf,
  onFirst,
  prayerLettersError,
  problemsOf,
  repairAccount,
  sendOff,
  sendUntilWait,
  setWeather,
  startFreshList,
} from './error-steps.ts';
import { type ErrorRow, errorTable, type Follows } from './prayerletters-error-table.ts';

const contacts = people(7);
const everybody = namesOf(contacts);
const bad = 'Person 0003';

const ownFault = 'This is a fault of Fieldpost, not of your contact: please report it. PrayerLetters.com says: ';
const startAfresh = 'Start a fresh list to send everything to a new one.';

const bodyOf = ({ status, code, message }: ErrorRow) => prayerLettersError(status, code, message);

/** The first batch gets the row's answer, and the outbox stands where it comes to without any time going by. */
async function answeredOnce(row: ErrorRow): Promise<{ readonly rig: Rig; readonly sendId: string }> {
  const rig = await startOutbox({ contacts });
  setWeather(
    rig,
    onFirst(({ path }) => isBatch(path), answering(row.status, bodyOf(row))),
  );
  const sendId = await sendUntilWait(rig);
  expect(await failuresLogged(rig, sendId)).toEqual([{ status: row.status, answer: bodyOf(row) }]);
  return { rig, sendId };
}

async function expectNobodyDelivered(rig: Rig, sendId: string): Promise<void> {
  const deliveries = await deliveriesOf(rig, sendId);
  expect(deliveries.map(({ state, remoteId }) => [state, remoteId])).toEqual(everybody.map(() => ['queued', null]));
}

const proofs: { readonly [F in Follows]: (row: ErrorRow) => Promise<void> } = {
  async 'park the contact'(row) {
    const rig = await startOutbox({ contacts });
    const { id } = await contactNamed(rig, bad);
    setWeather(rig, ({ path, body }) =>
      isBatch(path) && body.includes(id) ? answering(row.status, bodyOf(row)) : undefined,
    );
    const sendId = await sendOff(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'attention',
      counts: { delivered: 6, parked: 1 },
      list: 'Spring (2)',
      abandonedLists: ['Spring'],
      parkedToSend: 1,
    });
    const reason = row.isOwnFault ? `${ownFault}${row.message}` : row.message;
    expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason, remoteId: null });
    const examples = [{ contactId: id, name: bad }];
    expect(await problemsOf(rig, sendId)).toEqual([{ reason, contacts: 1, wasRefused: true, examples }]);
    // Seven, four, two, and at last the one alone.
    const refused = { status: row.status, answer: bodyOf(row) };
    expect(await failuresLogged(rig, sendId)).toEqual([refused, refused, refused, refused]);
    expect(await rig.store.outboxTotals()).toMatchObject({ queued: 0, attention: 1 });
    await expectExactlyOnce(
      rig,
      sendId,
      everybody.filter((name) => name !== bad),
    );
  },

  async 'pause the account'(row) {
    const { rig, sendId } = await answeredOnce(row);
    const paused = {
      ...calm,
      state: 'active',
      waitingFor: row.message,
      counts: { queued: 7 },
      isAccountPaused: true,
    };
    await expectScreen(rig, sendId, paused);
    await expectNobodyDelivered(rig, sendId);
    expect(await rig.store.getAccount(rig.account.id)).toMatchObject({ pausedReason: row.message });
    rig.clock.advance(24 * 60 * 60_000);
    await workOff(rig);
    await expectScreen(rig, sendId, paused);
    expect(await logOf(rig, sendId)).toHaveLength(2);
    await repairAccount(rig);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    await expectExactlyOnce(rig, sendId, everybody);
  },

  async 'offer a fresh list'(row) {
    const { rig, sendId } = await answeredOnce(row);
    await workOff(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'stopped',
      lastError: `${row.message} ${startAfresh}`,
      counts: { queued: 7 },
      canStartFreshList: true,
      canResume: true,
    });
    await expectNobodyDelivered(rig, sendId);
    expect(await rig.store.outboxTotals()).toMatchObject({ attention: 1 });
    await startFreshList(rig, sendId);
    await expectScreen(rig, sendId, {
      ...calm,
      counts: { delivered: 7 },
      list: 'Spring (2)',
      abandonedLists: ['Spring'],
    });
    await expectExactlyOnce(rig, sendId, everybody);
  },

  async 'wait and repeat'(row) {
    const { rig, sendId } = await answeredOnce(row);
    await expectScreen(rig, sendId, { ...calm, state: 'active', waitingFor: row.message, counts: { queued: 7 } });
    await expectNobodyDelivered(rig, sendId);
    await workOff(rig);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
    const batches = rig.server.requests.filter(({ path }) => isBatch(path));
    expect(batches.map(({ path }) => path)).toEqual([batches[0]?.path, batches[0]?.path]);
    expect(batches[1]?.body).toBe(batches[0]?.body);
    await expectExactlyOnce(rig, sendId, everybody);
  },

  async 'start a fresh list'(row) {
    const { rig, sendId } = await answeredOnce(row);
    await workOff(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      counts: { delivered: 7 },
      list: 'Spring (2)',
      abandonedLists: ['Spring'],
    });
    const batches = rig.server.requests.filter(({ path }) => isBatch(path));
    expect(new Set(batches.map(({ path }) => path)).size).toBe(2);
    expect(await problemsOf(rig, sendId)).toEqual([]);
    await expectExactlyOnce(rig, sendId, everybody);
  },
};

test('the table has every row of the documentation', () => {
  expect(errorTable).toHaveLength(18);
  expect(new Set(errorTable.map(({ code }) => code)).size).toBe(18);
});

test('of the refusals of a contact the table says which ones are no fault of the contact', () => {
  const own = errorTable.filter(({ isOwnFault }) => isOwnFault);
  expect(own.every(({ follows }) => follows === 'park the contact')).toBe(true);
  expect(own).toHaveLength(8);
});

test.each(errorTable)('$status $code: $follows', (row) => proofs[row.follows](row));

test('500 lists.error_creating_record after a part was created: nobody of it is on the list to order from twice', async () => {
  const rig = await startOutbox({ contacts });
  setWeather(
    rig,
    onFirst(({ path }) => isBatch(path), { kind: 'error-500-after' }),
  );
  const sendId = await sendOff(rig);
  await expectScreen(rig, sendId, {
    ...calm,
    counts: { delivered: 7 },
    list: 'Spring (2)',
    abandonedLists: ['Spring'],
  });
  await expectExactlyOnce(rig, sendId, everybody);
});

test('423 lists.locked for good: the pauses grow, and at last the user is asked', async () => {
  const rig = await startOutbox({ contacts });
  const locked = errorTable.find(({ code }) => code === 'lists.locked');
  setWeather(rig, ({ path }) => (isBatch(path) ? { kind: 'locked-423' } : undefined));
  const sendId = await sendOff(rig);
  await expectScreen(rig, sendId, {
    ...calm,
    state: 'stopped',
    lastError: locked?.message,
    counts: { queued: 7 },
    canStartFreshList: true,
    canResume: true,
  });
  const batches = (await logOf(rig, sendId)).filter(({ path }) => isBatch(path));
  expect(batches).toHaveLength(50);
  const pauses = batches.slice(1).map(({ at }, index) => at - (batches[index]?.at ?? 0));
  expect(pauses.slice(0, 7)).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});
