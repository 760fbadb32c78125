import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSound, listBackups } from '../../../src-main/store/backups.ts';
import { databasePath } from '../../../src-main/store/open-store.ts';
import { listOf, namesIn, people } from '../../support/contacts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { openDirect } from './open-direct.ts';

const minute = 60_000;
const everyone = 200;

/** A closed store with 200 contacts, its backups at noon and a minute later, and one list made after them. */
async function storeWithBackups(): Promise<string> {
  const { store, folder, close } = await openTestStore();
  await listOf(store, 'Before the backups', people(everyone));
  await store.backup(noon);
  await store.createList('0195f3a0-0000-7000-8000-000000000001', 'Between the backups', noon);
  await store.backup(noon + minute);
  await store.createList('0195f3a0-0000-7000-8000-000000000002', 'After the backups', noon);
  await close();
  return folder;
}

type Damage = (path: string) => Promise<void>;

const damages: readonly [what: string, damage: Damage][] = [
  ['cut off in the middle', async (path) => truncate(path, Math.floor((await readFile(path)).byteLength / 2))],
  ['cut off at a page', (path) => truncate(path, 4096 * 10)],
  ['cut off in the header', (path) => truncate(path, 50)],
  ['cut off to nothing', (path) => truncate(path, 0)],
  ['gone', (path) => rm(path)],
  ['overwritten with text', (path) => writeFile(path, 'This is not a database. '.repeat(2000))],
  ['filled with zeros', async (path) => writeFile(path, new Uint8Array((await readFile(path)).byteLength))],
  [
    'overwritten inside',
    async (path) => {
      const bytes = await readFile(path);
      bytes.fill(0xa5, 4096 * 5, 4096 * 30);
      await writeFile(path, bytes);
    },
  ],
];

describe('a data file that was', () => {
  test.each(damages)('%s is replaced by the newest backup, and the user is told', async (what, damage) => {
    const folder = await storeWithBackups();
    await damage(databasePath(folder));
    const bytes = what === 'gone' ? undefined : await readFile(databasePath(folder));
    const { store, notices } = await openTestStore({ folder, now: noon + 2 * minute });

    expect(notices).toHaveLength(1);
    expect(notices[0]).toContain('The backup of 2026-03-04 12:01 (UTC) has been restored');
    expect((await store.allLists()).map((list) => list.name)).toEqual(['Before the backups', 'Between the backups']);
    expect(await namesIn(store, { text: 'person' })).toHaveLength(everyone);
    await store.writeSetting('view', 'contacts');
    if (bytes === undefined) return;
    const kept = join(folder, `damaged-${noon + 2 * minute}.db`);
    expect(notices[0]).toContain(kept);
    expect(Buffer.compare(await readFile(kept), bytes)).toBe(0);
  });

  test.each(damages)(
    '%s without any backup gives an empty store, says so and keeps the damaged file',
    async (what, damage) => {
      const { store, folder, close } = await openTestStore();
      await listOf(store, 'Spring', people(everyone));
      await close();
      await damage(databasePath(folder));
      const opened = await openTestStore({ folder, now: noon + minute });
      expect(await namesIn(opened.store)).toEqual([]);
      await opened.store.createList('0195f3a0-0000-7000-8000-000000000003', 'New', noon);
      // Nothing at all is what a new data folder looks like, too.
      if (what === 'gone' || what === 'cut off to nothing') return;
      expect(opened.notices).toEqual([expect.stringContaining('there was no backup')]);
      expect(await readdir(folder)).toContain(`damaged-${noon + minute}.db`);
    },
  );
});

describe('the restoring', () => {
  test('passes over backups that are damaged themselves', async () => {
    const folder = await storeWithBackups();
    const [newest = '', older = ''] = listBackups(folder);
    await truncate(newest, 5000);
    expect([isSound(newest), isSound(older)]).toEqual([false, true]);
    await truncate(databasePath(folder), 4096);
    const { store, notices } = await openTestStore({ folder, now: noon + 2 * minute });
    expect(notices[0]).toContain('The backup of 2026-03-04 12:00 (UTC)');
    expect((await store.allLists()).map((list) => list.name)).toEqual(['Before the backups']);
  });

  test('leaves the backup itself where it is, so that it serves again', async () => {
    const folder = await storeWithBackups();
    for (const later of [2, 3]) {
      await writeFile(databasePath(folder), 'garbage');
      const { store, close } = await openTestStore({ folder, now: noon + later * minute });
      expect(await store.allLists()).toHaveLength(2);
      await close();
    }
    expect(listBackups(folder)).toHaveLength(2);
    expect((await readdir(folder)).filter((name) => name.startsWith('damaged-'))).toHaveLength(2);
  });

  test('does not let the journal of the damaged file into the restored one', async () => {
    const folder = await storeWithBackups();
    const path = databasePath(folder);
    const { db } = openDirect({ folder });
    db.prepare("INSERT INTO lists (id, name, created_at) VALUES ('x', 'In the journal', 0)").run();
    const journal = await readFile(`${path}-wal`);
    db.close();
    await truncate(path, 4096 * 2);
    await writeFile(`${path}-wal`, journal);
    const { store, notices } = await openTestStore({ folder, now: noon + 2 * minute });
    expect(notices).toHaveLength(1);
    expect((await store.allLists()).map((list) => list.name)).toEqual(['Before the backups', 'Between the backups']);
  });

  test('is not done to a file that is sound', async () => {
    const folder = await temporaryFolder();
    await (await openTestStore({ folder })).close();
    const { notices } = await openTestStore({ folder });
    expect(notices).toEqual([]);
    expect((await readdir(folder)).filter((name) => name.startsWith('damaged-'))).toEqual([]);
  });
});
