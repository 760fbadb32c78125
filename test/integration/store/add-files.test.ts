import { describe, expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import { unbundle } from '../../../src-shared/spreadsheet/file-bundle.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { draft, keepThese, namesIn, rowOf } from '../../support/contacts.ts';
import { copyIn, type DroppedFile, openFile, readSourceOf, textFile, together } from '../../support/source-files.ts';
import { recipeOf } from '../../support/stored-recipe.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

const april = textFile('april.csv', 'Name\nAnn\n');
const may = textFile('may.csv', 'Name\nBo\n');
const june = textFile('june.csv', 'Name\nCy\n');

async function add(store: Store, importId: string, file: DroppedFile, pieceBytes?: number) {
  const { sourceHash } = await store.getImport(importId);
  return store.addFiles(importId, await copyIn(store, file, pieceBytes), sourceHash, noon);
}

async function filesOf(store: Store, importId: string) {
  const files = unbundle(await readSourceOf(store, importId)) ?? [];
  return files.map(({ name, bytes, isAdded }) => [name, Buffer.from(bytes).toString(), isAdded]);
}

describe('files that are added to an import', () => {
  test('stand behind those that it has, which are byte for byte as they were', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, april, 4);
    expect(await add(store, importId, may, 3)).toEqual([]);
    expect(await filesOf(store, importId)).toEqual([
      ['april.csv', 'Name\nAnn\n', false],
      ['may.csv', 'Name\nBo\n', true],
    ]);
    expect(await store.getImport(importId)).toMatchObject({ fileName: 'april.csv and 1 more file' });

    const july = textFile('july.csv', 'Name\nDi\n');
    await add(store, importId, together('july.csv and 1 more file', july, june));
    expect((await filesOf(store, importId)).map(([name, , isAdded]) => [name, isAdded])).toEqual([
      ['april.csv', false],
      ['may.csv', true],
      ['july.csv', true],
      ['june.csv', true],
    ]);
    expect(await store.getImport(importId)).toMatchObject({ fileName: 'april.csv and 3 more files' });
    // What nobody has any more is not stored any more.
    expect(await openFile(store, june)).toMatchObject({ importId, known: true, partOf: { files: [3] } });
  });

  test('leave the steps, the place in them, and the rows that were kept', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, april);
    const steps: readonly Operation[] = [
      { op: 'set', row: 1, field: 'city', value: 'Keene' },
      { op: 'skip', rows: [1], skip: true },
    ];
    for (const [position, step] of steps.entries()) await store.applyOperation(importId, step, position, noon);
    await store.moveImport(importId, 1, noon);
    const { runId } = await keepThese(store, importId, [rowOf(1, draft())], { part: ',' });
    await add(store, importId, may);
    expect(await store.getImport(importId)).toMatchObject({ position: 1 });
    expect(await recipeOf(store, importId)).toEqual({ operations: steps, keptRows: [{ part: ',', rows: [1] }] });

    // Keeping again takes the new rows, and what was kept before can still be undone by itself.
    const more = [rowOf(1, draft()), rowOf(3, draft({ name: 'Bo Keene' }))];
    expect(await keepThese(store, importId, more, { part: ',' })).toMatchObject({ added: 1, unchanged: 1 });
    expect(await namesIn(store)).toHaveLength(2);
    expect(await store.undoRun(runId, noon)).toMatchObject({ removes: 1 });
    expect(await namesIn(store)).toEqual(['Bo Keene']);
    expect((await recipeOf(store, importId)).keptRows).toEqual([{ part: ',', rows: [3] }]);
  });

  test('are compared with a state that must be the newest, and a refusal changes nothing', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, april);
    const { sourceHash } = await store.getImport(importId);
    await add(store, importId, may);
    const upload = await copyIn(store, june);
    await expect(store.addFiles(importId, upload, sourceHash, noon)).rejects.toMatchObject({
      failure: { code: 'conflict' },
    });
    expect(await filesOf(store, importId)).toHaveLength(2);
    await expect(store.addFiles(newId(), upload, sourceHash, noon)).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('that other imports have, too, are named, and those imports stay as they are', async () => {
    const { store } = await openTestStore();
    const alone = await openFile(store, may);
    const { importId } = await openFile(store, april);
    await openFile(store, together('may.csv and 1 more file', may, june), undefined, noon + 1);
    expect(await add(store, importId, { ...may, name: 'copy of may.csv' })).toEqual([
      { importName: 'may.csv and 1 more file', files: ['may.csv'] },
      { importName: 'may.csv', files: ['may.csv'] },
    ]);
    expect((await filesOf(store, importId)).map(([name]) => name)).toEqual(['april.csv', 'copy of may.csv']);
    expect((await readSourceOf(store, alone.importId)).toString()).toBe('Name\nBo\n');
  });

  test('leave the copy that a second import of the same file has', async () => {
    const { store } = await openTestStore();
    const { importId } = await openFile(store, april);
    const again = newId();
    await store.openAgain(importId, again, noon);
    await add(store, importId, may);
    expect((await readSourceOf(store, again)).toString()).toBe('Name\nAnn\n');
  });
});
