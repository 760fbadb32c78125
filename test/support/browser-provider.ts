import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import * as v from 'valibot';
import { createPracticePrayerLetters } from '../../src-main/providers/practice/practice-prayerletters.ts';
import { contactKind } from '../../src-main/providers/practice/prayerletters/contacts.ts';
import { startFaultServer } from '../providers/fault-server.ts';
import type { FaultPlan } from '../providers/faults.ts';
import { createMemoryPracticeStore } from '../providers/memory-practice-store.ts';

/** A provider outside of the app, reached over HTTP like the real one, that can be asked what it has. */
export interface TestProvider {
  readonly apiUrl: string;
  /** How often each contact, by its id in the app, is on the list with this id. */
  contactsOn(listId: string): Promise<ReadonlyMap<string, number>>;
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
      return countExternalIds((await store.find(contactKind, listId)).map(({ body }) => body));
    },
    close: () => server.close(),
  };
}

/**
 * What the simulated provider of the Practice accounts has on one of its lists, read from the data file as it lies there;
 * the app must have ended.
 */
export function practiceContactsOn(dataFolder: string, listId: string): ReadonlyMap<string, number> {
  const database = new Database(join(dataFolder, 'fieldpost.db'), { readonly: true, fileMustExist: true });
  try {
    const rows = database
      .prepare('SELECT body FROM practice_documents WHERE kind = ? AND parent = ?')
      .all(contactKind, listId);
    return countExternalIds(v.parse(storedRows, rows).map(({ body }) => JSON.parse(body)));
  } finally {
    database.close();
  }
}

const storedRows = v.array(v.object({ body: v.string() }));
const sentContacts = v.array(v.object({ external_id: v.string() }));

function countExternalIds(bodies: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { external_id: id } of v.parse(sentContacts, bodies)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** An address on this computer where nobody answers. */
export async function closedAddress(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
