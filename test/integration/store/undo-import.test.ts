import { describe, expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import { draft, importText, keepRows, keepThese, namesIn, people, rowOf } from '../../support/contacts.ts';
import { recipeOf } from '../../support/stored-recipe.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

const nothing = {
  ...{ removes: 0, restores: 0, keepsEdited: 0, keepsSent: 0, keepsUsed: 0, leavesLists: 0, losesTags: 0 },
  ...{ listsRemoved: [], named: [] },
};

async function everyone(store: Store): Promise<readonly Contact[]> {
  return (await store.searchContacts({ text: '', offset: 0, limit: 1000 })).contacts;
}

async function find(store: Store, text: string): Promise<Contact> {
  const [contact] = (await store.searchContacts({ text, offset: 0, limit: 1 })).contacts;
  if (contact === undefined) throw new Error(`Nobody has the words ${text}.`);
  return contact;
}

/** Undoes a run and makes sure that the preview said exactly what would happen. */
async function undo(store: Store, runId: string) {
  const preview = await store.previewUndo(runId);
  const undone = await store.undoRun(runId, noon + 100);
  expect(undone).toEqual(preview);
  return undone;
}

async function send(store: Store, listId: string, mode: 'live' | 'practice' = 'live'): Promise<string> {
  const [accountId, sendId] = [newId(), newId()];
  await store.addAccount({
    ...({ id: accountId, provider: 'prayerletters', mode, name: accountId, apiUrl: null } as const),
    ...{ pausedReason: null, hasBadConnection: false, createdAt: noon },
  });
  const { way, fingerprint } = await store.readPlan({ listId, accountId, way: undefined }, noon);
  await store.createSend(sendId, { listId, accountId, way }, fingerprint, noon);
  return sendId;
}

async function withImports() {
  const { store } = await openTestStore();
  return { store, importId: await importText(store, 'January'), newer: await importText(store, 'February') };
}

describe('undoing a keep', () => {
  test('takes everything back that it added: contacts, lists, tags and marks; the rows can be kept again', async () => {
    const { store, importId } = await withImports();
    const rows = people(1200).map((content, row) => rowOf(row, content));
    const kept = await keepThese(store, importId, rows, { listNames: ['Spring', 'All'], tags: ['Donor'] });
    expect(await store.importRuns(importId)).toMatchObject([
      { id: kept.runId, added: 1200, undoneAt: null, tags: ['Donor'], lists: [{ name: 'Spring', isNew: true }, {}] },
    ]);
    expect(await undo(store, kept.runId)).toEqual({ ...nothing, removes: 1200, listsRemoved: ['Spring', 'All'] });
    expect([await everyone(store), await store.allLists(), await store.allTags()]).toEqual([[], [], []]);
    expect(await namesIn(store, { text: 'person' })).toEqual([]);
    expect((await recipeOf(store, importId)).keptRows).toEqual([]);
    expect(await store.importRuns(importId)).toMatchObject([{ undoneAt: noon + 100 }]);
    expect(await keepThese(store, importId, rows)).toMatchObject({ added: 1200 });
  });

  test('a second time is refused, and the preview says so', async () => {
    const { store, importId } = await withImports();
    const { runId } = await keepRows(store, importId, 'Spring', people(1));
    await undo(store, runId);
    expect(await store.previewUndo(runId)).toEqual({ ...nothing, blockedBy: expect.stringMatching(/undone already/) });
    await expect(store.undoRun(runId, noon)).rejects.toMatchObject({ failure: { code: 'conflict' } });
  });

  test('gives changed contacts their former content, and only where it is still the run that speaks', async () => {
    const { store, importId, newer } = await withImports();
    await keepRows(store, importId, 'Spring', people(2));
    const [one, two] = await everyone(store);
    if (one === undefined || two === undefined) throw new Error('Two were kept.');
    const changed = draft({ ...one.fields, city: 'Hanover', phone: '603 555' }, { Group: 'North' });
    const { runId } = await keepThese(
      store,
      newer,
      [
        rowOf(0, changed, { contactId: one.id }),
        rowOf(1, draft({ ...two.fields, city: 'Keene' }), { contactId: two.id }),
      ],
      { listNames: ['Spring', 'Summer'], tags: ['Donor'] },
    );
    const updated = await find(store, '0000');
    await store.updateContact(one.id, { ...updated.fields, phone: 'By hand', email: 'one@example.org' }, noon + 1);
    await store.updateContact(two.id, { ...two.fields, city: 'By hand' }, noon + 1);
    expect(await undo(store, runId)).toEqual({
      ...nothing,
      ...{ restores: 1, keepsEdited: 2, leavesLists: 2, losesTags: 2, listsRemoved: ['Summer'] },
      named: [
        { contactId: one.id, name: 'Person 0000', reason: 'edited' },
        { contactId: two.id, name: 'Person 0001', reason: 'edited' },
      ],
    });
    const after = await everyone(store);
    expect(after[0]).toMatchObject({
      fields: { city: 'Lebanon', phone: 'By hand', email: 'one@example.org' },
      custom: {},
    });
    expect(after[1]?.fields.city).toBe('By hand');
    expect(await namesIn(store, { text: 'hanover' })).toEqual([]);
    expect(await store.allTags()).toEqual([]);
    expect(await store.allLists()).toMatchObject([{ name: 'Spring', members: 2 }]);
    expect((await recipeOf(store, newer)).keptRows).toEqual([]);
  });

  test('of an update lets the same row update again', async () => {
    const { store, importId } = await withImports();
    await keepRows(store, importId, 'Spring', people(1));
    const [content] = people(1);
    const changed = draft({ ...content?.fields, city: 'Hanover' });
    const { runId } = await keepRows(store, importId, 'Spring', [changed]);
    expect(await undo(store, runId)).toEqual({ ...nothing, restores: 1 });
    expect((await find(store, 'person')).fields.city).toBe('Lebanon');
    expect((await recipeOf(store, importId)).keptRows).toEqual([{ part: '', rows: [0] }]);
    expect(await keepRows(store, importId, 'Spring', [changed])).toMatchObject({ updated: 1 });
    expect((await find(store, 'person')).fields.city).toBe('Hanover');
  });

  test('keeps who was edited, put to use or sent since, and names them', async () => {
    const { store, importId, newer } = await withImports();
    const { runId, listId } = await keepRows(store, importId, 'Spring', people(12));
    const [edited, listed, tagged, linked, takenOff] = await everyone(store);
    if (!edited || !listed || !tagged || !linked || !takenOff) throw new Error('Twelve were kept.');
    await store.updateContact(edited.id, { ...edited.fields, city: 'By hand' }, noon + 1);
    const other = await store.createList(newId(), 'By hand', noon);
    await store.setMembership(other.id, listed.id, true, noon);
    await store.setTags([tagged.id], { add: ['By hand'], remove: [] });
    await keepThese(store, newer, [rowOf(0, linked, { contactId: linked.id })]);
    await store.setMembership(listId, takenOff.id, false, noon);
    const undone = await undo(store, runId);
    expect(undone).toMatchObject({ removes: 8, keepsEdited: 1, keepsUsed: 3, listsRemoved: [] });
    expect(undone.named.map(({ name, reason }) => [name, reason])).toEqual([
      ['Person 0000', 'edited'],
      ['Person 0001', 'used'],
      ['Person 0002', 'used'],
      ['Person 0003', 'used'],
    ]);
    expect(await namesIn(store, { listId })).toEqual(['Person 0000', 'Person 0001', 'Person 0002', 'Person 0003']);
    // Those who stay are kept rows still: keeping again must not double them.
    expect(await keepRows(store, importId, 'Spring', people(12))).toMatchObject({ added: 8, unchanged: 4 });
  });

  test('keeps everybody who is part of a send, names ten of them, and leaves the list', async () => {
    const { store, importId } = await withImports();
    const { runId, listId } = await keepRows(store, importId, 'Spring', people(12));
    await send(store, listId);
    const undone = await undo(store, runId);
    expect(undone).toMatchObject({ removes: 0, keepsSent: 12, listsRemoved: [] });
    expect(undone.named).toHaveLength(10);
    expect(await namesIn(store, { listId })).toHaveLength(12);
  });

  test('leaves a contact on the list that it was sent with, though the run put it there', async () => {
    const { store, importId, newer } = await withImports();
    await keepRows(store, importId, 'Spring', people(1));
    const anna = await find(store, 'person');
    const { runId, listId } = await keepThese(store, newer, [rowOf(0, anna, { contactId: anna.id })], {
      listNames: ['Summer'],
    });
    await send(store, listId);
    expect(await undo(store, runId)).toMatchObject({ leavesLists: 0, keepsSent: 1, listsRemoved: [] });
    expect(await namesIn(store, { listId })).toEqual(['Person 0000']);
  });

  test('is not held up by a send that was cancelled before anything left, or by one for practice', async () => {
    const { store, importId } = await withImports();
    const { runId, listId } = await keepRows(store, importId, 'Spring', people(2));
    await send(store, listId, 'practice');
    const sendId = await send(store, listId);
    expect(await store.previewUndo(runId)).toMatchObject({ removes: 0, keepsSent: 2 });
    await store.cancelSend(sendId, noon);
    expect(await undo(store, runId)).toEqual({ ...nothing, removes: 2, listsRemoved: ['Spring'] });
  });

  test('of an older run leaves what a newer one did; undone after it, both are gone', async () => {
    const { store, importId } = await withImports();
    const [content] = people(1);
    const keepCity = (city: string) => keepRows(store, importId, 'Spring', [draft({ ...content?.fields, city })]);
    const added = await keepCity('Lebanon');
    const first = await keepCity('Hanover');
    const second = await keepCity('Keene');
    expect(await undo(store, first.runId)).toMatchObject({ restores: 0, keepsEdited: 1 });
    expect((await find(store, 'person')).fields.city).toBe('Keene');
    expect(await undo(store, second.runId)).toMatchObject({ restores: 1 });
    expect((await find(store, 'person')).fields.city).toBe('Lebanon');
    expect(await keepCity('Hanover')).toMatchObject({ updated: 1 });
    expect(await undo(store, added.runId)).toMatchObject({ removes: 0, keepsEdited: 1 });
  });

  test('leaves what another import in force says and gives as well, and takes it back with that one', async () => {
    const { store, importId, newer } = await withImports();
    await keepRows(store, await importText(store, 'Before'), 'Spring', people(1));
    const before = await find(store, 'person');
    const row = rowOf(0, draft({ ...before.fields, phone: '603 2' }), { contactId: before.id });
    const target = { listNames: ['Easter'], tags: ['Donor'] };
    const one = await keepThese(store, importId, [row], target);
    const other = await keepThese(store, newer, [row], target);
    expect(await undo(store, one.runId)).toEqual({
      ...{ ...nothing, keepsUsed: 1 },
      named: [{ contactId: before.id, name: 'Person 0000', reason: 'used' }],
    });
    const held = await store.contactPage(before.id);
    expect([held.contact.fields.phone, held.tags]).toEqual(['603 2', ['Donor']]);
    expect(await namesIn(store, { listId: one.listId })).toEqual(['Person 0000']);
    expect(await undo(store, other.runId)).toMatchObject({ restores: 1, losesTags: 1, listsRemoved: ['Easter'] });
    const after = await store.contactPage(before.id);
    expect([after.contact.fields, after.tags]).toEqual([before.fields, []]);
    expect(await keepThese(store, newer, [row], target)).toMatchObject({ updated: 1, lists: [{ joined: 1 }] });
  });

  test('of the import that added somebody whom another one keeps, too, removes them with that one', async () => {
    const { store, importId, newer } = await withImports();
    const { runId } = await keepRows(store, importId, 'Spring', people(1));
    const added = await find(store, 'person');
    const changed = draft({ ...added.fields, city: 'Hanover' });
    const later = await keepThese(store, newer, [rowOf(0, changed, { contactId: added.id })]);
    expect(await undo(store, runId)).toMatchObject({ removes: 0, keepsEdited: 1 });
    expect(await store.previewUndo(runId)).toEqual({
      ...nothing,
      blockedBy: expect.stringMatching(/What stayed of it/),
    });
    // Kept again meanwhile, they stay once more.
    const again = await keepRows(store, importId, 'Spring', people(1));
    expect(again).toMatchObject({ added: 0 });
    expect(await undo(store, later.runId)).toMatchObject({ removes: 0 });
    expect(await namesIn(store)).toEqual(['Person 0000']);
    expect(await undo(store, again.runId)).toMatchObject({ removes: 1, listsRemoved: ['Spring'] });
    expect([await everyone(store), await store.allLists()]).toEqual([[], []]);
  });

  test('from the newest run to the oldest leaves nothing behind', async () => {
    const { store, importId, newer } = await withImports();
    const one = await keepRows(store, importId, 'Spring', people(3));
    const [first, second] = await everyone(store);
    const rows = [first, second].flatMap((contact, row) =>
      contact === undefined
        ? []
        : [rowOf(row, draft({ ...contact.fields, city: `New ${row}` }), { contactId: contact.id })],
    );
    // Two rows of one contact: the last one's word counts, and undoing goes back before the first.
    const twice = rowOf(9, draft({ ...first?.fields, city: 'Twice' }), { contactId: first?.id ?? '' });
    const two = await keepThese(store, newer, [...rows, twice], { listNames: ['Summer'], tags: ['Donor'] });
    expect((await find(store, '0000')).fields.city).toBe('Twice');
    expect(await undo(store, two.runId)).toEqual({
      ...nothing,
      ...{ restores: 2, leavesLists: 2, losesTags: 2, listsRemoved: ['Summer'] },
    });
    expect(await undo(store, one.runId)).toEqual({ ...nothing, removes: 3, listsRemoved: ['Spring'] });
    expect([await everyone(store), await store.allLists()]).toEqual([[], []]);
  });

  test('outlives its import: what was kept from a discarded one is listed and taken back as ever', async () => {
    const { store, importId, newer } = await withImports();
    const { runId } = await keepRows(store, importId, 'Spring', people(3));
    const [one] = await everyone(store);
    if (one === undefined) throw new Error('Three were kept.');
    const changed = draft({ ...one.fields, city: 'Hanover' });
    const later = await keepThese(store, newer, [rowOf(0, changed, { contactId: one.id })], { listNames: ['Summer'] });
    const { fileName } = await store.getImport(importId);
    expect(await store.discardedRuns()).toEqual([]);
    await store.discardImport(importId);
    expect(await store.discardedRuns()).toMatchObject([{ id: runId, fileName, added: 3, lists: [{ name: 'Spring' }] }]);
    // Somebody who was kept from another import as well is used there.
    expect(await store.previewUndo(runId)).toMatchObject({ removes: 2, keepsEdited: 1 });
    await store.discardImport(newer);
    expect((await store.discardedRuns()).map(({ id }) => id)).toEqual([later.runId, runId]);
    expect(await undo(store, later.runId)).toMatchObject({ restores: 1, listsRemoved: ['Summer'] });
    expect(await undo(store, runId)).toEqual({ ...nothing, removes: 3, listsRemoved: ['Spring'] });
    expect([await everyone(store), await store.allLists(), await store.discardedRuns()]).toEqual([[], [], []]);
    await expect(store.undoRun(runId, noon)).rejects.toMatchObject({ failure: { code: 'conflict' } });
  });

  test('of a discarded import leaves alone who was kept from another import, too', async () => {
    const { store, importId, newer } = await withImports();
    const { runId } = await keepRows(store, importId, 'Spring', people(2));
    const [one] = await everyone(store);
    if (one === undefined) throw new Error('Two were kept.');
    await keepThese(store, newer, [rowOf(0, draft(one.fields), { contactId: one.id })], { listNames: ['Spring'] });
    await store.discardImport(importId);
    expect(await undo(store, runId)).toMatchObject({ removes: 1, keepsUsed: 1 });
  });

  test('is over once it is forgotten, which only a discarded import allows', async () => {
    const { store, importId } = await withImports();
    const { runId } = await keepRows(store, importId, 'Spring', people(1));
    await expect(store.forgetRun(runId)).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await store.discardImport(importId);
    await store.forgetRun(runId);
    expect(await store.discardedRuns()).toEqual([]);
    await expect(store.previewUndo(runId)).rejects.toThrow(/can no longer be undone/);
    await expect(store.undoRun(runId, noon)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await everyone(store)).toHaveLength(1);
  });
});
