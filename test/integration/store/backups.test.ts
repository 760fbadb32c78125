import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSound, listBackups } from '../../../src-main/store/backups.ts';
import { databasePath } from '../../../src-main/store/open-store.ts';
import { listOf, namesIn, people } from '../../support/contacts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

const day = 24 * 60 * 60_000;

test('a backup is a sound copy of everything, made while the store is in use', async () => {
  const { store, folder } = await openTestStore();
  expect(await store.newestBackup()).toBeUndefined();
  await listOf(store, 'Spring', people(20));
  const path = await store.backup(noon);
  await store.writeSetting('view', 'later');
  expect(listBackups(folder)).toEqual([path]);
  expect(isSound(path)).toBe(true);
  expect(await store.newestBackup()).toBe(noon);

  const elsewhere = await temporaryFolder();
  await writeFile(databasePath(elsewhere), await readFile(path));
  const copy = await openTestStore({ folder: elsewhere });
  expect(copy.notices).toEqual([]);
  expect(await namesIn(copy.store, { text: 'person' })).toHaveLength(20);
  expect(await copy.store.readSetting('view')).toBeNull();
});

test('the five newest backups are kept', async () => {
  const { store, folder } = await openTestStore();
  for (let index = 0; index < 7; index += 1) await store.backup(noon + index * day);
  const times = listBackups(folder).map((path) => Number(/fieldpost-(\d+)/u.exec(path)?.[1]));
  expect(times).toEqual([6, 5, 4, 3, 2].map((index) => noon + index * day));
  expect(await store.newestBackup()).toBe(noon + 6 * day);
});

test('a backup that cannot be written leaves the earlier ones and the store alone', async () => {
  const { store, folder } = await openTestStore();
  await store.backup(noon);
  const backups = join(folder, 'backups');
  await mkdir(join(backups, 'unfinished.db'));
  await writeFile(join(backups, 'unfinished.db', 'in the way'), '');
  await expect(store.backup(noon + day)).rejects.toMatchObject({ failure: { code: expect.any(String) } });
  expect(await store.newestBackup()).toBe(noon);
  await store.writeSetting('view', 'still working');
  expect(await store.readSetting('view')).toBe('still working');
});

test('files that are no backups are neither counted nor removed', async () => {
  const { store, folder } = await openTestStore();
  const backups = join(folder, 'backups');
  await mkdir(backups);
  const strangers = ['notes.txt', 'fieldpost-1-v10.db', 'fieldpost-9999999999999-v10.db.part', 'unfinished.db'];
  for (const name of strangers) await writeFile(join(backups, name), 'x');
  for (let index = 0; index < 6; index += 1) await store.backup(noon + index);
  expect(listBackups(folder)).toHaveLength(5);
  expect(await readdir(backups)).toEqual(expect.arrayContaining(strangers.slice(0, 3)));
});
