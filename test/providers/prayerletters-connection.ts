import { onTestFinished } from 'vitest';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import {
  createPrayerLettersClient,
  type PrayerLettersClientOptions,
} from '../../src-main/providers/prayerletters/client.ts';
import { startFaultServer } from './fault-server.ts';
import type { Fault, FaultPlan } from './faults.ts';
import { batch, startPractice } from './practice-prayerletters-harness.ts';

export const goodToken = 's3cret-t0ken';
/** A signal that nobody fires. */
export const live = new AbortController().signal;

export interface ConnectOptions extends Partial<PrayerLettersClientOptions> {
  readonly plan?: FaultPlan;
  readonly store?: PracticeStore;
}

/**
 * The real client, over real HTTP, against the simulator with one list in it; the plan sees only what the test sends.
 * The server closes with the test.
 */
export async function connect({ plan, store, ...options }: ConnectOptions = {}) {
  const practice = await startPractice({ token: goodToken, ...(store ? { store } : {}) });
  const server = await startFaultServer(practice.fetch, plan);
  onTestFinished(() => server.close());
  const client = createPrayerLettersClient({
    fetch: (request) => fetch(request),
    baseUrl: `${server.url}/api/v1`,
    token: goodToken,
    clock: practice.clock,
    timeoutMs: 5000,
    ...options,
  });
  const add = (...contacts: readonly object[]) =>
    client.addContacts({ listId: practice.listId, body: bodyOf(...contacts) }, live);
  return { ...practice, server, client, add };
}

/** The body of a request that adds these contacts. */
export function bodyOf(...contacts: readonly object[]): string {
  return JSON.stringify(batch(...contacts));
}

/** The same fault for every request. */
export function fault(value: Fault): FaultPlan {
  return () => value;
}

/** The same answer to every request, without effect. */
export function answer(status: number, body: string, headers?: Record<string, string>): FaultPlan {
  return fault({ kind: 'answer', status, body, ...(headers ? { headers } : {}) });
}

/** An error body; `status` may be a string or a number [doc]. */
export function errorJson(status: number | string, error: string, message = 'Because.'): string {
  return JSON.stringify({ status, error, message });
}
