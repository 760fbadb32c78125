import { describe, expect, test } from 'vitest';
import { createPostGridClient } from '../../src-main/providers/postgrid/client.ts';
import { postGridErrors } from '../../src-main/providers/postgrid/errors.ts';
import { contactIdKey } from '../../src-shared/providers/postgrid/contact-payload.ts';
import {
  always,
  connectPractice,
  only,
  person,
  postGridError,
  postGridStart,
  quiet,
  sure,
  testKey,
} from '../providers/postgrid-harness.ts';

describe('contacts', () => {
  test('are created with the key in its header and come back with their address status', async () => {
    const { client, server } = await connectPractice();
    const outcome = await client.contacts.create({ contact: person('1'), idempotencyKey: 'key-1' }, quiet);
    expect(outcome).toEqual({
      kind: 'done',
      value: {
        id: expect.stringMatching(/^contact_/),
        live: false,
        addressStatus: 'verified',
        metadata: { [contactIdKey]: '1' },
      },
    });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/print-mail/v1/contacts',
        body: JSON.stringify(person('1')),
        headers: { 'x-api-key': testKey, 'content-type': 'application/json', 'idempotency-key': 'key-1' },
      },
    ]);
  });

  test('sent again are the same contact', async () => {
    const { contact } = await connectPractice();
    expect((await contact('1')).id).toBe((await contact('1')).id);
    expect((await contact('1')).id).not.toBe((await contact('2')).id);
  });

  test('are read, listed by pages, found by their local id, and deleted, twice if need be', async () => {
    const { client, contact } = await connectPractice();
    const ids = [];
    for (const local of ['1', '2', '3']) ids.unshift((await contact(local)).id);
    const [newest = '', middle = ''] = ids;
    expect(sure(await client.contacts.get(newest, quiet)).metadata).toEqual({ [contactIdKey]: '3' });
    const page = sure(await client.contacts.list({ skip: 1, limit: 2 }, quiet));
    expect(page).toMatchObject({ totalCount: 3, skip: 1, limit: 2, data: ids.slice(1).map((id) => ({ id })) });
    const found = sure(await client.contacts.search({ key: contactIdKey, value: '2' }, quiet));
    expect(found).toMatchObject({ totalCount: 1, limit: 100, data: [{ id: middle }] });
    expect(await client.contacts.delete(middle, quiet)).toEqual({ kind: 'done', value: 'deleted' });
    expect(await client.contacts.delete(middle, quiet)).toEqual({ kind: 'done', value: 'deleted' });
    expect(await client.contacts.get(middle, quiet)).toMatchObject({
      kind: 'gone',
      error: { code: 'contact_not_found_error' },
    });
  });

  test.each(['failed', 'corrected'] as const)('tell that an address is %s', async (addressStatus) => {
    const { client } = await connectPractice();
    const contact = { ...person('1'), description: `test ${addressStatus}` };
    expect(sure(await client.contacts.create({ contact }, quiet)).addressStatus).toBe(addressStatus);
  });

  test('that break a rule are refused with the reason', async () => {
    const { client } = await connectPractice();
    const outcome = await client.contacts.create({ contact: person('1', { addressLine1: ' ' }) }, quiet);
    expect(outcome).toMatchObject({
      kind: 'refused',
      error: { code: 'validation_error', message: '"addressLine1" is required.', httpStatus: 400 },
    });
  });
});

describe('mailing lists', () => {
  test('are created once per key, read, listed, relabelled and deleted', async () => {
    const { client, list } = await connectPractice();
    const { id } = await list();
    expect((await list()).id).toBe(id);
    expect(sure(await client.mailingLists.get(id, quiet))).toEqual({
      id,
      live: false,
      description: 'Christmas',
      status: 'completed',
      errors: [],
    });
    const label = { description: 'Easter', metadata: { year: '2025' } };
    expect(sure(await client.mailingLists.update({ id, ...label }, quiet))).toMatchObject(label);
    expect(sure(await client.mailingLists.list({}, quiet))).toMatchObject({ totalCount: 1, data: [{ id, ...label }] });
    for (let times = 0; times < 2; times += 1) {
      expect((await client.mailingLists.delete(id, quiet)).kind).toBe('done');
    }
    expect(await client.mailingLists.get(id, quiet)).toMatchObject({
      kind: 'gone',
      error: { code: 'not_found_error' },
    });
  });
});

describe('every documented error', () => {
  test.each(postGridErrors)('$status $type means $meaning', async ({ status, type, meaning }) => {
    const { client } = await connectPractice({ plan: always(status, postGridError(type)) });
    const kinds = { refused: 'refused', account: 'account', missing: 'gone', 'rate-limited': 'rate-limited' } as const;
    expect(await client.contacts.get('contact_1', quiet)).toMatchObject({
      kind: kinds[meaning],
      error: { code: type, message: 'Because.', httpStatus: status },
    });
  });

  test('401 of the simulator: a key that is not accepted stops the account', async () => {
    const { client } = await connectPractice({ apiKey: 'test_sk_other' });
    expect(await client.testConnection(quiet)).toMatchObject({
      kind: 'account',
      error: { code: 'missing_auth_error', httpStatus: 401 },
    });
  });

  test('429 of the simulator: the sixth request of a second waits as long as Retry-After says', async () => {
    const { client, clock } = await connectPractice({ settings: { requestsPerSecond: 5 } });
    for (let count = 0; count < 5; count += 1) expect((await client.testConnection(quiet)).kind).toBe('done');
    expect(await client.testConnection(quiet)).toMatchObject({
      kind: 'rate-limited',
      until: postGridStart + 1000,
      error: { code: 'rate_limit_exceeded_error' },
    });
    clock.advance(1000);
    expect((await client.testConnection(quiet)).kind).toBe('done');
  });

  test.each([
    ['', 1000],
    ['7', 7000],
    ['soon', 1000],
    [new Date(postGridStart + 60_000).toUTCString(), 60_000],
  ])('429 with Retry-After %j rests %i ms', async (header, pause) => {
    const { client } = await connectPractice({ plan: always(429, '', header === '' ? {} : { 'retry-after': header }) });
    expect(await client.testConnection(quiet)).toMatchObject({ kind: 'rate-limited', until: postGridStart + pause });
  });

  test('a request that names nothing cannot find it missing: the address of the account is wrong', async () => {
    const { client } = await connectPractice({ plan: always(404, postGridError('not_found_error')) });
    expect((await client.contacts.create({ contact: person('1') }, quiet)).kind).toBe('account');
    expect((await client.testConnection(quiet)).kind).toBe('account');
  });

  test('a 404 of something in between does not pass for a deleted contact', async () => {
    const { client } = await connectPractice({ plan: always(404, '<html>') });
    expect((await client.contacts.delete('contact_1', quiet)).kind).toBe('account');
    expect((await client.mailingLists.get('mailing_list_1', quiet)).kind).toBe('account');
  });

  test('a pause asked for by a failing server is kept', async () => {
    const { client } = await connectPractice({ plan: always(503, '', { 'retry-after': '30' }) });
    expect(await client.testConnection(quiet)).toMatchObject({ kind: 'retry', notBefore: postGridStart + 30_000 });
  });
});

describe('test and live', () => {
  test('a test key that is answered for live stops the account', async () => {
    const answers = {
      contact: JSON.stringify({ id: 'contact_1', live: true }),
      page: JSON.stringify({ totalCount: 1, skip: 0, limit: 1, data: [{ id: 'contact_1', live: true }] }),
      deleted: JSON.stringify({ id: 'contact_1', deleted: true, live: true }),
    };
    const wrongMode = { kind: 'account', error: { code: 'postgrid.wrong-mode', httpStatus: 200 } };
    const { client } = await connectPractice({ plan: always(200, answers.contact) });
    expect(await client.contacts.create({ contact: person('1') }, quiet)).toMatchObject(wrongMode);
    const pages = await connectPractice({ plan: always(200, answers.page) });
    expect(await pages.client.testConnection(quiet)).toMatchObject(wrongMode);
    const deleted = await connectPractice({ plan: always(200, answers.deleted) });
    expect(await deleted.client.contacts.delete('contact_1', quiet)).toMatchObject(wrongMode);
  });

  test('a live key sees nothing of the test world, and says live', async () => {
    const { client, server, contact, clock } = await connectPractice();
    const { id } = await contact('1');
    const options = { fetch: (request: Request) => fetch(request), baseUrl: `${server.url}/print-mail/v1`, clock };
    const other = createPostGridClient({ ...options, apiKey: 'live_sk_1' });
    expect([client.mode, other.mode]).toEqual(['test', 'live']);
    expect((await other.contacts.get(id, quiet)).kind).toBe('gone');
    expect(sure(await other.contacts.create({ contact: person('1') }, quiet))).toMatchObject({ live: true });
  });
});

test('a key that the service quotes is not shown', async () => {
  const { client } = await connectPractice({ plan: always(401, postGridError('bad', `No such key: ${testKey}`)) });
  const outcome = await client.testConnection(quiet);
  expect(outcome).toMatchObject({ kind: 'account', error: { message: 'No such key: [key]' } });
});

test('a lost answer to a deletion is repaired by repeating it', async () => {
  const { client, contact } = await connectPractice({ plan: only(1, { kind: 'reset-after-effect' }) });
  const { id } = await contact('1');
  expect((await client.contacts.delete(id, quiet)).kind).toBe('retry');
  expect((await client.contacts.delete(id, quiet)).kind).toBe('done');
});
