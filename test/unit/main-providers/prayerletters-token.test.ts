import { describe, expect, test } from 'vitest';
import type { PrayerLettersClientOptions } from '../../../src-main/providers/prayerletters/client.ts';
import type { FaultPlan } from '../../providers/faults.ts';
import { contact } from '../../providers/practice-prayerletters-harness.ts';
import { answer, connect, errorJson, live, goodToken as token } from '../../providers/prayerletters-connection.ts';

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
    [201, 'done'],
    [400, 'done'],
    [403, 'account'],
    [404, 'account'],
    [429, 'rate-limited'],
    [500, 'unknown'],
  ])('%i is %s', async (status, kind) => {
    const { client } = await connect({ plan: answer(status, '') });
    expect((await client.testConnection(live)).kind).toBe(kind);
  });
});

describe('the token appears in no outcome', () => {
  test.each<[string, FaultPlan, Partial<PrayerLettersClientOptions>]>([
    ['quoted by the provider', answer(401, errorJson(401, 'invalid_request', `No such token: ${token}.`)), {}],
    ['quoted as a code', answer(400, errorJson(400, token)), {}],
    ['quoted on a page', answer(500, `<p>${token}</p>`), {}],
    ['quoted by a thrown error', () => undefined, { fetch: () => Promise.reject(new Error(`Bearer ${token}`)) }],
    ['impossible as a header', () => undefined, { token: `${token}\n${token}` }],
    ['impossible address', () => undefined, { baseUrl: `not an address ${token}` }],
  ])('%s', async (_, plan, options) => {
    const { add, client } = await connect({ plan, ...options });
    const outcomes = [await add(contact()), await client.createList({ name: 'New', metadata: {} }, live)];
    expect(outcomes.map((outcome) => outcome.kind)).not.toContain('done');
    expect(JSON.stringify(outcomes)).not.toContain(token);
  });

  test('a token that cannot be sent pauses the account', async () => {
    const { add, server } = await connect({ token: 'two\nlines' });
    expect(await add(contact())).toMatchObject({ kind: 'account', error: { code: 'network.unsendable' } });
    expect(server.requests).toHaveLength(0);
  });
});
