import { describe, expect, test } from 'vitest';
import type { Fault } from '../providers/faults.ts';
import { start } from '../providers/practice-prayerletters-harness.ts';
import { answer, connect, errorJson, fault, live, goodToken as token } from '../providers/prayerletters-connection.ts';

const fortnight = 14 * 24 * 3_600_000;
const christmas = { name: 'Christmas', metadata: { source: 'Fieldpost', 'send-id': 'Zoë' } };

describe('a list with metadata', () => {
  test('is created', async () => {
    const { client, server, store } = await connect();
    const outcome = await client.createList(christmas, live);
    expect(outcome).toMatchObject({ kind: 'done', value: { expiresAt: start + fortnight } });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(christmas);
    const lists = await store.find('prayerletters.list', '');
    expect(lists.map((one) => one.body)).toContainEqual(expect.objectContaining(christmas));
  });

  test.each<[string, Record<string, string>]>([
    ['lists.invalid_metadata_field', { 'a.b': 'x' }],
    ['lists.invalid_metadata_length', { a: 'x'.repeat(1001) }],
    ['lists.too_much_data', Object.fromEntries(Array.from({ length: 101 }, (_, index) => [index, 'x']))],
  ])('is refused by the simulator with %s, and so is a change to it', async (code, metadata) => {
    const { client, listId } = await connect();
    const refused = { kind: 'refused', error: { code, message: expect.stringContaining('The list') } };
    expect(await client.createList({ name: 'Christmas', metadata }, live)).toMatchObject(refused);
    expect(await client.updateList({ listId, metadata }, live)).toMatchObject(refused);
  });

  test('does not take the name of another', async () => {
    const { client } = await connect();
    const outcome = await client.createList({ ...christmas, name: 'Test List' }, live);
    expect(outcome).toMatchObject({ kind: 'refused', error: { code: 'lists.duplicate_name' } });
  });

  test.each([
    [400, 'lists.duplicate_name', 'refused'],
    [400, 'lists.invalid_metadata', 'refused'],
    [400, 'lists.invalid_metadata_other', 'refused'],
    [400, 'lists.too_much_data', 'refused'],
    [400, 'lists.undefined_metadata_value', 'refused'],
    [403, 'lists.permission_error', 'account'],
    [404, 'not_found', 'account'],
    [423, 'lists.locked', 'retry'],
    [429, 'too_many_requests', 'rate-limited'],
    [500, 'lists.error_creating_record', 'unknown'],
  ])('%i %s is %s, without the token', async (status, code, kind) => {
    const { client } = await connect({ plan: answer(status, errorJson(status, code, `Because of ${token}.`)) });
    const error = { code, message: 'Because of [token].', httpStatus: status };
    expect(await client.createList(christmas, live)).toMatchObject({ kind, error });
  });

  test.each<[Fault, number]>([
    [{ kind: 'reset-before-effect' }, 1],
    [{ kind: 'reset-after-effect' }, 2],
    [{ kind: 'truncate-after-effect' }, 2],
    [{ kind: 'error-500-before' }, 1],
    [{ kind: 'error-500-after' }, 2],
    [{ kind: 'html-instead', when: 'after' }, 2],
    [{ kind: 'timeout-after-effect' }, 2],
  ])('%j is unknown, with %i lists in the end', async (what, lists) => {
    const { client, store } = await connect({ plan: fault(what), timeoutMs: 500 });
    expect(await client.createList(christmas, live)).toMatchObject({ kind: 'unknown' });
    expect(await store.find('prayerletters.list', '')).toHaveLength(lists);
  });
});
