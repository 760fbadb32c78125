import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { considerDelimiters } from '../../../../src-renderer/spreadsheet-worker/reading/detect-delimiter.ts';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf, rowsOf as rowsOfModel } from '../model/model-of.ts';
import { readDelimited, recordsOf, rowsOf, utf8 } from '../reading/text-bytes.ts';

const people = [
  ['Name', 'City'],
  ['Anna', 'Keene'],
  ['Bob', 'Troy'],
];
const read = (text: string, reading: Reading = {}) => readDelimited(utf8(text), reading);
const oneColumnNote =
  'Every row has one comma, and the first row has none, so this was read as one column. If these are two columns, choose commas.';

describe('nasty lines', () => {
  it.each(['\n', '\r\n', '\r'])('10: every kind of line end gives the same rows: %j', (end) => {
    expect(recordsOf(`Name,City${end}Anna,Keene${end}Bob,Troy${end}`)).toEqual(people);
  });

  it('11: any mixture of line ends, in quotes and outside, gives the same rows', () => {
    const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(lineEnd, lineEnd, lineEnd, lineEnd, (one, two, three, four) => {
        // A lone CR before an LF is a CRLF, which is one line end and not two.
        fc.pre(!(one === '\r' && two === '\n'));
        expect(recordsOf(`Name,City${one}Anna,"12 Main${two}Keene"${three}Bob,Troy${four}`)).toEqual([
          ['Name', 'City'],
          ['Anna', '12 Main\nKeene'],
          ['Bob', 'Troy'],
        ]);
      }),
    );
  });

  it('12: a CRLF on a chunk edge is one line end', () => {
    for (const edge of [65_535, 65_536, 1_048_575, 1_048_576]) {
      const filler = 'x'.repeat(edge - 'Name,City\r\n'.length - 1);
      expect(recordsOf(`Name,City\r\n${filler},\r\nBob,Troy\r\n`).length).toBe(3);
    }
  });

  it('13: a line separator or a vertical tab in a cell does not end the row', () => {
    expect(recordsOf('Name,City\nAn\u000bna,Kee\u2028ne\u2029\u0085\n')[1]).toEqual([
      'An\u000bna',
      'Kee\u2028ne\u2029\u0085',
    ]);
  });

  it('14: the last row needs no line end', () => {
    expect(recordsOf('Name,City\nAnna,Keene\nBob,Troy')).toEqual(people);
    expect(recordsOf('Name,City\r\nAnna,"Keene"')).toEqual(people.slice(0, 2));
  });

  it('15: blank lines are no rows, and the others keep their numbers', async () => {
    expect(
      rowsOfModel(await modelOf('Name,City\n\n \nAnna,Keene\r\n,\n"",""\nBob,Troy\n\n')).map(({ row }) => row),
    ).toEqual([3, 6]);
  });
});

describe('nasty delimiters', () => {
  it('16: semicolons are found beside decimal commas', () => {
    expect(read('Name;Gift;Pledge\nAnna;12,50;3,00\nBob;7,25;1,00\n')).toMatchObject({ delimiter: ';', notes: [] });
  });

  it.each([
    ['\t', []],
    ['|', []],
    ['^', []],
    ['~', []],
    ['\u0001', []],
  ])('17: a file with %j between the cells is read', (delimiter, notes) => {
    const text = people.map((row) => row.join(delimiter)).join('\n');
    const table = read(text);
    expect(rowsOf(table)).toEqual(people);
    expect(table).toMatchObject({ delimiter, notes });
  });

  it('17: a rare character is a delimiter only when it cuts every row', () => {
    expect(read('Name\nAnna^1\nBob\n').delimiter).toBe('');
    expect(rowsOf(read('Name:City\nAnna:Keene\n', { delimiter: ':' }))).toEqual([
      ['Name', 'City'],
      ['Anna', 'Keene'],
    ]);
  });

  it.each(['"', '\n', '\r', ',,', '🙂'])(
    '17: a recipe that names what cannot be a delimiter is not obeyed: %j',
    (delimiter) => {
      expect(rowsOf(read('Name,City\nAnna,Keene\n', { delimiter }))).toEqual(people.slice(0, 2));
    },
  );

  it.each([';', ',', '\t', '~'])(
    '18: a first line sep=%s is obeyed and no row, and the others keep their numbers',
    (delimiter) => {
      for (const end of ['\n', '\r\n', '\r']) {
        const lines = [`sep=${delimiter}`, `Name${delimiter}City`, `Anna${delimiter}a;b,c\td`.replace(delimiter, '#')];
        const table = read(lines.join(end).replaceAll('#', delimiter));
        expect(table.delimiter).toBe(delimiter);
        expect(table.records.at(0)).toEqual([]);
        expect(table.records.at(1)).toEqual(['Name', 'City']);
        expect(table.records.at(2)[0]).toBe('Anna');
      }
    },
  );

  it('19: one column is one column, without a complaint', async () => {
    expect(read('Name\nAnna\nBob\n')).toMatchObject({ delimiter: '', notes: [] });
    expect(recordsOf('Name\n"Anna"\n"says ""hi"""\n')).toEqual([['Name'], ['Anna'], ['says "hi"']]);
    expect(read('Town\nKeene, NH\nTroy\nRindge\nPeterborough\nDublin\n')).toMatchObject({ delimiter: '', notes: [] });
    expect((await modelOf('Name\nAnna\nBob\n')).snapshot().reading.sentence).toContain('one column');
  });

  it('20: one column of "Smith, John" is asked about, and commas can be chosen', () => {
    const text = 'Name\nSmith, John\nDoe, Jane\n';
    expect(rowsOf(read(text))).toEqual([['Name'], ['Smith, John'], ['Doe, Jane']]);
    expect(read(text)).toMatchObject({ delimiter: '', notes: [oneColumnNote] });
    expect(rowsOf(read(text, { delimiter: ',' }))[1]).toEqual(['Smith', ' John']);
    expect(read(text, { delimiter: ',' }).notes).toEqual([]);
    expect(considerDelimiters(text).map(({ delimiter, columns }) => [delimiter, columns])).toEqual([
      ['', 1],
      [',', 2],
    ]);
  });

  it('21: commas in the column names of a file with semicolons', () => {
    expect(read('Name, first;City, State;ZIP\nAnna;Keene;03431\n').delimiter).toBe(';');
  });

  it('22: the ways to cut the file are shown, best first', () => {
    const [best, ...others] = considerDelimiters('sep=;\nName;Tags\nAnna;a,b\nBob;c,d\n');
    expect(best).toEqual({
      delimiter: ';',
      columns: 2,
      sample: [
        ['Name', 'Tags'],
        ['Anna', 'a,b'],
        ['Bob', 'c,d'],
      ],
    });
    expect(others.map(({ delimiter }) => delimiter)).toEqual([',', '']);
  });
});
