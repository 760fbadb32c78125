import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../../src-main/store/store-methods.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { importText } from '../../support/contacts.ts';
import { unpackRecipe } from '../../support/stored-recipe.ts';
import { noon, openTestStore } from '../../support/test-store.ts';

const read: Operation = { op: 'read', reading: { encoding: 'utf-8', headerRow: 0 } };
const match: Operation = { op: 'match', targets: [{ kind: 'field', field: 'name', part: 0 }], automatic: true };
const set: Operation = { op: 'set', row: 3, field: 'postalCode', value: '03766' };
const skip: Operation = { op: 'skip', rows: [1, 2], skip: true };
const repair: Operation = {
  op: 'repair',
  code: 'lost-leading-zero',
  field: 'custom:Old code',
  edits: [
    [0, '01234'],
    [5, '00501'],
  ],
};

async function withSteps(...steps: readonly Operation[]) {
  const { store, ...rest } = await openTestStore();
  const importId = await importText(store, 'a,b\n');
  for (const [position, step] of steps.entries()) await store.applyOperation(importId, step, position, noon);
  return { store, importId, ...rest };
}

async function stepsOf(store: Store, importId: string) {
  const { recipe, position } = await store.getImport(importId);
  return { operations: unpackRecipe(recipe).operations, position };
}

describe('the recipe of an import', () => {
  test('keeps every step as it was, over a restart too', async () => {
    const { store, importId, folder, close } = await withSteps(read, match, set, skip, repair);
    await close();
    const again = await openTestStore({ folder });
    expect(await stepsOf(again.store, importId)).toEqual({ operations: [read, match, set, skip, repair], position: 5 });
    expect(await again.store.applyOperation(importId, set, 5, noon)).toEqual({ position: 6, length: 6 });
    await expect(store.getImport(importId)).rejects.toThrow();
  });

  test('undo takes a step out of force and loses nothing; redo brings it back', async () => {
    const { store, importId } = await withSteps(read, match, set);
    expect(await store.moveImport(importId, 1, noon)).toEqual({ position: 1, length: 3 });
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match, set], position: 1 });
    expect(await store.moveImport(importId, 3, noon)).toEqual({ position: 3, length: 3 });
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match, set], position: 3 });
  });

  test('moving beyond the last step stops there', async () => {
    const { store, importId } = await withSteps(read, match);
    expect(await store.moveImport(importId, 9, noon)).toEqual({ position: 2, length: 2 });
  });

  test('a step after undo replaces what could have been redone', async () => {
    const { store, importId } = await withSteps(read, match, set, repair);
    await store.moveImport(importId, 2, noon);
    expect(await store.applyOperation(importId, skip, 2, noon)).toEqual({ position: 3, length: 3 });
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match, skip], position: 3 });
    expect(await store.moveImport(importId, 9, noon)).toEqual({ position: 3, length: 3 });
  });

  test.each([[1], [3], [0]])('a step for the stale position %d is refused and changes nothing', async (position) => {
    const { store, importId } = await withSteps(read, match);
    const refused = store.applyOperation(importId, set, position, noon);
    await expect(refused).rejects.toMatchObject({ failure: { code: 'conflict' } });
    await expect(refused).rejects.toThrow(/changed elsewhere. Open it again/);
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match], position: 2 });
  });

  test('of two steps for the same position exactly one is taken', async () => {
    const { store, importId } = await withSteps(read, match);
    const outcomes = await Promise.allSettled([
      store.applyOperation(importId, set, 2, noon),
      store.applyOperation(importId, skip, 2, noon),
    ]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match, set], position: 3 });
  });

  test('a packed step is unpacked, checked and kept like any other', async () => {
    const { store, importId } = await withSteps(read, match);
    const packed = new Uint8Array(gzipSync(JSON.stringify(repair)));
    expect(await store.applyPacked(importId, packed, 2, noon)).toEqual({ position: 3, length: 3 });
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match, repair], position: 3 });
    const { steps } = await store.getImport(importId);
    expect(steps.map(({ words }) => words)).toEqual([
      'Read the file with encoding utf-8, column names in row 1',
      'Matched columns automatically',
      'Repaired Old code in rows 1 and 6: Lost leading zero',
    ]);
    expect(steps.map(({ automatic }) => automatic)).toEqual([undefined, true, undefined]);
  });

  test.each([
    ['is no gzip', new TextEncoder().encode(JSON.stringify(set))],
    ['is cut off', new Uint8Array(gzipSync(JSON.stringify(set))).subarray(0, 20)],
    ['is no JSON', new Uint8Array(gzipSync('set'))],
    ['is no step', new Uint8Array(gzipSync(JSON.stringify({ ...set, row: -1 })))],
    ['is none that is known', new Uint8Array(gzipSync(JSON.stringify({ ...set, more: true })))],
  ])('a packed step that %s is refused and changes nothing', async (_name, packed) => {
    const { store, importId } = await withSteps(read, match);
    const refused = store.applyPacked(importId, packed, 2, noon);
    await expect(refused).rejects.toMatchObject({ failure: { code: 'invalid-input' } });
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match], position: 2 });
  });

  test('a packed step for a stale position is refused', async () => {
    const { store, importId } = await withSteps(read, match);
    const refused = store.applyPacked(importId, new Uint8Array(gzipSync(JSON.stringify(set))), 1, noon);
    await expect(refused).rejects.toMatchObject({ failure: { code: 'conflict' } });
  });

  test('belongs to its import alone', async () => {
    const { store, importId } = await withSteps(read, match);
    const other = await importText(store, 'other');
    await store.applyOperation(other, skip, 0, noon);
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match], position: 2 });
    await store.discardImport(other);
    await expect(store.applyOperation(other, set, 1, noon)).rejects.toMatchObject({ failure: { code: 'not-found' } });
    expect(await stepsOf(store, importId)).toEqual({ operations: [read, match], position: 2 });
  });

  test('what is known about an import is changed part by part', async () => {
    const { store, importId } = await withSteps();
    const counts = { rows: 10, errors: 1, warnings: 2, kept: 0 };
    await store.describeImport(importId, { step: 'fix' }, noon + 1);
    await store.describeImport(importId, { counts }, noon + 2);
    await store.describeImport(importId, { destination: 'postgrid' }, noon + 3);
    expect(await store.getImport(importId)).toMatchObject({
      step: 'fix',
      counts,
      destination: 'postgrid',
      createdAt: noon,
      updatedAt: noon + 3,
    });
  });
});
