import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src-main/store/store-methods.ts';
import { listOf, namesIn, people } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { numberOf, openDirect } from './open-direct.ts';

async function withPeople(count = 3) {
  const opened = await openTestStore();
  const listId = await listOf(opened.store, 'Spring', people(count));
  return { ...opened, listId, ids: await idsOf(opened.store) };
}

async function idsOf(store: Store): Promise<readonly [string, string, string]> {
  const { contacts } = await store.searchContacts({ text: '', offset: 0, limit: 3 });
  const [one, two, three] = contacts.map(({ id }) => id);
  if (one === undefined || two === undefined || three === undefined) throw new Error('Three were kept.');
  return [one, two, three];
}

describe('tags', () => {
  test('are put on many contacts at once and taken off again', async () => {
    const { store, ids } = await withPeople();
    const [one, two, three] = ids;
    await store.setTags([one, two], { add: ['Donor', 'Volunteer'], remove: [] });
    await store.setTags([two, three], { add: ['Church'], remove: ['Donor'] });
    expect(await store.allTags()).toEqual([
      { tag: 'Church', contacts: 2 },
      { tag: 'Donor', contacts: 1 },
      { tag: 'Volunteer', contacts: 2 },
    ]);
    expect((await store.contactPage(two)).tags).toEqual(['Church', 'Volunteer']);
  });

  test('are the same however their letters are written, and keep the first spelling', async () => {
    const { store, ids } = await withPeople();
    const [one, two] = ids;
    await store.setTags([one], { add: ['Donor'], remove: [] });
    await store.setTags([one, two], { add: ['DONOR'], remove: [] });
    expect(await store.allTags()).toEqual([{ tag: 'Donor', contacts: 2 }]);
    await store.setTags([one], { add: [], remove: ['donor'] });
    expect((await store.contactPage(one)).tags).toEqual([]);
  });

  test('narrow a search, together with words and a list', async () => {
    const { store, listId, ids } = await withPeople();
    const [one, two] = ids;
    await store.setTags([one, two], { add: ["O'Brien's %_*"], remove: [] });
    const tag = "O'Brien's %_*";
    expect(await namesIn(store, { tag })).toEqual(['Person 0000', 'Person 0001']);
    await store.setMembership(listId, one, false, noon);
    expect(await namesIn(store, { tag, listId })).toEqual(['Person 0001']);
    expect(await namesIn(store, { tag, text: '0000' })).toEqual(['Person 0000']);
    expect(await namesIn(store, { tag: 'nobody has it' })).toEqual([]);
  });

  test('of a contact that is gone meanwhile are refused, all of them', async () => {
    const { store, ids } = await withPeople();
    const gone = '0195f3a0-0000-7000-8000-00000000dead';
    await expect(store.setTags([ids[0], gone], { add: ['Donor'], remove: [] })).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
    expect(await store.allTags()).toEqual([]);
  });

  test('go with their contact', async () => {
    const { store, ids, folder, close } = await withPeople();
    await store.setTags(ids, { add: ['Donor'], remove: [] });
    await close();
    const { db } = openDirect({ folder });
    db.prepare('DELETE FROM contacts WHERE id = ?').run(ids[0]);
    expect(numberOf(db, 'SELECT count(*) FROM contact_tags')).toBe(2);
  });
});
