import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { matchReasonText } from '../../../src-shared/text/match-reasons.ts';
import { matchedFields } from './matched-fields.ts';

const homeAndMailing = [
  'Name',
  'Home Street',
  'Home City',
  'Home Zip',
  'Mailing Street',
  'Mailing City',
  'Mailing Zip',
];
const home = ['A', '1 Oak Gate', 'Keene', '03431'];

const rows = (mailing: number, all: number) =>
  Array.from({ length: all }, (_, index) => [
    ...home,
    ...(index < mailing ? ['PO Box 1', 'Waco', '76710'] : ['', '', '']),
  ]);

describe('several addresses', () => {
  it('take the mailing address when it is filled half as often', () => {
    expect(matchedFields(homeAndMailing, rows(5, 10))).toEqual({
      Name: 'name',
      'Mailing Street': 'street 0',
      'Mailing City': 'city',
      'Mailing Zip': 'postalCode',
    });
  });

  it('take the home address when the mailing address is the exception, and say so', () => {
    const matches = matchColumns(homeAndMailing, rows(2, 10));
    expect(matchedFields(homeAndMailing, rows(2, 10))).toMatchObject({
      'Home Street': 'street 0',
      'Home Zip': 'postalCode',
    });
    expect(matches[1]?.reason).toEqual({
      kind: 'group-chosen',
      field: 'street',
      group: { name: 'Home', filled: 10 },
      others: [{ name: 'Mailing', filled: 2 }],
    });
    expect(matches.map(({ reason }) => matchReasonText(reason)).slice(1, 5)).toMatchInlineSnapshot(`
      [
        "The address "Home" is used, filled in 10 of the sample rows; left out: address "Mailing" (2)",
        "The address "Home" is used, filled in 10 of the sample rows; left out: address "Mailing" (2)",
        "The address "Home" is used, filled in 10 of the sample rows; left out: address "Mailing" (2)",
        "Part of the address "Mailing"; the address "Home" is used",
      ]
    `);
  });

  it('are told apart by numbers, in headers and in repeated headers', () => {
    const second = ['', '', '2 Elm Gate', 'Waco'];
    expect(matchedFields(['Street 1', 'City 1', 'Street 2', 'City 2'], [second])).toEqual({
      'Street 2': 'street 0',
      'City 2': 'city',
    });
    expect(matchColumns(['Address', 'City', 'Address', 'City'], [second]).map(({ target }) => target.kind)).toEqual([
      'ignore',
      'ignore',
      'field',
      'field',
    ]);
  });

  it('never mix their parts', () => {
    const headers = ['Street', 'City', 'Work Street', 'Work City', 'Work Country'];
    expect(matchedFields(headers, [['1 Oak', 'Keene', '', '', 'USA']])).toEqual({ Street: 'street 0', City: 'city' });
  });

  it('prefer parts to the whole address in one cell', () => {
    const headers = ['Full Address', 'Street', 'City', 'Zip'];
    expect(matchedFields(headers, [['1 Oak, Keene', '1 Oak', 'Keene', '03431']])).toEqual({
      Street: 'street 0',
      City: 'city',
      Zip: 'postalCode',
      'Full Address': 'whole-address',
    });
    expect(matchColumns(headers, [])[0]?.reason.kind).toBe('fills-gaps');
  });

  it('leave a plain street a street when its cells hold no whole address', () => {
    expect(matchColumns(['Name', 'Street'], [['A', '1 Oak Gate']])[1]?.reason.kind).toBe('same-name');
    expect(matchColumns(['Name', 'Address'], [['A', '1 Oak Gate, Keene, NH']])[1]).toMatchObject({
      target: { kind: 'split', as: 'whole-address' },
      confidence: 'likely',
    });
  });
});

describe('one field, several columns', () => {
  it('goes to the preferred column, unless it is mostly blank', () => {
    const headers = ['Home Phone', 'Mobile Phone', 'Work Phone'];
    const phone = '603 555 0101';
    expect(matchedFields(headers, [[phone, phone, '']])).toEqual({ 'Mobile Phone': 'phone' });
    expect(
      matchedFields(headers, [
        [phone, '', ''],
        [phone, '', phone],
        [phone, phone, ''],
      ]),
    ).toEqual({ 'Home Phone': 'phone' });
    expect(matchColumns(headers, [])[0]?.reason).toEqual({ kind: 'other-column', field: 'phone', column: 1 });
  });
});

it('takes a street beside city, state and ZIP in one cell for a street', () => {
  expect(matchColumns(['Street Address', 'City, State ZIP'], []).map(({ reason }) => reason.kind)).toEqual([
    'usual-header',
    'cut-up',
  ]);
});

it('cuts up only the place of the address that is used', () => {
  const headers = ['Name', 'Home Street', 'Home City State Zip', 'Work Street', 'Work City State Zip'];
  expect(matchedFields(headers, [['A', '', '', '2 Elm St', 'Waco, TX 76710']])).toEqual({
    Name: 'name',
    'Work Street': 'street 0',
    'Work City State Zip': 'city-line',
  });
});

it('cuts up a city that holds its state and ZIP code, unless those have columns', () => {
  const rows = [
    ['1 Oak St', 'Keene, NH 03431'],
    ['2 Elm St', 'Waco TX 76710'],
  ];
  expect(matchedFields(['Street', 'City'], rows)).toEqual({ Street: 'street 0', City: 'city-line' });
  const full = rows.map((row) => [...row, 'NH', '03431']);
  expect(matchedFields(['Street', 'City', 'State', 'Zip'], full)).toMatchObject({ City: 'city' });
  expect(matchedFields(['Street', ''], rows)).toEqual({ Street: 'street 0', '': 'city-line' });
});

it('joins a house number to its street, in the order of the file', () => {
  expect(matchedFields(['House Number', 'Street Name', 'City'])).toMatchObject({
    'House Number': 'street 0',
    'Street Name': 'street 1',
  });
});
