import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import { prayerLettersErrors } from '../../src-main/providers/prayerletters/errors.ts';
import type { Fault, FaultPlan } from '../providers/faults.ts';
import { createMemoryPracticeStore } from '../providers/memory-practice-store.ts';
import { contact, start } from '../providers/practice-prayerletters-harness.ts';
import { answer, bodyOf, connect, errorJson, fault, goodToken, live } from '../providers/prayerletters-connection.ts';

const hour = 3_600_000;

describe('what goes well', () => {
  test('a list is created, and its expiry read as UTC', async () => {
    const { client, server } = await connect();
    const outcome = await client.createList({ name: 'Christmas' }, live);
    expect(outcome).toEqual({
      kind: 'done',
      value: { listId: expect.stringMatching(/^l-/), expiresAt: start + 14 * 24 * hour },
    });
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/lists',
      body: '{"name":"Christmas"}',
      headers: { authorization: `Bearer ${goodToken}`, 'content-type': 'application/json' },
    });
  });

  test('contacts are added, and their ids come back', async () => {
    const { add, stored, server } = await connect();
    const outcome = await add(contact({ external_id: '1' }), contact({ external_id: '2' }));
    const ids = (await stored()).map((document) => document.id);
    expect(outcome).toEqual({ kind: 'done', value: ids.map((id, index) => ({ externalId: `${index + 1}`, id })) });
    expect(server.requests).toMatchObject([{ overlapped: false, bodyBytes: expect.any(Number) }]);
  });

  test('a body cut by the caller goes out byte for byte', async () => {
    const { client, listId, server } = await connect();
    const body = `{ "type": "contacts", "data": [${JSON.stringify(contact({ name: 'Zoë' }))}] }`;
    expect((await client.addContacts({ listId, body }, live)).kind).toBe('done');
    expect(server.requests[0]).toMatchObject({ body, bodyBytes: Buffer.byteLength(body) });
  });

  test('no cookies, no cache, no redirects: what goes out depends on this account alone', async () => {
    const sent: Request[] = [];
    const { add } = await connect({
      fetch: (request) => {
        sent.push(request);
        return fetch(request);
      },
    });
    await add(contact());
    expect(sent).toMatchObject([{ credentials: 'omit', cache: 'no-store', redirect: 'manual' }]);
  });

  test('a slow answer is waited for', async () => {
    const { add } = await connect({ plan: fault({ kind: 'slow', ms: 100 }) });
    expect((await add(contact())).kind).toBe('done');
  });
});

describe('every documented error', () => {
  test.each(prayerLettersErrors)('$status $code is $kind', async ({ status, code, kind }) => {
    for (const body of [errorJson(status, code), errorJson(`${status}`, code)]) {
      const { add } = await connect({ plan: answer(status, body) });
      expect(await add(contact())).toMatchObject({ kind, error: { code, message: 'Because.', httpStatus: status } });
    }
  });

  test.each<[string, object]>([
    ['lists.insufficient_address', contact({ address: {} })],
    ['lists.invalid_address', contact({ address: 'Lebanon' })],
    ['lists.invalid_field', contact({ phone: '1' })],
    ['lists.invalid_field_length', contact({ name: 'x'.repeat(256) })],
    ['lists.invalid_field_value', contact({ name: 1 })],
    ['lists.invalid_metadata', contact({ metadata: 'x' })],
    ['lists.invalid_metadata_field', contact({ metadata: { 'a.b': 'x' } })],
    ['lists.invalid_metadata_length', contact({ metadata: { a: 'x'.repeat(1001) } })],
    ['lists.invalid_type', contact({ type: 'x' })],
    ['lists.missing_address', contact({ address: undefined })],
    ['lists.missing_name', contact({ name: undefined })],
    [
      'lists.too_much_metadata',
      contact({ metadata: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, 'x'])) }),
    ],
    ['lists.undefined_metadata_value', contact({ metadata: { a: null } })],
  ])('the simulator refuses with %s in a sentence', async (code, bad) => {
    const { add } = await connect();
    expect(await add(bad)).toMatchObject({
      kind: 'refused',
      error: { code, message: expect.stringContaining('The specified contact') },
    });
  });

  test('the simulator: a data array that is none, a list that is none, a name twice, a body too large', async () => {
    const { client, listId } = await connect();
    const send = (body: string) => client.addContacts({ listId, body }, live);
    expect(await send('{"type":"contacts"}')).toMatchObject({
      kind: 'refused',
      error: { code: 'lists.invalid_data_array' },
    });
    expect(await send(' '.repeat(1_048_577))).toMatchObject({
      kind: 'refused',
      error: { code: 'network.too-large', message: expect.stringContaining('1048576'), httpStatus: 413 },
    });
    expect(await client.addContacts({ listId: 'l-000-0000', body: bodyOf(contact()) }, live)).toMatchObject({
      kind: 'gone',
    });
    expect(await client.createList({ name: 'Test List' }, live)).toMatchObject({
      kind: 'refused',
      error: { code: 'lists.duplicate_name' },
    });
  });

  test('two requests to one list at once: one is locked out, and the server saw them overlap', async () => {
    const inner = createMemoryPracticeStore();
    const store: PracticeStore = { ...inner, put: (documents) => delay(100).then(() => inner.put(documents)) };
    const { add, server } = await connect({ store });
    const outcomes = await Promise.all([add(contact()), add(contact())]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['done', 'retry']);
    expect(server.requests.map((request) => request.overlapped)).toEqual([true, true]);
  });
});

describe('every fault', () => {
  const limits = { timeoutMs: 300 };
  test.each<[Fault, string, string, number]>([
    [{ kind: 'reset-before-effect' }, 'unknown', 'network.interrupted', 0],
    [{ kind: 'reset-after-effect' }, 'unknown', 'network.interrupted', 1],
    [{ kind: 'timeout-after-effect' }, 'unknown', 'network.timeout', 1],
    [{ kind: 'truncate-after-effect' }, 'unknown', 'network.interrupted', 1],
    [{ kind: 'error-500-before' }, 'unknown', 'lists.error_creating_record', 0],
    [{ kind: 'error-500-after' }, 'unknown', 'lists.error_creating_record', 1],
    [{ kind: 'html-instead', when: 'before' }, 'unknown', 'network.unreadable-answer', 0],
    [{ kind: 'html-instead', when: 'after' }, 'unknown', 'network.unreadable-answer', 1],
    [{ kind: 'html-instead', when: 'after', status: 502 }, 'unknown', 'network.unexplained-status', 1],
    [{ kind: 'slow', ms: 2000 }, 'unknown', 'network.timeout', 0],
    [{ kind: 'locked-423' }, 'retry', 'lists.locked', 0],
    [{ kind: 'rate-limited-429' }, 'rate-limited', 'too_many_requests', 0],
    [{ kind: 'unauthorized-401' }, 'account', 'invalid_request', 0],
  ])('%j is %s (%s), with %i contacts stored', async (what, kind, code, effects) => {
    const { add, stored } = await connect({ plan: fault(what), ...limits });
    expect(await add(contact())).toMatchObject({ kind, error: { code } });
    expect(await stored()).toHaveLength(effects);
  });

  test('a refusal that is cut off blames nobody: the list may hold a part of the batch', async () => {
    const { add } = await connect({ plan: fault({ kind: 'truncate-after-effect' }) });
    expect(await add(contact({ name: '' }))).toMatchObject({
      kind: 'unknown',
      error: { code: 'network.interrupted', httpStatus: 400 },
    });
  });

  test('a missing list is missing, even if the answer is cut off', async () => {
    const { client } = await connect({ plan: fault({ kind: 'truncate-after-effect' }) });
    const outcome = await client.addContacts({ listId: 'l-000-0000', body: bodyOf(contact()) }, live);
    expect(outcome).toMatchObject({ kind: 'gone', error: { code: 'network.unexplained-status', httpStatus: 404 } });
  });

  test('a list whose creation timed out may exist: its name is taken from then on', async () => {
    const plan: FaultPlan = (index) => (index === 0 ? { kind: 'timeout-after-effect' } : undefined);
    const { client } = await connect({ plan, ...limits });
    const list = { name: 'Christmas' };
    expect(await client.createList(list, live)).toMatchObject({ kind: 'unknown', error: { code: 'network.timeout' } });
    expect(await client.createList(list, live)).toMatchObject({
      kind: 'refused',
      error: { code: 'lists.duplicate_name' },
    });
  });

  test('429 rests for a 50th of the hour, or for as long as Retry-After says', async () => {
    const plan: FaultPlan = (index) => ({ kind: 'rate-limited-429', ...(index === 1 ? { retryAfterSeconds: 9 } : {}) });
    const { add } = await connect({ plan });
    expect(await add(contact())).toMatchObject({ until: start + hour / 50 });
    expect(await add(contact())).toMatchObject({ until: start + 9000 });
  });

  test.each(['', '{}', '{"contacts":"none"}', '{"contacts":[{"id":"a-1"}]}', 'null'])(
    '200 with %j is unknown',
    async (body) => {
      const { add } = await connect({ plan: answer(200, body) });
      expect(await add(contact())).toMatchObject({ kind: 'unknown', error: { code: 'network.unreadable-answer' } });
    },
  );
});

describe('the way out', () => {
  test('a port that is never connected to is a wrong address', async () => {
    const { add } = await connect({ baseUrl: 'http://127.0.0.1:6000/api/v1' });
    expect(await add(contact())).toMatchObject({ kind: 'account', error: { code: 'network.blocked-port' } });
  });

  test('nobody listens: certainly not sent, so it may be repeated', async () => {
    const { server, client, listId } = await connect();
    await server.close();
    expect(await client.addContacts({ listId, body: bodyOf(contact()) }, live)).toMatchObject({
      kind: 'retry',
      error: { code: 'network.unreachable', message: expect.stringContaining('ECONNREFUSED') },
    });
  });

  test.each([301, 302, 303, 307, 308])('%i is not followed, so the token goes nowhere else', async (status) => {
    const { add, server } = await connect({ plan: answer(status, '', { location: '/elsewhere' }) });
    expect(await add(contact())).toMatchObject({
      kind: 'account',
      error: { code: 'network.redirected', httpStatus: status },
    });
    expect(server.requests).toHaveLength(1);
  });

  test('a transport that refuses to follow a redirect by throwing comes to the same', async () => {
    const { add } = await connect({ fetch: () => Promise.reject(new Error('Redirect was cancelled')) });
    expect(await add(contact())).toMatchObject({ kind: 'account', error: { code: 'network.redirected' } });
  });

  test('stopped before the request went out: retry; while it was under way: unknown', async () => {
    const { client, listId, server } = await connect({ plan: fault({ kind: 'timeout-after-effect' }) });
    const batch = { listId, body: bodyOf(contact()) };
    expect(await client.addContacts(batch, AbortSignal.abort())).toMatchObject({
      kind: 'retry',
      error: { code: 'network.not-started' },
    });
    expect(server.requests).toHaveLength(0);
    const stop = new AbortController();
    const pending = client.addContacts(batch, stop.signal);
    setTimeout(() => stop.abort(), 100);
    expect(await pending).toMatchObject({ kind: 'unknown', error: { code: 'network.stopped' } });
  });

  test('the timeout holds even if the transport ignores it', async () => {
    const { add } = await connect({ fetch: () => new Promise(() => undefined), timeoutMs: 50 });
    expect(await add(contact())).toMatchObject({ kind: 'unknown', error: { code: 'network.timeout' } });
  });

  test('an answer beyond all reason is not read to its end', async () => {
    const { add } = await connect({ plan: answer(200, ' '.repeat(8 * 1024 * 1024 + 1)) });
    expect(await add(contact())).toMatchObject({ kind: 'unknown', error: { code: 'network.answer-too-large' } });
  });
});
