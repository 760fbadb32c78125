import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import type { PrayerLettersClientOptions } from '../../src-main/providers/prayerletters/client.ts';
import type { PrayerLettersContact } from '../../src-shared/providers/prayerletters/contact-payload.ts';
import type { Fault, FaultPlan } from '../providers/faults.ts';
import { createMemoryPracticeStore } from '../providers/memory-practice-store.ts';
import { batch, contact, start } from '../providers/practice-prayerletters-harness.ts';
import {
  answer,
  type ConnectOptions,
  connect,
  errorJson,
  fault,
  live,
  goodToken as token,
} from '../providers/prayerletters-connection.ts';

const fortnight = 14 * 24 * 3_600_000;
const calls = ['updateList', 'updateContact'] as const;
type Call = (typeof calls)[number];

/** A list with metadata and one contact in it, and a change to each of them that sets `changed`. */
async function prepare(options: ConnectOptions = {}) {
  const connection = await connect(options);
  const { client, listId, post, store, stored } = connection;
  await post(`/lists/${listId}`, { metadata: { source: 'seed', season: 'winter' } });
  await post(`/lists/${listId}/contacts`, batch(contact()));
  const contactId = (await stored())[0]?.id ?? '';
  const bodyOf = async (kind: string, id: string) => (await store.get(kind, id))?.body;
  const list = () => bodyOf('prayerletters.list', listId);
  const person = () => bodyOf('prayerletters.contact', contactId);
  const call = {
    updateList: () => client.updateList({ listId, name: 'changed' }, live),
    updateContact: () =>
      client.updateContact({ listId, contactId, contact: { type: 'contact', greeting: 'changed' } }, live),
  };
  const isChanged = async (which: Call) =>
    JSON.stringify(await (which === 'updateList' ? list() : person())).includes('"changed"');
  return { ...connection, contactId, list, person, call, isChanged };
}

describe('a list that is changed', () => {
  test('gets a new name and keeps its metadata', async () => {
    const { client, listId, list, server } = await prepare();
    const outcome = await client.updateList({ listId, name: 'Easter' }, live);
    expect(outcome).toEqual({ kind: 'done', value: { listId, name: 'Easter', expiresAt: start + fortnight } });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: `/api/v1/lists/${listId}`,
        body: '{"name":"Easter"}',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      },
    ]);
    expect(await list()).toMatchObject({ name: 'Easter', metadata: { source: 'seed', season: 'winter' } });
  });

  test('keeps its name while metadata is set and removed', async () => {
    const { client, listId, list, server } = await prepare();
    const metadata = { season: null, year: '2025' };
    const outcome = await client.updateList({ listId, metadata }, live);
    expect(outcome).toMatchObject({ kind: 'done', value: { listId, name: 'Test List' } });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ metadata });
    expect(await list()).toMatchObject({ name: 'Test List', metadata: { source: 'seed', year: '2025' } });
    expect(await list()).not.toHaveProperty('metadata.season');
  });

  test('is the same after the same change again', async () => {
    const { client, listId, list } = await prepare();
    const changes = { listId, name: 'Easter', metadata: { season: null, year: '2025' } };
    const first = await client.updateList(changes, live);
    const after = await list();
    expect(await client.updateList(changes, live)).toEqual(first);
    expect(await list()).toEqual(after);
  });

  test('does not take the name of another', async () => {
    const { client, listId, list } = await prepare();
    await client.createList({ name: 'Easter' }, live);
    expect(await client.updateList({ listId, name: 'Easter' }, live)).toMatchObject({
      kind: 'refused',
      error: { code: 'lists.duplicate_name' },
    });
    expect(await list()).toMatchObject({ name: 'Test List' });
  });

  test('is gone once it has expired', async () => {
    const { call, clock } = await prepare();
    clock.advance(fortnight);
    expect(await call.updateList()).toMatchObject({ kind: 'gone', error: { code: 'not_found', httpStatus: 404 } });
  });

  test.each<[string, number | undefined]>([
    [
      '{"list_id":"ID","name":"N","expires":"2025-02-19T04:50:07","created":7,"metadata":[],"new":{}}',
      start + fortnight,
    ],
    ['{"list_id":"ID","name":"N","expires":null}', undefined],
    ['{"list_id":"ID","name":"N"}', undefined],
  ])('is understood from %s', async (body, expiresAt) => {
    const { client } = await connect({ plan: answer(200, body) });
    const outcome = await client.updateList({ listId: 'ID', name: 'N' }, live);
    expect(outcome).toEqual({ kind: 'done', value: { listId: 'ID', name: 'N', expiresAt } });
  });
});

describe('a contact that is changed', () => {
  const payload: PrayerLettersContact = {
    type: 'contact',
    name: 'Joe Tischler',
    external_id: '0123456',
    address: { street: '9 Elm St.', city: 'Lebanon' },
  };

  test('takes a whole payload', async () => {
    const { client, listId, contactId, person, server } = await prepare();
    const outcome = await client.updateContact({ listId, contactId, contact: payload }, live);
    expect(outcome).toEqual({ kind: 'done', value: { id: contactId } });
    expect(server.requests).toMatchObject([{ path: `/api/v1/lists/${listId}/contacts/${contactId}` }]);
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual({ ...payload, id: contactId });
    expect(await person()).toMatchObject({ name: 'Joe Tischler', address: { street: '9 Elm St.' } });
  });

  test('keeps what is omitted, external_id included, and loses metadata that is null', async () => {
    const { client, listId, contactId, person, stored } = await prepare();
    const metadata = { amount: null, campaign: 'Zoë' };
    await client.updateContact({ listId, contactId, contact: { type: 'contact', metadata } }, live);
    expect(await person()).toEqual(contact({ metadata: { campaign: 'Zoë' } }));
    expect(await stored()).toHaveLength(1);
  });

  test('is the same after the same change again', async () => {
    const { client, listId, contactId, person, stored } = await prepare();
    const update = { listId, contactId, contact: { ...payload, metadata: { amount: null } } };
    await client.updateContact(update, live);
    const after = await person();
    expect(await client.updateContact(update, live)).toMatchObject({ kind: 'done' });
    expect(await person()).toEqual(after);
    expect(await stored()).toHaveLength(1);
  });

  test('is gone, and so is one whose list is gone: the outcomes are alike', async () => {
    const { client, listId, contactId } = await prepare();
    const gone = { kind: 'gone', error: { code: 'not_found', httpStatus: 404 } };
    const update = { listId, contactId, contact: payload };
    expect(await client.updateContact({ ...update, contactId: 'a-000-0000' }, live)).toMatchObject(gone);
    expect(await client.updateContact({ ...update, listId: 'l-000-0000' }, live)).toMatchObject(gone);
  });

  test.each<[string, Partial<PrayerLettersContact>]>([
    ['lists.missing_name', { name: '' }],
    ['lists.insufficient_address', { address: { street: '', city: '' } }],
    ['lists.invalid_field_length', { greeting: 'x'.repeat(256) }],
    ['lists.invalid_metadata_field', { metadata: { 'a.b': 'x' } }],
    ['lists.invalid_metadata_length', { metadata: { a: 'x'.repeat(1001) } }],
  ])('is refused by the simulator with %s', async (code, changes) => {
    const { client, listId, contactId, person } = await prepare();
    const outcome = await client.updateContact({ listId, contactId, contact: { type: 'contact', ...changes } }, live);
    expect(outcome).toMatchObject({
      kind: 'refused',
      error: { code, message: expect.stringContaining('The specified contact') },
    });
    expect(await person()).toEqual(contact());
  });

  test('ids are escaped, whatever they hold', async () => {
    const { client, server } = await connect();
    const update = { listId: 'a/b', contactId: '?\ud800', contact: payload };
    expect(await client.updateContact(update, live)).toMatchObject({ kind: 'gone' });
    expect(server.requests[0]?.path).toBe('/api/v1/lists/a%2Fb/contacts/%3F%EF%BF%BD');
  });
});

describe.each(calls)('%s', (which) => {
  test.each([
    [400, 'lists.duplicate_name', 'refused'],
    [400, 'lists.invalid_metadata', 'refused'],
    [400, 'lists.invalid_metadata_field', 'refused'],
    [400, 'lists.invalid_metadata_length', 'refused'],
    [400, 'lists.invalid_metadata_other', 'refused'],
    [400, 'lists.too_much_data', 'refused'],
    [400, 'lists.too_much_metadata', 'refused'],
    [400, 'lists.undefined_metadata_value', 'refused'],
    [400, 'lists.id_mismatch', 'refused'],
    [401, 'invalid_request', 'account'],
    [403, 'lists.permission_error', 'account'],
    [404, 'not_found', 'gone'],
    [423, 'lists.locked', 'retry'],
    [429, 'too_many_requests', 'rate-limited'],
    [500, 'lists.error_creating_record', 'unknown'],
  ])('%i %s is %s', async (status, code, kind) => {
    for (const body of [errorJson(status, code), errorJson(`${status}`, code)]) {
      const { call, isChanged } = await prepare({ plan: answer(status, body) });
      expect(await call[which]()).toMatchObject({ kind, error: { code, message: 'Because.', httpStatus: status } });
      expect(await isChanged(which)).toBe(false);
    }
  });

  test('of two at once one is locked out and may be repeated', async () => {
    const inner = createMemoryPracticeStore();
    const store: PracticeStore = { ...inner, put: (documents) => delay(100).then(() => inner.put(documents)) };
    const { call } = await prepare({ store });
    const outcomes = await Promise.all([call[which](), call[which]()]);
    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['done', 'retry']);
  });

  test.each<[Fault, string, string, boolean]>([
    [{ kind: 'reset-before-effect' }, 'unknown', 'network.interrupted', false],
    [{ kind: 'reset-after-effect' }, 'unknown', 'network.interrupted', true],
    [{ kind: 'timeout-after-effect' }, 'unknown', 'network.timeout', true],
    [{ kind: 'truncate-after-effect' }, 'unknown', 'network.interrupted', true],
    [{ kind: 'error-500-before' }, 'unknown', 'lists.error_creating_record', false],
    [{ kind: 'error-500-after' }, 'unknown', 'lists.error_creating_record', true],
    [{ kind: 'html-instead', when: 'before' }, 'unknown', 'network.unreadable-answer', false],
    [{ kind: 'html-instead', when: 'after' }, 'unknown', 'network.unreadable-answer', true],
    [{ kind: 'html-instead', when: 'after', status: 502 }, 'unknown', 'network.unexplained-status', true],
    [{ kind: 'locked-423' }, 'retry', 'lists.locked', false],
    [{ kind: 'rate-limited-429', retryAfterSeconds: 9 }, 'rate-limited', 'too_many_requests', false],
    [{ kind: 'unauthorized-401' }, 'account', 'invalid_request', false],
  ])('%j is %s (%s); changed: %s', async (what, kind, code, changed) => {
    const { call, isChanged } = await prepare({ plan: fault(what), timeoutMs: 500 });
    expect(await call[which]()).toMatchObject({
      kind,
      error: { code },
      ...(kind === 'rate-limited' ? { until: start + 9000 } : {}),
    });
    expect(await isChanged(which)).toBe(changed);
  });

  test('a lost answer, and then the same again: changed once, and known', async () => {
    const plan: FaultPlan = (index) => (index === 0 ? { kind: 'reset-after-effect' } : undefined);
    const { call, isChanged, stored } = await prepare({ plan });
    expect(await call[which]()).toMatchObject({ kind: 'unknown' });
    expect(await call[which]()).toMatchObject({ kind: 'done' });
    expect(await isChanged(which)).toBe(true);
    expect(await stored()).toHaveLength(1);
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '{"ok":true}',
    '{"list_id":"l-000-0000","name":"Of another list"}',
    '{"list_id":"","name":""}',
    '{"id":"a-000-0000"}',
    '{"id":7,"list_id":7}',
  ])('200 with %j confirms nothing', async (body) => {
    const { call } = await prepare({ plan: answer(200, body) });
    expect(await call[which]()).toMatchObject({ kind: 'unknown', error: { code: 'network.unreadable-answer' } });
  });

  test('nobody listens: certainly not sent', async () => {
    const { call, server } = await prepare();
    await server.close();
    expect(await call[which]()).toMatchObject({ kind: 'retry', error: { code: 'network.unreachable' } });
  });

  test.each<[string, FaultPlan, Partial<PrayerLettersClientOptions>]>([
    ['quoted by the provider', answer(401, errorJson(401, 'invalid_request', `No such token: ${token}.`)), {}],
    ['quoted with a size', answer(413, errorJson(413, 'too_large', `Too much for ${token}.`)), {}],
    ['quoted as a code', answer(400, errorJson(400, token)), {}],
    ['quoted on a page', answer(500, `<p>${token}</p>`), {}],
    ['quoted in a success', answer(200, `{"token":"${token}"}`), {}],
    ['quoted by a thrown error', () => undefined, { fetch: () => Promise.reject(new Error(`Bearer ${token}`)) }],
    ['impossible as a header', () => undefined, { token: `${token}\n${token}` }],
    ['impossible address', () => undefined, { baseUrl: `not an address ${token}` }],
  ])('the token appears in no outcome: %s', async (_, plan, options) => {
    const { call } = await prepare({ plan, ...options });
    const outcome = await call[which]();
    expect(outcome.kind).not.toBe('done');
    expect(JSON.stringify(outcome)).not.toContain(token);
  });
});
