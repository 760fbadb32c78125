import { afterEach, describe, expect, it, vi } from 'vitest';
import { keepRows } from '../../../src-renderer/import/keep-rows.ts';
import type { KeepRow } from '../../../src-shared/contract/keep.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { importOf } from './import-in-process.ts';

/** More than are handed over at once. */
const rows = 1200;
const csv = `Name,Address,City,State,ZIP\n${Array.from({ length: rows }, (_, row) => `Anna Quist,${row} Oak St,Keene,NH,03431\n`).join('')}`;
const moved: Operation = {
  op: 'cells',
  how: 'replace',
  note: '',
  edits: Array.from({ length: rows }, (_, row) => [row + 1, 'city', 'Lyme']),
};
const target = { importId: '00000000-0000-4000-8000-000000000000', listNames: [], tags: [], part: ',' };

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Keeps all rows after everybody has moved to Lyme; something else is done as soon as the first of them are handed over. */
async function keepWhile(meanwhile: (opened: Awaited<ReturnType<typeof importOf>>) => unknown) {
  const opened = await importOf(csv);
  const { controller, store } = opened;
  await controller.apply(moved);
  const kept: KeepRow[] = [];
  store.answers['imports.keepRows'] = async (input) => {
    if (kept.length === 0) await meanwhile(opened);
    kept.push(...input.rows);
  };
  await keepRows(controller, target, new AbortController().signal, () => {});
  return { ...opened, cities: kept.map(({ draft }) => draft.fields.city) };
}

const lyme = Array.from({ length: rows }, () => 'Lyme');

describe('while rows are kept', () => {
  it('nothing is undone, nor meant for another destination', async () => {
    const { controller, store, cities } = await keepWhile(async ({ controller }) => {
      expect(controller.session.getState().isHeld).toBe(true);
      expect(await controller.undo()).toBe(false);
      expect(await controller.setDestination('postgrid')).toBe(false);
    });
    expect(cities).toEqual(lyme);
    expect(store.steps.at(-1)).toEqual(moved);
    expect(controller.session.getState()).toMatchObject({ isHeld: false, error: undefined });
    expect(await controller.undo()).toBe(true);
  });

  it('a text that was typed waits for the end, and is not lost', async () => {
    let typed: Promise<boolean> | undefined;
    const { store, cities } = await keepWhile(({ controller }) => {
      typed = controller.apply({ op: 'set', row: rows, field: 'city', value: 'Troy' });
    });
    expect(cities).toEqual(lyme);
    expect(await typed).toBe(true);
    expect(store.steps.at(-1)).toMatchObject({ value: 'Troy' });
  });

  it('what was typed before is kept', async () => {
    const { controller, store } = await importOf(csv);
    const kept: KeepRow[] = [];
    store.answers['imports.keepRows'] = (input) => kept.push(...input.rows);
    void controller.apply(moved);
    await keepRows(controller, target, new AbortController().signal, () => {});
    expect(kept.map(({ draft }) => draft.fields.city)).toEqual(lyme);
  });

  it('a failure is told to whoever keeps, and afterwards everything goes on', async () => {
    const { controller, store } = await importOf(csv);
    store.answers['imports.keepRows'] = () => Promise.reject(new Error('The disk is full.'));
    const keeping = keepRows(controller, target, new AbortController().signal, () => {});
    await expect(keeping).rejects.toThrow('The disk is full.');
    expect(await controller.apply(moved)).toBe(true);
    expect(await controller.undo()).toBe(true);
  });
});
