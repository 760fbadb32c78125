import { describe, expect, it } from 'vitest';
import { defaultNameRules } from '../../../../src-shared/contact/household/name-rules.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, recipe } from './model-of.ts';

const csv = 'Name,Town,Newsletter\nAnn and Al Quist,Keene,None\nBob Stone,Troy,Email\n';
const name: ColumnTarget = { kind: 'field', field: 'name', part: 0 };
const city: ColumnTarget = { kind: 'field', field: 'city', part: 0 };
const ignore: ColumnTarget = { kind: 'ignore' };
const match = (changes: Partial<Extract<Operation, { op: 'match' }>>): Operation => ({
  op: 'match',
  targets: [name, city, ignore],
  ...changes,
});
const kinds = async (...steps: readonly Operation[]) =>
  (await modelOf(csv, steps)).snapshot().columns.map((column) => column.match.reason.kind);
const remembered = match({ from: { source: 'remembered', name: '', columns: [0, 1] } });

describe('why a column goes where it goes', () => {
  it('is as last time for the columns that an earlier file had', async () => {
    const own = await kinds();
    expect(await kinds(remembered)).toEqual(['remembered', 'remembered', own[2]]);
  });

  it('is the template, by its name', async () => {
    const [column] = (
      await modelOf(csv, [match({ from: { source: 'template', name: 'Monthly', columns: [0] } })])
    ).snapshot().columns;
    expect(column?.match).toMatchObject({ confidence: 'sure', reason: { kind: 'template', name: 'Monthly' } });
  });

  it('is the user for what was decided since, and as before for the rest', async () => {
    const changed = match({ targets: [name, { kind: 'custom', key: 'Town' }, ignore], decided: [1] });
    expect((await kinds(remembered, changed)).slice(0, 2)).toEqual(['remembered', 'chosen']);
    expect((await kinds(remembered, match({ targets: [name, ignore, ignore] }))).slice(0, 2)).toEqual([
      'remembered',
      'chosen',
    ]);
  });

  it('is the user where a guess was turned down, and the app again where a choice was taken back', async () => {
    const guessed = 'Name,Cel\nAnna Quist,603-555-0101\nBob Stone,603-555-0102\n';
    const reasonsOf = async (...decided: readonly number[]) =>
      (await modelOf(guessed, [{ op: 'match', targets: [name, ignore], decided: [...decided] }]))
        .snapshot()
        .columns.map((column) => [column.match.reason.kind, column.match.confidence]);
    expect(await reasonsOf()).toEqual([
      ['same-name', 'sure'],
      ['values-look-like', 'unsure'],
    ]);
    expect(await reasonsOf(0, 1)).toEqual([
      ['same-name', 'sure'],
      ['chosen', 'sure'],
    ]);
  });

  it('is open again when the file is read in another way', async () => {
    const again: Operation = { op: 'read', reading: { headerRow: 0 } };
    expect(await kinds(remembered, again)).toEqual(await kinds());
  });
});

describe('a match that brings rules along', () => {
  const brought = match({
    constants: [{ field: 'country', value: 'Canada', when: 'blank' }],
    leaveOut: [{ column: 2, test: 'is', values: ['none'] }],
    names: { ...defaultNameRules, fileAs: 'last-first', joiner: '&' },
  });

  it('sets all of them, and one undo takes all of them back', async () => {
    const model = await modelOf(csv, [brought]);
    expect(model.row(0)).toMatchObject({ leftOut: 'rule', fields: { country: 'Canada', fileAs: 'Quist, Ann & Al' } });
    await model.update(recipe([]));
    expect(model.row(0)).toMatchObject({ leftOut: undefined, fields: { country: '', fileAs: 'Quist, Ann and Al' } });
  });

  it('leaves those alone that it does not bring', async () => {
    const model = await modelOf(csv, [brought, match({})]);
    expect(model.snapshot()).toMatchObject({ constants: [{ value: 'Canada' }], leaveOut: [{ column: 2 }] });
  });

  it('tells how many rows every rule leaves out, also those that another one leaves out', async () => {
    const model = await modelOf(csv, [
      match({
        leaveOut: [
          { column: 2, test: 'is', values: ['NONE'] },
          { column: 1, test: 'is-not', values: ['Lyme'] },
          { column: 9, test: 'is', values: ['x'] },
        ],
      }),
    ]);
    expect(model.snapshot().leaveOut.map(({ rows }) => rows)).toEqual([1, 2, 0]);
    expect(model.snapshot().counts.skipped).toBe(2);
  });
});
