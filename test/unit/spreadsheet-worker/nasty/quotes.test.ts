import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { modelOf } from '../model/model-of.ts';
import { readDelimited, recordsOf, rowsOf, utf8 } from '../reading/text-bytes.ts';

const read = (text: string, reading: Reading = {}) => readDelimited(utf8(text), reading);
const notesOf = (text: string) => read(text).notes;

describe('nasty quotes', () => {
  it('23: a line end, a delimiter and a doubled quote in quotes belong to the cell', () => {
    const text = 'Name,Notes\r\n"Quist, Anna","one\r\ntwo ""three"""\r\n"","x"\r\n';
    expect(recordsOf(text)).toEqual([
      ['Name', 'Notes'],
      ['Quist, Anna', 'one\ntwo "three"'],
      ['', 'x'],
    ]);
    expect(notesOf(text)).toEqual([]);
  });

  it('24: a quote inside of an unquoted cell is an ordinary character', () => {
    expect(recordsOf('Name,Size\nPipe,5" pipe\nPlank,2" by 4"\n').slice(1)).toEqual([
      ['Pipe', '5" pipe'],
      ['Plank', '2" by 4"'],
    ]);
  });

  it('25: quotes that were not doubled are kept, and a note names the line', () => {
    const table = read('Name,City\nAnna,"Keene\nNH"\n"the "big" one",Troy\nBob,Rindge\n');
    expect(rowsOf(table).slice(2)).toEqual([
      ['the "big" one', 'Troy'],
      ['Bob', 'Rindge'],
    ]);
    expect(table.notes).toEqual([
      '1 row has quotes inside of a quoted cell, in line 4. They were kept as part of the text.',
    ]);
  });

  const openQuoteNote =
    '1 quote is opened and not closed, in line 3. It was read as part of the text, so that the rows below stay rows.';
  it.each([
    ['to the end of the file', 'Name,City\nAnna,Keene\n"Bob,Troy\nCid,Rindge\nDee,Dublin\n'],
    ['up to the next quoted cell', 'Name,City\nAnna,Keene\n"Bob,Troy\n"Cid","Rindge"\nDee,Dublin\n'],
    ['over many lines', `Name,City\nAnna,Keene\n"Bob,Troy\n${'Cid,Rindge\n'.repeat(30)}Dee,5"\n`],
    ['in a file with CRLF', 'Name,City\r\nAnna,Keene\r\n"Bob,Troy\r\n"Cid","Rindge"\r\nDee,Dublin\r\n'],
  ])('26: a quote that is never closed does not swallow the rows below: %s', (_name, text) => {
    const table = read(text);
    expect(table.records.at(2)).toEqual(['"Bob', 'Troy']);
    expect(table.records.at(3)).toEqual(['Cid', 'Rindge']);
    expect(table.notes).toEqual([openQuoteNote]);
  });

  it('26: quoted cells of several lines stay whole, even long ones', () => {
    const note = Array.from({ length: 60 }, (_, line) => `line ${line}${line % 3 === 0 ? ', more' : ''}`).join('\n');
    const text = `Name,Notes\nAnna,"${note}"\nBob,"the "big" one\nhouse, old"\nCid,"a,b\nc,d"\n`;
    expect(recordsOf(text).slice(1)).toEqual([
      ['Anna', note],
      ['Bob', 'the "big" one\nhouse, old'],
      ['Cid', 'a,b\nc,d'],
    ]);
  });

  it('26: quotes are ordinary characters everywhere when the recipe says so', () => {
    const table = read('Name,City\n"Anna,Keene"\n"Bob\n', { quotes: 'text' });
    expect(rowsOf(table).slice(1)).toEqual([['"Anna', 'Keene"'], ['"Bob']]);
    expect(table.quotes).toBe('text');
    expect(read('Name,City\n').quotes).toBe('cells');
  });

  it('27: blanks before a quote do not hide it', () => {
    expect(recordsOf('Name, Place\nAnna, "Keene, NH"\n  "Bob" ,\t"Troy" \n').slice(1)).toEqual([
      ['Anna', 'Keene, NH'],
      ['Bob', 'Troy'],
    ]);
    expect(recordsOf('Name,Notes\nAnna,"He said, ""no"", and left"\n')[1]).toEqual(['Anna', 'He said, "no", and left']);
    expect(recordsOf('Name\tCity\nAnna\t "Keene"\n')[1]).toEqual(['Anna', 'Keene']);
  });

  it('28: curly quotes hold nothing together, and a note says where', () => {
    const table = read('Name,City\nAnna,Keene\n“Smith, John”,Troy\nDoe,“the big one”\n');
    expect(table.records.at(2)).toEqual(['“Smith', ' John”', 'Troy']);
    expect(table.notes[0]).toBe(
      '1 row has a cell in curly quotes that was cut at the separator, in line 3. Only straight quotes hold a cell together; replace the curly ones in the file if that is wrong.',
    );
    expect(notesOf('Name,City\nDoe,“the big one”\n“Ann”,“x”\n"so, “a, b”",“c\n')).toEqual([]);
  });
});

describe('nasty shapes', () => {
  it('29: a short first row does not decide how many columns there are', async () => {
    const { columns } = (await modelOf('Name\nAnna,Keene,NH\nBob,Troy,NY\n')).snapshot();
    expect(columns.map(({ header }) => header)).toEqual(['Name', 'Column 2', 'Column 3']);
  });

  it('30: missing cells of short rows are blank, and one note counts them', () => {
    const text = 'Name,City,State,ZIP\nAnna,Keene,NH,03431\nBob\nCid,Troy,NY,12180\nDee,Dublin\n';
    expect(recordsOf(text)[2]).toEqual(['Bob']);
    expect(notesOf(text)).toEqual([
      '2 rows have fewer cells than the others, first in line 3. The missing cells are blank; check that nothing moved to another column.',
    ]);
  });

  it('30: rows that only lack blank cells at their end are not short', () => {
    expect(notesOf('Name,City,Notes\nAnna,Keene,\nBob,Troy\nCid,Rindge,x\nDee,Dublin,\n')).toEqual([]);
    expect(notesOf('Supporters\n\nName,City,Notes\nAnna,Keene,x\nBob,Troy,y\n')).toEqual([]);
  });

  it('31: cells beyond the last column are kept in columns of their own', async () => {
    const text = 'Name,City\nAnna,Keene\nBob,Troy,extra,more\nCid,Rindge\n';
    const { columns, reading } = (await modelOf(text)).snapshot();
    expect(columns.map(({ header, samples }) => [header, samples])).toEqual([
      ['Name', ['Anna', 'Bob', 'Cid']],
      ['City', ['Keene', 'Troy', 'Rindge']],
      ['Column 3', ['extra']],
      ['Column 4', ['more']],
    ]);
    expect(reading.notes.map(({ text }) => text)).toEqual([
      '1 row has more cells than the others, in line 3. The cells beyond the last column were kept in columns of their own.',
    ]);
  });

  it('32: delimiters at the end of every row make no column', async () => {
    const { columns, reading } = (await modelOf('Name,City,,\nAnna,Keene,,\nBob,Troy,,,,\n')).snapshot();
    expect(columns.map(({ header }) => header)).toEqual(['Name', 'City']);
    expect(reading.notes.map(({ text }) => text)).toEqual([]);
  });

  it('33: columns of the same name are both kept and numbered; 34: one without a name is called by its place', async () => {
    const { columns } = (await modelOf('Name,Phone,Phone,\nAnna,1,2,3\n')).snapshot();
    expect(columns.map(({ header, samples }) => [header, samples])).toEqual([
      ['Name', ['Anna']],
      ['Phone', ['1']],
      ['Phone (2)', ['2']],
      ['Column 4', ['3']],
    ]);
  });

  it('39: names of built-in properties are ordinary text', async () => {
    const model = await modelOf('Name,City,__proto__,constructor\nAnna,Keene,x,y\n');
    expect(model.snapshot().columns.map(({ header }) => header)).toEqual(['Name', 'City', '__proto__', 'constructor']);
    expect(model.snapshot().columns.map(({ samples }) => samples)).toEqual([['Anna'], ['Keene'], ['x'], ['y']]);
  });
});

describe('nasty sizes', () => {
  const many = 200_000;
  it.each([
    ['lines that open a quote', '"a,b\n'.repeat(many), many],
    ['lines that open a quote, and one that closes', `${'"a,b\n'.repeat(many)}"x","y"\n`, many + 1],
    ['one line of quotes', '"'.repeat(many + 1), 1],
    ['one line of opened cells', '"x,'.repeat(many), 1],
    ['one line of opened cells before many lines', `${'"x,'.repeat(many)}\n${'a\n'.repeat(9)}"b"c,d"\n`, undefined],
    ['one line of quoted cells', '"a",'.repeat(many), 1],
    ['quotes that are not doubled', `${',"a"b'.repeat(many)}"\n`, 1],
    ['quotes with blanks', '" '.repeat(many), 1],
    ['cells of line ends', '"\n",'.repeat(many), 1],
    ['rows without the delimiter', 'a\n'.repeat(many), many],
    ['curly quotes', '“,'.repeat(many), 1],
  ])('40: crafted quotes take no longer than others: %s', (_name, text, length) => {
    const { records } = read(text, { delimiter: ',' });
    if (length !== undefined) expect(records.length).toBe(length);
    const cells = rowsOf({ records });
    // Nothing but quotes, blanks around them, delimiters and line ends may be missing from the cells.
    expect(
      cells
        .flat()
        .join('')
        .replaceAll(/["\s,]/gu, ''),
    ).toBe(text.replaceAll(/["\s,]/gu, ''));
  });
});
