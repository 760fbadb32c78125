import { describe, expect, it } from 'vitest';
import { columnNames, findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';
import { exportHeaders } from './export-headers.ts';

const person = ['Anna Quist', '1 Oak St', 'Keene', 'NH', '03431', 'anna@example.org'];

describe('findHeaderRow', () => {
  it.each(Object.entries(exportHeaders))('is the first row of %s', (_name, headers) => {
    expect(findHeaderRow([headers, headers.map(() => '')])).toBe(0);
  });

  it('skips titles, blank rows and notes', () => {
    const header = ['Name', 'Address', 'City', 'State', 'Zip', 'Email'];
    expect(findHeaderRow([['Christmas letter 2026'], [], ['', 'Printed by the office'], header, person])).toBe(3);
  });

  it('is not fooled by a row of help text or by people', () => {
    const help = ['As on the envelope', 'With apartment', 'No abbreviations', 'Two letters', 'Five digits', ''];
    expect(findHeaderRow([['Name', 'Street', 'Town', 'Notes', 'Code', 'E-mail'], help, person])).toBe(0);
    expect(findHeaderRow([person, person])).toBe(-1);
    expect(findHeaderRow([])).toBe(-1);
    expect(findHeaderRow([['Keene'], ['Waco']])).toBe(-1);
  });

  it('finds the header of a list with one column', () => {
    expect(findHeaderRow([['Email'], ['anna@example.org']])).toBe(0);
  });

  it('looks at twenty rows only', () => {
    expect(findHeaderRow([...Array.from({ length: 20 }, () => ['-']), ['Name', 'City', 'Zip']])).toBe(-1);
  });
});

describe('columnNames', () => {
  it('names blanks and numbers repeats', () => {
    expect(columnNames(['\uFEFFName', ' ', 'Phone', 'phone', 'Phone', ''])).toEqual([
      'Name',
      'Column 2',
      'Phone',
      'phone (2)',
      'Phone (3)',
      'Column 6',
    ]);
  });

  it('keeps clear of numbers that are there already', () => {
    expect(columnNames(['Phone', 'Phone (2)', 'Phone'])).toEqual(['Phone', 'Phone (2)', 'Phone (3)']);
    expect(columnNames(['Column 2', ''])).toEqual(['Column 2', 'Column 2 (2)']);
  });
});
