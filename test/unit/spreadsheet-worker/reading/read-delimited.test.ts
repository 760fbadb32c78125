import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDelimited, recordsOf, utf8, utf16 } from './text-bytes.ts';

const table = [
  ['Name', 'City'],
  ['Anna', 'Keene'],
  ['Bob', 'Troy'],
];

describe('lines', () => {
  it.each([
    ['LF', 'Name,City\nAnna,Keene\nBob,Troy\n'],
    ['CRLF', 'Name,City\r\nAnna,Keene\r\nBob,Troy\r\n'],
    ['CR', 'Name,City\rAnna,Keene\rBob,Troy\r'],
    ['mixed', 'Name,City\r\nAnna,Keene\rBob,Troy\n'],
    ['no final line end', 'Name,City\nAnna,Keene\nBob,Troy'],
  ])('end with %s', (_name, text) => {
    expect(recordsOf(text)).toEqual(table);
  });

  it('end with CRLF at any place of the file, also where a block of 64 kB would cut it', () => {
    for (const length of [65_533, 65_534, 65_535, 65_536, 131_070]) {
      const filler = 'x'.repeat(length - 'Name,City\n'.length - 2);
      expect(recordsOf(`Name,City\n${filler},\r\nBob,Troy\r\n`)).toEqual([
        ['Name', 'City'],
        [filler, ''],
        ['Bob', 'Troy'],
      ]);
    }
  });

  it('keep their numbers when some are blank', () => {
    expect(recordsOf('Name,City\n\n\nAnna,Keene\n\n')).toEqual([['Name', 'City'], [''], [''], ['Anna', 'Keene'], ['']]);
  });

  it('do not end at a vertical tab or a line separator', () => {
    expect(recordsOf('Name,City\nAn\u000bna,Kee\u2028ne\n')[1]).toEqual(['An\u000bna', 'Kee\u2028ne']);
  });

  it('may be ragged: short and long ones keep exactly their cells', () => {
    expect(recordsOf('a,b,c\n1\n1,2,3,4,5\n1,2,3\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4', '5'],
      ['1', '2', '3'],
    ]);
  });
});

describe('quotes', () => {
  it('hold line ends, delimiters and doubled quotes', () => {
    expect(recordsOf('a,b\n"x\r\ny","1,2"\n"say ""hi""",""\n')).toEqual([
      ['a', 'b'],
      ['x\ny', '1,2'],
      ['say "hi"', ''],
    ]);
  });

  it('are ordinary characters inside a cell that does not begin with one', () => {
    expect(recordsOf('a,b\n5" pipe,x\n1,2" by 4"\n')).toEqual([
      ['a', 'b'],
      ['5" pipe', 'x'],
      ['1', '2" by 4"'],
    ]);
  });

  it('are kept when they were not doubled', () => {
    expect(recordsOf('a,b\n"the "big" one",x\n1,2\n')[1]).toEqual(['the "big" one', 'x']);
    expect(recordsOf('a,b\n"the "big" one",x\n1,2\n')[2]).toEqual(['1', '2']);
  });
});

describe('values', () => {
  it('are never guessed: zeros, dates and big numbers stay as they are', () => {
    const cells = ['02139', '1/2/2024', '1234567890123456', 'TRUE', '1e5', ' x '];
    expect(recordsOf(`a,b,c,d,e,f\n${cells.join(',')}\n`)[1]).toEqual(cells);
  });

  it('lose NUL characters, and a note counts them', () => {
    const one = readDelimited(utf8('Name,City\nAn\0na,Keene and more text\n'), {});
    expect(one.records.at(1)).toEqual(['Anna', 'Keene and more text']);
    expect(one.notes).toEqual(['1 control character that no cell can show was left out.']);
    expect(readDelimited(utf8('Name,City,\0\nAnna\0,Keene\n'), {}).notes).toEqual([
      '2 control characters that no cell can show were left out.',
    ]);
    expect(readDelimited(utf8('Name,City\n'), {}).notes).toEqual([]);
  });

  it('may be called like the built-in properties of objects', () => {
    expect(recordsOf('__proto__,constructor\nx,y\n')).toEqual([
      ['__proto__', 'constructor'],
      ['x', 'y'],
    ]);
  });

  it('come back whatever they are, when they were written as the standard says', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '|', '\n', ' ', '=') });
    const record = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        (records, delimiter, lineEnd) => {
          const written = records.map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(delimiter),
          );
          expect(recordsOf(written.join(lineEnd), { delimiter })).toEqual(records);
        },
      ),
    );
  });
});

describe('a file in UTF-16', () => {
  it('is read with its tabs, as Excel saves "Unicode text"', () => {
    const read = readDelimited(utf16('Name\tCity\r\nJürgen\tKöln\r\n'), {});
    expect(read).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', notes: [] });
    expect(read.records.at(1)).toEqual(['Jürgen', 'Köln']);
  });
});
