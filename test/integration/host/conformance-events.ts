import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { type AppEvent, type Topic, topics } from '../../../src-shared/contract/events.ts';
import { connectHandMade, listNamed } from './hand-made.ts';
import type { StartTransport } from './test-client.ts';

function topicOf(index: number): Topic {
  return topics[index % topics.length] ?? 'imports';
}

async function untilArrived(heard: readonly AppEvent[], count: number): Promise<void> {
  await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(count), { timeout: 20_000 });
}

export function eventConformance(start: StartTransport): void {
  test('events arrive once each, in order and without gaps, in bursts and between calls', async () => {
    const { client, events } = await connectHandMade(start, {
      'lists.create': ({ name }) => {
        events.changed('lists', 'contacts');
        return listNamed(name);
      },
    });
    const heard = await client.listen();
    for (let index = 0; index < 1000; index += 1) {
      events.changed(topicOf(index));
      if (index % 250 === 0) await nextTurn();
    }
    const calls = Array.from({ length: 20 }, () => client.call('lists.create', { name: 'Spring' }));
    await Promise.all(calls);
    await untilArrived(heard, 1020);
    await nextTurn();
    expect(heard.map((event) => event.sequence)).toEqual(Array.from({ length: 1020 }, (_, index) => index + 1));
    expect(heard.slice(0, 1000).map((event) => event.topics)).toEqual(
      Array.from({ length: 1000 }, (_, index) => [topicOf(index)]),
    );
    expect(heard[1019]).toEqual({ sequence: 1020, topics: ['lists', 'contacts'] });
  });

  test('whoever comes late can tell by the sequence that something was missed', async () => {
    const { client, events } = await connectHandMade(start);
    const early = await client.listen();
    events.changed('contacts');
    await untilArrived(early, 1);
    const late = await client.listen();
    events.changed('outbox');
    await untilArrived(early, 2);
    await untilArrived(late, 1);
    expect(early.map((event) => event.sequence)).toEqual([1, 2]);
    expect(late).toEqual([{ sequence: 2, topics: ['outbox'] }]);
  });

  test('a listener that fails spoils neither the call that told of the change nor the other listeners', async () => {
    const { client, events } = await connectHandMade(start, {
      'lists.create': ({ name }) => {
        events.changed('lists');
        return listNamed(name);
      },
    });
    const before = await client.listen();
    events.subscribe(() => {
      throw new Error('Object has been destroyed');
    });
    const after = await client.listen();
    expect(await client.call('lists.create', { name: 'Spring' })).toMatchObject({ ok: true });
    await untilArrived(before, 1);
    await untilArrived(after, 1);
  });
}
