import { onTestFinished } from 'vitest';
import type { Outcome } from '../../src-main/providers/outcome.ts';
import { createPostGridClient } from '../../src-main/providers/postgrid/client.ts';
import type { PostGridOptions } from '../../src-main/providers/postgrid/connection.ts';
import {
  createPracticePostGrid,
  type PracticePostGridSettings,
  practiceListMembers,
} from '../../src-main/providers/practice/practice-postgrid.ts';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import { contactIdKey, type PostGridContact } from '../../src-shared/providers/postgrid/contact-payload.ts';
import { startFaultServer } from './fault-server.ts';
import type { Fault, FaultPlan } from './faults.ts';
import { createCountingIds, createTestClock } from './fixed-ports.ts';
import { createMemoryPracticeStore } from './memory-practice-store.ts';

export const postGridStart = Date.UTC(2025, 1, 5, 4, 50, 7);
export const testKey = 'test_sk_s3cret';
/** A signal that nobody fires. */
export const quiet = new AbortController().signal;

/** A good contact; `id` is the local one. */
export function person(id: string, changes: Partial<PostGridContact> = {}): PostGridContact {
  return {
    firstName: 'Joe',
    lastName: `Tischler ${id}`,
    addressLine1: '123 Main St.',
    city: 'Lebanon',
    provinceOrState: 'NH',
    postalOrZip: '03766',
    countryCode: 'US',
    metadata: { [contactIdKey]: id },
    ...changes,
  };
}

export interface PracticeOptions {
  readonly settings?: Partial<PracticePostGridSettings>;
  readonly store?: PracticeStore;
  readonly apiKey?: string;
}

/** The simulator, at a clock that stands still and therefore without a limit per second unless one is asked for. */
export function createPostGridPractice({
  settings,
  store = createMemoryPracticeStore(),
  apiKey,
}: PracticeOptions = {}) {
  const clock = createTestClock(postGridStart);
  const fetch = createPracticePostGrid({
    store,
    clock,
    ids: createCountingIds(),
    ...(apiKey === undefined ? {} : { apiKey }),
    settings: { requestsPerSecond: Number.POSITIVE_INFINITY, ...settings },
  });
  /** One raw request; `body` is sent as JSON unless it is a form. */
  const send = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const content = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
    const request = new Request(`https://api.postgrid.com/print-mail/v1${path}`, {
      method,
      headers: { 'X-API-Key': testKey, ...headers },
      ...(content === undefined ? {} : { body: content }),
    });
    const response = await fetch(request);
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  const members = async (listId: string) => (await practiceListMembers(store, listId)).map((one) => one.remoteId);
  return { store, clock, fetch, send, members };
}

export interface ConnectOptions extends PracticeOptions {
  readonly plan?: FaultPlan;
  readonly client?: Partial<PostGridOptions>;
}

/** The real client over real HTTP against the simulator. The server closes with the test. */
export async function connectPractice({ plan, client: changes, ...options }: ConnectOptions = {}) {
  const practice = createPostGridPractice(options);
  const server = await startFaultServer(practice.fetch, plan);
  onTestFinished(() => server.close());
  const client = createPostGridClient({
    fetch: (request) => fetch(request),
    baseUrl: `${server.url}/print-mail/v1`,
    apiKey: testKey,
    clock: practice.clock,
    timeoutMs: 5000,
    ...changes,
  });
  const list = () =>
    client.mailingLists.create({ description: 'Christmas', idempotencyKey: 'list-1' }, quiet).then(sure);
  const contact = (id: string, changed?: Partial<PostGridContact>) =>
    client.contacts.create({ contact: person(id, changed) }, quiet).then(sure);
  /** Polls until the list is completed, and says which statuses it went through. */
  const settle = async (id: string) => {
    const statuses: string[] = [];
    for (;;) {
      const now = sure(await client.mailingLists.get(id, quiet));
      statuses.push(now.status);
      if (now.status === 'completed') return { ...now, statuses };
      if (statuses.length > 50) throw new Error(`The list stays busy: ${statuses.slice(-5)}`);
    }
  };
  return { ...practice, server, client, list, contact, settle };
}

/** The value of an outcome that must be done. */
export function sure<T>(outcome: Outcome<T>): T {
  if (outcome.kind === 'done') return outcome.value;
  throw new Error(`Expected done, got ${JSON.stringify(outcome)}`);
}

/** The same answer to every request, without effect. */
export function always(status: number, body: string, headers?: Record<string, string>): FaultPlan {
  return () => ({ kind: 'answer', status, body, ...(headers ? { headers } : {}) });
}

/** The fault for the request with this index (from 0), and nothing for the others. */
export function only(index: number, fault: Fault): FaultPlan {
  return (at) => (at === index ? fault : undefined);
}

/** An error body as PostGrid writes it [doc]. */
export function postGridError(type: string, message = 'Because.'): string {
  return JSON.stringify({ object: 'error', error: { type, message } });
}
