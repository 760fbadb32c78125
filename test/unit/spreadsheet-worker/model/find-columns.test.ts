import { describe, expect, it } from 'vitest';
import { findColumns as findColumnsOf } from '../../../../src-renderer/spreadsheet-worker/model/find-columns.ts';
import { recordsOf } from '../../../../src-renderer/spreadsheet-worker/reading/records.ts';
import type { ChosenHeader } from '../../../../src-shared/spreadsheet/table-structure.ts';

const findColumns = (rows: readonly (readonly string[])[], chosen?: ChosenHeader) =>
  findColumnsOf(recordsOf(rows), chosen);

const header = ['Name', 'City', 'State', 'ZIP'];
const anna = ['Anna Quist', 'Keene', 'NH', '03431'];

describe('the header row', () => {
  it('is found below title lines', () => {
    const records = [['Supporters of the Quist family'], ['as of May 2026'], [], header, anna];
    expect(findColumns(records)).toMatchObject({ headerRow: 3, names: header });
  });

  it('is the one that was chosen, also when that is none', () => {
    expect(findColumns([header, anna], { headerRow: 1 })).toMatchObject({ headerRow: 1, names: anna });
    expect(findColumns([header, anna], { headerRow: -1 }).names).toEqual([
      'Column 1',
      'Column 2',
      'Column 3',
      'Column 4',
    ]);
  });

  it('is looked for again when the table does not reach the one that was chosen', () => {
    expect(findColumns([header, anna], { headerRow: 7 }).headerRow).toBe(0);
    expect(findColumns([], { headerRow: 7 })).toEqual({
      headerRow: -1,
      headerRows: 1,
      helpRows: [],
      footerRows: [],
      firstRow: 0,
      names: [],
      samples: [],
      matches: [],
    });
  });
});

describe('the columns', () => {
  it('are as many as the longest row has cells, however far down it stands', () => {
    const records = [header, ...Array.from({ length: 500 }, () => anna), [...anna, 'extra', '', 'more']];
    const columns = findColumns(records);
    expect(columns.names).toEqual([...header, 'Column 5', 'Column 6', 'Column 7']);
    expect(columns.matches).toHaveLength(7);
    expect(columns.samples[4]).toEqual(['extra']);
    expect(columns.samples[6]).toEqual(['more']);
  });

  it('do not grow by empty cells at the end, nor by long lines above the header', () => {
    expect(
      findColumns([
        [...header, '', ''],
        [...anna, '', ' ', ''],
      ]).names,
    ).toEqual(header);
    expect(findColumns([['a', 'b', 'c', 'd', 'e', 'f'], header, anna], { headerRow: 1 }).names).toEqual(header);
  });

  it('keep a name without cells, and cells without a name', () => {
    expect(
      findColumns([
        ['Name', 'City', 'Notes'],
        ['Anna', 'Keene'],
      ]).names,
    ).toEqual(['Name', 'City', 'Notes']);
    expect(
      findColumns([
        ['Name', '', 'City'],
        ['Anna', 'x', 'Keene'],
      ]).names,
    ).toEqual(['Name', 'Column 2', 'City']);
  });

  it('may be called like the built-in properties of objects, or all the same', () => {
    const names = ['Name', '__proto__', 'constructor', 'Phone', 'Phone'];
    expect(findColumns([names, ['a', 'b', 'c', 'd', 'e']], { headerRow: 0 }).names).toEqual([
      ...names.slice(0, 4),
      'Phone (2)',
    ]);
  });

  it('show their first three different values, also when the first rows are empty', () => {
    const records = [
      ['Name', 'E-mail'],
      ...Array.from({ length: 300 }, (_, row) => [`Anna ${row % 5}`, '']),
      ['Bob', ' bob@example.org '],
    ];
    const { samples, matches } = findColumns(records);
    expect(samples).toEqual([['Anna 0', 'Anna 1', 'Anna 2'], ['bob@example.org']]);
    expect(matches[1]?.target).toEqual({ kind: 'field', field: 'email', part: 0 });
  });
});
