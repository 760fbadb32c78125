import { describe, expect, it } from 'vitest';
import { ImportModel } from '../../../../src-renderer/spreadsheet-worker/model/import-model.ts';
import { rowDrafts } from '../../../../src-renderer/spreadsheet-worker/model/row-drafts.ts';
import { cellOf } from '../../../../src-renderer/spreadsheet-worker/model/row-state.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { sheetOf, workbookOf } from '../reading/make-workbook.ts';
import { allDrafts, match, modelOf, recipe, rowsOf, set } from './model-of.ts';

const csv = `Supporters
Name,First Name,Last Name,Address,City,State,ZIP,E-mail,Tribe
,Anna,Quist,1 Oak St,Keene,NH,03431,anna@example.org,north
Bob Stone,,,2 Elm St,Troy,NY,12180,,south

,,,,,,,,
No Address,,,,,,,no@example.org,
`;
const readHeader = (headerRow: number): Operation => ({ op: 'read', reading: { headerRow } });
const rowOf = (model: ImportModel, row: number) => {
  const found = rowsOf(model).find((each) => each.row === row);
  if (found === undefined) throw new Error(`There is no row ${row}.`);
  return found;
};

describe('the rows', () => {
  it('are all records below the header that are not blank, by their number in the file', async () => {
    expect(rowsOf(await modelOf(csv)).map(({ row }) => row)).toEqual([2, 3, 6]);
    expect((await modelOf(csv)).snapshot().reading.sentence).toBe(
      'Read as Unicode (UTF-8), commas, header in row 2, 3 rows.',
    );
  });

  it('are the same in the preview and in what Keep gets', async () => {
    const model = await modelOf(csv);
    const ready = rowsOf(model).filter(({ errors }) => errors === 0);
    expect(ready.map(({ row }) => row)).toEqual([2, 3]);
    for (const batch of [1, 2, 500]) {
      expect(allDrafts(model, batch).map(({ row, draft }) => ({ row, draft }))).toEqual(
        ready.map(({ row, fields, custom }) => ({ row, draft: { fields, custom } })),
      );
    }
    expect(model.snapshot().ready).toBe(2);
  });

  it('are read again under another header row, and edits stay with their rows', async () => {
    const model = await modelOf(csv, [set(3, 'city', 'Albany')]);
    await model.update(recipe([set(3, 'city', 'Albany'), readHeader(2)]));
    expect(rowsOf(model).map(({ row }) => row)).toEqual([3, 6]);
    expect(rowOf(model, 3).fields.city).toBe('Albany');
    await model.update(recipe([set(3, 'city', 'Albany'), readHeader(-1)]));
    expect(rowsOf(model).map(({ row }) => row)).toEqual([0, 1, 2, 3, 6]);
  });
});

describe('an edit', () => {
  it('wins over what can be derived, and what follows from it is derived anew', async () => {
    expect(rowOf(await modelOf(csv), 2).fields).toMatchObject({
      name: 'Anna Quist',
      greeting: 'Anna',
      fileAs: 'Quist, Anna',
    });
    const model = await modelOf(csv, [set(2, 'firstName', 'Ann'), set(2, 'greeting', 'Annie')]);
    expect(rowOf(model, 2).fields).toMatchObject({ name: 'Ann Quist', greeting: 'Annie', fileAs: 'Quist, Ann' });
  });

  it.each(['', ' '])('that leaves a cell blank stays blank: "%s"', async (blank) => {
    for (const field of ['name', 'greeting', 'fileAs'] as const) {
      expect(rowOf(await modelOf(csv, [set(2, field, blank)]), 2).fields[field]).toBe(blank);
    }
  });

  it('of a custom field changes it, and empties it', async () => {
    const targets = (await modelOf(csv)).snapshot().columns.map(({ target }) => target);
    const withTribe = match(...targets.slice(0, -1), { kind: 'custom', key: 'Tribe' });
    expect(rowOf(await modelOf(csv, [withTribe]), 2).custom).toEqual({ Tribe: 'north' });
    expect(rowOf(await modelOf(csv, [withTribe, set(2, 'custom:Tribe', 'west')]), 2).custom).toEqual({ Tribe: 'west' });
    expect(rowOf(await modelOf(csv, [withTribe, set(2, 'custom:Tribe', '')]), 2).custom).toEqual({});
  });

  it('waits while its column is left out: nothing is kept that the grid does not show', async () => {
    const edited = [set(2, 'email', 'new@example.org')];
    const targets = (await modelOf(csv)).snapshot().columns.map(({ target }) => target);
    const leftOut = match(
      ...targets.map((target) =>
        target.kind === 'field' && target.field === 'email' ? ({ kind: 'ignore' } as const) : target,
      ),
    );
    const model = await modelOf(csv, [...edited, leftOut]);
    expect(model.fields).not.toContain('email');
    expect(rowOf(model, 2).fields.email).toBe('');
    expect(model.snapshot().counts.edited).toBe(0);
    await model.update(recipe([...edited, leftOut, match(...targets)]));
    expect(rowOf(model, 2).fields.email).toBe('new@example.org');
  });

  it('of a row that does not exist changes nothing', async () => {
    expect(rowsOf(await modelOf(csv, [set(4, 'city', 'x'), set(999, 'city', 'x')]))).toEqual(
      rowsOf(await modelOf(csv)),
    );
  });
});

describe('decisions', () => {
  it('leave rows out of what is kept and of the problems', async () => {
    const model = await modelOf(csv, [{ op: 'skip', rows: [3, 6], skip: true }]);
    expect(rowDrafts(model, -1, 9).map(({ row }) => row)).toEqual([2]);
    expect(model.snapshot()).toMatchObject({ ready: 1, problems: [], counts: { all: 3, errors: 0, skipped: 2 } });
  });

  it('follow the destination', async () => {
    const long = `Name,Address 1,Address 2,Address 3,City,State,ZIP\nAnna Quist,1 Oak St,Apt 2,Rear,Keene,NH,03431\n`;
    const model = await modelOf(long);
    const before = rowsOf(model)[0]?.issues;
    await model.update(recipe([], { destination: 'postgrid' }));
    expect(rowsOf(model)[0]?.issues).not.toEqual(before);
  });

  it('count the rows that are contacts already', async () => {
    const model = await modelOf(csv);
    const elsewhere = { part: ';', rows: [2] };
    await model.update(recipe([], { keptRows: [elsewhere, { part: ',', rows: [3, 6] }] }));
    expect(model.snapshot()).toMatchObject({ ready: 2, readyKept: 1, counts: { kept: 2 } });
  });
});

describe('the street', () => {
  it('is made of its lines in the order of their parts, without those that stand for nothing', async () => {
    const text = 'Address 2,Address 1,Name,City\nApt 2,1 Oak St,Anna,Keene\nN/A,2 Elm St,Bob,Troy\n,3 Ash St,Cy,Troy\n';
    expect(rowsOf(await modelOf(text)).map(({ fields }) => fields.street)).toEqual([
      '1 Oak St\nApt 2',
      '2 Elm St',
      '3 Ash St',
    ]);
  });
});

describe('custom fields', () => {
  it('may be called like the built-in properties of objects', async () => {
    const keys = ['__proto__', 'constructor', 'toString'];
    const targets = keys.map((key) => ({ kind: 'custom', key }) as const);
    const model = await modelOf('a,b,c\nx,,z\n', [{ op: 'read', reading: { headerRow: 0 } }, match(...targets)]);
    const [row] = rowsOf(model);
    if (row === undefined) throw new Error('There is no row.');
    expect(keys.map((key) => cellOf(row, `custom:${key}`))).toEqual(['x', '', 'z']);
  });
});

describe('the sheets of a workbook', () => {
  const people = (name: string) =>
    sheetOf([
      ['Name', 'City'],
      [name, 'Keene'],
    ]);
  const bytes = workbookOf({ A: people('Anna'), B: people('Bob'), Notes: sheetOf([]) });
  const toSheet = (sheet: string): Operation => ({ op: 'read', reading: { sheet } });

  it('have their own edits', async () => {
    const edit = set(1, 'city', 'Troy');
    const model = await ImportModel.open(bytes, recipe([edit]));
    await model.update(recipe([edit, toSheet('B')]));
    expect(rowOf(model, 1).fields).toMatchObject({ name: 'Bob', city: 'Keene' });
    await model.update(recipe([edit, toSheet('B'), toSheet('A')]));
    expect(rowOf(model, 1).fields).toMatchObject({ name: 'Anna', city: 'Troy' });
  });

  it('may be empty without an end to the import', async () => {
    const model = await ImportModel.open(bytes, recipe());
    await model.update(recipe([toSheet('Notes')]));
    expect(model.snapshot()).toMatchObject({ columns: [], counts: { all: 0 } });
    expect(model.snapshot().reading.notes).toEqual([{ text: 'The sheet "Notes" is empty. Choose another sheet.' }]);
    await model.update(recipe([toSheet('Notes'), toSheet('B')]));
    expect(rowOf(model, 1).fields.name).toBe('Bob');
  });
});

describe('a second value of a field', () => {
  it('makes a column, in which the rows above it can be typed into as well', async () => {
    const two = 'Name,E-mail\nAnna,a@example.org\nBob,b@example.org; c@example.org\n';
    const typed = set(1, 'custom:Other e-mail', 'd@example.org');
    const model = await modelOf(two, [typed]);
    expect(model.fields).toContain('custom:Other e-mail');
    expect(rowsOf(model).map((row) => cellOf(row, 'custom:Other e-mail'))).toEqual(['d@example.org', 'c@example.org']);
    expect(model.snapshot().counts.edited).toBe(1);
    const none = await modelOf('Name,E-mail\nAnna,a@example.org\n', [typed]);
    expect([none.fields.includes('custom:Other e-mail'), none.snapshot().counts.edited]).toEqual([false, 0]);
  });
});
