import type { HttpFetch } from '../../src-main/ports/http.ts';
import {
  createPracticePrayerLetters,
  type PracticePrayerLettersOptions,
} from '../../src-main/providers/practice/practice-prayerletters.ts';
import type { PracticeDocument, PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import { createCountingIds, createTestClock } from './fixed-ports.ts';
import { createMemoryPracticeStore } from './memory-practice-store.ts';

export const start = Date.UTC(2025, 1, 5, 4, 50, 7);
const base = 'https://www.prayerletters.com/api/v1';

export interface Reply {
  readonly status: number;
  readonly body: { readonly list_id?: string; readonly message?: string; readonly [other: string]: unknown };
}

/** The seed's example contact; `changes` replaces members, and undefined removes them. */
export function contact(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'contact',
    name: 'Joe and Mary Tischler',
    file_as: 'Tischler, Joe and Mary',
    greeting: 'Joe and Mary',
    external_id: '0123456',
    address: { street: '123 Main St.', city: 'Lebanon', state: 'NH', postal_code: '03766' },
    metadata: { amount: '$50.00' },
    ...changes,
  };
}

export function batch(...data: readonly unknown[]): object {
  return { type: 'contacts', data };
}

/** The simulator with everything around it, and a list to begin with. */
export async function startPractice(options: Partial<PracticePrayerLettersOptions> = {}) {
  const store = options.store ?? createMemoryPracticeStore();
  const clock = createTestClock(start);
  const fetch = createPracticePrayerLetters({ store, clock, ids: createCountingIds(), ...options });
  const headers = { Authorization: `Bearer ${options.token ?? 'token'}` };
  const post = (path: string, body: unknown) => send(fetch, path, JSON.stringify(body), { headers });
  const created = await post('/lists', { name: 'Test List' });
  const listId = created.body.list_id;
  if (listId === undefined) throw new Error(`No list to begin with: ${JSON.stringify(created)}`);
  return {
    store,
    clock,
    fetch,
    post,
    listId,
    add: (...data: readonly unknown[]) => post(`/lists/${listId}/contacts`, batch(...data)),
    stored: () => storedContacts(store, listId),
  };
}

export function storedContacts(store: PracticeStore, listId: string): Promise<readonly PracticeDocument[]> {
  return store.find('prayerletters.contact', listId);
}

export async function send(fetch: HttpFetch, path: string, body: BodyInit, init: RequestInit = {}): Promise<Reply> {
  const headers = { Authorization: 'Bearer token' };
  const response = await fetch(new Request(`${base}${path}`, { method: 'POST', headers, body, ...init }));
  return { status: response.status, body: await response.json() };
}
