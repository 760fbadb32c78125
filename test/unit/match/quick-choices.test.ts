import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ImportController } from '../../../src-renderer/import/import-session.ts';
import { chooseTarget } from '../../../src-renderer/match/choose-target.ts';
import { decide } from '../../../src-renderer/match/column-changes.ts';
import {
  changeNames,
  removeConstant,
  removeLeaveOut,
  setConstant,
  setLeaveOut,
} from '../../../src-renderer/match/rule-changes.ts';
import type { Constant, LeaveOutRule } from '../../../src-shared/spreadsheet/recipe.ts';
import { importOf } from '../import/import-in-process.ts';

const csv = 'Col1,Col2,Street,City,State,Zip\nAnna Quist,blue,1 Oak St,Keene,NH,03431\n';
const country: Constant = { field: 'country', value: 'Mexico', when: 'always' };
const phone: Constant = { field: 'phone', value: '603-555-0104', when: 'blank' };
const blue: LeaveOutRule = { column: 1, test: 'is', values: ['blue'] };
const red: LeaveOutRule = { column: 1, test: 'is', values: ['red'] };
const keene: LeaveOutRule = { column: 3, test: 'is', values: ['Keene'] };

afterEach(() => {
  vi.unstubAllGlobals();
});

function shownBy({ session }: ImportController) {
  const { snapshot } = session.getState();
  if (snapshot === undefined) throw new Error('Nothing is shown.');
  return snapshot;
}

const rulesOf = (controller: ImportController) => shownBy(controller).leaveOut.map(({ rows: _, ...rule }) => rule);

describe('two choices, the second before the first is on the screen, are both made', () => {
  it('about columns', async () => {
    const { controller } = await importOf(csv);
    const shown = shownBy(controller);
    await Promise.all([
      decide(controller, shown, 0, (targets) => chooseTarget(targets, 0, 'name', 'Col1')),
      decide(controller, shown, 1, (targets) => chooseTarget(targets, 1, 'custom', 'Col2')),
    ]);
    const [first, second] = shownBy(controller).columns;
    expect(first).toMatchObject({ target: { kind: 'field', field: 'name' }, match: { reason: { kind: 'chosen' } } });
    expect(second).toMatchObject({ target: { kind: 'custom', key: 'Col2' }, match: { reason: { kind: 'chosen' } } });
  });

  it('about texts that all rows have', async () => {
    const { controller } = await importOf(csv);
    await Promise.all([setConstant(controller, country), setConstant(controller, phone)]);
    expect(shownBy(controller).constants).toEqual([country, phone]);
    const peru = { ...country, value: 'Peru' };
    await Promise.all([removeConstant(controller, 'phone'), setConstant(controller, peru)]);
    expect(shownBy(controller).constants).toEqual([peru]);
  });

  it('about names', async () => {
    const { controller } = await importOf(csv);
    await Promise.all([
      changeNames(controller, { envelope: 'family' }),
      changeNames(controller, { greeting: 'first-names' }),
    ]);
    expect(shownBy(controller).names).toMatchObject({ envelope: 'family', greeting: 'first-names' });
  });

  it('about rows that stay out', async () => {
    const { controller } = await importOf(csv);
    const shown = shownBy(controller);
    await Promise.all([setLeaveOut(controller, shown, blue), setLeaveOut(controller, shown, keene)]);
    expect(rulesOf(controller)).toEqual([blue, keene]);
    await Promise.all([removeLeaveOut(controller, shown, blue), setLeaveOut(controller, shown, red, keene)]);
    expect(rulesOf(controller)).toEqual([red]);
  });
});

describe('a choice about a column that is not there any more', () => {
  it('is none', async () => {
    const { controller, store } = await importOf(csv);
    const shown = shownBy(controller);
    const read = controller.apply({ op: 'read', reading: { delimiter: ';' } });
    expect(await decide(controller, shown, 1, (targets) => targets)).toBe(false);
    expect(await setLeaveOut(controller, shown, blue)).toBe(false);
    expect(await read).toBe(true);
    // After another reading, the app has matched the columns by itself, and that was the last step.
    expect(store.steps.at(-1)).toMatchObject({ op: 'match', automatic: true });
    expect(controller.session.getState().error).toBeUndefined();
  });
});
