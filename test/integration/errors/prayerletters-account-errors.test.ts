import { describe, expect, test } from 'vitest';
import { people } from '../../support/contacts.ts';
import { startOutbox } from '../outbox/outbox-rig.ts';
import {
  bulkyPeople,
  deliveriesOf,
  expectExactlyOnce,
  findSend,
  isBatch,
  namesOf,
  workOff,
} from '../outbox/outbox-steps.ts';
import {
  answering,
  calm,
  contactNamed,
  deliveryOf,
  expectScreen,
  failuresLogged,
  onFirst,
  prayerLettersError,
  problemsOf,
  repairAccount,
  sendOff,
  sendUntilWait,
  setWeather,
} from './error-steps.ts';

const contacts = people(7);
const everybody = namesOf(contacts);
const second = 1_000;
const longAgo = 'Thu, 01 Jan 2015 00:00:00 GMT';

test('401: the account rests with the sentence of the service, and goes on where it was once it is repaired', async () => {
  const rig = await startOutbox({ contacts });
  const message = 'The credentials are missing or wrong.';
  const body = prayerLettersError(401, 'invalid_request', message);
  setWeather(
    rig,
    onFirst(({ path }) => isBatch(path), answering(401, body)),
  );
  const sendId = await sendOff(rig);
  await expectScreen(rig, sendId, {
    ...calm,
    state: 'active',
    waitingFor: message,
    counts: { queued: 7 },
    isAccountPaused: true,
  });
  expect(await failuresLogged(rig, sendId)).toEqual([{ status: 401, answer: body }]);
  expect(await rig.store.outboxTotals()).toMatchObject({ queued: 7, attention: 1 });
  await repairAccount(rig);
  await expectScreen(rig, sendId, { ...calm, counts: { delivered: 7 } });
  await expectExactlyOnce(rig, sendId, everybody);
});

test('a token that the service quotes is neither shown nor logged', async () => {
  const rig = await startOutbox({ contacts });
  const body = prayerLettersError(401, 'invalid_request', 'The token s3cret-t0ken is wrong.');
  setWeather(rig, () => answering(401, body));
  const sendId = await sendOff(rig);
  expect((await findSend(rig, sendId)).waitingFor).toBe('The token [token] is wrong.');
  expect(JSON.stringify(await rig.store.requestsOfSend({ sendId, offset: 0, limit: 10 }))).not.toContain('s3cret');
});

describe('429', () => {
  const message = 'Too many requests.';
  const limits = { hour: 50, day: 600 };

  test.each([
    ['the hour, 50 of them', { limit_exceeded: 'hour', limits }, {}, 72],
    ['the day, 600 of them', { limit_exceeded: 'day', limits }, {}, 144],
    ['the hour, with a limit of this user', { limit_exceeded: 'hour', limits: { hour: 10, day: 600 } }, {}, 360],
    ['a stretch of time never heard of', { limit_exceeded: 'fortnight', limits: { fortnight: 9 } }, {}, 3_600],
    ['nothing at all', {}, {}, 3_600],
    ['the hour, with Retry-After', { limit_exceeded: 'hour', limits }, { 'retry-after': '30' }, 30],
    ['the hour, with a Retry-After of nothing', { limit_exceeded: 'hour', limits }, { 'retry-after': '0' }, 1],
    ['the hour, with a Retry-After that is over', { limit_exceeded: 'hour', limits }, { 'retry-after': longAgo }, 1],
  ])(
    'for %s: that endpoint rests, nothing is lost, and it goes on by itself',
    async (_what, more, headers, seconds) => {
      const bulky = bulkyPeople(20);
      const rig = await startOutbox({ contacts: bulky });
      const body = prayerLettersError(429, 'too_many_requests', message, more);
      setWeather(
        rig,
        onFirst(({ path }) => isBatch(path), answering(429, body, headers)),
      );
      const sendId = await sendUntilWait(rig);
      const resting = { ...calm, state: 'active', waitingFor: message, counts: { queued: 20 } };
      await expectScreen(rig, sendId, resting);
      expect((await findSend(rig, sendId)).notBefore).toBe(rig.clock.now() + seconds * second);
      expect(await failuresLogged(rig, sendId)).toEqual([{ status: 429, answer: body }]);
      // The second batch is of the same kind, so it rests as well.
      rig.clock.advance(seconds * second - 1);
      rig.engine.wake();
      await rig.engine.idle();
      expect(rig.server.requests).toHaveLength(2);
      await expectScreen(rig, sendId, resting);
      await workOff(rig);
      await expectScreen(rig, sendId, { ...calm, counts: { delivered: 20 } });
      await expectExactlyOnce(rig, sendId, namesOf(bulky));
    },
  );
});

test.each([401, 403, 404])(
  'a page with status %i, from something in between after the contacts were taken in: a fresh list has everybody once',
  async (status) => {
    const rig = await startOutbox({ contacts });
    setWeather(
      rig,
      onFirst(({ path }) => isBatch(path), { kind: 'html-instead', when: 'after', status }),
    );
    const sendId = await sendOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({
      state: 'done',
      counts: { delivered: 7, parked: 0 },
      abandonedLists: [expect.anything()],
    });
    await expectExactlyOnce(rig, sendId, everybody);
  },
);

describe('413', () => {
  const page = '<html><h1>413 Request Entity Too Large</h1></html>';
  const tooLarge =
    'The request was larger than the service, or something on the way to it, accepts. Nothing of it was taken in.';

  test.each([
    ['in the words of the service', prayerLettersError(413, 'request_too_large', 'Up to 500 kB are allowed.')],
    ['as the page of a proxy', page],
  ])('once, %s: the batch goes in halves, and nobody is parked', async (_how, body) => {
    const rig = await startOutbox({ contacts });
    setWeather(
      rig,
      onFirst(({ path }) => isBatch(path), answering(413, body)),
    );
    const sendId = await sendOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'done', counts: { delivered: 7, parked: 0 } });
    expect(await failuresLogged(rig, sendId)).toEqual([{ status: 413, answer: body }]);
    expect(await problemsOf(rig, sendId)).toEqual([]);
    const sizes = rig.server.requests.filter(({ path }) => isBatch(path)).map(({ body: sent }) => countOf(sent));
    expect(sizes.slice(0, 3)).toEqual([7, 4, 3]);
    await expectExactlyOnce(rig, sendId, everybody);
  });

  test('for a single contact that is too large: it is parked with the reason, and the others are delivered', async () => {
    const rig = await startOutbox({ contacts });
    const { id } = await contactNamed(rig, 'Person 0003');
    setWeather(rig, ({ path, body }) => (isBatch(path) && body.includes(id) ? answering(413, page) : undefined));
    const sendId = await sendOff(rig);
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention', counts: { delivered: 6, parked: 1 } });
    expect((await deliveryOf(rig, sendId, 'Person 0003')).reason).toBe(tooLarge);
    await expectExactlyOnce(
      rig,
      sendId,
      everybody.filter((name) => name !== 'Person 0003'),
    );
  });

  test('is not taken for a refusal of the contacts: none of them says so', async () => {
    const rig = await startOutbox({ contacts });
    setWeather(
      rig,
      onFirst(({ path }) => isBatch(path), answering(413, page)),
    );
    const sendId = await sendOff(rig);
    const reasons = (await deliveriesOf(rig, sendId)).map(({ reason }) => reason);
    expect(reasons).toEqual(everybody.map(() => null));
  });
});

function countOf(body: string): number {
  const { data } = JSON.parse(body) as { data: readonly unknown[] };
  return data.length;
}
