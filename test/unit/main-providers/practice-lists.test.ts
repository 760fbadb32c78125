import { describe, expect, test } from 'vitest';
import type { PracticeStore } from '../../../src-main/providers/practice/practice-store.ts';
import { createMemoryPracticeStore } from '../../providers/memory-practice-store.ts';
import { batch, contact, send, startPractice } from '../../providers/practice-prayerletters-harness.ts';

const fortnight = 14 * 24 * 60 * 60 * 1000;

describe('creating a list', () => {
  test('answers 201 with an id and an expiry in 14 days, without a zone', async () => {
    const practice = await startPractice();
    expect(await practice.post('/lists', { name: 'Christmas', metadata: { year: '2025' } })).toEqual({
      status: 201,
      body: { expires: '2025-02-19T04:50:07', list_id: expect.stringMatching(/^l-\w{3}-\w{4}$/) },
    });
  });

  test.each<[string, unknown]>([
    ['lists.duplicate_name', { name: 'Test List' }],
    ['lists.missing_name', {}],
    ['lists.missing_name', { name: ' ' }],
    ['lists.invalid_field_value', { name: 7 }],
    ['lists.invalid_field_length', { name: 'x'.repeat(256) }],
    ['lists.invalid_field', { name: 'New', color: 'blue' }],
    ['lists.invalid_type', []],
    ['lists.invalid_metadata', { name: 'New', metadata: [] }],
    ['lists.invalid_metadata_field', { name: 'New', metadata: { ü: 'x' } }],
    ['lists.undefined_metadata_value', { name: 'New', metadata: { year: null } }],
    [
      'lists.too_much_data',
      { name: 'New', metadata: Object.fromEntries(Array.from({ length: 101 }, (_, i) => [i, 'x'])) },
    ],
  ])('%s: %j', async (code, body) => {
    const practice = await startPractice();
    expect(await practice.post('/lists', body)).toMatchObject({ status: 400, body: { error: code } });
  });

  test('of two at the same moment under one name, one is refused', async () => {
    const practice = await startPractice();
    const replies = await Promise.all([1, 2].map(() => practice.post('/lists', { name: 'Twins' })));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 400]);
  });

  test('an expired list keeps its name', async () => {
    const practice = await startPractice();
    practice.clock.advance(fortnight);
    expect(await practice.post('/lists', { name: 'Test List' })).toMatchObject({
      body: { error: 'lists.duplicate_name' },
    });
  });
});

describe('changing a list', () => {
  test('a new name, more metadata, null removes', async () => {
    const practice = await startPractice();
    await practice.post(`/lists/${practice.listId}`, { metadata: { year: '2025', kind: 'letter' } });
    const reply = await practice.post(`/lists/${practice.listId}`, { name: 'Renamed', metadata: { kind: null } });
    expect(reply).toEqual({
      status: 200,
      body: {
        created: '2025-02-05T04:50:07',
        expires: '2025-02-19T04:50:07',
        list_id: practice.listId,
        metadata: { year: '2025' },
        name: 'Renamed',
      },
    });
    expect((await practice.post('/lists', { name: 'Test List' })).status).toBe(201);
    expect(await practice.post(`/lists/${practice.listId}`, { name: 'Test List' })).toMatchObject({
      body: { error: 'lists.duplicate_name' },
    });
    expect((await practice.post(`/lists/${practice.listId}`, { name: 'Renamed' })).status).toBe(200);
  });
});

describe('a list that is not there', () => {
  test.each(['/lists/l-000-0000', '/lists/l-000-0000/contacts', '/lists/l-000-0000/contacts/a-000-0000'])(
    '%s',
    async (path) => {
      const practice = await startPractice();
      expect(await practice.post(path, batch(contact()))).toMatchObject({ status: 404, body: { error: 'not_found' } });
    },
  );

  test('nor one that has expired', async () => {
    const practice = await startPractice();
    practice.clock.advance(fortnight - 1);
    expect((await practice.add(contact())).status).toBe(200);
    practice.clock.advance(1);
    expect(await practice.add(contact())).toMatchObject({ status: 404, body: { error: 'not_found' } });
  });
});

describe('before any list is looked at', () => {
  test.each([{}, { Authorization: 'Basic abc' }, { Authorization: 'Bearer ' }, { Authorization: 'Bearer wrong' }])(
    '401 with headers %j',
    async (headers) => {
      const { fetch } = await startPractice({ token: 'token' });
      expect(await send(fetch, '/lists', '{}', { headers })).toMatchObject({
        status: 401,
        body: { error: 'invalid_request' },
      });
    },
  );

  test('the body may have 1,048,576 bytes, and not one more', async () => {
    const { fetch } = await startPractice();
    const body = (size: number) => `{"name":"New"${' '.repeat(size - 14)}}`;
    expect((await send(fetch, '/lists', body(1_048_577))).status).toBe(413);
    expect((await send(fetch, '/lists', body(1_048_576))).status).toBe(201);
  });

  test('what counts is bytes, not characters', async () => {
    const { fetch } = await startPractice();
    expect((await send(fetch, '/lists', `{"name":"${'é'.repeat(600_000)}"}`)).status).toBe(413);
  });

  test.each(['', '{"name":', 'name=New'])('400 for the body %j', async (body) => {
    const { fetch } = await startPractice();
    expect(await send(fetch, '/lists', body)).toMatchObject({ status: 400, body: { error: 'invalid_json' } });
  });

  test('other methods and addresses lead nowhere', async () => {
    const { fetch, listId } = await startPractice();
    expect((await send(fetch, `/lists/${listId}`, '{}', { method: 'DELETE' })).status).toBe(404);
    expect((await send(fetch, '/contacts', '{}', { method: 'PUT' })).status).toBe(404);
    expect((await send(fetch, '/contacts', '{}')).status).toBe(404);
  });

  test('a request that was given up is not carried out', async () => {
    const { fetch } = await startPractice();
    await expect(send(fetch, '/lists', '{}', { signal: AbortSignal.abort() })).rejects.toThrow(/abort/i);
  });
});

describe('one request at a time per list', () => {
  test('a second one to the same list is locked out, one to another list is not', async () => {
    const inner = createMemoryPracticeStore();
    const gate = Promise.withResolvers<void>();
    const reached = Promise.withResolvers<void>();
    const store: PracticeStore = {
      ...inner,
      async put(documents) {
        if (documents.some((document) => document.kind === 'prayerletters.contact' && document.parent === slow)) {
          reached.resolve();
          await gate.promise;
        }
        await inner.put(documents);
      },
    };
    const practice = await startPractice({ store });
    const slow = practice.listId;
    const other = await practice.post('/lists', { name: 'Other' });

    const first = practice.add(contact());
    await reached.promise;
    expect(await practice.add(contact())).toMatchObject({ status: 423, body: { error: 'lists.locked' } });
    expect((await practice.post(`/lists/${other.body.list_id}/contacts`, batch(contact()))).status).toBe(200);
    gate.resolve();
    expect((await first).status).toBe(200);
    expect((await practice.add(contact())).status).toBe(200);
  });

  test('a store that fails answers 500 and frees the list', async () => {
    const inner = createMemoryPracticeStore();
    let fails = false;
    const store: PracticeStore = {
      ...inner,
      put: (documents) => (fails ? Promise.reject(new Error('disk full')) : inner.put(documents)),
    };
    const practice = await startPractice({ store });
    fails = true;
    expect(await practice.add(contact())).toMatchObject({
      status: 500,
      body: { error: 'lists.error_creating_record' },
    });
    fails = false;
    expect((await practice.add(contact())).status).toBe(200);
  });
});
