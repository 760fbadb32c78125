import { describe, expect, test } from 'vitest';
import { people } from '../../support/contacts.ts';
import { startOutbox } from '../outbox/outbox-rig.ts';
import { expectExactlyOnce, findSend, namesOf, workOff } from '../outbox/outbox-steps.ts';
import {
  answering,
  calm,
  expectScreen,
  failuresLogged,
  logOf,
  onFirst,
  prayerLettersError,
  repairAccount,
  resume,
  sendOff,
  sendUntilWait,
  setWeather,
  startFreshList,
} from './error-steps.ts';

const contacts = people(4);
const everybody = namesOf(contacts);
const isCreate = ({ path }: { readonly path: string }) => path === '/api/v1/lists';

function nameIn(body: string): unknown {
  return Reflect.get(Object(JSON.parse(body)), 'name');
}

/** Every request to create a list gets this answer until the weather changes. */
async function rigThatAnswers(status: number, body: string) {
  const rig = await startOutbox({ contacts });
  setWeather(rig, (request) => (isCreate(request) ? answering(status, body) : undefined));
  return rig;
}

describe('lists.duplicate_name', () => {
  const message = 'A list named "Spring" exists already.';
  const body = prayerLettersError(400, 'lists.duplicate_name', message);

  test('the next free name is asked for, and the user sees which list it has become', async () => {
    const rig = await startOutbox({ contacts });
    setWeather(rig, onFirst(isCreate, answering(400, body)));
    const sendId = await sendUntilWait(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'active',
      waitingFor: message,
      counts: { queued: 4 },
      list: 'Spring (2)',
    });
    expect((await findSend(rig, sendId)).notBefore).toBe(rig.clock.now() + 1_000);
    expect(await failuresLogged(rig, sendId)).toEqual([{ status: 400, answer: body }]);
    await workOff(rig);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 }, list: 'Spring (2)' });
    const names = rig.server.requests.filter(isCreate).map((request) => nameIn(request.body));
    expect(names).toEqual(['Spring', 'Spring (2)']);
    await expectExactlyOnce(rig, sendId, everybody);
  });

  test('for every name: no name is asked for twice, at last the user is asked, and resuming goes on', async () => {
    const rig = await rigThatAnswers(400, body);
    const sendId = await sendOff(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'stopped',
      lastError: message,
      counts: { queued: 4 },
      list: 'Spring (21)',
      canResume: true,
      canStartFreshList: true,
    });
    const names = rig.server.requests.map((request) => nameIn(request.body));
    expect(names).toHaveLength(20);
    expect(new Set(names).size).toBe(20);
    rig.weather.plan = () => undefined;
    await resume(rig, sendId);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 }, list: 'Spring (21)' });
    await expectExactlyOnce(rig, sendId, everybody);
  });
});

describe('a list that is refused', () => {
  test.each([
    ['lists.invalid_metadata', 'The metadata field, if present, must be an object.'],
    ['lists.invalid_metadata_field', 'The specified metadata field contains invalid characters.'],
    ['lists.invalid_metadata_length', 'The value for the specified metadata field is too long.'],
    ['lists.undefined_metadata_value', 'Metadata fields may not have null values.'],
    ['lists.too_much_data', 'The maximum number of custom fields has been exceeded for the list.'],
    ['lists.never_heard_of', 'Something new.'],
  ])('%s: the send stops with the words of the service, and resuming delivers everybody', async (code, message) => {
    const body = prayerLettersError(400, code, message);
    const rig = await rigThatAnswers(400, body);
    const sendId = await sendOff(rig);
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'stopped',
      lastError: message,
      counts: { queued: 4 },
      canResume: true,
      canStartFreshList: true,
    });
    expect(await failuresLogged(rig, sendId)).toEqual([{ status: 400, answer: body }]);
    expect(await rig.remote.find('prayerletters.list', '')).toEqual([]);
    rig.weather.plan = () => undefined;
    await resume(rig, sendId);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 } });
    await expectExactlyOnce(rig, sendId, everybody);
  });

  test('a fresh list is as good a way on as resuming', async () => {
    const rig = await rigThatAnswers(400, prayerLettersError(400, 'lists.invalid_metadata', 'No object.'));
    const sendId = await sendOff(rig);
    rig.weather.plan = () => undefined;
    await startFreshList(rig, sendId);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', remoteList: { name: 'Spring (2)' } });
    await expectExactlyOnce(rig, sendId, everybody);
  });
});

describe('an account that may not make lists', () => {
  test.each([
    [401, 'invalid_request', 'The credentials are missing or wrong.'],
    [403, 'lists.permission_error', 'You need the lists.write scope to perform this action.'],
    [404, 'not_found', 'There is nothing at this address.'],
  ])(
    '%i %s: the account rests with that sentence, and nothing is asked for until it is repaired',
    async (status, code, message) => {
      const body = prayerLettersError(status, code, message);
      const rig = await rigThatAnswers(status, body);
      const sendId = await sendOff(rig);
      rig.clock.advance(24 * 60 * 60_000);
      await workOff(rig);
      await expectScreen(rig, sendId, {
        ...calm,
        state: 'active',
        waitingFor: message,
        counts: { queued: 4 },
        isAccountPaused: true,
      });
      expect(await failuresLogged(rig, sendId)).toEqual([{ status, answer: body }]);
      rig.weather.plan = () => undefined;
      await repairAccount(rig);
      await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 } });
      await expectExactlyOnce(rig, sendId, everybody);
    },
  );
});

test.each(['error-500-before', 'error-500-after'] as const)(
  'a list of which nobody knows whether it was made (%s) is not made twice: another name is asked for',
  async (kind) => {
    const rig = await startOutbox({ contacts });
    setWeather(rig, onFirst(isCreate, { kind }));
    const sendId = await sendOff(rig);
    await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 }, list: 'Spring (2)' });
    expect(await rig.remote.find('prayerletters.list', '')).toHaveLength(kind === 'error-500-after' ? 2 : 1);
    await expectExactlyOnce(rig, sendId, everybody);
  },
);

test('429 on making a list: it is made later under the same name', async () => {
  const rig = await startOutbox({ contacts });
  setWeather(rig, onFirst(isCreate, { kind: 'rate-limited-429' }));
  const sendId = await sendUntilWait(rig);
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'active', notBefore: rig.clock.now() + 72_000 });
  await workOff(rig);
  expect((await logOf(rig, sendId)).map(({ status }) => status)).toEqual([429, 201, 200]);
  await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 } });
  await expectExactlyOnce(rig, sendId, everybody);
});
