import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesOf, onlyAddress } from '../../../src-shared/spreadsheet/address-order.ts';
import { headerAliases } from '../../../src-shared/spreadsheet/header-aliases.ts';
import { columnNames, findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { matchReasonText } from '../../../src-shared/text/match-reasons.ts';
import { exportHeaders } from './export-headers.ts';

const header = fc.oneof(
  fc.constantFrom(...headerAliases.map(({ key }) => key)),
  fc.constantFrom(...Object.values(exportHeaders).flat()),
  fc.constantFrom(
    '',
    ' ',
    '__proto__',
    'constructor',
    'toString',
    'Address 2 - City',
    'Home Street 3',
    'City (2)',
    '\uFEFF',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const cell = fc.oneof(
  fc.constantFrom(
    '',
    'NH',
    '03431',
    'a@example.org',
    '603 555 0101',
    '1 Oak St',
    'PO Box 1',
    'Quist, Anna',
    'Mr.',
    'USA',
    'N/A',
  ),
  fc.string({ maxLength: 12 }),
);
const file = fc.tuple(
  fc.array(header, { maxLength: 30 }),
  fc.array(fc.array(cell, { maxLength: 30 }), { maxLength: 6 }),
);

describe('matchColumns, whatever the file', () => {
  it('gives every column one match, every field one column (the ZIP code two), and the street its lines in order, in each of several addresses', () => {
    fc.assert(
      fc.property(file, ([headers, samples]) => {
        const matches = matchColumns(headers, samples);
        expect(matches.map(({ column }) => column)).toEqual(headers.map((_, column) => column));
        const targets = matches.map(({ target }) => target);
        const addresses = addressesOf(targets);
        for (const used of addresses.length === 0 ? [targets] : addresses.map((name) => onlyAddress(targets, name))) {
          const fields = used.flatMap((target) => (target.kind === 'field' ? [target] : []));
          const single = fields
            .filter(({ field, part }) => field !== 'street' && !(field === 'postalCode' && part === 1))
            .map(({ field }) => field);
          expect(new Set(single).size).toBe(single.length);
          const parts = fields.filter(({ field }) => field === 'street').map(({ part }) => part);
          expect(parts.toSorted((left, right) => left - right)).toEqual(parts.map((_, index) => index));
        }
        for (const { target, confidence, reason } of matches) {
          expect(confidence === 'unsure' && target.kind !== 'ignore').toBe(false);
          expect(matchReasonText(reason, headers)).toMatch(/^[A-Z].*[^.]$/u);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('names every column differently', () => {
    fc.assert(
      fc.property(fc.array(header, { maxLength: 30 }), (headers) => {
        const names = columnNames(headers);
        expect(new Set(names).size).toBe(headers.length);
      }),
    );
  });

  it('finds a header row in the file or none', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(header, cell), { maxLength: 8 }), { maxLength: 30 }), (rows) => {
        const index = findHeaderRow(rows);
        expect(index).toBeGreaterThanOrEqual(-1);
        expect(index).toBeLessThan(Math.min(20, Math.max(1, rows.length)));
      }),
    );
  });

  it('stays fast on crafted cells', () => {
    const crafted = ['a@b,'.repeat(20_000), `x${' '.repeat(50_000)}`, '1('.repeat(30_000), 'a@'.padEnd(60_000, '.')];
    const started = performance.now();
    matchColumns(
      ['', crafted[0] ?? ''],
      crafted.map((text) => [text, text]),
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('takes the names of built-in properties for ordinary text', () => {
    const headers = ['__proto__', 'constructor', 'hasOwnProperty', 'Name'];
    expect(matchColumns(headers, [['x', 'y', 'z', 'Anna Quist']]).map(({ target }) => target.kind)).toEqual([
      'ignore',
      'ignore',
      'ignore',
      'field',
    ]);
    expect(columnNames(['__proto__', '__proto__'])).toEqual(['__proto__', '__proto__ (2)']);
  });
});
