import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import { unbundle } from '../../../src-shared/spreadsheet/file-bundle.ts';
import { openFile, readSourceOf, textFile, together } from '../../support/source-files.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

const april = textFile('april.csv', 'Name\nAnn\n');
const may = textFile('may.csv', 'Name\nBo\n');
const june = textFile('june.csv', 'Name\nCy\n');
const spring = together('april.csv and 2 more files', april, may, june);

describe('a file that was opened together with others', () => {
  test('is found again by its bytes, under whatever name, and nothing is stored for it', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, spring);
    expect(await openFile(store, { ...may, name: 'copy of may.csv' })).toEqual({
      importId,
      known: true,
      partOf: { importName: spring.name, files: [1] },
      shared: [],
    });
    expect(await store.listImports()).toMatchObject([{ id: importId }]);
  });

  test('is found with some of the others, in any order', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, spring);
    const some = together('june.csv and 1 more file', june, april);
    expect(await openFile(store, some)).toMatchObject({ importId, known: true, partOf: { files: [2, 0] } });
  });

  test('is found however the pieces were cut, and a file of the same length is not taken for it', async () => {
    const { store } = await openTestStore();
    const large = { name: 'large.csv', bytes: new Uint8Array(randomBytes(70_000)) };
    const { importId } = await openFile(store, together('both', april, large, may), 30_000);
    expect(await openFile(store, large)).toMatchObject({ importId, known: true, partOf: { files: [1] } });
    const other = { ...large, bytes: large.bytes.with(69_999, (large.bytes[69_999] ?? 0) ^ 1) };
    expect(await openFile(store, other)).toMatchObject({ known: false, partOf: null, shared: [] });
  });

  test('has an import of its own where it was opened alone before, too', async () => {
    const { store } = await openTestStore();
    const alone = await openFile(store, may);
    await openFile(store, spring, undefined, noon + 1);
    expect(await openFile(store, may)).toMatchObject({ importId: alone.importId, known: true, partOf: null });
  });

  test('with others that are new makes a new import, and it is said where it is, too', async () => {
    const { store } = await openTestStore();
    await openFile(store, april);
    await openFile(store, together('may.csv and 1 more file', may, june), undefined, noon + 1);
    const july = textFile('july.csv', 'Name\nDi\n');
    expect(await openFile(store, together('all', july, april, june))).toMatchObject({
      known: false,
      shared: [
        { importName: 'may.csv and 1 more file', files: ['june.csv'] },
        { importName: 'april.csv', files: ['april.csv'] },
      ],
    });
  });

  test('can be begun anew alone, or with some of the others', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, spring, 7);
    const [alone, some] = [newId(), newId()];
    await store.openAgain(importId, alone, noon, [1]);
    await store.openAgain(importId, some, noon, [2, 0]);
    expect(await store.getImport(alone)).toMatchObject({ fileName: 'may.csv', steps: [] });
    expect((await readSourceOf(store, alone)).toString()).toBe('Name\nBo\n');
    expect(await store.getImport(some)).toMatchObject({ fileName: 'april.csv and 1 more file' });
    const files = unbundle(await readSourceOf(store, some));
    expect(files?.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['april.csv', 'Name\nAnn\n'],
      ['june.csv', 'Name\nCy\n'],
    ]);

    // From now on it is known by itself.
    expect(await openFile(store, may)).toMatchObject({ importId: alone, known: true, partOf: null });
    await expect(store.openAgain(importId, newId(), noon, [3])).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('is not known any more once its import was discarded', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, spring);
    await store.discardImport(importId);
    expect(await openFile(store, may)).toMatchObject({ known: false });
  });
});
