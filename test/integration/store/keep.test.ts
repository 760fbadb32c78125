import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import type { WriteDb } from '../../../src-main/store/database.ts';
import { finishKeep } from '../../../src-main/store/methods/finish-keep.ts';
import { newId } from '../../../src-main/store/new-id.ts';
import { keepContract } from '../../../src-shared/contract/keep.ts';
import { draft, importText, keepRows, keepThese, namesIn, people, rowOf } from '../../support/contacts.ts';
import { recipeOf } from '../../support/stored-recipe.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { numberOf, openDirect } from './open-direct.ts';

async function withImport() {
  const opened = await openTestStore();
  return { ...opened, importId: await importText(opened.store, 'a,b\n') };
}

describe('keeping rows', () => {
  test('makes contacts of them, on the list, and remembers which rows they were', async () => {
    const { store, importId } = await withImport();
    const kept = await keepRows(store, importId, 'Spring letter 2026', people(3));
    expect(kept).toMatchObject({ added: 3, updated: 0, unchanged: 0 });
    expect(await store.allLists()).toMatchObject([{ id: kept.listId, name: 'Spring letter 2026', members: 3 }]);
    expect(await namesIn(store, { listId: kept.listId })).toEqual(['Person 0000', 'Person 0001', 'Person 0002']);
    expect((await recipeOf(store, importId)).keptRows).toEqual([{ part: '', rows: [0, 1, 2] }]);
  });

  test('takes a cell that is longer than Excel can have one, and the whole file with it', async () => {
    const { store, importId } = await withImport();
    const long = draft({ name: 'Anna Quist' }, { Notes: `${'a'.repeat(40_000)} end` });
    const rows = [rowOf(0, long), rowOf(1, draft({ name: 'Bob Stone' }))];
    expect(v.safeParse(keepContract['imports.keepRows'].input, { runId: newId(), rows }).success).toBe(true);
    expect(await keepThese(store, importId, rows)).toMatchObject({ added: 2 });
    const { contacts } = await store.searchContacts({ text: 'Anna', offset: 0, limit: 9 });
    expect(contacts.map(({ custom }) => custom)).toEqual([long.custom]);
  });

  test('of another sheet are other people, though their row numbers are the same', async () => {
    const { store, importId } = await withImport();
    for (const [part, name] of [
      ['Churches', 'Grace Harbor Church'],
      ['People', 'Anna Quist'],
    ] as const) {
      const kept = await keepThese(store, importId, [rowOf(5, draft({ name }))], { part });
      expect(kept).toMatchObject({ added: 1, updated: 0 });
    }
    expect((await namesIn(store)).toSorted()).toEqual(['Anna Quist', 'Grace Harbor Church']);
    expect((await recipeOf(store, importId)).keptRows).toEqual([
      { part: 'Churches', rows: [5] },
      { part: 'People', rows: [5] },
    ]);
  });

  test('shows nothing before it is finished, and nothing at all when it is cancelled or cut off', async () => {
    const { store, importId, folder, close } = await withImport();
    const rows = [rowOf(0, draft())];
    const target = { listNames: ['Spring', 'All'], tags: ['Donor'], part: '' };
    const [cancelled, cutOff] = [newId(), newId()];
    await store.beginKeep(cancelled, importId, target, noon);
    await store.addKeepRows(cancelled, rows);
    expect(await namesIn(store)).toEqual([]);
    expect(await store.allLists()).toEqual([]);
    await store.cancelKeep(cancelled);
    await expect(store.finishKeep(cancelled, noon)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await store.getImport(importId)).toMatchObject({ unfinishedKeep: null });
    await store.beginKeep(cutOff, importId, target, noon);
    await store.addKeepRows(cutOff, rows);
    await close();
    const again = await openTestStore({ folder });
    await again.store.forgetUnfinished();
    await expect(again.store.finishKeep(cutOff, noon)).rejects.toThrow(/Press Keep again; no contact was changed/);
    await expect(again.store.addKeepRows(cutOff, rows)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await namesIn(again.store)).toEqual([]);
    expect(await again.store.allLists()).toEqual([]);
    expect(await again.store.importRuns(importId)).toEqual([]);
  });

  test('that was cut off is remembered with its lists and tags, and is completed by keeping again (86)', async () => {
    const { store, importId, folder, close } = await withImport();
    await store.beginKeep(newId(), importId, { listNames: ['Spring', 'All'], tags: ['Donor'], part: '' }, noon);
    await close();
    const again = await openTestStore({ folder });
    await again.store.forgetUnfinished();
    const { unfinishedKeep } = await again.store.getImport(importId);
    expect(unfinishedKeep).toEqual({ listNames: ['Spring', 'All'], tags: ['Donor'] });
    const rows = people(3).map((content, row) => rowOf(row, content));
    const kept = await keepThese(again.store, importId, rows, { ...unfinishedKeep });
    expect(kept).toMatchObject({ added: 3, lists: [{ joined: 3 }, { joined: 3 }] });
    expect(await again.store.getImport(importId)).toMatchObject({ unfinishedKeep: null });
  });

  test('a newer run of the same import takes the place of one that was never finished', async () => {
    const { store, importId } = await withImport();
    const left = newId();
    await store.beginKeep(left, importId, { listNames: ['Spring'], tags: [], part: '' }, noon);
    expect(await keepRows(store, importId, 'Spring', people(1))).toMatchObject({ added: 1 });
    await expect(store.finishKeep(left, noon)).rejects.toThrow(/Press Keep again/);
  });

  test('is all or nothing: one row that fails keeps the others out too', async () => {
    const { store, importId, folder, close } = await withImport();
    const runId = newId();
    await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: ['Donor'], part: '' }, noon);
    await store.addKeepRows(
      runId,
      people(3).map((content, row) => rowOf(row, content)),
    );
    await close();
    const { db } = openDirect({ folder });
    db.exec(`CREATE TRIGGER refuse BEFORE INSERT ON contacts WHEN new.fields LIKE '%Person 0002%'
             BEGIN SELECT raise(ABORT, 'refused'); END`);
    const finish = () => db.transaction(() => finishKeep(db as WriteDb, runId, noon)).immediate();
    expect(finish).toThrow('refused');
    for (const table of ['contacts', 'lists', 'contact_tags', 'import_kept_rows', 'import_runs']) {
      expect(numberOf(db, `SELECT count(*) FROM ${table}`), table).toBe(0);
    }
    db.exec('DROP TRIGGER refuse');
    expect(finish()).toMatchObject({ added: 3 });
  });

  test('a second time updates the same contacts and says what changed', async () => {
    const { store, importId } = await withImport();
    const first = await keepRows(store, importId, 'Spring', people(3));
    const before = await store.searchContacts({ text: '', offset: 0, limit: 10 });
    const [one, two, three] = people(4).slice(0, 3);
    const changed = [one, draft({ ...two?.fields, city: 'Hanover' }), three].filter((item) => item !== undefined);
    const second = await keepRows(store, importId, 'Spring', [
      ...changed,
      draft({ name: 'Person 0003', fileAs: 'Person 0003' }),
    ]);
    expect(second).toMatchObject({ listId: first.listId, added: 1, updated: 1, unchanged: 2, leftAlone: 0 });
    const after = await store.searchContacts({ text: '', offset: 0, limit: 10 });
    expect(after.contacts.slice(0, 3).map((contact) => contact.id)).toEqual(
      before.contacts.map((contact) => contact.id),
    );
    expect(after.contacts.map((contact) => contact.fields.city)).toEqual(['Lebanon', 'Hanover', 'Lebanon', 'Lebanon']);
    expect(await namesIn(store, { text: 'hanover' })).toEqual(['Person 0001']);
  });

  test('a second time brings back neither what the address book corrected nor who was taken off the list', async () => {
    const { store, importId } = await withImport();
    const { listId } = await keepRows(store, importId, 'Spring', people(3));
    const { contacts } = await store.searchContacts({ text: '', offset: 0, limit: 10 });
    const [corrected, removed, both] = contacts;
    if (corrected === undefined || removed === undefined || both === undefined) throw new Error('Three were kept.');
    for (const contact of [corrected, both]) {
      await store.updateContact(contact.id, { ...contact.fields, city: 'Corrected' }, noon + 1);
    }
    await store.setMembership(listId, removed.id, false, noon + 1);
    const [one, two, three] = people(3);
    const rows = [one, two, draft({ ...three?.fields, city: 'From the file' })].filter((item) => item !== undefined);
    expect(await keepRows(store, importId, 'Spring', rows)).toMatchObject({ updated: 0, unchanged: 2, leftAlone: 1 });
    const after = await store.searchContacts({ text: '', offset: 0, limit: 10 });
    expect(after.contacts.map((contact) => contact.fields.city)).toEqual(['Corrected', 'Lebanon', 'Corrected']);
    expect(await namesIn(store, { listId })).toEqual(['Person 0000', 'Person 0002']);
  });

  test('puts the same contact on another list without leaving the first', async () => {
    const { store, importId } = await withImport();
    await keepRows(store, importId, 'Spring', people(1));
    expect(await keepRows(store, importId, 'Summer', people(1))).toMatchObject({ added: 0, unchanged: 1 });
    expect(await store.allLists()).toMatchObject([
      { name: 'Spring', members: 1 },
      { name: 'Summer', members: 1 },
    ]);
  });

  test('uses the list of that name, however its letters are written', async () => {
    const { store, importId } = await withImport();
    const first = await keepRows(store, importId, 'Spring', people(1));
    expect((await keepRows(store, importId, 'SPRING', people(2))).listId).toBe(first.listId);
  });

  test('of an import that was thrown away meanwhile is refused, not a fault of the app', async () => {
    const { store, importId } = await withImport();
    await store.discardImport(importId);
    await expect(
      store.beginKeep(newId(), importId, { listNames: ['Spring'], tags: [], part: '' }, noon),
    ).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('puts everybody on every list and tags them, in the spelling that is there already', async () => {
    const { store, importId } = await withImport();
    await keepThese(store, importId, [rowOf(0, draft({ name: 'Anna' }))], { part: 'A', tags: ['Donor'] });
    const target = { part: 'B', listNames: ['spring', 'All', 'ALL'], tags: ['DONOR', 'Gift 2026', 'gift 2026'] };
    const kept = await keepThese(store, importId, [rowOf(0, draft({ name: 'Ben' }))], target);
    expect(kept.lists).toMatchObject([
      { name: 'Spring', isNew: false, joined: 1 },
      { name: 'All', isNew: true, joined: 1 },
    ]);
    expect(await store.allTags()).toEqual([
      { tag: 'Donor', contacts: 2 },
      { tag: 'Gift 2026', contacts: 1 },
    ]);
    expect(await namesIn(store, { tag: 'donor' })).toEqual(['Anna', 'Ben']);
    expect(await namesIn(store, { tag: 'Gift 2026' })).toEqual(['Ben']);
  });

  test('a second time gives no tag back that was taken off meanwhile', async () => {
    const { store, importId } = await withImport();
    const keep = (tags: readonly string[]) => keepThese(store, importId, [rowOf(0, draft())], { tags });
    await keep(['Donor']);
    const [contact] = (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
    await store.setTags([contact?.id ?? ''], { add: [], remove: ['donor'] });
    await keep(['Donor', 'Volunteer']);
    expect((await store.contactPage(contact?.id ?? '')).tags).toEqual(['Volunteer']);
  });

  test('takes the last content when a row is sent twice', async () => {
    const { store, importId } = await withImport();
    const runId = newId();
    await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: [], part: '' }, noon);
    await store.addKeepRows(runId, [rowOf(0, draft({ name: 'Old' }))]);
    await store.addKeepRows(runId, [rowOf(0, draft({ name: 'New' }))]);
    expect(await store.finishKeep(runId, noon)).toMatchObject({ added: 1 });
    expect(await namesIn(store)).toEqual(['New']);
  });

  test('keeps custom fields of any name, and updates them', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'January');
    const custom = (text: string) => Object.fromEntries(['__proto__', 'constructor'].map((name) => [name, text]));
    const [person] = people(1);
    if (person === undefined) throw new Error('There is nobody.');
    for (const text of ['one', 'two']) {
      await keepThese(store, importId, [rowOf(0, draft(person.fields, custom(text)))]);
      const [contact] = (await store.searchContacts({ text: '', offset: 0, limit: 1 })).contacts;
      expect(Object.entries(contact?.custom ?? {})).toEqual(Object.entries(custom(text)));
    }
  });
});
