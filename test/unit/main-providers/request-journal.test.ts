import { describe, expect, test } from 'vitest';
import type { HttpFetch } from '../../../src-main/ports/http.ts';
import { keepJournal } from '../../../src-main/providers/request-journal.ts';
import { createTestClock } from '../../providers/fixed-ports.ts';

const secret = 's3cret-t0ken';
const noon = Date.UTC(2026, 2, 4, 12);

/** A journal over a fetch that does the same each time. */
function start(fetch: HttpFetch) {
  const clock = createTestClock(noon);
  return { clock, journal: keepJournal(fetch, secret, clock) };
}

function request(path = '/api/v1/lists', init: RequestInit = {}): Request {
  const headers = { Authorization: `Bearer ${secret}`, 'X-API-Key': secret };
  return new Request(`https://example.org${path}`, { method: 'POST', headers, body: '{"name":"Zoë"}', ...init });
}

const answering = (status: number, text: string) => async () => new Response(text, { status });

describe('the journal of requests', () => {
  test('keeps when, where to, how it ended and how much was sent, once', async () => {
    const { journal, clock } = start(answering(201, '{"list_id":"l-1"}'));
    clock.advance(5);
    const response = await journal.fetch(request('/api/v1/lists?skip=0'));
    expect(await response.text()).toBe('{"list_id":"l-1"}');
    expect(await journal.take()).toEqual([
      {
        at: noon + 5,
        method: 'POST',
        path: '/api/v1/lists?skip=0',
        status: 201,
        ended: 'answered',
        durationMs: expect.any(Number),
        requestBytes: 15,
        answer: null,
      },
    ]);
    expect(await journal.take()).toEqual([]);
  });

  test('weighs a request without a body as nothing', async () => {
    const { journal } = start(answering(200, '{}'));
    await journal.fetch(new Request('https://example.org/x'));
    expect(await journal.take()).toMatchObject([{ method: 'GET', path: '/x', requestBytes: 0 }]);
  });

  test('passes the request on whole', async () => {
    const { journal } = start(async (sent) => new Response(`${sent.method} ${await sent.text()}`));
    expect(await (await journal.fetch(request())).text()).toBe('POST {"name":"Zoë"}');
  });

  test('keeps what was answered instead of agreement, and hands the answer on unread', async () => {
    const { journal } = start(answering(400, '{"error":"no"}'));
    const response = await journal.fetch(request());
    expect(await response.text()).toBe('{"error":"no"}');
    expect(await journal.take()).toMatchObject([{ status: 400, ended: 'answered', answer: '{"error":"no"}' }]);
  });

  test('cuts a long answer', async () => {
    const { journal } = start(answering(502, 'x'.repeat(1_000_000)));
    await journal.fetch(request());
    expect((await journal.take())[0]?.answer).toBe('x'.repeat(4000));
  });

  test('never keeps the secret, wherever it comes up, nor what was sent', async () => {
    const { journal } = start(answering(401, `Who is ${secret}? Not ${secret}.`));
    await journal.fetch(request(`/api/${secret}/lists?key=${secret}`));
    const [record] = await journal.take();
    expect(record).toMatchObject({ path: '/api/[key]/lists?key=[key]', answer: 'Who is [key]? Not [key].' });
    expect(JSON.stringify(record)).not.toMatch(/s3cret|t0ken|Zoë|Bearer/);
  });

  test('does not keep the part of a secret that the cut of a long answer would leave', async () => {
    const { journal } = start(answering(500, `${'x'.repeat(3995)}${secret}`));
    await journal.fetch(request());
    expect(JSON.stringify(await journal.take())).not.toContain('s3cret');
  });

  test('leaves the text as it is when there is no secret', async () => {
    const journal = keepJournal(answering(404, 'Nothing here.'), '', createTestClock(noon));
    await journal.fetch(request('/nothing'));
    expect(await journal.take()).toMatchObject([{ path: '/nothing', answer: 'Nothing here.' }]);
  });

  test.each([
    ['ECONNREFUSED', 'network.unreachable'],
    ['ECONNRESET', 'network.interrupted'],
  ])('keeps that a request ended in %s by a name without any detail, and throws on', async (code, ended) => {
    const cause = Object.assign(new Error(`connect ${code} ${secret}`), { code });
    const error = new TypeError(`fetch failed ${secret}`, { cause });
    const { journal } = start(() => Promise.reject(error));
    await expect(journal.fetch(request())).rejects.toBe(error);
    const records = await journal.take();
    expect(records).toMatchObject([{ status: null, ended, answer: null, requestBytes: 15 }]);
    expect(JSON.stringify(records)).not.toContain('s3cret');
  });

  test('keeps the status of an answer that breaks off, and lets the reader find out', async () => {
    const broken = () =>
      new ReadableStream({
        pull(controller) {
          controller.error(new Error('cut off'));
        },
      });
    const { journal } = start(async () => new Response(broken(), { status: 500 }));
    const response = await journal.fetch(request());
    await expect(response.text()).rejects.toThrow();
    expect(await journal.take()).toMatchObject([{ status: 500, ended: 'answered', answer: null }]);
  });
});
