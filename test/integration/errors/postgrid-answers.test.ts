import { describe, expect, test } from 'vitest';
import { createConnections } from '../../../src-main/app/connections.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import type { RecordedRequest } from '../../providers/fault-server.ts';
import type { Fault } from '../../providers/faults.ts';
import { people } from '../../support/contacts.ts';
import { type Rig, startOutbox } from '../outbox/outbox-rig.ts';
import { deliveriesOf, findSend, namesOf, workOff } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid, namesThere } from '../outbox/postgrid-steps.ts';
import {
  answering,
  calm,
  contactNamed,
  deliveryOf,
  expectScreen,
  failuresLogged,
  logOf,
  onFirst,
  postGridError,
  problemsOf,
  repairAccount,
  resume,
  sendOff,
  sendUntilWait,
  setWeather,
} from './error-steps.ts';

const contacts = people(4);
const everybody = namesOf(contacts);
const bad = 'Person 0002';

interface Endpoint {
  readonly path: string;
  readonly way: SendWay;
}

/** The requests that make something, and a send in which each of them occurs. */
const endpoints: readonly Endpoint[] = [
  { path: '/contacts', way: 'contact-by-contact' },
  { path: '/mailing_lists', way: 'contact-by-contact' },
  { path: '/mailing_list_imports', way: 'import-file' },
];

function isFor({ path }: Endpoint): (request: RecordedRequest) => boolean {
  return (request) => request.method === 'POST' && request.path === `/print-mail/v1${path}`;
}

/** The first request to the endpoint gets this answer, and the outbox stands where it comes to without time going by. */
async function answeredOnce(endpoint: Endpoint, fault: Fault): Promise<{ readonly rig: Rig; readonly sendId: string }> {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  setWeather(rig, onFirst(isFor(endpoint), fault));
  return { rig, sendId: await sendUntilWait(rig, endpoint.way) };
}

/** The requests to the endpoint that say the same as the first one, that one included. */
function repetitions(rig: Rig, endpoint: Endpoint): readonly RecordedRequest[] {
  const all = rig.server.requests.filter(isFor(endpoint));
  const key = all[0]?.headers['idempotency-key'];
  return all.filter(({ headers }) => key !== undefined && headers['idempotency-key'] === key);
}

async function expectDelivered(rig: Rig, sendId: string): Promise<void> {
  await expectScreen(rig, sendId, { ...calm, counts: { delivered: 4 } });
  await expectOnPostGrid(rig, sendId, everybody);
  expect(await rig.remote.find('postgrid.list', 'live')).toHaveLength(1);
}

describe.each(endpoints)('POST $path', (endpoint) => {
  test.each([
    [401, 'missing_auth_error', 'The API key is missing or wrong.'],
    [403, 'forbidden_error', 'This key is not allowed to do that.'],
    [404, 'not_found_error', 'The address was not found.'],
  ])(
    '%i %s: the account rests with that sentence, and everything goes on once it is repaired',
    async (status, type, message) => {
      const body = postGridError(type, message);
      const { rig, sendId } = await answeredOnce(endpoint, answering(status, body));
      const requests = rig.server.requests.length;
      rig.clock.advance(24 * 60 * 60_000);
      await workOff(rig);
      expect(rig.server.requests).toHaveLength(requests);
      await expectScreen(rig, sendId, {
        ...calm,
        state: 'active',
        waitingFor: message,
        counts: { queued: 4 },
        isAccountPaused: true,
      });
      expect(await rig.store.getAccount(rig.account.id)).toMatchObject({ pausedReason: message });
      expect(await failuresLogged(rig, sendId)).toEqual([{ status, answer: body }]);
      await repairAccount(rig);
      expect(repetitions(rig, endpoint)).toHaveLength(2);
      await expectDelivered(rig, sendId);
    },
  );

  test.each([
    [408, 'request_timeout', {}, 3_000],
    [409, 'idempotency_error', {}, 2_000],
    [409, 'idempotency_error', { 'retry-after': '40' }, 40_000],
    [429, 'rate_limit_exceeded_error', { 'retry-after': '7' }, 7_000],
    [429, 'rate_limit_exceeded_error', { 'retry-after': '0' }, 1_000],
    [429, 'rate_limit_exceeded_error', {}, 1_000],
    [500, 'internal_service_error', {}, 3_000],
    [503, 'internal_service_error', { 'retry-after': '90' }, 90_000],
  ])(
    '%i %s with %j: it is asked again after %i ms under the same key, and nothing is made twice',
    async (status, type, headers, ms) => {
      const message = 'Not now.';
      const body = postGridError(type, message);
      const { rig, sendId } = await answeredOnce(endpoint, answering(status, body, headers));
      const waiting = await findSend(rig, sendId);
      expect(waiting).toMatchObject({ state: 'active', waitingFor: message, notBefore: rig.clock.now() + ms });
      expect(waiting.counts).toMatchObject({ queued: 4, parked: 0, delivered: 0 });
      expect(await failuresLogged(rig, sendId)).toEqual([{ status, answer: body }]);
      await workOff(rig);
      const [first, second, ...more] = repetitions(rig, endpoint);
      expect(more).toEqual([]);
      expect(second?.bodyBytes).toBe(first?.bodyBytes);
      await expectDelivered(rig, sendId);
    },
  );

  test.each(['reset-before-effect', 'reset-after-effect', 'truncate-after-effect', 'error-500-after'] as const)(
    'with the answer lost (%s): the same key is used again, and nothing is made twice',
    async (kind) => {
      const { rig, sendId } = await answeredOnce(endpoint, { kind });
      await workOff(rig);
      expect(repetitions(rig, endpoint)).toHaveLength(2);
      await expectDelivered(rig, sendId);
      const made = { '/contacts': 'postgrid.contact', '/mailing_lists': 'postgrid.list' }[endpoint.path];
      const count = (await rig.remote.find(made ?? 'postgrid.import', 'live')).length;
      expect(count).toBe(endpoint.path === '/contacts' ? 4 : 1);
    },
  );
});

describe('a refusal (400 validation_error)', () => {
  const message = 'Something about this is not valid.';
  const refusal = answering(400, postGridError('validation_error', message));

  test('of a contact parks the contact with the words of PostGrid; all others are on the list', async () => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    const { id } = await contactNamed(rig, bad);
    setWeather(rig, ({ method, body }) => (method === 'POST' && body.includes(id) ? refusal : undefined));
    const sendId = await sendOff(rig, 'contact-by-contact');
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'attention',
      counts: { delivered: 3, parked: 1 },
      parkedToSend: 1,
    });
    expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason: message, remoteId: null });
    const answer = postGridError('validation_error', message);
    expect(await failuresLogged(rig, sendId)).toEqual([{ status: 400, answer }]);
    await expectOnPostGrid(
      rig,
      sendId,
      everybody.filter((name) => name !== bad),
    );
  });

  test('of a file with one contact parks that contact; all others are on the list', async () => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    const { id } = await contactNamed(rig, bad);
    setWeather(rig, ({ method, body }) => (method === 'POST' && body.includes(id) ? refusal : undefined));
    const sendId = await sendOff(rig, 'import-file');
    expect(await problemsOf(rig, sendId)).toMatchObject([{ reason: message, contacts: 1, wasRefused: true }]);
    expect(await deliveryOf(rig, sendId, bad)).toMatchObject({ state: 'parked', reason: message });
    await expectOnPostGrid(
      rig,
      sendId,
      everybody.filter((name) => name !== bad),
    );
  });

  test('of a list stops the send with the words of PostGrid, and resuming delivers everybody', async () => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    setWeather(rig, (request) => (request.path.endsWith('/mailing_lists') ? refusal : undefined));
    const sendId = await sendOff(rig, 'contact-by-contact');
    await expectScreen(rig, sendId, {
      ...calm,
      state: 'stopped',
      lastError: message,
      counts: { queued: 4 },
      canResume: true,
      canStartFreshList: true,
    });
    rig.weather.plan = () => undefined;
    await resume(rig, sendId);
    await expectDelivered(rig, sendId);
  });

  test('of every contact ends with everybody parked, and the words are told once for all of them', async () => {
    const rig = await startOutbox({ provider: 'postgrid', contacts });
    setWeather(rig, (request) => (request.path.endsWith('/contacts') ? refusal : undefined));
    const sendId = await sendOff(rig, 'contact-by-contact');
    expect(await findSend(rig, sendId)).toMatchObject({ state: 'attention', counts: { parked: 4 } });
    expect(await problemsOf(rig, sendId)).toMatchObject([{ reason: message, contacts: 4 }]);
    expect(await namesThere(rig.remote, (await findSend(rig, sendId)).remoteList?.remoteId ?? '')).toEqual([]);
  });
});

test('without any connection one request finds that out for all of them, and they wait together', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  let isAway = true;
  let tries = 0;
  const http = (request: Request): Promise<Response> => {
    if (!isAway || !request.url.endsWith('/contacts')) return fetch(request);
    tries += 1;
    const cause = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    return Promise.reject(new TypeError('fetch failed', { cause }));
  };
  const random = { next: () => 0 };
  await rig.replaceEngine({ connect: createConnections({ ...rig, http, ids: { next: newId }, random }) });
  const sendId = await sendUntilWait(rig, 'contact-by-contact');
  expect(tries).toBe(1);
  const waiting = await findSend(rig, sendId);
  expect(waiting).toMatchObject({ state: 'active', notBefore: rig.clock.now() + 5_000, counts: { queued: 4 } });
  expect(waiting.waitingFor).toMatch(/^The service could not be reached, so nothing was sent\./);
  rig.clock.advance(5_000);
  rig.engine.wake();
  await rig.engine.idle();
  expect(tries).toBe(2);
  isAway = false;
  await workOff(rig);
  await expectDelivered(rig, sendId);
});

test('a service that fails for good is asked fifteen times with growing pauses, and then the user', async () => {
  const rig = await startOutbox({ provider: 'postgrid', contacts });
  const message = 'Something went wrong.';
  const body = postGridError('internal_service_error', message);
  setWeather(rig, (request) => (request.path.endsWith('/contacts') ? answering(500, body) : undefined));
  const sendId = await sendOff(rig, 'contact-by-contact');
  expect(await findSend(rig, sendId)).toMatchObject({ state: 'stopped', lastError: message, canResume: true });
  expect((await deliveriesOf(rig, sendId)).map(({ state }) => state)).toEqual(everybody.map(() => 'queued'));
  const requests = rig.server.requests.filter(({ path }) => path.endsWith('/contacts'));
  const perContact = Map.groupBy(requests, ({ headers }) => headers['idempotency-key']);
  expect(Math.max(...[...perContact.values()].map((tries) => tries.length))).toBe(15);
  const oldest = [...perContact.values()][0] ?? [];
  expect(oldest.every(({ body: sent }) => sent === oldest[0]?.body)).toBe(true);
  expect((await logOf(rig, sendId)).at(-1)).toMatchObject({ status: 500, answer: body });
});
