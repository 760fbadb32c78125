import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { newId } from '../../../src-main/store/new-id.ts';
import type { Store } from '../../../src-main/store/store-methods.ts';
import { sourceChunkBytes } from '../../../src-shared/contract/imports.ts';
import { draft, importFile, importText, keepRows, namesIn } from '../../support/contacts.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

async function readBack(store: Store, sourceHash: string): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (let index = 0; ; index += 1) {
    const { bytes, last } = await store.readSource(sourceHash, index);
    parts.push(bytes);
    if (last) return Buffer.concat(parts);
  }
}

describe('a file that is brought in', () => {
  test.each([
    ['less than one piece', 1000, sourceChunkBytes],
    ['exactly one piece', sourceChunkBytes, sourceChunkBytes],
    ['exactly two pieces', 2 * sourceChunkBytes, sourceChunkBytes],
    ['several pieces and a rest', 2 * sourceChunkBytes + 17, sourceChunkBytes],
    ['pieces smaller than they may be', 100_000, 30_000],
  ])('82: as %s is read back byte for byte, under the hash of its bytes', async (_what, length, pieceBytes) => {
    const bytes = new Uint8Array(randomBytes(length));
    const { store } = await openTestStore();
    const importId = await importFile(store, bytes, pieceBytes);
    const { sourceHash, byteLength } = await store.getImport(importId);
    expect({ sourceHash, byteLength }).toEqual({
      sourceHash: createHash('sha256').update(bytes).digest('hex'),
      byteLength: length,
    });
    expect(Buffer.compare(await readBack(store, sourceHash), bytes)).toBe(0);
  });

  test('begins with matching, for PrayerLetters, with no steps', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'a,b\n');
    const expected = {
      id: importId,
      fileName: 'supporters.csv',
      destination: 'prayerletters',
      step: 'match',
      counts: null,
    };
    expect(await store.getImport(importId)).toMatchObject({ ...expected, steps: [], position: 0, hasKept: false });
    expect(await store.listImports()).toMatchObject([expected]);
  });

  test('can be begun anew: a second import without the steps of the first, which stays', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'a,b\n');
    await store.applyOperation(importId, { op: 'read', reading: { headerRow: 0 } }, 0, noon);
    const again = newId();
    await store.openAgain(importId, again, noon + 1);
    const [first, second] = [await store.getImport(importId), await store.getImport(again)];
    expect(second).toMatchObject({
      fileName: first.fileName,
      sourceHash: first.sourceHash,
      steps: [],
      counts: null,
    });
    expect(first.steps).toHaveLength(1);

    await store.discardImport(importId);
    expect((await readBack(store, second.sourceHash)).toString()).toBe('a,b\n');
    await expect(store.openAgain(importId, newId(), noon)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });

  test('a second time is the same import, and its bytes are not stored twice', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'a,b\n');
    const upload = newId();
    await store.beginUpload(upload, 'copy of supporters.csv', 4, noon);
    await store.addChunk(upload, 0, new TextEncoder().encode('a,b\n'));
    expect(await store.finishUpload(upload, newId(), noon)).toMatchObject({ importId, known: true, partOf: null });
    expect(await store.listImports()).toHaveLength(1);
    await expect(store.addChunk(upload, 1, new Uint8Array(1))).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('in another order of its pieces, or with one sent again, is the same file', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'abcdef');
    const upload = newId();
    await store.beginUpload(upload, 'x.csv', 6, noon);
    await store.addChunk(upload, 1, new TextEncoder().encode('def'));
    await store.addChunk(upload, 0, new TextEncoder().encode('xxx'));
    await store.addChunk(upload, 0, new TextEncoder().encode('abc'));
    expect(await store.finishUpload(upload, newId(), noon)).toMatchObject({ importId, known: true, partOf: null });
  });

  test.each<[string, readonly (readonly [index: number, text: string])[]]>([
    ['too short', [[0, 'abc']]],
    ['too long', [[0, 'abcdefg']]],
    ['without its first piece', [[1, 'abcdef']]],
    [
      'with a gap',
      [
        [0, 'abc'],
        [2, 'def'],
      ],
    ],
    [
      'with a piece too many',
      [
        [0, 'abcdef'],
        [2, 'x'],
      ],
    ],
    ['without any piece', []],
  ])('%s is refused, and nothing is left of it', async (_what, pieces) => {
    const { store } = await openTestStore();
    const upload = newId();
    await store.beginUpload(upload, 'x.csv', 6, noon);
    for (const [index, text] of pieces) await store.addChunk(upload, index, new TextEncoder().encode(text));
    const refused = store.finishUpload(upload, newId(), noon);
    await expect(refused).rejects.toMatchObject({ failure: { code: 'invalid-input' } });
    await expect(refused).rejects.toThrow(/did not arrive whole.*Open it again/);
    expect(await store.listImports()).toEqual([]);
    await store.forgetUnfinished();
    await expect(store.addChunk(upload, 0, new Uint8Array(1))).rejects.toMatchObject({
      failure: { code: 'not-found' },
    });
  });

  test('halfway is forgotten by a restart; a finished one is not', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'a,b\n');
    const upload = newId();
    await store.beginUpload(upload, 'x.csv', 6, noon);
    await store.addChunk(upload, 0, new Uint8Array(3));
    await store.forgetUnfinished();
    await expect(store.finishUpload(upload, newId(), noon)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await store.listImports()).toMatchObject([{ id: importId }]);
  });
});

describe('an import that is thrown away', () => {
  test('takes its copy of the file along and leaves the contacts', async () => {
    const { store } = await openTestStore();
    const importId = await importText(store, 'a,b\n');
    const other = await importText(store, 'other');
    const [{ sourceHash }, kept] = [await store.getImport(importId), await store.getImport(other)];
    await keepRows(store, importId, 'Spring', [draft()]);
    await store.discardImport(importId);
    await expect(store.getImport(importId)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    await expect(store.readSource(sourceHash, 0)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await namesIn(store)).toEqual(['Joe and Mary Tischler']);
    expect((await readBack(store, kept.sourceHash)).toString()).toBe('other');
    await expect(store.discardImport(importId)).rejects.toMatchObject({ failure: { code: 'not-found' } });
  });

  test('can be opened again from the start', async () => {
    const { store } = await openTestStore();
    const first = await importText(store, 'a,b\n');
    await store.discardImport(first);
    const second = await importText(store, 'a,b\n');
    expect(second).not.toBe(first);
    expect(await store.getImport(second)).toMatchObject({ hasKept: false, position: 0 });
  });
});
