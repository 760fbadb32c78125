import { describe, expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import { draft, importText, keepRows, keepThese, namesIn, people, rowOf } from '../../support/contacts.ts';
import { recipeOf } from '../../support/stored-recipe.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

async function everyone(store: Store): Promise<readonly Contact[]> {
  return (await store.searchContacts({ text: '', offset: 0, limit: 1000 })).contacts;
}

/** An address book with Anna, who came from an older file. */
async function withAnna() {
  const { store } = await openTestStore();
  const older = await importText(store, 'January');
  const newer = await importText(store, 'February');
  const content = draft({ name: 'Anna', email: 'anna@example.org' }, { Group: 'North' });
  await keepThese(store, older, [rowOf(0, content)]);
  const [anna] = await everyone(store);
  if (anna === undefined) throw new Error('Anna was kept.');
  return { store, older, newer, content, anna };
}

describe('the same file again', () => {
  test('85: is recognised and makes no duplicates', async () => {
    const { store } = await openTestStore();
    const first = await importText(store, 'name\nAnna');
    await keepRows(store, first, 'Spring', people(5));
    const second = await importText(store, 'name\nAnna');
    expect(second).toBe(first);
    expect(await keepRows(store, second, 'Spring', people(5))).toMatchObject({ added: 0, unchanged: 5 });
    expect(await everyone(store)).toHaveLength(5);
  });

  test('86: after a crash in the middle of keeping adds everybody once', async () => {
    const { store, folder, close } = await openTestStore();
    const importId = await importText(store, 'name\nAnna');
    const runId = newId();
    await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: [], part: '' }, noon);
    await store.addKeepRows(runId, [rowOf(0, draft({ name: 'Anna' }))]);
    await close();
    const again = await openTestStore({ folder });
    await again.store.forgetUnfinished();
    expect(await namesIn(again.store)).toEqual([]);
    const kept = await keepThese(again.store, importId, [rowOf(0, draft({ name: 'Anna' }))]);
    expect(kept).toMatchObject({ added: 1 });
    expect(await namesIn(again.store)).toEqual(['Anna']);
  });

  test('87: cancelled leaves nothing, and a later keep is whole', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'name\nAnna');
    const runId = newId();
    await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: ['Donor'], part: '' }, noon);
    await store.addKeepRows(runId, [rowOf(0, draft({ name: 'Anna' }))]);
    await store.cancelKeep(runId);
    expect([await namesIn(store), await store.allLists(), await store.allTags()]).toEqual([[], [], []]);
    expect(await keepThese(store, importId, [rowOf(1, draft({ name: 'Ben' }))])).toMatchObject({ added: 1 });
    expect(await namesIn(store)).toEqual(['Ben']);
  });

  test('88: on a full disk is refused with a remedy and rolled back', async () => {
    const { store, folder, close } = await openTestStore({ maxPages: 400 });
    const importId = await importText(store, 'name\nAnna');
    const runId = newId();
    await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: [], part: '' }, noon);
    const rows = people(1000).map((content, row) => rowOf(row, content));
    await store.addKeepRows(runId, rows);
    const refused = store.finishKeep(runId, noon);
    await expect(refused).rejects.toThrow(/disk is full.*not saved/);
    expect([await namesIn(store), await store.allLists(), await store.importRuns(importId)]).toEqual([[], [], []]);
    await close();
    const roomy = await openTestStore({ folder });
    expect(await roomy.store.finishKeep(runId, noon)).toMatchObject({ added: 1000 });
  });
});

describe('a newer file', () => {
  test('90: updates the contact that somebody chose for a row, and adds nobody', async () => {
    const { store, newer, anna } = await withAnna();
    const row = rowOf(7, draft({ name: 'Anna', city: 'Hanover', email: '' }), { contactId: anna.id });
    expect(await keepThese(store, newer, [row])).toMatchObject({ added: 0, updated: 1, leftAlone: 0 });
    const [now] = await everyone(store);
    // A blank in another file may only mean that it does not know.
    expect(now).toMatchObject({
      id: anna.id,
      fields: { city: 'Hanover', email: 'anna@example.org' },
      custom: { Group: 'North' },
    });
    expect(await namesIn(store, { text: 'hanover' })).toEqual(['Anna']);
    expect((await recipeOf(store, newer)).keptRows).toEqual([{ part: '', rows: [7] }]);
  });

  test('does not touch a field that it has no column for', async () => {
    const { store, newer, anna } = await withAnna();
    const row = rowOf(0, draft({ city: 'Hanover', email: 'new@example.org' }), {
      contactId: anna.id,
      fields: ['city'],
    });
    await keepThese(store, newer, [row]);
    expect((await everyone(store))[0]?.fields).toEqual({ ...anna.fields, city: 'Hanover' });
  });

  test('does not bring back what the address book corrected, and says what changed on both sides', async () => {
    const { store, newer, content, anna } = await withAnna();
    await store.updateContact(anna.id, { ...anna.fields, city: 'Corrected', state: 'VT' }, noon + 1);
    const said = { ...content, fields: { ...content.fields, city: 'Lebanon', state: 'ME', phone: '603 555' } };
    const kept = await keepThese(store, newer, [rowOf(3, said, { contactId: anna.id })]);
    expect(kept).toMatchObject({ updated: 0, leftAlone: 1 });
    expect(kept.leftAloneRows).toEqual([{ row: 3, contactId: anna.id, name: 'Anna', fields: ['state'] }]);
    expect((await everyone(store))[0]?.fields).toMatchObject({ city: 'Corrected', state: 'VT', phone: '603 555' });
    // Said once: the file has not changed since.
    expect(await keepThese(store, newer, [rowOf(3, said)])).toMatchObject({ unchanged: 1, leftAlone: 0 });
  });

  test.each([
    ['has no column for it', {}, ['name']],
    ['has a blank in it', { phone: '' }, ['name', 'phone']],
  ] as const)('does not bring back what was corrected though a file in between %s', async (_what, between, fields) => {
    const { store, newer, anna } = await withAnna();
    const old = { contactId: anna.id, fields: ['name', 'phone'] } as const;
    const row = (phone: string) => rowOf(0, draft({ name: 'Anna', phone }), { ...old, fields: [...old.fields] });
    await keepThese(store, newer, [row('603 1')]);
    const [known] = await everyone(store);
    await store.updateContact(anna.id, { ...known?.fields, ...anna.fields, phone: '603 9' }, noon + 1);
    const march = await importText(store, 'March');
    const said = draft({ name: 'Anna', ...between });
    await keepThese(store, march, [rowOf(0, said, { contactId: anna.id, fields: [...fields] })], { now: noon + 2 });
    await keepThese(store, await importText(store, 'April'), [row('603 1')], { now: noon + 3 });
    expect((await everyone(store))[0]?.fields.phone).toBe('603 9');
  });

  test('does not bring back what was corrected though the file that said it was discarded', async () => {
    const { store, older, newer, content, anna } = await withAnna();
    await store.updateContact(anna.id, { ...anna.fields, city: 'Corrected' }, noon + 1);
    await store.discardImport(older);
    expect(await keepThese(store, newer, [rowOf(0, content, { contactId: anna.id })])).toMatchObject({ unchanged: 1 });
    expect((await everyone(store))[0]?.fields.city).toBe('Corrected');
  });

  test.each([
    ['at the same time', noon],
    ['by a clock that was set back', noon - 1000],
  ])('counts as the newer one when it was kept %s', async (_what, now) => {
    const { store, newer, content, anna } = await withAnna();
    const says = (city: string) => rowOf(0, draft({ ...content.fields, city }), { contactId: anna.id });
    await keepThese(store, newer, [says('Hanover')], { now });
    await store.updateContact(anna.id, { ...anna.fields, city: 'Corrected' }, noon + 1);
    await keepThese(store, await importText(store, 'March'), [says('Hanover')], { now: now - 1 });
    expect((await everyone(store))[0]?.fields.city).toBe('Corrected');
  });

  test('leaves alone what was typed by hand before any file spoke of it, and names it', async () => {
    const { store, newer, anna } = await withAnna();
    await store.updateContact(anna.id, { ...anna.fields, phone: 'By hand' }, noon + 1);
    const row = rowOf(4, draft({ name: 'Anna', phone: '603 1' }), { contactId: anna.id, fields: ['phone'] });
    const kept = await keepThese(store, newer, [row]);
    expect(kept.leftAloneRows).toEqual([{ row: 4, contactId: anna.id, name: 'Anna', fields: ['phone'] }]);
    expect((await everyone(store))[0]?.fields.phone).toBe('By hand');
  });

  test('blanks what it said itself before and no longer says', async () => {
    const { store, older, content } = await withAnna();
    const without = { ...content, fields: { ...content.fields, email: '' } };
    expect(await keepThese(store, older, [rowOf(0, without)])).toMatchObject({ updated: 1 });
    expect((await everyone(store))[0]?.fields.email).toBe('');
  });

  test('remembers what it said of a column that is left out for a while', async () => {
    const { store, older, content, anna } = await withAnna();
    await store.updateContact(anna.id, { ...anna.fields, city: 'Corrected' }, noon + 1);
    await keepThese(store, older, [rowOf(0, content, { fields: ['name'] })]);
    expect(await keepThese(store, older, [rowOf(0, content)])).toMatchObject({ unchanged: 1, leftAlone: 0 });
    expect((await everyone(store))[0]?.fields.city).toBe('Corrected');
  });

  test('adds a row whose chosen contact is gone meanwhile: nobody is lost', async () => {
    const { store, newer } = await withAnna();
    const row = rowOf(0, draft({ name: 'Ben' }), { contactId: '0195f3a0-0000-7000-8000-00000000dead' });
    expect(await keepThese(store, newer, [row])).toMatchObject({ added: 1 });
    expect((await namesIn(store)).toSorted()).toEqual(['Anna', 'Ben']);
  });

  test('puts the contact that it updates on its lists and tags it', async () => {
    const { store, newer, content, anna } = await withAnna();
    const row = rowOf(0, content, { contactId: anna.id });
    const kept = await keepThese(store, newer, [row], { listNames: ['Spring', 'Summer'], tags: ['Donor'] });
    expect(kept).toMatchObject({
      unchanged: 1,
      lists: [
        { name: 'Spring', joined: 0 },
        { name: 'Summer', joined: 1 },
      ],
    });
    const page = await store.contactPage(anna.id);
    expect([page.lists.map(({ name }) => name), page.tags]).toEqual([['Spring', 'Summer'], ['Donor']]);
  });
});
