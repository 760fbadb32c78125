import { describe, expect, test } from 'vitest';
import { contact } from '../../providers/practice-prayerletters-harness.ts';
import { answer, connect, errorJson, live } from '../../providers/prayerletters-connection.ts';

describe('answers without a known code go by their status', () => {
  test.each([
    [400, 'account'],
    [401, 'account'],
    [402, 'account'],
    [403, 'account'],
    [404, 'gone'],
    [408, 'unknown'],
    [409, 'account'],
    [413, 'refused'],
    [415, 'account'],
    [423, 'retry'],
    [429, 'rate-limited'],
    [451, 'account'],
    [499, 'account'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
  ])('%i is %s', async (status, kind) => {
    for (const body of ['', '<html>', errorJson(status, 'never.heard_of')]) {
      const { add } = await connect({ plan: answer(status, body) });
      const outcome = await add(contact());
      expect(outcome).toMatchObject({ kind, error: { httpStatus: status, message: expect.stringMatching(/\w/) } });
    }
  });

  test.each([400, 402, 404, 409, 415, 451])('a web page with %i: what it is and what to look at', async (status) => {
    const { add } = await connect({ plan: answer(status, '<html>Sign in', { 'content-type': 'text/html' }) });
    const sentence = new RegExp(`status ${status}.*API address.*proxy.*sign in`);
    expect(await add(contact())).toMatchObject({
      error: { code: 'prayerletters.foreign-answer', message: expect.stringMatching(sentence), httpStatus: status },
    });
  });

  test.each([400, 409, 422])('%i with a code of lists that is not documented is about the content', async (status) => {
    const { add } = await connect({ plan: answer(status, errorJson(status, 'lists.unheard_of')) });
    expect(await add(contact())).toMatchObject({
      kind: 'refused',
      error: { code: 'lists.unheard_of', message: 'Because.' },
    });
  });

  test('an undocumented code that is not about lists pauses the account with the words of the provider', async () => {
    const { add } = await connect({ plan: answer(402, errorJson(402, 'payment_required', 'Please pay.')) });
    expect(await add(contact())).toMatchObject({
      kind: 'account',
      error: { code: 'payment_required', message: 'Please pay.', httpStatus: 402 },
    });
  });

  test('407, where the transport hands it out, is a proxy and not the service', async () => {
    const { add } = await connect({ fetch: async () => new Response('<html>Sign in', { status: 407 }) });
    expect(await add(contact())).toMatchObject({ kind: 'account', error: { code: 'prayerletters.foreign-answer' } });
  });

  test('413 has a code and a sentence about size, unless a documented code says more', async () => {
    for (const body of ['', '<html>', errorJson(413, 'request_too_large')]) {
      const { add } = await connect({ plan: answer(413, body) });
      expect(await add(contact())).toMatchObject({
        kind: 'refused',
        error: { code: 'network.too-large', message: expect.stringMatching(/larger than/), httpStatus: 413 },
      });
    }
    const { add } = await connect({ plan: answer(413, errorJson(413, 'lists.too_much_metadata')) });
    expect(await add(contact())).toMatchObject({ kind: 'refused', error: { code: 'lists.too_much_metadata' } });
  });

  test('a failing server is not believed when it says that nothing happened', async () => {
    const { add } = await connect({ plan: answer(500, errorJson(500, 'lists.missing_name')) });
    expect((await add(contact())).kind).toBe('unknown');
  });

  test('404 while creating a list is a wrong address, not a missing list', async () => {
    const { client } = await connect({ plan: answer(404, '') });
    expect((await client.createList({ name: 'New' }, live)).kind).toBe('account');
  });
});
