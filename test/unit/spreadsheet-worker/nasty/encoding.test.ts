import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src-renderer/spreadsheet-worker/reading/decode-text.ts';
import { considerEncodings } from '../../../../src-renderer/spreadsheet-worker/reading/detect-encoding.ts';
import { modelOf } from '../model/model-of.ts';
import { joined, readDelimited, rowsOf, utf8, utf16 } from '../reading/text-bytes.ts';
import { encode } from './encode.ts';

const people = 'Name,City\nJürgen,Köln\n';
const rows = [
  ['Name', 'City'],
  ['Jürgen', 'Köln'],
];
const read = (bytes: Uint8Array) => readDelimited(bytes, {});

describe('nasty encodings', () => {
  it('1: a byte-order mark is no part of the first column name', () => {
    expect(rowsOf(read(joined([0xef, 0xbb, 0xbf], utf8(people))))).toEqual(rows);
  });

  it.each([
    ['little endian with a mark', joined([0xff, 0xfe], utf16('Name\tCity\r\nJürgen\tKöln\r\n'))],
    ['big endian with a mark', joined([0xfe, 0xff], utf16('Name\tCity\r\nJürgen\tKöln\r\n', false))],
    ['little endian', utf16('Name\tCity\r\nJürgen\tKöln\r\n')],
    ['big endian', utf16('Name\tCity\r\nJürgen\tKöln\r\n', false)],
  ])('2: UTF-16 is read with its tabs: %s', (_name, bytes) => {
    const table = read(bytes);
    expect(rowsOf(table)).toEqual(rows);
    expect(table.delimiter).toBe('\t');
  });

  it.each([
    ['windows-1252', 'François,Besançon\nHélène,Orléans'],
    ['windows-1252', 'O’Brien,12 Rue de l’Église'],
    ['windows-1252', 'João,Conceição\nPeña,1º piso'],
    ['windows-1252', 'Gift of €50 – “thanks”,x'],
    ['windows-1252', 'GRÖSSER,MÜNCHEN'],
    ['windows-1252', 'Þór Guðmundsson,Reykjavík'],
    ['windows-1250', 'Łukasz Wałęsa,Gdańsk'],
    ['windows-1250', 'Dvořák,Plzeň'],
    ['windows-1250', 'Erdős,Győr\nSzűcs,Pécs'],
    ['windows-1251', 'Иванов,Москва'],
    ['windows-1251', 'ИВАНОВ,МОСКВА'],
    ['windows-1251', 'Шевченко,Київ'],
    ['windows-1253', 'Παπαδόπουλος,Αθήνα'],
    ['windows-1254', 'Yıldız,İstanbul\nŞahin,Eskişehir'],
    ['shift_jis', '佐藤花子,大阪府大阪市北区'],
    ['shift_jis', 'スズキ イチロー,やまだ'],
    ['gb18030', '王伟,北京市海淀区'],
    ['big5', '陳美玲,台北市中正區'],
    ['euc-kr', '김민수,서울특별시'],
  ])('3: %s is found from the cells with letters beyond ASCII: %s', (encoding, lines) => {
    const filler = 'Anna,Keene\n'.repeat(500);
    const text = `Name,City\n${filler}${lines}\n`;
    expect(decodeText(encode(text, encoding)).text).toBe(text);
  });

  it('3: the readings to choose from show the cells as each would have them', () => {
    const { chosen, candidates } = considerEncodings(encode('Name,City\nErdős,Győr\nSzűcs,Pécs\n', 'windows-1250'));
    expect(chosen).toBe('windows-1250');
    expect(candidates).toEqual([
      { encoding: 'windows-1250', sample: ['Erdős', 'Győr', 'Szűcs'] },
      { encoding: 'windows-1252', sample: ['Erdõs', 'Gyõr', 'Szûcs'] },
    ]);
  });

  it.each([
    ['windows-1252', 'Jürgen Müller,Köln\nZoë Göbel,Füssen'],
    ['windows-1252', 'François,Besançon\nHélène,Orléans'],
    ['windows-1252', 'O’Brien,12 Rue de l’Église'],
    ['windows-1252', 'Göran Ångström,Malmö'],
    ['macintosh', 'José,León'],
    ['windows-1250', 'Dvořák,Plzeň'],
    ['shift_jis', '佐藤花子,大阪府大阪市北区'],
    ['gb18030', '王伟,北京市海淀区'],
  ])('3: a file that makes sense in one reading only leaves no choice: %s, %s', (encoding, lines) => {
    const { candidates } = considerEncodings(encode(`Name,City\n${lines}\n`, encoding));
    expect(candidates.map((candidate) => candidate.encoding)).toEqual([encoding]);
  });

  it('3: the reading in force can be seen beside the one that makes sense, and has its name where they are alike', () => {
    const bytes = encode('Name,City\nJürgen,Köln\n', 'windows-1252');
    expect(considerEncodings(bytes, 'windows-1251').candidates).toEqual([
      { encoding: 'windows-1252', sample: ['Jürgen', 'Köln'] },
      { encoding: 'windows-1251', sample: ['Jьrgen', 'Kцln'] },
    ]);
    expect(considerEncodings(bytes, 'windows-1254').candidates).toEqual([
      { encoding: 'windows-1254', sample: ['Jürgen', 'Köln'] },
    ]);
    expect(considerEncodings(utf8(people), 'windows-1252').candidates).toEqual([
      { encoding: 'utf-8', sample: ['Jürgen', 'Köln'] },
      { encoding: 'windows-1252', sample: ['JÃ¼rgen', 'KÃ¶ln'] },
    ]);
  });

  it('3: a plain file has nothing to choose from', () => {
    expect(considerEncodings(utf8('Name,City\nAnna,Keene\n'))).toEqual({ chosen: 'utf-8', candidates: [] });
    expect(considerEncodings(new Uint8Array())).toEqual({ chosen: 'utf-8', candidates: [] });
    expect(considerEncodings(utf8(people)).candidates).toEqual([{ encoding: 'utf-8', sample: ['Jürgen', 'Köln'] }]);
    expect(considerEncodings(utf16(people)).candidates).toEqual([{ encoding: 'utf-16le', sample: ['Jürgen', 'Köln'] }]);
  });

  it.each(['Jürgen Müller,Köln', 'José,León', 'Renée,Orléans', 'O’Brien,O’Neil', 'Göran Ångström,Malmö'])(
    '4: MacRoman is found where Windows-1252 shows letters such as Ž and Ÿ inside of words: %s',
    (line) => {
      const bytes = encode(`Name,City\n${line}\n`, 'macintosh');
      expect(decodeText(bytes)).toEqual({ text: `Name,City\n${line}\n`, encoding: 'macintosh', notes: [] });
    },
  );

  it('5: the first accent may come after 64 kB', () => {
    const filler = 'Anna,Keene\n'.repeat(8000);
    expect(rowsOf(read(utf8(`Name,City\n${filler}Jürgen,Köln\n`))).at(-1)).toEqual(['Jürgen', 'Köln']);
    expect(rowsOf(read(encode(`Name,City\n${filler}Jürgen,Köln\n`, 'windows-1252'))).at(-1)).toEqual([
      'Jürgen',
      'Köln',
    ]);
  });

  it('5: one bad byte does not take a file in UTF-8 for another encoding', () => {
    const bytes = joined(utf8('Name,City\nJürgen,Köln\nZoë,Genève\nJos'), [0xe9], utf8(',León\n'));
    const table = read(bytes);
    expect(table.encoding).toBe('utf-8');
    expect(rowsOf(table)).toEqual([...rows, ['Zoë', 'Genève'], ['Jos\uFFFD', 'León']]);
    expect(table.notes).toEqual([
      '1 character could not be read, in line 4, and is shown as �. Correct it under Fix, or choose another encoding.',
    ]);
    expect(considerEncodings(bytes).candidates.map(({ encoding }) => encoding)).toEqual(
      expect.arrayContaining(['utf-8', 'windows-1252']),
    );
  });

  it('6: a multi-byte character on a chunk edge stays whole', () => {
    for (const edge of [64 * 1024, 1024 * 1024, 4 * 1024 * 1024]) {
      const start = 'Name,City\n';
      const filler = 'x'.repeat(edge - start.length - 1);
      const table = read(utf8(`${start}${filler}é,Köln\n`));
      expect(table.records.at(1)).toEqual([`${filler}é`, 'Köln']);
      expect(table.encoding).toBe('utf-8');
    }
  });

  it('7: text that was encoded twice is read as it stands, so that its repair finds all of it', () => {
    expect(rowsOf(read(utf8('Name,City\nMÃ¼ller,Ã\u0089vry\n')))[1]).toEqual(['MÃ¼ller', 'Ã\u0089vry']);
  });

  it('8: NUL and control characters are left out and counted, except those that have a meaning', () => {
    const table = read(utf8('Name,City\nAn\0na,Kee\u0007ne and more\u001a\nBo\u000bb,Tr\u007foy\n'));
    expect(rowsOf(table).slice(1)).toEqual([
      ['Anna', 'Keene and more'],
      ['Bo\u000bb', 'Troy'],
    ]);
    expect(table.notes).toEqual(['4 control characters that no cell can show were left out.']);
  });

  it('9: blanks that cannot be seen do not hide a column', async () => {
    const { columns } = (await modelOf('\u00a0First\u00a0Name\u200b,E\u00admail\nAnna,anna@example.org\n')).snapshot();
    expect(columns.map(({ target }) => target)).toMatchObject([{ field: 'firstName' }, { field: 'email' }]);
  });
});
