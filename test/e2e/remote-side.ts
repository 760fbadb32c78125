import { join } from 'node:path';
import { expect } from '@playwright/test';
import Database from 'better-sqlite3';
import * as v from 'valibot';
import { createPracticePostGrid, practiceListMembers } from '../../src-main/providers/practice/practice-postgrid.ts';
import type { PracticeStore } from '../../src-main/providers/practice/practice-store.ts';
import { contactIdKey } from '../../src-shared/providers/postgrid/contact-payload.ts';
import { type FaultServer, startFaultServer } from '../providers/fault-server.ts';
import { createMemoryPracticeStore } from '../providers/memory-practice-store.ts';

/** PostGrid outside of the app, reached over HTTP like the real one, that can be asked what it has. */
export interface PostGridOutside extends Pick<FaultServer, 'requests' | 'close'> {
  readonly apiUrl: string;
  /** How often each contact, by its id in the app, is on the list with this id. */
  membersOn(listId: string): Promise<ReadonlyMap<string, number>>;
}

/** A contact whose JSON says `text` anywhere is refused with the message. */
export interface Refused {
  readonly text: string;
  readonly message: string;
}

/** Starts a PostGrid that accepts this key. */
export async function startPostGrid(apiKey: string, refused?: Refused): Promise<PostGridOutside> {
  const store = createMemoryPracticeStore();
  const simulator = createPracticePostGrid({
    store,
    clock: { now: () => Date.now() },
    ids: { next: () => crypto.randomUUID() },
    apiKey,
  });
  const server = await startFaultServer((request, { body, method }) => {
    const isRefused = refused !== undefined && method === 'POST' && body.includes(refused.text);
    return isRefused ? Promise.resolve(refusal(refused.message)) : simulator(request);
  });
  return {
    apiUrl: `${server.url}/print-mail/v1`,
    requests: server.requests,
    membersOn: (listId) => countMembers(store, listId),
    close: () => server.close(),
  };
}

function refusal(message: string): Response {
  return Response.json({ object: 'error', error: { type: 'validation_error', message } }, { status: 400 });
}

/** The same of a Practice account, read from the data file as it lies there; the app must have ended. */
export async function practiceMembersOn(dataFolder: string, listId: string): Promise<ReadonlyMap<string, number>> {
  const database = new Database(join(dataFolder, 'fieldpost.db'), { readonly: true, fileMustExist: true });
  try {
    return await countMembers(readOnlyStore(database), listId);
  } finally {
    database.close();
  }
}

const storedRow = v.object({ kind: v.string(), id: v.string(), parent: v.string(), body: v.string() });
const columns = 'SELECT kind, id, parent, body FROM practice_documents';

function readOnlyStore(database: Database.Database): PracticeStore {
  const read = (condition: string, kind: string, key: string) =>
    v
      .parse(v.array(storedRow), database.prepare(`${columns} WHERE kind = ? AND ${condition} = ?`).all(kind, key))
      .map(({ body, ...document }) => ({ ...document, body: JSON.parse(body) as unknown }));
  return {
    get: async (kind, id) => read('id', kind, id)[0],
    find: async (kind, parent) => read('parent', kind, parent),
    put: () => Promise.reject(new Error('This store is only read.')),
  };
}

const fromContact = v.object({ metadata: v.record(v.string(), v.string()) });
const fromImport = v.object({ description: v.string() });

async function countMembers(store: PracticeStore, listId: string): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { from, sent } of await practiceListMembers(store, listId)) {
    const id =
      from === 'contact' ? v.parse(fromContact, sent).metadata[contactIdKey] : v.parse(fromImport, sent).description;
    counts.set(id ?? '', (counts.get(id ?? '') ?? 0) + 1);
  }
  return counts;
}

/** Expects so many contacts at a provider, none of them twice. */
export function expectEveryoneOnce(counts: ReadonlyMap<string, number>, contacts: number): void {
  expect([...counts].filter(([, count]) => count !== 1)).toEqual([]);
  expect(counts.size).toBe(contacts);
}
