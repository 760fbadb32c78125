import { describe, expect, it } from 'vitest';
import { gridRow } from '../../../../src-renderer/spreadsheet-worker/model/grid-row.ts';
import type { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import type { Constant, LeaveOutRule, Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, recipe, rowsOf, set, stateOf } from './model-of.ts';

const csv = `Name,Address,City,State,ZIP,Country,Newsletter
Anna Quist,1 Oak St,Keene,NH,03431,,None
Bob Stone,2 Elm St,Troy,NY,12180,Canada, none
Cy Moss,3 Ash St,Lyme,CT,06371, ,Email
Dee Lund,4 Fir St,Salem,MA,01970,,
`;
const newsletter = 6;
const constants = (...all: readonly Constant[]): Operation => ({ op: 'constants', constants: [...all] });
const leaveOut = (...rules: readonly LeaveOutRule[]): Operation => ({ op: 'leave-out', rules: [...rules] });
const skip = (row: number, isSkipped = true): Operation => ({ op: 'skip', rows: [row], skip: isSkipped });
const column = (model: ImportModel, field: 'country' | 'city' | 'name') =>
  rowsOf(model).map(({ fields }) => fields[field]);
const reasons = (model: ImportModel) => rowsOf(model).map(({ leftOut }) => leftOut);
const kept = (model: ImportModel) => rowDrafts(model, -1, 9).map(({ row }) => row);

describe('a text for a whole column', () => {
  const mexico: Constant = { field: 'country', value: 'Mexico', when: 'blank' };

  it('fills blank cells only', async () => {
    const model = await modelOf(csv, [constants(mexico)]);
    expect(column(model, 'country')).toEqual(['Mexico', 'Canada', 'Mexico', 'Mexico']);
    expect(model.snapshot().constants).toEqual([mexico]);
    expect(rowDrafts(model, -1, 1)[0]?.draft.fields.country).toBe('Mexico');
  });

  it('or stands in every row', async () => {
    const model = await modelOf(csv, [constants({ ...mexico, when: 'always' })]);
    expect(column(model, 'country')).toEqual(['Mexico', 'Mexico', 'Mexico', 'Mexico']);
  });

  it('gives way to what was typed, also before it and also to nothing', async () => {
    const typed = [set(1, 'country', ''), set(2, 'country', 'Peru')];
    for (const when of ['blank', 'always'] as const) {
      const model = await modelOf(csv, [...typed, constants({ ...mexico, when })]);
      expect(column(model, 'country').slice(0, 2)).toEqual(['', 'Peru']);
    }
  });

  it('is taken away by the next list of them', async () => {
    const model = await modelOf(csv, [constants(mexico)]);
    await model.apply(constants());
    expect(stateOf(model)).toEqual(stateOf(await modelOf(csv)));
  });

  it('may be for a field that no column has, which the grid then shows in its usual place', async () => {
    const model = await modelOf(csv, [
      constants(
        { field: 'custom:Origin', value: 'fair', when: 'always' },
        { field: 'title', value: 'Dr', when: 'blank' },
      ),
    ]);
    expect((await modelOf(csv)).fields).not.toContain('title');
    expect(model.fields.indexOf('title')).toBe(model.fields.indexOf('fileAs') + 1);
    expect(model.fields.at(-1)).toBe('custom:Origin');
    for (const { fields, custom } of rowsOf(model)) {
      expect(fields.title).toBe('Dr');
      expect(custom['Origin']).toBe('fair');
    }
  });

  it('may be for a custom field called like the built-in properties of objects', async () => {
    const keys = ['__proto__', 'constructor'];
    const all = keys.map((key): Constant => ({ field: `custom:${key}`, value: 'x', when: 'blank' }));
    const model = await modelOf(csv, [constants(...all)]);
    expect(Object.entries(model.row(0).custom).filter(([key]) => keys.includes(key))).toEqual(
      keys.map((key) => [key, 'x']),
    );
    expect(gridRow(model, 0).cells.slice(-2)).toEqual(['x', 'x']);
  });

  it('that is empty leaves a custom field out, as an empty cell does', async () => {
    for (const when of ['blank', 'always'] as const) {
      const model = await modelOf(csv, [constants({ field: 'custom:Origin', value: '', when })]);
      expect(rowsOf(model).map(({ custom }) => Object.hasOwn(custom, 'Origin'))).toEqual([false, false, false, false]);
    }
  });

  it('counts for what is derived and for the problems', async () => {
    const model = await modelOf(csv, [constants({ field: 'name', value: '', when: 'always' })]);
    expect(column(model, 'name')).toEqual(['', '', '', '']);
    expect(model.snapshot()).toMatchObject({ ready: 0, counts: { errors: 4 } });
    await model.apply(constants());
    expect(model.snapshot()).toMatchObject({ ready: 4, counts: { errors: 0 } });
  });
});

describe('a rule that leaves rows out', () => {
  it.each<[string, LeaveOutRule, readonly (string | undefined)[]]>([
    ['a text, whatever its capitals', { column: newsletter, test: 'is', values: ['NONE '] }, ['rule', 'rule']],
    ['an empty cell', { column: newsletter, test: 'is', values: [''] }, [undefined, undefined, undefined, 'rule']],
    ['one of some texts', { column: newsletter, test: 'is', values: ['email', 'none'] }, ['rule', 'rule', 'rule']],
    ['none of some texts', { column: newsletter, test: 'is-not', values: ['Email', ''] }, ['rule', 'rule']],
    ['a part of a text', { column: newsletter, test: 'is', values: ['non'] }, []],
    ['a column that is not there', { column: 40, test: 'is', values: ['none'] }, []],
    ['an empty cell of a column that is not there', { column: 40, test: 'is', values: [''] }, Array(4).fill('rule')],
  ])('goes by %s', async (_name, rule, expected) => {
    const model = await modelOf(csv, [leaveOut(rule)]);
    const all = Array.from({ length: 4 }, (_, row) => expected[row]);
    expect(reasons(model)).toEqual(all);
    expect(kept(model)).toEqual([1, 2, 3, 4].filter((row) => all[row - 1] === undefined));
    expect(model.snapshot()).toMatchObject({ leaveOut: [rule], counts: { skipped: 4 - kept(model).length } });
  });

  const noNewsletter: LeaveOutRule = { column: newsletter, test: 'is', values: ['None'] };
  const salem: LeaveOutRule = { column: 2, test: 'is', values: ['Salem'] };

  it('is one of several, each of which is enough', async () => {
    expect(kept(await modelOf(csv, [leaveOut(noNewsletter, salem)]))).toEqual([3]);
  });

  it('goes by the file, not by what was typed', async () => {
    expect(kept(await modelOf(csv, [leaveOut(salem), set(4, 'city', 'Troy'), set(1, 'city', 'Salem')]))).toEqual([
      1, 2, 3,
    ]);
  });

  it('is not overruled by taking a row back in, which is known again once the rule has gone', async () => {
    const model = await modelOf(csv, [leaveOut(noNewsletter), skip(1), skip(3)]);
    expect(reasons(model)).toEqual(['skipped', 'rule', 'skipped', undefined]);
    await model.apply(skip(1, false));
    expect(reasons(model)).toEqual(['rule', 'rule', 'skipped', undefined]);
    await model.apply(leaveOut());
    expect(reasons(model)).toEqual([undefined, undefined, 'skipped', undefined]);
  });

  it('ends when the file is read in another way, whose columns may be others; texts for columns stay', async () => {
    const same: Constant = { field: 'country', value: 'Peru', when: 'blank' };
    const model = await modelOf(csv, [leaveOut(noNewsletter), constants(same)]);
    await model.apply({ op: 'read', reading: { headerRow: 0 } });
    expect(model.snapshot()).toMatchObject({ leaveOut: [], constants: [same], counts: { skipped: 0 } });
  });

  it('takes the problems of its rows out of the list', async () => {
    const model = await modelOf(csv, [set(4, 'name', '')]);
    expect(model.snapshot().counts.errors).toBe(1);
    await model.apply(leaveOut(salem));
    expect(model.snapshot().counts.errors).toBe(0);
    expect(model.snapshot().problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('rows of one person', () => {
  const merge: Operation = {
    op: 'merge',
    into: 1,
    from: [2, 4],
    edits: [
      ['city', 'Troy'],
      ['email', 'a@example.org'],
    ],
  };

  it('become one row with the texts that were chosen', async () => {
    const model = await modelOf(csv, [merge]);
    expect(reasons(model)).toEqual([undefined, 'merged', undefined, 'merged']);
    expect(kept(model)).toEqual([1, 3]);
    expect(column(model, 'city')[0]).toBe('Troy');
    expect([...model.changes.merged]).toEqual([
      [2, 1],
      [4, 1],
    ]);
    expect(model.snapshot().counts).toMatchObject({ skipped: 2, edited: 1 });
  });

  it('are several again when they are taken back in', async () => {
    const model = await modelOf(csv, [merge]);
    await model.apply({ op: 'skip', rows: [2, 4], skip: false });
    expect(kept(model)).toEqual([1, 2, 3, 4]);
    await model.update(recipe([merge]));
    expect(kept(model)).toEqual([1, 3]);
    await model.update(recipe([]));
    expect(stateOf(model)).toEqual(stateOf(await modelOf(csv)));
  });

  it('reach the grid with the reason why they stay out', async () => {
    const model = await modelOf(csv, [merge, skip(3)]);
    const shown = [0, 1, 2, 3].map((index) => gridRow(model, index));
    expect(shown.map(({ leftOut }) => leftOut)).toEqual([undefined, 'merged', 'skipped', 'merged']);
  });
});

describe('cells that change together', () => {
  it('may be in any row and column', async () => {
    const edits: [number, 'city' | 'country', string][] = [
      [1, 'city', 'Troy'],
      [3, 'country', 'Peru'],
      [3, 'city', ''],
      [9, 'city', 'x'],
    ];
    const model = await modelOf(csv, [{ op: 'cells', how: 'paste', note: '', edits }]);
    expect(column(model, 'city')).toEqual(['Troy', 'Troy', '', 'Salem']);
    expect(column(model, 'country')).toEqual(['', 'Canada', 'Peru', '']);
    expect(model.snapshot().counts).toMatchObject({ all: 4, edited: 2 });
  });
});

describe('the contact of a row', () => {
  const contact = '0b0e8a3c-5b0f-4d0c-9a53-1f6f6a3d7c11';

  it('is known, with the texts that were taken over, and leaves the row in', async () => {
    const model = await modelOf(csv);
    await model.apply({
      op: 'link',
      links: [
        [1, contact],
        [2, null],
      ],
      edits: [[1, 'city', 'Troy']],
    });
    expect([...model.changes.links]).toEqual([
      [1, contact],
      [2, null],
    ]);
    expect(column(model, 'city')[0]).toBe('Troy');
    expect(kept(model)).toEqual([1, 2, 3, 4]);
    expect(model.snapshot().counts.edited).toBe(1);
  });

  it('is forgotten by undo', async () => {
    const model = await modelOf(csv, [{ op: 'link', links: [[1, contact]], edits: [[1, 'city', 'Troy']] }]);
    await model.update(recipe([]));
    expect(model.changes.links.size).toBe(0);
    expect(stateOf(model)).toEqual(stateOf(await modelOf(csv)));
  });
});
