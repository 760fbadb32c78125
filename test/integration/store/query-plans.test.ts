import type Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ClaimedOperation, OperationKind } from '../../../src-main/outbox/operation.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import type { ReadDb, WriteDb } from '../../../src-main/store/database.ts';
import { addAccount } from '../../../src-main/store/methods/accounts.ts';
import { alikeContacts } from '../../../src-main/store/methods/alike.ts';
import { claimOperation, nextWakeTime } from '../../../src-main/store/methods/claim.ts';
import { writeContactKeys } from '../../../src-main/store/methods/contact-keys.ts';
import { contactPage, searchContacts, updateContact } from '../../../src-main/store/methods/contacts.ts';
import { createSend } from '../../../src-main/store/methods/create-send.ts';
import { deliveriesOfContact, deliveriesOfSend } from '../../../src-main/store/methods/deliveries.ts';
import { discardedRuns, importRuns } from '../../../src-main/store/methods/import-runs.ts';
import { getImport } from '../../../src-main/store/methods/imports.ts';
import { setMembership } from '../../../src-main/store/methods/lists.ts';
import { problemsOfSend } from '../../../src-main/store/methods/problems.ts';
import { requestsOfSend } from '../../../src-main/store/methods/requests.ts';
import { listSends, outboxTotals } from '../../../src-main/store/methods/send-overview.ts';
import { type PlanChoice, readPlan } from '../../../src-main/store/methods/send-plan.ts';
import { settleOperation } from '../../../src-main/store/methods/settle-operation.ts';
import { allTags } from '../../../src-main/store/methods/tags.ts';
import { previewUndo, undoRun } from '../../../src-main/store/methods/undo-run.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { duplicateKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
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
    hasBadConnection: false,
    createdAt: noon,
  } as const;
  await store.addAccount(account);
  const { way, fingerprint } = await store.readPlan({ listId, accountId, way: undefined }, noon);
  await store.createSend(sendId, { listId, accountId, way }, fingerprint, noon);
  await close();
  const { db } = openDirect({ folder });
  return { db, read: db as ReadDb, write: db as WriteDb, listId, importId };
}

function settlementFor({ id, kind, contacts }: ClaimedOperation): Settlement {
  switch (kind) {
    case 'create-list':
      return { kind: 'list-created', remoteId: `list of ${id}`, expiresAt: null };
    case 'add-contacts':
      return {
        kind: 'contacts-added',
        remoteIds: new Map(contacts.map((one) => [one.contactId, `of ${one.contactId}`])),
      };
    case 'create-contact':
      return { kind: 'contact-created', remoteId: `contact of ${id}`, addressStatus: 'failed', addressErrors: null };
    case 'upload-file':
      return { kind: 'file-ready', remoteId: `file of ${id}`, leftOut: [] };
    default:
      return { kind: 'finished' };
  }
}

/** Sends a list and settles every operation as a success; answers which kinds there were. */
function sendAll(write: WriteDb, choice: PlanChoice): ReadonlySet<OperationKind> {
  const { way, fingerprint } = readPlan(write, choice, noon);
  createSend(write, newId(), { ...choice, way }, fingerprint, noon);
  const kinds = new Set<OperationKind>();
  for (;;) {
    const operation = claimOperation(write, { now: noon, leaseUntil: noon + 1, online: true, except: [] });
    if (operation === undefined) return kinds;
    kinds.add(operation.kind);
    settleOperation(write, operation.id, settlementFor(operation), [], noon);
  }
}

/** A send, and the next one after somebody was changed and somebody left the list. */
function sendTwice(write: WriteDb, choice: PlanChoice, leaves: boolean): ReadonlySet<OperationKind> {
  const first = sendAll(write, choice);
  const [one, other] = searchContacts(write, { text: '', listId: choice.listId, offset: 0, limit: 2 }).contacts;
  if (one === undefined || other === undefined) throw new Error('Nobody found.');
  updateContact(write, one.id, { ...one.fields, city: `New ${one.fields.city}` }, noon);
  if (leaves) setMembership(write, choice.listId, other.id, false, noon);
  return new Set([...first, ...sendAll(write, choice)]);
}

/** A whole table is read without any index: slow as soon as there is a lot of it. */
const wholeTable =
  /^SCAN (contacts|list_members|deliveries|operations|operation_targets|remote_\w+|requests|import_\w+|earlier|busy|targets)$/mu;

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
    () => readPlan(read, { listId, accountId, way: undefined }, noon),
  ]) {
    const plan = plansOf(db, method);
    expect(plan).toMatch(/SEARCH list_members USING PRIMARY KEY \(list_id=\?/);
    expect(plan).toMatch(/SEARCH contacts USING (COVERING )?INDEX sqlite_autoindex_contacts_1 \(id=\?\)/);
    expect(plan).not.toMatch(wholeTable);
  }
});

test('the outbox finds its next operation by the index of its send, state and stage', async () => {
  const { db, write, read } = await withSend();
  const claim = { now: noon, leaseUntil: noon + 1, online: true, except: [] };
  const plan = plansOf(db, () => expect(claimOperation(write, claim)).toBeDefined());
  expect(plan).toMatch(/SEARCH operations USING INDEX operations_by_send \(send_id=\? AND state=\? AND stage=\?\)/);
  expect(plan).toMatch(/SEARCH deliveries USING INDEX deliveries_by_operation/);
  expect(plan).not.toMatch(wholeTable);
  expect(plansOf(db, () => nextWakeTime(read))).toMatch(/operations USING (COVERING )?INDEX operations_(open|by_send)/);
});

test.each([
  ['fresh-list', 'prayerletters', ['create-list', 'add-contacts']],
  ['same-list', 'prayerletters', ['create-list', 'add-contacts', 'update-contact']],
  [
    'contact-by-contact',
    'postgrid',
    ['create-list', 'create-contact', 'add-members', 'remove-members', 'delete-contact'],
  ],
  ['import-file', 'postgrid', ['create-list', 'upload-file', 'add-files', 'remove-files', 'delete-file']],
] as const)(
  'sending a list twice, %s, reads no table whole from the plan to the last settlement',
  async (way, provider, kinds) => {
    const { db, write, listId } = await withSend();
    const account = { id: newId(), provider, mode: 'practice', name: 'Q', apiUrl: null } as const;
    addAccount(write, { ...account, pausedReason: null, hasBadConnection: false, createdAt: noon });
    sendAll(write, { listId, accountId, way: 'fresh-list' });
    const choice = { listId, accountId: account.id, way: way === 'same-list' ? undefined : way };
    let met: ReadonlySet<OperationKind> = new Set();
    const plan = plansOf(db, () => {
      met = sendTwice(write, choice, provider === 'postgrid');
    });
    expect(met).toEqual(new Set(kinds));
    expect(plan).not.toMatch(wholeTable);
    expect(plan).not.toMatch(/SCAN (deliveries|operation_targets|remote_members|remote_contacts|requests)\b/);
  },
);

test('the figures of the status bar read the deliveries of open sends, and the last delivery from its index', async () => {
  const { db, read } = await withSend();
  const plan = plansOf(db, () => outboxTotals(read));
  expect(plan).toMatch(/SEARCH deliveries USING (COVERING )?INDEX \S+ \(send_id=\? AND state=\?\)/);
  expect(plan).toMatch(/SEARCH deliveries USING (COVERING )?INDEX deliveries_last/);
  expect(plan).not.toMatch(/SCAN deliveries/);
});

test('whoever shares a key is found by the index of the keys, and keys are replaced by the index of the contacts', async () => {
  const { db, read, write } = await withSend();
  const [someone] = searchContacts(read, { text: '', offset: 0, limit: 1 }).contacts;
  if (someone === undefined) throw new Error('Nobody found.');
  const rows = [{ row: 0, keys: duplicateKeys(someone.fields) }];
  const plan = plansOf(db, () => expect(alikeContacts(read, rows)[0]?.contacts).not.toEqual([]));
  expect(plan).toMatch(/SEARCH contact_keys USING PRIMARY KEY \(key=\?\)/);
  expect(plan).toMatch(/SEARCH contacts USING INTEGER PRIMARY KEY/);
  expect(plan).not.toMatch(/SCAN/);
  const replacing = plansOf(db, () => writeContactKeys(write, someone.id, someone.fields));
  expect(replacing).toMatch(/SEARCH contact_keys USING (COVERING )?INDEX contact_keys_by_contact/);
  expect(replacing).not.toMatch(/SCAN/);
});

test('the screens of the outbox, of a contact and of an import read no table whole', async () => {
  const { db, read, importId } = await withSend();
  const [someone] = searchContacts(read, { text: '', offset: 0, limit: 1 }).contacts;
  for (const method of [
    () => listSends(read, noon),
    () => problemsOfSend(read, sendId),
    () => requestsOfSend(read, { sendId, offset: 0, limit: 50 }),
    () => deliveriesOfContact(read, someone?.id ?? ''),
    () => deliveriesOfSend(read, { sendId, offset: 0, limit: 50 }),
    () => contactPage(read, someone?.id ?? ''),
    () => getImport(read, importId),
    () => allTags(read),
    () => searchContacts(read, { text: '', tag: 'Donor', offset: 0, limit: 50 }),
    () => importRuns(read, importId),
    () => discardedRuns(read),
  ]) {
    expect(plansOf(db, method)).not.toMatch(wholeTable);
  }
});

test('undoing a keep finds its contacts and rows by their indexes', async () => {
  const { db, read, write, importId } = await withSend();
  const [run] = importRuns(read, importId);
  const plan = plansOf(db, () => {
    previewUndo(read, run?.id ?? '');
    undoRun(write, run?.id ?? '', noon);
  });
  expect(plan).toMatch(/SEARCH journal USING PRIMARY KEY \(run_id=\? AND contact_id>\?\)/);
  expect(plan).not.toMatch(wholeTable);
  expect(plan).not.toMatch(/SCAN (journal|contacts|sends|deliveries)\b/);
});
