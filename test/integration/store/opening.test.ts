import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { StoreInUseError } from '../../../src-main/store/open-file.ts';
import { databasePath, openStore } from '../../../src-main/store/open-store.ts';
import { connectStore, StoreNotOpenedError } from '../../../src-main/store/store-client.ts';
import { startChild } from '../../support/child-process.ts';
import { draft, listOf, namesIn } from '../../support/contacts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { openDirect, pragma } from './open-direct.ts';

const holdOpen = new URL('./hold-open-child.ts', import.meta.url);

describe('opening the store', () => {
  test('leaves the connection in the one configuration the app relies on', async () => {
    const { db, notices } = openDirect({ folder: await temporaryFolder() });
    expect({
      journal: pragma(db, 'journal_mode'),
      synchronous: pragma(db, 'synchronous'),
      foreignKeys: pragma(db, 'foreign_keys'),
      trustedSchema: pragma(db, 'trusted_schema'),
      tempStore: pragma(db, 'temp_store'),
      locking: pragma(db, 'locking_mode'),
      busyTimeout: pragma(db, 'busy_timeout'),
    }).toEqual({
      journal: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      tempStore: 2,
      locking: 'exclusive',
      busyTimeout: 2000,
    });
    expect(notices).toEqual([]);
  });

  test('makes every table strict', async () => {
    const { db } = openDirect({ folder: await temporaryFolder() });
    const loose = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict AND schema = 'main' AND name NOT LIKE 'sqlite_%'",
      )
      .pluck()
      .all();
    expect(loose).toEqual([]);
  });

  test('makes the folder when it is missing, and keeps everything there', async () => {
    const folder = join(await temporaryFolder(), 'new', 'data');
    const { store, close } = await openTestStore({ folder });
    await listOf(store, 'Spring', [draft()]);
    await close();
    expect(await readdir(folder)).toContain('fieldpost.db');
    const again = await openTestStore({ folder });
    expect(again.notices).toEqual([]);
    expect(await namesIn(again.store)).toEqual(['Joe and Mary Tischler']);
  });

  test('is refused while another process has it open, and works when that process is gone', async () => {
    const folder = await temporaryFolder();
    const holder = await startChild(holdOpen, [folder]);
    await holder.line('open');
    expect(() => openStore({ folder, now: noon })).toThrow(StoreInUseError);
    await expect(openTestStore({ folder })).rejects.toThrow(StoreNotOpenedError);
    await expect(openTestStore({ folder })).rejects.toThrow(
      /already open with the data in .+ Close the other window first/,
    );
    await holder.kill();
    const { store, notices } = await openTestStore({ folder });
    expect(notices).toEqual([]);
    expect(await store.allLists()).toMatchObject([{ name: 'Held' }]);
  });

  test('is refused a second time in the same process', async () => {
    const { folder } = await openTestStore();
    await expect(openTestStore({ folder })).rejects.toThrow(StoreNotOpenedError);
  });

  test('says why when the place of the file is taken by a folder', async () => {
    const folder = await temporaryFolder();
    await mkdir(databasePath(folder));
    const refused = openTestStore({ folder });
    await expect(refused).rejects.toThrow(StoreNotOpenedError);
    await expect(refused).rejects.toThrow(/could not be opened.*Check that/);
    expect(await readdir(folder)).toEqual(['fieldpost.db']);
  });
});

describe('a store whose thread ends by itself', () => {
  const brokenWorker = new URL('./broken-worker.ts', import.meta.url);

  test('before it has opened is an error, not an endless wait', async () => {
    const start = { folder: 'ends at once', now: noon };
    await expect(connectStore(brokenWorker, start)).rejects.toThrow(StoreNotOpenedError);
  });

  test('later fails the calls that wait and the calls that come after', async () => {
    const { store } = await connectStore(brokenWorker, { folder: 'ends at the first call', now: noon });
    const failed = { failure: { code: 'storage-failed' } };
    const waiting = [store.allLists(), store.readSetting('view')].map((call) =>
      expect(call).rejects.toMatchObject(failed),
    );
    await Promise.all(waiting);
    await expect(store.allLists()).rejects.toMatchObject(failed);
    await expect(store.close()).rejects.toMatchObject(failed);
  });
});

describe('a closed store', () => {
  test('has finished what was asked before and refuses what is asked after', async () => {
    const { store, folder } = await openTestStore();
    const last = store.writeSetting('view', 'contacts');
    const closing = store.close();
    await expect(store.readSetting('view')).rejects.toMatchObject({ failure: { code: 'storage-failed' } });
    await expect(store.close()).rejects.toMatchObject({ failure: { code: 'storage-failed' } });
    await Promise.all([last, closing]);
    const again = await openTestStore({ folder });
    expect(await again.store.readSetting('view')).toBe('contacts');
  });

  test('leaves one whole file behind, without a journal', async () => {
    const { folder, close, store } = await openTestStore();
    await store.writeSetting('view', 'contacts');
    await close();
    expect((await readdir(folder)).filter((name) => name !== 'backups')).toEqual(['fieldpost.db']);
    expect((await readFile(databasePath(folder))).subarray(0, 15).toString()).toBe('SQLite format 3');
  });
});
