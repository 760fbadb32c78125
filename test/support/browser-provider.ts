import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPracticePrayerLetters } from '../../src-main/providers/practice/practice-prayerletters.ts';
import { startFaultServer } from '../providers/fault-server.ts';
import type { FaultPlan } from '../providers/faults.ts';
import { createMemoryPracticeStore } from '../providers/memory-practice-store.ts';

/** A provider outside of the app, reached over HTTP like the real one, that can be asked what it has. */
export interface TestProvider {
  readonly apiUrl: string;
  /** How often each contact, by its id in the app, is on the list with this id. */
  contactsOn(listId: string): Promise<ReadonlyMap<string, number>>;
  readonly requests: number;
  close(): Promise<void>;
}

/** Starts a provider that accepts this token and misbehaves by plan. */
export async function startProvider(token: string, plan: FaultPlan): Promise<TestProvider> {
  const store = createMemoryPracticeStore();
  const handler = createPracticePrayerLetters({
    store,
    clock: { now: () => Date.now() },
    ids: { next: () => crypto.randomUUID() },
    token,
  });
  const server = await startFaultServer(handler, plan);
  return {
    apiUrl: `${server.url}/api/v1`,
    async contactsOn(listId) {
      const counts = new Map<string, number>();
      for (const { body } of await store.find('prayerletters.contact', listId)) {
        const externalId = externalIdOf(body);
        counts.set(externalId, (counts.get(externalId) ?? 0) + 1);
      }
      return counts;
    },
    get requests() {
      return server.requests.length;
    },
    close: () => server.close(),
  };
}

function externalIdOf(contact: unknown): string {
  const id = typeof contact === 'object' && contact !== null ? Reflect.get(contact, 'external_id') : undefined;
  if (typeof id !== 'string') throw new Error('The provider holds a contact without an id of the app.');
  return id;
}

/** An address on this computer where nobody answers. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
