import { describe, expect, it } from 'vitest';
import { joinCells } from '../../../src-shared/spreadsheet/join-columns.ts';
import { severalValues } from '../../../src-shared/spreadsheet/several-values.ts';

describe('severalValues', () => {
  it.each([
    ['email', 'a@example.org; b@example.org', ['a@example.org', 'b@example.org']],
    ['email', 'a@example.org ::: b@example.org', ['a@example.org', 'b@example.org']],
    ['email', 'a@example.org b@example.org', ['a@example.org', 'b@example.org']],
    ['email', 'a@example.org or b@example.org', ['a@example.org', 'b@example.org']],
    ['email', 'Ann <a@example.org>, Bob <b@example.org>', ['Ann <a@example.org>', 'Bob <b@example.org>']],
    ['phone', '603-555-0101 / 603-555-0102', ['603-555-0101', '603-555-0102']],
    ['phone', '(603) 555-0101 ::: +1 603 555 0102', ['(603) 555-0101', '+1 603 555 0102']],
    ['phone', 'H: 603-555-0101, C: 603-555-0102', ['H: 603-555-0101', 'C: 603-555-0102']],
    ['phone', '603.555.0101 (home); 603.555.0102 x12', ['603.555.0101 (home)', '603.555.0102 x12']],
  ] as const)('%s %j', (field, text, expected) => {
    expect(severalValues(field, text)).toEqual(expected);
  });

  it.each([
    ['email', 'a@example.org'],
    ['email', 'a@example.org, work'],
    ['email', '"Smith, Ann" <a@example.org>'],
    ['email', 'none'],
    ['phone', '030/1234567'],
    ['phone', '603-555-0101/0102'],
    ['phone', '603-555-0101, ext. 12'],
    ['phone', '603-555-0101 call after 5, 6 is better'],
    ['name', 'Ann; Bob'],
  ] as const)('leaves %s %j alone', (field, text) => {
    expect(severalValues(field, text)).toEqual([text]);
  });
});

describe('joinCells', () => {
  it.each([
    ['street', ['1 Oak St', 'N/A', 'Apt 2'], '1 Oak St\nApt 2'],
    ['street', ['Hauptstr.', '12a'], 'Hauptstr. 12a'],
    ['street', ['12', 'Main St', 'Apt 4'], '12 Main St\nApt 4'],
    ['street', ['12 Main St', '4'], '12 Main St\n4'],
    ['street', ['12'], '12'],
    ['name', [' Anna ', 'Quist'], 'Anna Quist'],
    ['name', ['', 'Quist'], 'Quist'],
    ['name', ['Nil', 'Quist', 'N/A'], 'Nil Quist'],
    ['name', ['', ''], ''],
    ['city', ['Keene', 'North'], 'Keene North'],
    ['postalCode', ['03766', '1234'], '03766-1234'],
    ['state', ['', 'NH'], 'NH'],
    ['email', ['', 'b@example.org'], 'b@example.org'],
    ['name', [' as it is '], ' as it is '],
  ] as const)('%s %j', (field, cells, value) => {
    expect(joinCells(field, cells)).toEqual({ value, others: [] });
  });

  it.each([
    ['phone', ['603-555-0101', '(603) 555-0101', '603-555-0102'], '603-555-0101', ['603-555-0102']],
    ['email', ['a@example.org; b@example.org', 'A@example.org'], 'a@example.org', ['b@example.org']],
    ['email', ['a@example.org; b@example.org'], 'a@example.org', ['b@example.org']],
    ['country', ['USA', 'Canada'], 'USA', ['Canada']],
    ['email', ['anna.b@x.org; annab@x.org'], 'anna.b@x.org', ['annab@x.org']],
    ['email', ['a_b@x.org', 'ab@x.org', 'A_B@X.ORG '], 'a_b@x.org', ['ab@x.org']],
    ['externalId', ['A-1', 'A1', 'a-1'], 'A-1', ['A1']],
    ['externalId', ['1-23', '12-3'], '1-23', ['12-3']],
    ['phone', ['603-555-0101', '603-555-0101 x12'], '603-555-0101', ['603-555-0101 x12']],
    ['postalCode', ['K1A 0B1', 'k1a0b1', 'K1A 0B2'], 'K1A 0B1', ['K1A 0B2']],
    ['state', ['N.H.', 'NH', 'VT'], 'N.H.', ['VT']],
    // 3755 may be 03755 in the same state: two codes rather than one.
    ['postalCode', ['03766', '3755'], '03766', ['3755']],
  ] as const)('%s %j keeps what is left', (field, cells, value, others) => {
    expect(joinCells(field, cells)).toEqual({ value, others });
  });
});
