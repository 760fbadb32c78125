import type Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ReadDb, WriteDb } from '../../../src-main/store/database.ts';
import { claimOperation, nextWakeTime } from '../../../src-main/store/methods/claim.ts';
import { contactPage, searchContacts } from '../../../src-main/store/methods/contacts.ts';
import { deliveriesOfSend } from '../../../src-main/store/methods/deliveries.ts';
import { getImport } from '../../../src-main/store/methods/imports.ts';
import { listSends, outboxTotals } from '../../../src-main/store/methods/send-overview.ts';
import { readPlan } from '../../../src-main/store/methods/sends.ts';
import { importText, keepRows, people } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { openDirect } from './open-direct.ts';

const accountId = '0195f3a0-0000-7000-8000-00000000000a';
const sendId = '0195f3a0-0000-7000-8000-00000000000b';

/** Runs a method of the store and answers how SQLite finds the rows of every statement that it prepared. */
function plansOf(db: Database.Database, method: () => unknown): string {
  const texts: string[] = [];
  const prepare = db.prepare.bind(db);
  const spied = Object.defineProperty(db, 'prepare', {
    configurable: true,
    value: (text: string) => {
      texts.push(text);
      return prepare(text);
    },
  });
  try {
    method();
  } finally {
    Reflect.deleteProperty(spied, 'prepare');
  }
  expect(texts).not.toEqual([]);
  return texts
    .filter((text) => /^\s*(SELECT|UPDATE|DELETE)/u.test(text))
    .flatMap((text) => {
      const gaps = Array.from({ length: text.split('?').length - 1 }, () => null);
      const rows = prepare(`EXPLAIN QUERY PLAN ${text}`).all(...gaps) as readonly { readonly detail: string }[];
      return rows.map((row) => row.detail);
    })
    .join('\n');
}

/** A store with a list of people and a send of it that waits for its turn. */
async function withSend() {
  const { store, folder, close } = await openTestStore();
  const importId = await importText(store, 'a,b\n');
  const { listId } = await keepRows(store, importId, 'Spring', people(30));
  const account = {
    id: accountId,
    provider: 'prayerletters',
    mode: 'practice',
    name: 'P',
    apiUrl: null,
    pausedReason: null,
    createdAt: noon,
  } as const;
  await store.addAccount(account);
  const { fingerprint } = await store.readPlan(listId, accountId);
  await store.createSend(sendId, listId, accountId, fingerprint, noon);
  await close();
  const { db } = openDirect({ folder });
  return { db, read: db as ReadDb, write: db as WriteDb, listId, importId };
}

/** A whole table is read without any index: slow as soon as there is a lot of it. */
const wholeTable = /^SCAN (contacts|list_members|deliveries|operations|import_\w+)$/mu;

test('a search by text asks the text index and then finds the contacts by number', async () => {
  const { db, read } = await withSend();
  const plan = plansOf(db, () => searchContacts(read, { text: 'person', offset: 0, limit: 50 }));
  expect(plan).toMatch(/SCAN contact_search VIRTUAL TABLE INDEX/);
  expect(plan).toMatch(/SEARCH contacts USING INTEGER PRIMARY KEY \(rowid=\?\)/);
  expect(plan).not.toMatch(wholeTable);
});

test('the address book is read in its order by the index, not sorted anew', async () => {
  const { db, read } = await withSend();
  const plan = plansOf(db, () => searchContacts(read, { text: '', offset: 0, limit: 50 }));
  expect(plan).toMatch(/SCAN contacts USING INDEX contacts_by_sort_key/);
  expect(plan).not.toMatch(/TEMP B-TREE/);
});

test('the members of a list are found by the list, and the contacts by their ids', async () => {
  const { db, read, listId } = await withSend();
  for (const method of [
    () => searchContacts(read, { text: '', listId, offset: 0, limit: 50 }),
    () => readPlan(read, listId, accountId),
  ]) {
    const plan = plansOf(db, method);
    expect(plan).toMatch(/SEARCH list_members USING PRIMARY KEY \(list_id=\?/);
    expect(plan).toMatch(/SEARCH contacts USING (COVERING )?INDEX sqlite_autoindex_contacts_1 \(id=\?\)/);
    expect(plan).not.toMatch(wholeTable);
  }
});

test('the outbox finds its next operation by the index of the open ones', async () => {
  const { db, write, read } = await withSend();
  const claim = { now: noon, leaseUntil: noon + 1, online: true };
  const plan = plansOf(db, () => expect(claimOperation(write, claim)).toBeDefined());
  expect(plan).toMatch(/(SEARCH|SCAN) operations USING INDEX operations_open/);
  expect(plan).toMatch(/SEARCH deliveries USING INDEX deliveries_by_operation/);
  expect(plan).not.toMatch(wholeTable);
  expect(plansOf(db, () => nextWakeTime(read))).toMatch(/operations USING (COVERING )?INDEX operations_(open|by_send)/);
});

test('the figures of the status bar read the deliveries of open sends, and the last delivery from its index', async () => {
  const { db, read } = await withSend();
  const plan = plansOf(db, () => outboxTotals(read));
  expect(plan).toMatch(/SEARCH deliveries USING (COVERING )?INDEX \S+ \(send_id=\? AND state=\?\)/);
  expect(plan).toMatch(/SEARCH deliveries USING COVERING INDEX deliveries_last/);
  expect(plan).not.toMatch(/SCAN deliveries/);
});

test('the screens of the outbox, of a contact and of an import read no table whole', async () => {
  const { db, read, importId } = await withSend();
  const [someone] = searchContacts(read, { text: '', offset: 0, limit: 1 }).contacts;
  for (const method of [
    () => listSends(read),
    () => deliveriesOfSend(read, { sendId, offset: 0, limit: 50 }),
    () => contactPage(read, someone?.id ?? ''),
    () => getImport(read, importId),
  ]) {
    expect(plansOf(db, method)).not.toMatch(wholeTable);
  }
});
