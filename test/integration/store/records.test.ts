import { describe, expect, test } from 'vitest';
import type { StoredAccount } from '../../../src-main/store/methods/accounts.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { draft, listOf, namesIn, people } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

function account(changes: Partial<StoredAccount> = {}): StoredAccount {
  const id = newId();
  return {
    id,
    provider: 'prayerletters',
    mode: 'practice',
    name: id,
    apiUrl: null,
    pausedReason: null,
    hasBadConnection: false,
    createdAt: noon,
    ...changes,
  };
}

const notFound = { failure: { code: 'not-found' } };
const conflict = { failure: { code: 'conflict' } };

describe('lists', () => {
  test('are shown by name with the number of their members', async () => {
    const { store } = await openTestStore();
    await listOf(store, 'spring', people(3));
    expect(await store.createList(newId(), 'Autumn', noon)).toMatchObject({
      name: 'Autumn',
      members: 0,
      createdAt: noon,
    });
    expect(await store.allLists()).toMatchObject([
      { name: 'Autumn', members: 0 },
      { name: 'spring', members: 3 },
    ]);
  });

  test('have different names, whatever the case', async () => {
    const { store } = await openTestStore();
    await store.createList(newId(), 'Spring', noon);
    const other = await store.createList(newId(), 'Autumn', noon);
    await expect(store.createList(newId(), 'SPRING', noon)).rejects.toMatchObject(conflict);
    await expect(store.renameList(other.id, 'spring')).rejects.toThrow(/exists already. Choose another name/);
    await store.renameList(other.id, 'AUTUMN');
    expect((await store.allLists()).map((list) => list.name)).toEqual(['AUTUMN', 'Spring']);
  });

  test('take and give up members, each once', async () => {
    const { store } = await openTestStore();
    const listId = await listOf(store, 'Spring', people(2));
    const other = await store.createList(newId(), 'Autumn', noon);
    const [someone] = (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    const id = someone?.id ?? '';
    for (const member of [true, true]) await store.setMembership(other.id, id, member, noon);
    expect(await namesIn(store, { listId: other.id })).toEqual(['Person 0000']);
    for (const member of [false, false]) await store.setMembership(listId, id, member, noon);
    expect(await namesIn(store, { listId })).toEqual(['Person 0001']);
    expect((await store.contactPage(id)).lists).toEqual([{ id: other.id, name: 'Autumn' }]);
  });

  test('that are removed leave their contacts; what is done to them afterwards is refused', async () => {
    const { store } = await openTestStore();
    const listId = await listOf(store, 'Spring', people(2));
    const [someone] = (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    await store.removeList(listId);
    expect(await namesIn(store)).toHaveLength(2);
    expect((await store.contactPage(someone?.id ?? '')).lists).toEqual([]);
    await expect(store.removeList(listId)).rejects.toMatchObject(notFound);
    await expect(store.renameList(listId, 'Summer')).rejects.toMatchObject(notFound);
    await expect(store.setMembership(listId, someone?.id ?? '', true, noon)).rejects.toMatchObject(notFound);
  });
});

describe('a contact', () => {
  test('is changed field by field and keeps its custom fields', async () => {
    const { store } = await openTestStore();
    await listOf(store, 'Spring', [draft({}, { Nickname: 'JM' })]);
    const [before] = (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    if (before === undefined) throw new Error('Nobody found.');
    const fields = { ...before.fields, city: 'Hanover' };
    expect(await store.updateContact(before.id, fields, noon + 5)).toEqual({ ...before, fields, updatedAt: noon + 5 });
    expect(await store.updateContact(before.id, fields, noon + 9)).toMatchObject({ updatedAt: noon + 5 });
    expect((await store.contactPage(before.id)).contact.custom).toEqual({ Nickname: 'JM' });
  });

  test('that is not there is not found', async () => {
    const { store } = await openTestStore();
    await expect(store.contactPage(newId())).rejects.toMatchObject(notFound);
    await expect(store.updateContact(newId(), draft().fields, noon)).rejects.toMatchObject(notFound);
  });
});

describe('accounts', () => {
  test('are added, renamed, paused and let go on', async () => {
    const { store } = await openTestStore();
    const given = account({ name: 'Office', mode: 'live', apiUrl: 'https://example.org/api' });
    await store.addAccount(given);
    expect(await store.allAccounts()).toEqual([given]);
    await store.renameAccount(given.id, 'Field');
    await store.pauseAccount(given.id, 'The token is wrong.');
    expect(await store.getAccount(given.id)).toEqual({ ...given, name: 'Field', pausedReason: 'The token is wrong.' });
    await store.pauseAccount(given.id, null);
    expect(await store.getAccount(given.id)).toMatchObject({ pausedReason: null });
  });

  test('have different names as long as they are there', async () => {
    const { store } = await openTestStore();
    const first = account({ name: 'Office' });
    await store.addAccount(first);
    await expect(store.addAccount(account({ name: 'OFFICE' }))).rejects.toMatchObject(conflict);
    await store.removeAccount(first.id, noon);
    await store.addAccount(account({ name: 'Office' }));
    expect(await store.allAccounts()).toHaveLength(1);
  });

  test('that are removed are not found', async () => {
    const { store } = await openTestStore();
    const given = account();
    await store.addAccount(given);
    await store.removeAccount(given.id, noon);
    await expect(store.getAccount(given.id)).rejects.toThrow('This account was removed.');
    await expect(store.renameAccount(given.id, 'x')).rejects.toMatchObject(notFound);
    await expect(store.removeAccount(given.id, noon)).rejects.toMatchObject(notFound);
  });
});

describe('what the user is in the middle of', () => {
  test('is kept over a restart: drafts and settings', async () => {
    const { store, folder, close } = await openTestStore();
    await store.writeTextDraft('contact/1/name', 'Jo');
    await store.writeTextDraft('contact/1/name', 'Joe “and” \n Mary');
    await store.writeTextDraft('search', '');
    await store.writeSetting('view', '{"screen":"fix"}');
    await store.writeSetting('view', '{"screen":"keep"}');
    await close();
    const again = await openTestStore({ folder });
    expect(await again.store.readTextDrafts()).toEqual([
      { key: 'contact/1/name', text: 'Joe “and” \n Mary' },
      { key: 'search', text: '' },
    ]);
    expect(await again.store.readSetting('view')).toBe('{"screen":"keep"}');
    await again.store.writeTextDraft('contact/1/name', null);
    await again.store.writeTextDraft('never there', null);
    expect(await again.store.readTextDrafts()).toEqual([{ key: 'search', text: '' }]);
    expect(await again.store.readSetting('never there')).toBeNull();
  });
});
