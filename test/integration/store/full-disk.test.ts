import { expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import { importText, keepRows, namesIn, people } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

/** Room for the empty store and some hundred contacts. */
const smallDisk = 160;

/** What a person does until the disk is full: keeps fifty more. Answers how many fit. */
async function fill(store: Store, importId: string, drafts: readonly ContactDraft[]): Promise<number> {
  for (let kept = 0; kept < drafts.length; kept += 50) {
    try {
      await keepRows(store, importId, 'Spring', drafts.slice(0, kept + 50));
    } catch {
      return kept;
    }
  }
  throw new Error('The disk never filled up.');
}

test('on a full disk the call fails with a remedy, what was there stays, and later the same call works', async () => {
  const drafts = people(5000);
  const { store, folder, close } = await openTestStore({ maxPages: smallDisk });
  const importId = await importText(store, 'name\n');
  const kept = await fill(store, importId, drafts);
  expect(kept).toBeGreaterThan(0);

  const upload = newId();
  await store.beginUpload(upload, 'large.csv', 1024 * 1024, noon);
  const chunk = new Uint8Array(1024 * 1024).fill(65);
  const refused = store.addChunk(upload, 0, chunk);
  await expect(refused).rejects.toMatchObject({ failure: { code: 'storage-full' } });
  await expect(refused).rejects.toThrow(/disk is full.*not saved.*Free some space and do it again/);

  const expected = drafts.slice(0, kept).map((item) => item.fields.name);
  expect(await namesIn(store)).toEqual(expected.slice(0, 1000));
  expect(await namesIn(store, { text: 'person' })).toEqual(expected.slice(0, 1000));
  expect(await store.allLists()).toMatchObject([{ name: 'Spring', members: kept }]);
  await close();

  const roomy = await openTestStore({ folder });
  expect(roomy.notices).toEqual([]);
  expect(await roomy.store.allLists()).toMatchObject([{ name: 'Spring', members: kept }]);
  await roomy.store.addChunk(upload, 0, chunk);
  expect(await roomy.store.finishUpload(upload, newId(), noon)).toMatchObject({ known: false });
  expect(await keepRows(roomy.store, importId, 'Spring', drafts.slice(0, kept + 50))).toMatchObject({
    added: 50,
    updated: 0,
    unchanged: kept,
  });
});

test('small changes go through again as soon as there is room', async () => {
  const { store } = await openTestStore({ maxPages: smallDisk });
  const upload = newId();
  await store.beginUpload(upload, 'large.csv', 1024 * 1024, noon);
  await expect(store.addChunk(upload, 0, new Uint8Array(1024 * 1024))).rejects.toMatchObject({
    failure: { code: 'storage-full' },
  });
  await store.addChunk(upload, 0, new Uint8Array(1024));
  await store.writeTextDraft('note', 'still here');
  expect(await store.readTextDrafts()).toEqual([{ key: 'note', text: 'still here' }]);
});
