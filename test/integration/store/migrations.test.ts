import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { isSound, listBackups } from '../../../src-main/store/backups.ts';
import { NewerStoreError } from '../../../src-main/store/migrate.ts';
import { latestVersion, migrations } from '../../../src-main/store/migrations/migrations.ts';
import { databasePath } from '../../../src-main/store/open-store.ts';
import { draft, listOf, namesIn } from '../../support/contacts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { noon, openTestStore } from '../../support/test-store.ts';
import { numberOf, openDirect, pragma } from './open-direct.ts';

const tooNew = latestVersion + 1000;
const colors = {
  version: latestVersion + 10,
  statements: "ALTER TABLE lists ADD COLUMN color TEXT NOT NULL DEFAULT 'grey'",
};
const shapes = {
  version: latestVersion + 20,
  statements: 'CREATE TABLE shapes (id TEXT PRIMARY KEY) STRICT; ALTER TABLE nothing ADD COLUMN x',
};

/** A store of the current version with one contact on one list, closed. */
async function storeWithData(): Promise<string> {
  const { store, folder, close } = await openTestStore();
  await listOf(store, 'Spring', [draft()]);
  await close();
  return folder;
}

function columnsOf(db: Database.Database, table: string): readonly unknown[] {
  return db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
}

describe('the list of migrations', () => {
  test('is numbered in tens, upwards', () => {
    const versions = migrations.map((migration) => migration.version);
    expect(versions.every((version) => version > 0 && version % 10 === 0)).toBe(true);
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(new Set(versions).size).toBe(versions.length);
  });

  test('builds a new store without a backup of nothing', async () => {
    const folder = await temporaryFolder();
    const { db } = openDirect({ folder });
    expect(pragma(db, 'user_version')).toBe(latestVersion);
    expect(listBackups(folder)).toEqual([]);
  });
});

describe('a new migration', () => {
  test('is carried out after a backup of the old shape, which is sound and has everything', async () => {
    const folder = await storeWithData();
    const { db } = openDirect({ folder, migrations: [...migrations, colors] });
    expect(pragma(db, 'user_version')).toBe(colors.version);
    expect(columnsOf(db, 'lists')).toContain('color');
    expect(numberOf(db, 'SELECT count(*) FROM contacts')).toBe(1);

    const [backup = '', ...others] = listBackups(folder);
    expect(others).toEqual([]);
    expect(backup).toBe(join(folder, 'backups', `fieldpost-${noon}-v${latestVersion}.db`));
    expect(isSound(backup)).toBe(true);
    const old = new Database(backup, { readonly: true });
    try {
      expect(pragma(old, 'user_version')).toBe(latestVersion);
      expect(columnsOf(old, 'lists')).not.toContain('color');
      expect(numberOf(old, 'SELECT count(*) FROM contacts')).toBe(1);
    } finally {
      old.close();
    }
  });

  test('is not carried out twice, and makes no second backup', async () => {
    const folder = await storeWithData();
    openDirect({ folder, migrations: [...migrations, colors] }).db.close();
    const { db } = openDirect({ folder, migrations: [...migrations, colors], now: noon + 1 });
    expect(pragma(db, 'user_version')).toBe(colors.version);
    expect(listBackups(folder)).toHaveLength(1);
  });

  test('is not begun when the backup cannot be made', async () => {
    const folder = await storeWithData();
    await writeFile(join(folder, 'backups'), 'a file where the folder should be');
    expect(() => openDirect({ folder, migrations: [...migrations, colors] })).toThrow();
    const { db } = openDirect({ folder });
    expect(pragma(db, 'user_version')).toBe(latestVersion);
    expect(columnsOf(db, 'lists')).not.toContain('color');
  });

  test('that fails leaves the version before it, with its data, and nothing half done', async () => {
    const folder = await storeWithData();
    expect(() => openDirect({ folder, migrations: [...migrations, colors, shapes] })).toThrow(/nothing/);
    const { db } = openDirect({ folder, migrations: [...migrations, colors] });
    expect(pragma(db, 'user_version')).toBe(colors.version);
    expect(columnsOf(db, 'lists')).toContain('color');
    expect(numberOf(db, "SELECT count(*) FROM sqlite_schema WHERE name = 'shapes'")).toBe(0);
    expect(numberOf(db, 'SELECT count(*) FROM contacts')).toBe(1);
  });
});

describe('a store of a newer app', () => {
  test('is refused with the remedy, and no byte of it is changed', async () => {
    const folder = await storeWithData();
    const { db } = openDirect({ folder });
    db.pragma(`user_version = ${tooNew}`);
    db.close();
    const before = await readFile(databasePath(folder));
    expect(() => openDirect({ folder })).toThrow(NewerStoreError);
    const refused = openTestStore({ folder });
    await expect(refused).rejects.toThrow(`data version ${tooNew}, this app knows ${latestVersion}`);
    await expect(refused).rejects.toThrow(/Install the newer version/);
    expect(Buffer.compare(await readFile(databasePath(folder)), before)).toBe(0);
    expect(await readdir(folder)).toEqual(['fieldpost.db']);
  });

  test('opens as it was when the newer app is back', async () => {
    const folder = await storeWithData();
    openDirect({ folder, migrations: [...migrations, colors] }).db.close();
    await expect(openTestStore({ folder })).rejects.toThrow(/newer version/);
    const { db } = openDirect({ folder, migrations: [...migrations, colors] });
    expect(numberOf(db, "SELECT count(*) FROM lists WHERE color = 'grey'")).toBe(1);
    db.pragma(`user_version = ${latestVersion}`);
    db.close();
    const { store } = await openTestStore({ folder });
    expect(await namesIn(store)).toEqual(['Joe and Mary Tischler']);
  });
});
