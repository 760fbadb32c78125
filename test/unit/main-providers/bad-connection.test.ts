import { describe, expect, test } from 'vitest';
import type { HttpFetch } from '../../../src-main/ports/http.ts';
import { classifyNetworkFailure } from '../../../src-main/providers/network-failure.ts';
import { createPostGridClient } from '../../../src-main/providers/postgrid/client.ts';
import {
  createBadConnection,
  type LineFault,
  lineOdds,
  retryAfterSeconds,
} from '../../../src-main/providers/practice/bad-connection.ts';
import { createPrayerLettersClient } from '../../../src-main/providers/prayerletters/client.ts';
import {
  createPostGridPractice,
  person,
  postGridStart,
  quiet,
  sure,
  testKey,
} from '../../providers/postgrid-harness.ts';
import { batch, contact, start, startPractice } from '../../providers/practice-prayerletters-harness.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const never = new AbortController().signal;
const request = (signal: AbortSignal = never) =>
  new Request('https://example.org/', { method: 'POST', body: '{"secret":1}', headers: { 'x-key': 'secret' }, signal });

/** A service that counts what arrives. */
function createCounter() {
  let effects = 0;
  const fetch = async () => {
    effects += 1;
    return Response.json({ effects });
  };
  return { fetch, effects: () => effects };
}

/** The drawn number that leads to a fault, from the middle of its share; undefined leads to none. */
function drawFor(fault: LineFault | undefined): number {
  let reached = 0;
  for (const row of lineOdds) {
    if (row.fault === fault) return (reached + row.percent / 2) / 100;
    reached += row.percent;
  }
  return (reached + 100) / 200;
}

const always = (fault: LineFault | undefined) => ({ random: { next: () => drawFor(fault) } });
const faults = lineOdds.map((row) => row.fault);

/** What a caller sees of one request. */
async function observe(pending: Promise<Response>): Promise<string> {
  try {
    const response = await pending;
    return String(response.status);
  } catch (error) {
    return classifyNetworkFailure(error).kind;
  }
}

describe('by chance', () => {
  test('the odds come to one in four', () => {
    expect(lineOdds.reduce((sum, row) => sum + row.percent, 0)).toBe(25);
  });

  test.each([1, 2, 3])('every fault occurs, and the effects are those that it allows (seed %i)', async (seed) => {
    const counter = createCounter();
    const line = createBadConnection(counter.fetch, { random: { next: seededRandom(seed) } });
    const seen = new Map<string, number>();
    const total = 4000;
    for (let index = 0; index < total; index += 1) {
      const before = counter.effects();
      const what = await observe(line(request()));
      const key = `${what}, effects: ${counter.effects() - before}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    const share = (key: string) => (100 * (seen.get(key) ?? 0)) / total;
    const expected = {
      'not-sent, effects: 0': 6,
      'unknown, effects: 0': 4,
      'unknown, effects: 1': 5,
      '500, effects: 0': 3,
      '500, effects: 1': 3,
      '429, effects: 0': 4,
      '200, effects: 1': 75,
    };
    expect([...seen.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [key, percent] of Object.entries(expected)) expect(Math.abs(share(key) - percent)).toBeLessThan(2);
    const count = (key: string) => seen.get(key) ?? 0;
    expect(counter.effects()).toBe(count('200, effects: 1') + count('unknown, effects: 1') + count('500, effects: 1'));
  });

  test('the same seed, the same faults', async () => {
    const run = async () => {
      const line = createBadConnection(createCounter().fetch, { random: { next: seededRandom(7) } });
      const seen: string[] = [];
      for (let index = 0; index < 200; index += 1) seen.push(await observe(line(request())));
      return seen;
    };
    expect(await run()).toEqual(await run());
  });

  test('after its limit the line is good', async () => {
    const counter = createCounter();
    const line = createBadConnection(counter.fetch, { ...always('not-connected'), limit: 2 });
    const seen = [];
    for (let index = 0; index < 4; index += 1) seen.push(await observe(line(request())));
    expect(seen).toEqual(['not-sent', 'not-sent', '200', '200']);
    expect(counter.effects()).toBe(2);
  });

  test.each([0, 0.25, 1 - 2 ** -32])('%d is drawn without trouble', async (drawn) => {
    const line = createBadConnection(createCounter().fetch, { random: { next: () => drawn } });
    expect(await observe(line(request()))).toBe(drawn === 0 ? 'not-sent' : '200');
  });
});

describe('each fault', () => {
  test.each<[LineFault, string, string, number]>([
    ['not-connected', 'not-sent', 'ECONNREFUSED', 0],
    ['broken-before-effect', 'unknown', 'ECONNRESET', 0],
    ['broken-after-effect', 'unknown', 'ECONNRESET', 1],
  ])('%s is judged %s', async (fault, kind, code, effects) => {
    const counter = createCounter();
    const error: unknown = await createBadConnection(
      counter.fetch,
      always(fault),
    )(request()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TypeError);
    expect(error).toMatchObject({ message: 'fetch failed', cause: { code } });
    expect(classifyNetworkFailure(error)).toMatchObject({ kind, error: { message: expect.stringContaining(code) } });
    expect(counter.effects()).toBe(effects);
  });

  test.each<[LineFault, number, string | null, number]>([
    ['error-500-before-effect', 500, null, 0],
    ['error-500-after-effect', 500, null, 1],
    ['rate-limited', 429, '2', 0],
  ])('%s answers %i', async (fault, status, retryAfter, effects) => {
    const counter = createCounter();
    const response = await createBadConnection(counter.fetch, always(fault))(request());
    expect([response.status, response.headers.get('retry-after')]).toEqual([status, retryAfter]);
    expect(await response.json()).toEqual({ message: expect.stringMatching(/^Practice: /) });
    expect(counter.effects()).toBe(effects);
  });

  test('before and after the effect cannot be told apart', async () => {
    const answerOf = async (fault: LineFault) => {
      const response = await createBadConnection(createCounter().fetch, always(fault))(request());
      return { status: response.status, headers: [...response.headers], text: await response.text() };
    };
    expect(await answerOf('error-500-before-effect')).toEqual(await answerOf('error-500-after-effect'));
  });

  test.each(faults)('%s: nothing arrives once the signal has fired, and the reason is thrown', async (fault) => {
    const counter = createCounter();
    const line = createBadConnection(counter.fetch, always(fault));
    const reason = new Error('stopped');
    await expect(line(request(AbortSignal.abort(reason)))).rejects.toBe(reason);
    expect(counter.effects()).toBe(0);
  });

  test.each<LineFault>(['broken-after-effect', 'error-500-after-effect'])(
    '%s: a signal that fires during the effect decides',
    async (fault) => {
      const stop = new AbortController();
      const reason = new Error('stopped');
      const line = createBadConnection(async () => {
        stop.abort(reason);
        return new Response('done');
      }, always(fault));
      await expect(line(request(stop.signal))).rejects.toBe(reason);
    },
  );
});

describe('the clients understand it', () => {
  const until = start + retryAfterSeconds * 1000;
  const untilPostGrid = postGridStart + retryAfterSeconds * 1000;
  test.each<[LineFault | undefined, object, number]>([
    [undefined, { kind: 'done' }, 1],
    ['not-connected', { kind: 'retry', error: { code: 'network.unreachable' } }, 0],
    ['broken-before-effect', { kind: 'unknown', error: { code: 'network.interrupted' } }, 0],
    ['broken-after-effect', { kind: 'unknown', error: { code: 'network.interrupted' } }, 1],
    ['error-500-before-effect', { kind: 'unknown', error: { code: 'network.unexplained-status' } }, 0],
    ['error-500-after-effect', { kind: 'unknown', error: { code: 'network.unexplained-status' } }, 1],
    ['rate-limited', { kind: 'rate-limited', until, error: { code: 'network.unexplained-status' } }, 0],
  ])('PrayerLetters.com, %s', async (fault, outcome, contacts) => {
    const practice = await startPractice();
    const client = createPrayerLettersClient({
      fetch: createBadConnection(practice.fetch, always(fault)),
      baseUrl: 'https://www.prayerletters.com/api/v1',
      token: 'token',
      clock: practice.clock,
    });
    const body = JSON.stringify(batch(contact()));
    expect(await client.addContacts({ listId: practice.listId, body }, never)).toMatchObject(outcome);
    expect(await practice.stored()).toHaveLength(contacts);
  });

  test.each<[LineFault | undefined, string, string, boolean]>([
    [undefined, 'done', 'done', true],
    ['not-connected', 'retry', 'retry', false],
    ['broken-before-effect', 'retry', 'unknown', false],
    ['broken-after-effect', 'retry', 'unknown', true],
    ['error-500-before-effect', 'retry', 'unknown', false],
    ['error-500-after-effect', 'retry', 'unknown', true],
    ['rate-limited', 'rate-limited', 'rate-limited', false],
  ])('PostGrid, %s: %s where repeating is safe, otherwise %s', async (fault, safe, otherwise, changed) => {
    const practice = createPostGridPractice();
    const clientOver = (fetch: HttpFetch) => createPostGridClient({ fetch, apiKey: testKey, clock: practice.clock });
    const good = clientOver(practice.fetch);
    const bad = clientOver(createBadConnection(practice.fetch, always(fault)));
    const list = sure(await good.mailingLists.create({ description: 'old', idempotencyKey: '1' }, quiet));

    const timely = (kind: string) => (kind === 'rate-limited' ? { kind, until: untilPostGrid } : { kind });
    expect(await bad.contacts.create({ contact: person('1') }, quiet)).toMatchObject(timely(safe));
    expect(await bad.mailingLists.update({ id: list.id, description: 'new' }, quiet)).toMatchObject(timely(otherwise));

    const { totalCount } = sure(await good.contacts.list({ skip: 0, limit: 10 }, quiet));
    const { description } = sure(await good.mailingLists.get(list.id, quiet));
    expect([totalCount, description]).toEqual(changed ? [1, 'new'] : [0, 'old']);
  });
});
