import { describe, expect, test } from 'vitest';
import type { PrayerLettersClientOptions } from '../../../src-main/providers/prayerletters/client.ts';
import type { FaultPlan } from '../../providers/faults.ts';
import { contact } from '../../providers/practice-prayerletters-harness.ts';
import {
  answer,
  connect,
  errorJson,
  fault,
  live,
  goodToken as token,
} from '../../providers/prayerletters-connection.ts';

describe('testing the connection', () => {
  test('a good token is accepted and leaves no list behind', async () => {
    const { client, store } = await connect();
    expect(await client.testConnection(live)).toEqual({ kind: 'done', value: 'token-accepted' });
    expect(await store.find('prayerletters.list', '')).toHaveLength(1);
  });

  test('a wrong one is not', async () => {
    const { client } = await connect({ token: 'wrong' });
    expect(await client.testConnection(live)).toMatchObject({ kind: 'account', error: { code: 'invalid_request' } });
  });

  test.each([
    [201, '{"list_id":"l-0jr-f5eh","expires":"2025-02-19T04:50:07"}'],
    [400, errorJson(400, 'lists.invalid_field_value')],
    [400, errorJson(400, 'lists.missing_name')],
  ])('%i %s is an answer of PrayerLetters.com: accepted', async (status, body) => {
    const { client } = await connect({ plan: answer(status, body) });
    expect(await client.testConnection(live)).toEqual({ kind: 'done', value: 'token-accepted' });
  });

  test.each([
    [200, ''],
    [200, '<html>Welcome'],
    [200, '{"ok":true}'],
    [201, '{"list_id":""}'],
    [400, ''],
    [400, '<html>Bad Request'],
    [400, '{"message":"Bad Request"}'],
    [400, errorJson(400, 'bad_request')],
    [404, '<html>Not Found'],
    [405, ''],
    [413, ''],
  ])('%i %s is not: the address is wrong', async (status, body) => {
    const { client } = await connect({ plan: answer(status, body) });
    const sentence = new RegExp(`does not answer like PrayerLetters\\.com \\(status ${status}\\)`);
    expect(await client.testConnection(live)).toMatchObject({
      kind: 'account',
      error: { code: 'prayerletters.foreign-answer', message: expect.stringMatching(sentence), httpStatus: status },
    });
  });

  test.each([
    [401, 'account', 'invalid_request'],
    [403, 'account', 'lists.permission_error'],
    [404, 'account', 'not_found'],
    [429, 'rate-limited', 'too_many_requests'],
    [500, 'unknown', 'lists.error_creating_record'],
  ])('%i is %s, in the words of the provider', async (status, kind, code) => {
    const { client } = await connect({ plan: answer(status, errorJson(status, code)) });
    expect(await client.testConnection(live)).toMatchObject({ kind, error: { code, message: 'Because.' } });
  });

  test('an answer that is cut off says nothing about the address', async () => {
    const { client } = await connect({ plan: fault({ kind: 'truncate-after-effect' }) });
    expect(await client.testConnection(live)).toMatchObject({
      kind: 'unknown',
      error: { code: 'network.interrupted' },
    });
  });
});

describe('the token appears in no outcome', () => {
  test.each<[string, FaultPlan, Partial<PrayerLettersClientOptions>]>([
    ['quoted by the provider', answer(401, errorJson(401, 'invalid_request', `No such token: ${token}.`)), {}],
    ['quoted with a size', answer(413, errorJson(413, 'too_large', `Too much for ${token}.`)), {}],
    ['quoted as a code', answer(400, errorJson(400, token)), {}],
    ['quoted on a page', answer(500, `<p>${token}</p>`), {}],
    ['quoted by a thrown error', () => undefined, { fetch: () => Promise.reject(new Error(`Bearer ${token}`)) }],
    ['impossible as a header', () => undefined, { token: `${token}\n${token}` }],
    ['impossible address', () => undefined, { baseUrl: `not an address ${token}` }],
  ])('%s', async (_, plan, options) => {
    const { add, client } = await connect({ plan, ...options });
    const outcomes = [await add(contact()), await client.createList({ name: 'New' }, live)];
    expect(outcomes.map((outcome) => outcome.kind)).not.toContain('done');
    expect(JSON.stringify(outcomes)).not.toContain(token);
  });

  test('a token that cannot be sent pauses the account', async () => {
    const { add, server } = await connect({ token: 'two\nlines' });
    expect(await add(contact())).toMatchObject({ kind: 'account', error: { code: 'network.unsendable' } });
    expect(server.requests).toHaveLength(0);
  });
});
