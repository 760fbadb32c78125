import { describe, expect, it } from 'vitest';
import { nameExamples } from '../../../../src-renderer/spreadsheet-worker/model/name-examples.ts';
import { unwatched } from '../../../../src-renderer/spreadsheet-worker/model/slices.ts';
import { defaultNameRules, type NameRules } from '../../../../src-shared/contact/household/name-rules.ts';
import type { Operation } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, rowsOf, set, stateOf } from './model-of.ts';

const csv = `Name,Address,City,State,ZIP
John and Mary Smith,1 Oak St,Keene,NH,03431
Anna Quist,2 Elm St,Troy,NY,12180
First Baptist Church,3 Ash St,Lyme,CT,06371
Jane Doe,4 Fir St,Salem,MA,01970
Estate of Carl Lund,5 Bay St,Salem,MA,01970
`;
const titles: NameRules = { ...defaultNameRules, envelope: 'family' };
const names = (rules: NameRules): Operation => ({ op: 'names', rules });
const envelopes = async (...steps: readonly Operation[]) =>
  rowsOf(await modelOf(csv, steps)).map(({ fields }) => fields.name);

describe('rules for names', () => {
  it('write the envelope of every household anew, and can be taken back', async () => {
    const inFile = ['John and Mary Smith', 'Anna Quist', 'First Baptist Church', 'Jane Doe', 'Estate of Carl Lund'];
    expect(await envelopes()).toEqual(inFile);
    const [family, person, church] = await envelopes(names(titles));
    expect([family, person, church]).toEqual(['The Smith Family', 'Anna Quist', 'First Baptist Church']);
    expect(await envelopes(names(titles), names(defaultNameRules))).toEqual(inFile);
  });

  it('give way to what was typed into a row', async () => {
    const typed = set(1, 'name', 'John & Mary');
    expect((await envelopes(typed, names(titles)))[0]).toBe('John & Mary');
    expect((await envelopes(names(titles), typed))[0]).toBe('John & Mary');
  });

  it('give way to a text for every row', async () => {
    const friends: Operation = {
      op: 'constants',
      constants: [{ field: 'greeting', value: 'Friends', when: 'always' }],
    };
    const model = await modelOf(csv, [friends, names({ ...defaultNameRules, greeting: 'first-names' })]);
    expect(rowsOf(model).map(({ fields }) => fields.greeting)).toEqual(Array.from({ length: 5 }, () => 'Friends'));
  });

  it('come to the same whether they are opened with or added', async () => {
    const added = await modelOf(csv);
    await added.apply(names(titles));
    expect(stateOf(added)).toEqual(stateOf(await modelOf(csv, [names(titles)])));
    expect(added.snapshot().names).toEqual(titles);
  });
});

describe('the examples', () => {
  const kindsOf = async (rules: NameRules, ...steps: readonly Operation[]) =>
    nameExamples(await modelOf(csv, steps), rules, unwatched);

  it('count the households by kind, the most frequent first', async () => {
    const kinds = await kindsOf(defaultNameRules);
    expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['person', 2],
      ['couple', 1],
      ['organisation', 1],
      ['estate', 1],
    ]);
  });

  it('show rows before and after, by the rules that are tried and not those in force', async () => {
    const [, couple] = await kindsOf(titles, names({ ...defaultNameRules, envelope: 'titles' }));
    expect(couple?.examples).toEqual([
      {
        row: 1,
        before: { name: 'John and Mary Smith', greeting: 'John and Mary', fileAs: 'Smith, John and Mary' },
        after: { name: 'The Smith Family', greeting: 'John and Mary', fileAs: 'Smith, John and Mary' },
      },
    ]);
  });

  it('show what is kept: a text for every row, and what was typed', async () => {
    const constants: Operation = {
      op: 'constants',
      constants: [
        { field: 'greeting', value: 'Friends', when: 'always' },
        { field: 'fileAs', value: 'Nobody', when: 'blank' },
      ],
    };
    const steps = [constants, names(titles), set(1, 'name', 'The Smiths')];
    const examples = (await kindsOf(titles, ...steps)).flatMap((kind) => kind.examples);
    expect(examples.find(({ row }) => row === 1)?.after).toMatchObject({ name: 'The Smiths', greeting: 'Friends' });
    const kept = rowsOf(await modelOf(csv, steps));
    for (const { row, after } of examples) expect(kept.find((each) => each.row === row)?.fields).toMatchObject(after);
  });

  it('are about the rows that are not left out', async () => {
    const kinds = await kindsOf(defaultNameRules, { op: 'skip', rows: [3, 4], skip: true });
    expect(kinds.map(({ kind, count }) => [kind, count])).toEqual([
      ['couple', 1],
      ['person', 1],
      ['estate', 1],
    ]);
  });
});

describe('lines that are made of other fields', () => {
  const capitals = 'Envelope,First,Last,City,State,ZIP,Address\n';
  const kinds = async (row: string, ...steps: readonly Operation[]) => {
    const model = await modelOf(capitals + row, steps);
    return model.snapshot().problems.map(({ code, field }) => `${code} ${field}`);
  };

  it('have no warning of their own where a field that they are made of has it, and are right once that is', async () => {
    expect(await kinds('LEE ANN,,,Keene,NH,03431,1 Oak St')).toEqual(['all-caps name']);
    const parts = ',ANN,LEE,Keene,NH,03431,1 Oak St';
    expect(await kinds(parts)).toEqual(['all-caps firstName', 'all-caps lastName']);
    expect(await kinds(parts, set(1, 'firstName', 'Ann'), set(1, 'lastName', 'Lee'))).toEqual([]);
  });

  it('keep it where they are the file’s own', async () => {
    expect(await kinds('ANN LEE,ANN,LEE,Keene,NH,03431,1 Oak St')).toEqual([
      'all-caps name',
      'all-caps firstName',
      'all-caps lastName',
    ]);
  });
});
