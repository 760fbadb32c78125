import { describe, expect, test } from 'vitest';
import type { PracticeStore } from '../../../src-main/providers/practice/practice-store.ts';
import { createMemoryPracticeStore } from '../../providers/memory-practice-store.ts';
import { contact, startPractice } from '../../providers/practice-prayerletters-harness.ts';

test("the seed's example is accepted, and stored as it was sent", async () => {
  const practice = await startPractice();
  const reply = await practice.add(contact());
  expect(reply.status).toBe(200);
  expect(reply.body).toEqual({ contacts: [{ external_id: '0123456', id: expect.stringMatching(/^a-\w{3}-\w{4}$/) }] });
  expect((await practice.stored()).map((document) => document.body)).toEqual([contact()]);
});

const fields = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`field ${index}`, 'x']));

describe('broken rules', () => {
  test.each<[string, unknown]>([
    ['lists.invalid_type', 'contact'],
    ['lists.invalid_type', null],
    ['lists.invalid_type', contact({ type: 'person' })],
    ['lists.invalid_type', contact({ type: undefined })],
    ['lists.invalid_field', contact({ email: 'joe@example.org' })],
    ['lists.invalid_field', contact({ address: { street: '1 A St', zip: '03766' } })],
    ['lists.invalid_field_value', contact({ greeting: 5 })],
    ['lists.invalid_field_value', contact({ company: null })],
    ['lists.invalid_field_value', contact({ address: { street: '1 A St', postal_code: 3766 } })],
    ['lists.invalid_field_value', contact({ metadata: { amount: 50 } })],
    ['lists.invalid_field_length', contact({ name: 'x'.repeat(256) })],
    ['lists.invalid_field_length', contact({ address: { street: 'x'.repeat(256) } })],
    ['lists.missing_address', contact({ address: undefined })],
    ['lists.invalid_address', contact({ address: '123 Main St.' })],
    ['lists.invalid_address', contact({ address: ['123 Main St.'] })],
    ['lists.invalid_address', contact({ address: null })],
    ['lists.insufficient_address', contact({ address: { state: 'NH', postal_code: '03766' } })],
    ['lists.insufficient_address', contact({ address: { street: ' ', city: '' } })],
    ['lists.missing_name', contact({ name: undefined })],
    ['lists.missing_name', contact({ name: ' ', company: '' })],
    ['lists.invalid_metadata', contact({ metadata: 'amount' })],
    ['lists.invalid_metadata', contact({ metadata: [] })],
    ['lists.invalid_metadata', contact({ metadata: null })],
    ['lists.invalid_metadata_field', contact({ metadata: { a$b: 'x' } })],
    ['lists.invalid_metadata_field', contact({ metadata: { '': 'x' } })],
    ['lists.invalid_metadata_length', contact({ metadata: { note: 'x'.repeat(1001) } })],
    ['lists.too_much_metadata', contact({ metadata: fields(101) })],
    ['lists.undefined_metadata_value', contact({ metadata: { amount: null } })],
  ])('%s: %j', async (code, bad) => {
    const practice = await startPractice();
    const reply = await practice.add(contact({ external_id: '1' }), bad);
    expect(reply).toMatchObject({ status: 400, body: { status: '400', error: code, more_info: expect.any(String) } });
    expect(reply.body.message).toMatch(/^The specified contact: /);
    expect(await practice.stored()).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['lists.invalid_type', []],
    ['lists.invalid_type', { type: 'contact', data: [] }],
    ['lists.invalid_data_array', { type: 'contacts' }],
    ['lists.invalid_data_array', { type: 'contacts', data: {} }],
    ['lists.invalid_field', { type: 'contacts', data: [], dry_run: true }],
  ])('%s: body %j', async (code, body) => {
    const practice = await startPractice();
    const reply = await practice.post(`/lists/${practice.listId}/contacts`, body);
    expect(reply).toMatchObject({ status: 400, body: { error: code } });
  });
});

test.each<[string, object]>([
  ['a company instead of a name', { name: undefined, company: 'New Life Church' }],
  ['a city without a street', { address: { city: 'Lebanon' } }],
  ['several lines of street and a country', { address: { street: 'Flat 2\n1 A St', country: 'Germany' } }],
  ['100 fields of metadata', { metadata: fields(100) }],
  [
    '1,000 characters of metadata, under a name that objects have already',
    { metadata: { constructor: 'x'.repeat(1000) } },
  ],
  ['255 characters of name', { name: 'x'.repeat(255) }],
])('accepted: %s', async (_, changes) => {
  const practice = await startPractice();
  expect((await practice.add(contact({ ...changes }))).status).toBe(200);
  expect((await practice.stored())[0]?.body).toEqual(JSON.parse(JSON.stringify(contact({ ...changes }))));
});

test('the same external_id twice makes two contacts, so that a repeated batch is visible', async () => {
  const practice = await startPractice();
  await practice.add(contact());
  await practice.add(contact());
  const ids = (await practice.stored()).map((document) => document.id);
  expect(new Set(ids).size).toBe(2);
});

test('a batch is stored in one step, under as many ids as it has contacts', async () => {
  const puts: number[] = [];
  const inner = createMemoryPracticeStore();
  const store: PracticeStore = {
    ...inner,
    put(documents) {
      puts.push(documents.length);
      return inner.put(documents);
    },
  };
  const practice = await startPractice({ store });
  await practice.add(...Array.from({ length: 500 }, (_, index) => contact({ external_id: `${index}` })));
  expect(puts).toEqual([1, 500]);
  expect(await practice.stored()).toHaveLength(500);
});

test('identities that come out alike are drawn again', async () => {
  const drawn = ['list', 'same', 'same', 'second', 'same', 'third'];
  const practice = await startPractice({ ids: { next: () => drawn.shift() ?? 'none' } });
  await practice.add(contact(), contact());
  await practice.add(contact());
  expect(await practice.stored()).toHaveLength(3);
});

test('with atomicBatches off, the contacts before the bad one are stored although the batch is refused', async () => {
  const practice = await startPractice({ atomicBatches: false });
  const reply = await practice.add(contact({ external_id: '1' }), contact({ name: '' }), contact({ external_id: '3' }));
  expect(reply).toMatchObject({ status: 400, body: { error: 'lists.missing_name' } });
  expect((await practice.stored()).map((document) => document.body)).toEqual([contact({ external_id: '1' })]);
});

describe('updating a contact', () => {
  async function withContact() {
    const practice = await startPractice();
    await practice.add(contact());
    const id = (await practice.stored())[0]?.id ?? '';
    return {
      ...practice,
      id,
      update: (body: unknown) => practice.post(`/lists/${practice.listId}/contacts/${id}`, body),
    };
  }

  test('what is omitted stays, null removes a metadata field', async () => {
    const practice = await withContact();
    const reply = await practice.update({
      type: 'contact',
      id: practice.id,
      name: 'Mary Tischler',
      address: { city: 'Hanover' },
      metadata: { amount: null, note: 'moved' },
    });
    const expected = contact({
      name: 'Mary Tischler',
      address: { street: '123 Main St.', city: 'Hanover', state: 'NH', postal_code: '03766' },
      metadata: { note: 'moved' },
    });
    expect(reply).toEqual({ status: 200, body: { ...expected, id: practice.id } });
    expect((await practice.stored()).map((document) => document.body)).toEqual([expected]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['lists.id_mismatch', { id: 'a-000-0000' }],
    ['lists.id_mismatch', { id: undefined }],
    ['lists.invalid_type', { type: undefined }],
    ['lists.missing_name', { name: '' }],
    ['lists.invalid_address', { address: null }],
    ['lists.insufficient_address', { address: { street: '', city: '' } }],
    ['lists.invalid_metadata', { metadata: 'none' }],
    ['lists.invalid_field', { email: 'joe@example.org' }],
  ])('%s: %j', async (code, changes) => {
    const practice = await withContact();
    const reply = await practice.update({ type: 'contact', id: practice.id, ...changes });
    expect(reply).toMatchObject({ status: 400, body: { error: code } });
    expect((await practice.stored()).map((document) => document.body)).toEqual([contact()]);
  });

  test('a contact of another list is not found', async () => {
    const practice = await withContact();
    const other = await practice.post('/lists', { name: 'Other' });
    const path = `/lists/${other.body.list_id}/contacts/${practice.id}`;
    expect(await practice.post(path, { type: 'contact', id: practice.id })).toMatchObject({
      status: 404,
      body: { error: 'not_found' },
    });
  });
});
