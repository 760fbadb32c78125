import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ImportController } from '../../../src-renderer/import/import-session.ts';
import type { Operation } from '../../../src-shared/spreadsheet/recipe.ts';
import { cancelled, hurryClock, importOf } from './import-in-process.ts';

const rows = 900;
const csv = `Name,Address,City,State,ZIP\n${Array.from({ length: rows }, (_, row) => `,${row} Oak St,Keene,NH,03431\n`).join('')}`;
const named: Operation = {
  op: 'cells',
  how: 'paste',
  note: '',
  edits: Array.from({ length: rows }, (_, row) => [row + 1, 'name', `Anna Quist ${row}`]),
};
const mexico: Operation = { op: 'constants', constants: [{ field: 'country', value: 'Mexico', when: 'always' }] };

beforeEach(hurryClock);
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function draftNames({ worker }: ImportController): Promise<readonly string[]> {
  return (await worker.ask('drafts', { after: -1, limit: rows })).map(({ draft }) => draft.fields.name);
}

/** What the screen says of the steps and of the rows. */
function shownBy({ session }: ImportController) {
  const { detail, snapshot, error, work, canUndo, canRedo } = session.getState();
  const { position, destination } = detail ?? {};
  return {
    position,
    destination,
    ready: snapshot?.ready,
    errors: snapshot?.counts.errors,
    error,
    work,
    canUndo,
    canRedo,
  };
}

/** An import all of whose names were pasted. */
async function withNames() {
  const opened = await importOf(csv);
  expect(await opened.controller.apply(named)).toBe(true);
  return opened;
}

describe('a change of all rows that is cancelled', () => {
  it('is no undo: all steps stay in force, on the screen, in the store and for Keep', async () => {
    const { controller, store } = await withNames();
    const before = shownBy(controller);
    expect(await cancelled(controller, controller.undo)).toBe(false);
    expect(shownBy(controller)).toEqual(before);
    expect(before).toMatchObject({ ready: rows, errors: 0, position: store.saved.position });
    expect(await draftNames(controller)).toEqual(named.edits.map(([, , name]) => name));
  });

  it('is no redo', async () => {
    const { controller, store } = await withNames();
    await controller.undo();
    const before = shownBy(controller);
    expect(await cancelled(controller, controller.redo)).toBe(false);
    expect(shownBy(controller)).toEqual(before);
    expect(before).toMatchObject({ ready: 0, errors: rows, position: store.saved.position, canRedo: true });
    expect(await draftNames(controller)).toEqual([]);
  });

  it('is no other destination', async () => {
    const { controller, store } = await withNames();
    const before = shownBy(controller);
    expect(await cancelled(controller, () => controller.setDestination('postgrid'))).toBe(false);
    expect(shownBy(controller)).toEqual(before);
    expect(before.destination).toBe('prayerletters');
    expect(store.saved.destination).toBe('prayerletters');
    expect(await controller.setDestination('postgrid')).toBe(true);
    expect(store.saved.destination).toBe('postgrid');
  });

  it('is no step, and whoever asked for it hears that it is not there', async () => {
    const { controller, store } = await withNames();
    const before = shownBy(controller);
    expect(await cancelled(controller, () => controller.apply(mexico))).toBe(false);
    expect({ ...shownBy(controller), canRedo: false }).toEqual(before);
    expect(store.steps.at(-1)).toEqual(named);
    const [draft] = await controller.worker.ask('drafts', { after: -1, limit: 1 });
    expect(draft?.draft.fields.country).not.toBe('Mexico');
  });
});

describe('a step that is cancelled before the worker hears of it', () => {
  it('is the step that is redone', async () => {
    const { controller, store } = await withNames();
    const { worker } = controller;
    const ask = worker.ask.bind(worker);
    vi.spyOn(worker, 'ask').mockImplementationOnce((...question) => {
      controller.cancel();
      return ask(...question);
    });
    expect(await controller.apply(mexico)).toBe(false);
    expect(await controller.redo()).toBe(true);
    expect(store.steps.at(-1)).toEqual(mexico);
    const [draft] = await worker.ask('drafts', { after: -1, limit: 1 });
    expect(draft?.draft.fields.country).toBe('Mexico');
  });
});

describe('a change that cannot be shown', () => {
  it('is taken back with the reason, so that the steps and the rows are the same', async () => {
    const { controller, store } = await withNames();
    const before = shownBy(controller);
    const ask = vi.spyOn(controller.worker, 'ask').mockRejectedValueOnce(new Error('Out of memory.'));
    expect(await controller.apply(mexico)).toBe(false);
    ask.mockRestore();
    expect({ ...shownBy(controller), canRedo: false }).toEqual({ ...before, error: 'Out of memory.' });
    expect(store.steps.at(-1)).toEqual(named);
  });
});
