import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src-main/providers/outcome.ts';
import type { PostGridClient } from '../../src-main/providers/postgrid/client.ts';
import type { Fault } from '../providers/faults.ts';
import { always, connectPractice, person, quiet } from '../providers/postgrid-harness.ts';

type Ask = (client: PostGridClient) => Promise<Outcome<unknown>>;

const id = 'mailing_list_1';
const file = { csv: 'a\r\n1\r\n', receiverAddressMapping: { addressLine1: 'a' } };

/** Every request, and whether repeating it is documented as safe. */
const requests: readonly (readonly [name: string, repeatable: boolean, ask: Ask])[] = [
  ['contacts.create', true, ({ contacts }) => contacts.create({ contact: person('1') }, quiet)],
  ['contacts.get', true, ({ contacts }) => contacts.get('contact_1', quiet)],
  ['contacts.list', true, ({ contacts }) => contacts.list({}, quiet)],
  ['contacts.search', true, ({ contacts }) => contacts.search({ key: 'k', value: 'v' }, quiet)],
  ['contacts.delete', true, ({ contacts }) => contacts.delete('contact_1', quiet)],
  ['mailingLists.create', true, ({ mailingLists }) => mailingLists.create({ idempotencyKey: 'k' }, quiet)],
  ['mailingLists.get', true, ({ mailingLists }) => mailingLists.get(id, quiet)],
  ['mailingLists.list', true, ({ mailingLists }) => mailingLists.list({}, quiet)],
  ['mailingLists.update', false, ({ mailingLists }) => mailingLists.update({ id, description: 'x' }, quiet)],
  ['mailingLists.delete', true, ({ mailingLists }) => mailingLists.delete(id, quiet)],
  ['mailingLists.runJob', false, ({ mailingLists }) => mailingLists.runJob({ id, job: { addContacts: ['x'] } }, quiet)],
  ['imports.create', true, ({ imports }) => imports.create({ file, idempotencyKey: 'k' }, quiet)],
  ['imports.get', true, ({ imports }) => imports.get('import_1', quiet)],
  ['imports.list', true, ({ imports }) => imports.list({}, quiet)],
  ['imports.delete', true, ({ imports }) => imports.delete('import_1', quiet)],
];

/** What leaves open whether the request had its effect, and what the failure is called. */
const doubts: readonly (readonly [Fault, code: string])[] = [
  [{ kind: 'reset-before-effect' }, 'network.interrupted'],
  [{ kind: 'reset-after-effect' }, 'network.interrupted'],
  [{ kind: 'timeout-after-effect' }, 'network.timeout'],
  [{ kind: 'error-500-before' }, 'network.unexplained-status'],
  [{ kind: 'error-500-after' }, 'network.unexplained-status'],
  [{ kind: 'html-instead', when: 'before' }, 'network.unreadable-answer'],
  [{ kind: 'html-instead', when: 'after' }, 'network.unreadable-answer'],
  [{ kind: 'html-instead', when: 'after', status: 502 }, 'network.unexplained-status'],
  [{ kind: 'answer', status: 408, body: '' }, 'network.unexplained-status'],
];

describe.each(requests)('%s', (_, repeatable, ask) => {
  test.each(doubts)(`%j is ${repeatable ? 'retry' : 'unknown'} (%s)`, async (fault, code) => {
    const client = fault.kind === 'timeout-after-effect' ? { timeoutMs: 100, uploadTimeoutMs: 100 } : {};
    const practice = await connectPractice({ plan: () => fault, client });
    expect(await ask(practice.client)).toMatchObject({ kind: repeatable ? 'retry' : 'unknown', error: { code } });
  });

  test.each([
    [400, 'refused'],
    [401, 'account'],
    [403, 'account'],
    [409, 'retry'],
    [413, 'refused'],
    [429, 'rate-limited'],
  ])('%i without a word is %s', async (status, kind) => {
    const { client } = await connectPractice({ plan: always(status, '') });
    expect(await ask(client)).toMatchObject({
      kind,
      error: { httpStatus: status, message: expect.stringMatching(/\w/) },
    });
  });

  test('a redirect is not followed, so the key goes nowhere else', async () => {
    const { client, server } = await connectPractice({ plan: always(302, '', { location: '/elsewhere' }) });
    expect(await ask(client)).toMatchObject({ kind: 'account', error: { code: 'network.redirected' } });
    expect(server.requests).toHaveLength(1);
  });

  test('nobody listens: certainly not sent', async () => {
    const { client, server } = await connectPractice();
    await server.close();
    expect(await ask(client)).toMatchObject({ kind: 'retry', error: { code: 'network.unreachable' } });
  });
});

describe('an answer that is cut off', () => {
  const plan = () => ({ kind: 'truncate-after-effect' }) as const;

  test('after the contact was created: the same request finds it', async () => {
    const faulty = await connectPractice({ plan });
    expect(await faulty.client.contacts.create({ contact: person('1') }, quiet)).toMatchObject({
      kind: 'retry',
      error: { code: 'network.interrupted', httpStatus: 201 },
    });
    const { contact, client } = await connectPractice({ store: faulty.store });
    await contact('1');
    expect(await client.contacts.list({}, quiet)).toMatchObject({ value: { totalCount: 1 } });
  });

  test('of a refusal still counts: its status arrived', async () => {
    const { client } = await connectPractice({ plan });
    const contact = person('1', { addressLine1: '' });
    expect((await client.contacts.create({ contact }, quiet)).kind).toBe('refused');
  });
});

test('a job that was stopped under way is unknown, and one that was not begun is not sent', async () => {
  const { client, server } = await connectPractice({ plan: () => ({ kind: 'timeout-after-effect' }) });
  const request = { id, job: { addContacts: ['x'] } };
  expect(await client.mailingLists.runJob(request, AbortSignal.abort())).toMatchObject({
    kind: 'retry',
    error: { code: 'network.not-started' },
  });
  expect(server.requests).toHaveLength(0);
  const stop = new AbortController();
  const pending = client.mailingLists.runJob(request, stop.signal);
  setTimeout(() => stop.abort(), 50);
  expect(await pending).toMatchObject({ kind: 'unknown', error: { code: 'network.stopped' } });
});
