import { onTestFinished } from 'vitest';
import type { HttpFetch } from '../../../src-main/ports/http.ts';
import type { ProviderAdapter, RequestRecord } from '../../../src-main/providers/adapter.ts';
import type { PracticeStore } from '../../../src-main/providers/practice/practice-store.ts';
import { keepJournal } from '../../../src-main/providers/request-journal.ts';
import type { Fault } from '../faults.ts';
import { createCountingIds, createTestClock, type TestClock } from '../fixed-ports.ts';
import { createMemoryPracticeStore } from '../memory-practice-store.ts';
import type { LineKind } from './line.ts';
import type { ConformanceSubject } from './subject.ts';

export const start = Date.UTC(2025, 1, 5, 4, 50, 7);

/** How an adapter reaches the provider: with the right key, with a wrong one, not at all, or without a line in between. */
export type Access = 'good-key' | 'bad-key' | 'unreachable' | 'no-line';

/** A simulated provider for one test, with the way to it. */
export interface World {
  readonly clock: TestClock;
  readonly adapters: Readonly<Record<Access, ProviderAdapter>>;
  /** What goes wrong with every request until it is something else. */
  fault: Fault | undefined;
  /** Called when the provider has done what a request asks for, before it answers. */
  onEffect: (() => void) | undefined;
  /** Requests that were to leave, and how often the provider has written anything down. */
  readonly counts: { readonly requests: number; readonly writes: number };
  /** The last answer of the provider itself. */
  readonly lastAnswer: { readonly status: number; readonly body: string };
  recipients(remoteListId: string): Promise<readonly string[]>;
  /** What the app has noted of its requests since it was asked last. */
  takeRecords(): Promise<readonly RequestRecord[]>;
}

/** Opens an empty provider behind a line. It closes with the test. */
export async function openWorld(subject: ConformanceSubject, lineKind: LineKind): Promise<World> {
  const clock = createTestClock(start);
  const counts = { requests: 0, writes: 0 };
  const store = countWrites(createMemoryPracticeStore(), () => {
    counts.writes += 1;
  });
  const simulate = subject.simulate({ store, clock, ids: createCountingIds() });
  let fault: Fault | undefined;
  let onEffect: (() => void) | undefined;
  let lastAnswer = { status: 200, body: '{}' };
  const simulator: HttpFetch = async (request) => {
    const response = await simulate(request);
    lastAnswer = { status: response.status, body: await response.clone().text() };
    onEffect?.();
    return response;
  };
  const line = await lineKind.open(simulator, subject.baseUrl, () => fault);
  onTestFinished(() => line.close());
  const counted =
    (fetch: HttpFetch): HttpFetch =>
    (request) => {
      counts.requests += 1;
      return fetch(request);
    };
  const journals = {
    'good-key': keepJournal(counted(line.fetch), subject.keys.good, clock),
    'bad-key': keepJournal(counted(line.fetch), subject.keys.bad, clock),
    unreachable: keepJournal(counted(line.unreachable), subject.keys.good, clock),
    'no-line': keepJournal(counted(simulator), subject.keys.good, clock),
  };
  const connect = (access: Access): ProviderAdapter =>
    subject.connect({
      fetch: journals[access].fetch,
      baseUrl: line.baseUrl,
      clock,
      key: access === 'bad-key' ? subject.keys.bad : subject.keys.good,
    });
  return {
    clock,
    adapters: {
      'good-key': connect('good-key'),
      'bad-key': connect('bad-key'),
      unreachable: connect('unreachable'),
      'no-line': connect('no-line'),
    },
    get fault() {
      return fault;
    },
    set fault(value) {
      fault = value;
    },
    get onEffect() {
      return onEffect;
    },
    set onEffect(value) {
      onEffect = value;
    },
    counts,
    get lastAnswer() {
      return lastAnswer;
    },
    recipients: (remoteListId) => subject.recipients(store, remoteListId),
    takeRecords: async () => (await Promise.all(Object.values(journals).map((journal) => journal.take()))).flat(),
  };
}

function countWrites(store: PracticeStore, count: () => void): PracticeStore {
  return {
    ...store,
    put(documents) {
      count();
      return store.put(documents);
    },
  };
}
