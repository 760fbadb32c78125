import { describe, expect, it } from 'vitest';
import { readDelimited, recordsOf, utf8 } from './text-bytes.ts';

const delimiterOf = (text: string) => readDelimited(utf8(text), {}).delimiter;
const rows = (row: string, count: number) => `${row}\n`.repeat(count);

describe('the delimiter', () => {
  it.each([
    ['commas', 'Name,City\nAnna,Keene\n', ','],
    ['semicolons', 'Name;City\nAnna;Keene\n', ';'],
    ['tabs', 'Name\tCity\nAnna\tKeene, NH\n', '\t'],
    ['vertical bars', 'Name|City\nAnna|Keene\n', '|'],
    ['semicolons beside decimal commas', `Name;Gift;Pledge\n${rows('Anna;12,50;3,00', 3)}`, ';'],
    ['semicolons beside more decimal commas than columns', `Jan;Feb;March\n${rows('1,5;2,5;3,5', 100)}`, ';'],
    ['semicolons beside commas in the header', `Name, first;City, State;ZIP\n${rows('Anna;Keene;03431', 3)}`, ';'],
    ['semicolons beside names with commas', `Name;City\n${rows('"Quist, Anna";"Keene, NH"', 4)}`, ';'],
    ['commas beside lists with semicolons', `Name,Tags\n${rows('Anna,a;b;c', 20)}`, ','],
    ['commas under a title line', `Supporters; spring\n\nName,City,ZIP\n${rows('Anna,Keene,03431', 3)}`, ','],
    ['commas with line ends in quotes', `Name,Notes\n${rows('Anna,"one\ntwo; three\nfour; five"', 5)}`, ','],
    ['one column', 'Name\nAnna\nBob\n', ''],
  ])('is found: %s', (_name, text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter);
  });

  it('is what a first line "sep=" says, which keeps its row number', () => {
    expect(recordsOf('sep=;\r\nName;City\r\nAnna;Keene, NH\r\n')).toEqual([
      [],
      ['Name', 'City'],
      ['Anna', 'Keene, NH'],
    ]);
    expect(recordsOf('\uFEFFSEP=,\nName,City\n')).toEqual([[], ['Name', 'City']]);
    expect(recordsOf('sep=\t\na\tb\n')).toEqual([[], ['a', 'b']]);
    expect(delimiterOf('sep=;\na,b,c\nd,e,f\n')).toBe(';');
  });

  it('is what the user chose, before anything else', () => {
    expect(recordsOf('sep=;\na;b,c\n', { delimiter: ',' })).toEqual([[], ['a;b', 'c']]);
    expect(recordsOf('a;b,c\n', { delimiter: '|' })).toEqual([['a;b,c']]);
  });

  it('leaves a column called sep= alone when it is not the whole line', () => {
    expect(recordsOf('sep=x,City\na,b\n')).toEqual([
      ['sep=x', 'City'],
      ['a', 'b'],
    ]);
  });
});
