import { randomBytes } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { connectHandMade, listNamed } from './hand-made.ts';
import type { StartTransport } from './test-client.ts';

const megabyte = 1024 * 1024;
const uploadId = '0195f3a0-0000-7000-8000-000000000002';

export function callConformance(start: StartTransport): void {
  test('an answer comes back as it was given, and the handler sees the parsed input', async () => {
    const seen: unknown[] = [];
    const { client } = await connectHandMade(start, {
      'lists.create': (input) => {
        seen.push(input);
        return listNamed(input.name);
      },
    });
    expect(await client.call('lists.create', { name: '  Spring – Frühling 春  ' })).toEqual({
      ok: true,
      value: listNamed('Spring – Frühling 春'),
    });
    expect(seen).toEqual([{ name: 'Spring – Frühling 春' }]);
  });

  test('a megabyte of bytes arrives intact in both directions', async () => {
    const sent = new Uint8Array(randomBytes(megabyte));
    const returned = new Uint8Array(randomBytes(megabyte));
    let received: Uint8Array | undefined;
    const { client } = await connectHandMade(start, {
      'imports.upload': ({ bytes }) => {
        received = bytes;
        return {};
      },
      'imports.readSource': () => ({ bytes: returned, last: true }),
    });
    expect(await client.call('imports.upload', { uploadId, index: 0, bytes: sent })).toEqual({ ok: true, value: {} });
    expect(received && Buffer.compare(received, sent)).toBe(0);

    const answer = await client.call('imports.readSource', { sourceHash: 'ab'.repeat(32), index: 0 });
    const value = answer.ok ? answer.value : undefined;
    expect(value).toMatchObject({ bytes: expect.any(Uint8Array), last: true });
    expect(Buffer.compare(Reflect.get(Object(value), 'bytes'), returned)).toBe(0);
  });

  test('fifty calls at once each get their own answer', async () => {
    let open = 0;
    let mostOpen = 0;
    const { client } = await connectHandMade(start, {
      'lists.create': async ({ name }) => {
        open += 1;
        mostOpen = Math.max(mostOpen, open);
        // Later calls are answered first.
        for (let turn = Number(name); turn < 60; turn += 1) await nextTurn();
        open -= 1;
        return listNamed(name);
      },
    });
    const names = Array.from({ length: 50 }, (_, index) => String(index));
    const answers = await Promise.all(names.map((name) => client.call('lists.create', { name })));
    expect(answers).toEqual(names.map((name) => ({ ok: true, value: listNamed(name) })));
    expect(mostOpen).toBeGreaterThan(1);
  });

  test('cancelling aborts the handler of that call and of no other', async () => {
    const signals = new Map<string, AbortSignal>();
    const { client, events } = await connectHandMade(start, {
      'lists.create': ({ name }, { signal }) => {
        signals.set(name, signal);
        const answer = Promise.withResolvers<ReturnType<typeof listNamed>>();
        signal.addEventListener('abort', () => answer.reject(signal.reason));
        events.subscribe(() => answer.resolve(listNamed(name)));
        return answer.promise;
      },
    });
    const cancel = new AbortController();
    const given = client.call('lists.create', { name: 'given up' }, cancel.signal);
    const kept = client.call('lists.create', { name: 'kept' });
    await vi.waitFor(() => expect(signals.size).toBe(2));
    cancel.abort();
    expect(await given).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    await vi.waitFor(() => expect(signals.get('given up')?.aborted).toBe(true));
    expect(signals.get('kept')?.aborted).toBe(false);
    events.changed('lists');
    expect(await kept).toEqual({ ok: true, value: listNamed('kept') });
  });

  test('a call that was answered is not aborted afterwards', async () => {
    const signals: AbortSignal[] = [];
    const { client } = await connectHandMade(start, {
      'lists.create': ({ name }, { signal }) => {
        signals.push(signal);
        return listNamed(name);
      },
    });
    const cancel = new AbortController();
    expect((await client.call('lists.create', { name: 'one' }, cancel.signal)).ok).toBe(true);
    cancel.abort();
    expect((await client.call('lists.create', { name: 'two' })).ok).toBe(true);
    expect(signals.map((signal) => signal.aborted)).toEqual([false, false]);
  });
}
