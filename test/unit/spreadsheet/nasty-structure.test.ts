import { describe, expect, it } from 'vitest';
import { compileMatches } from '../../../src-renderer/spreadsheet-worker/model/compile-matches.ts';
import { findColumns } from '../../../src-renderer/spreadsheet-worker/model/find-columns.ts';
import { derive } from '../../../src-shared/contact/derive.ts';
import { emptyFields } from '../../../src-shared/contact/fields.ts';
import { splitFullName } from '../../../src-shared/spreadsheet/split/split-full-name.ts';

const rowsOf = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((line) => (line === '' ? [] : line.split('|')));

const fieldOf = (columns: ReturnType<typeof findColumns>) =>
  columns.matches.map(({ target }) => (target.kind === 'field' ? target.field : target.kind));

const header = 'Name|Street|City|State|ZIP|Email';
const people = 'Anna Quist|1 Oak St|Keene|NH|03431|anna@example.org\nBob Stone|2 Elm St|Troy|NY|12180|bob@example.org';

describe('the structure of nasty files', () => {
  it('29: a short first row does not define the columns', () => {
    const columns = findColumns(
      rowsOf('Supporters\nName|Street|City\nAnna|1 Oak St|Keene|NH|03431\nBob|2 Elm St|Troy|NY|12180'),
    );
    expect(columns.headerRow).toBe(1);
    expect(columns.names).toEqual(['Name', 'Street', 'City', 'Column 4', 'Column 5']);
    expect(fieldOf(columns)).toEqual(['name', 'street', 'city', 'state', 'postalCode']);
  });

  it('33: columns with the same name are both kept, numbered', () => {
    const columns = findColumns(rowsOf('Name|Phone|Phone|Notes|Notes\nAnna|603 555 0101|603 555 0102|a|b'));
    expect(columns.names).toEqual(['Name', 'Phone', 'Phone (2)', 'Notes', 'Notes (2)']);
    expect(columns.matches[2]?.reason).toEqual({ kind: 'other-column', field: 'phone', column: 1 });
  });

  it('34: a column without a name has its place for a name, and samples', () => {
    const columns = findColumns(
      rowsOf('Name|Street|City|State|ZIP|Email|\nAnna|1 Oak St|Keene|NH|03431|a@example.org|north'),
    );
    expect(columns.names[6]).toBe('Column 7');
    expect(columns.samples[6]).toEqual(['north']);
  });

  it('35: titles above the header are skipped, help and footer are offered', () => {
    const text = `Christmas letter|||Printed 3/4/2026\n\n${header}\nAs on the envelope|With apartment|No abbreviations|Two letters|Five digits|\n${people}\n\nTotal: 2\nReport created 3/4/2026\n`;
    const columns = findColumns(rowsOf(text));
    expect(columns).toMatchObject({ headerRow: 2, firstRow: 3, helpRows: [3], footerRows: [7, 8] });
    expect(columns.samples[0]).toEqual(['Anna Quist', 'Bob Stone']);
    expect(columns.matches.every(({ confidence }) => confidence === 'sure')).toBe(true);
  });

  it('35: the last person is no footer, however little is known', () => {
    for (const person of [
      'Cy Moss',
      'Cy Moss|3 Ash St',
      '|||||cy@example.org',
      'Total Care Inc|4 Fir St|Salem|MA|01970|',
    ]) {
      expect(findColumns(rowsOf(`${header}\n${people}\n\n${person}`)).footerRows).toEqual([]);
    }
  });

  it('36: a header of two rows is joined', () => {
    const text =
      'Name||Home Address||||Phone\nFirst|Last|Street|City|State|Zip|\nAnna|Quist|1 Oak St|Keene|NH|03431|603 555 0101';
    const columns = findColumns(rowsOf(text));
    expect(columns).toMatchObject({ headerRow: 0, headerRows: 2, firstRow: 2 });
    expect(columns.names.slice(1, 4)).toEqual(['Name Last', 'Home Address Street', 'Home Address City']);
    expect(fieldOf(columns)).toEqual(['firstName', 'lastName', 'street', 'city', 'state', 'postalCode', 'phone']);
  });

  it('37: without a header the columns are numbered and guessed by their values', () => {
    const columns = findColumns(rowsOf(people));
    expect(columns.headerRow).toBe(-1);
    expect(columns.names).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Column ${number}`));
    expect(fieldOf(columns)).toEqual(['ignore', 'street', 'ignore', 'state', 'postalCode', 'email']);
    expect(columns.matches.every(({ confidence }) => confidence !== 'sure')).toBe(true);
  });

  it('38: an empty table has no columns, a header alone has no rows', () => {
    expect(findColumns([])).toMatchObject({ headerRow: -1, names: [], footerRows: [] });
    expect(findColumns([[''], []])).toMatchObject({ headerRow: -1, footerRows: [], helpRows: [] });
    expect(findColumns(rowsOf(header))).toMatchObject({ headerRow: 0, firstRow: 1, footerRows: [], helpRows: [] });
  });

  it('39: names that every object has are ordinary names', () => {
    const columns = findColumns(rowsOf('Name|City|__proto__|constructor|toString\nAnna|Keene|a|b|c'));
    expect(columns.names.slice(2)).toEqual(['__proto__', 'constructor', 'toString']);
    const record = compileMatches([
      { kind: 'field', field: 'name', part: 0 },
      { kind: 'ignore' },
      ...columns.names.slice(2).map((key) => ({ kind: 'custom' as const, key })),
    ])(['Anna', 'Keene', 'a', 'b', 'c']);
    expect(Object.entries(record.custom)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['toString', 'c'],
    ]);
  });
});

describe('nasty values', () => {
  it.each([
    ['Mr. & Mrs. John Smith', 'Mr. & Mrs. John Smith', 'Mr. & Mrs. Smith', 'Smith'],
    ['Smith, John and Mary', 'John and Mary Smith', 'John and Mary', 'Smith'],
    ['The Smith Family', 'The Smith Family', '', ''],
    ['Estate of Jane Doe', 'Estate of Jane Doe', '', ''],
    ['New Life Church', '', '', ''],
  ])('61: %s', (cell, name, greeting, lastName) => {
    const fields = derive({ ...emptyFields, ...splitFullName(cell) });
    expect([fields.name, fields.greeting, fields.lastName]).toEqual([name, greeting, lastName]);
    expect(fields.company).toBe(name === '' ? cell : '');
  });

  it.each([
    ['a@example.org; b@example.org', '603-555-0101 / 603-555-0102'],
    ['a@example.org ::: b@example.org', '603-555-0101 ::: 603-555-0102'],
    ['a@example.org, b@example.org', '603-555-0101, 603-555-0102'],
  ])('62: of %s the first is used, and the rest kept', (email, phone) => {
    const matched = compileMatches([
      { kind: 'field', field: 'email', part: 0 },
      { kind: 'field', field: 'phone', part: 0 },
    ])([email, phone]);
    expect(matched.fields).toMatchObject({ email: 'a@example.org', phone: '603-555-0101' });
    expect(matched.custom).toEqual({ 'Other e-mail': 'b@example.org', 'Other phone': '603-555-0102' });
  });
});
