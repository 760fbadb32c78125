import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../src-shared/spreadsheet/address-order.ts';
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

const homeFields = { 'Home Street': 'street 0', 'Home City': 'city', 'Home Zip': 'postalCode' };
const mailingFields = { 'Mailing Street': 'street 0', 'Mailing City': 'city', 'Mailing Zip': 'postalCode' };
const addressesIn = (headers: readonly string[], samples: readonly (readonly string[])[]) =>
  addressesOf(matchColumns(headers, samples).map(({ target }) => target));

describe('several addresses', () => {
  it('stand in for each other, the mailing address first however few have one', () => {
    expect(matchedFields(homeAndMailing, rows(2, 10))).toEqual({ Name: 'name', ...homeFields, ...mailingFields });
    expect(addressesIn(homeAndMailing, rows(2, 10))).toEqual(['Mailing', 'Home']);
  });

  it('are no choice where only one is filled', () => {
    expect(matchedFields(homeAndMailing, rows(0, 10))).toEqual({ Name: 'name', ...homeFields });
    expect(addressesIn(homeAndMailing, rows(0, 10))).toEqual([]);
  });

  it('say what is used when', () => {
    const matches = matchColumns(homeAndMailing, rows(2, 10));
    expect(matches[1]?.reason).toEqual({
      kind: 'group-fallback',
      group: { name: 'Home', filled: 10 },
      before: 'Mailing',
    });
    expect(matches.map(({ reason }) => matchReasonText(reason, homeAndMailing)).slice(3, 5)).toMatchInlineSnapshot(`
      [
        "The address "Home" is used where the address "Mailing" is blank, filled in 10 of the sample rows",
        "The address "Mailing" is used, filled in 2 of the sample rows; where it is blank: address "Home" (10)",
      ]
    `);
  });

  it('are asked at home first, though more people have one at work', () => {
    const headers = ['Work Street', 'Work City', 'Home Street', 'Home City', 'Other Street', 'Other City'];
    const samples = [
      ['1 Oak', 'Keene', '2 Elm', 'Waco', '3 Ash', 'Lyme'],
      ['4 Oak', 'Keene', '', '', '', ''],
    ];
    expect(addressesIn(headers, samples)).toEqual(['Home', 'Work', 'Other']);
  });

  it('of former times or of the parents stand in for none', () => {
    const headers = ['Street', 'City', 'Previous Street', 'Previous City', "Parents' Street", "Parents' City"];
    expect(matchedFields(headers, [['1 Oak', 'Keene', '2 Elm', 'Waco', '3 Ash', 'Lyme']])).toEqual({
      Street: 'street 0',
      City: 'city',
    });
  });

  it('that share their city cannot stand in for each other: one does for all', () => {
    const headers = ['Mailing Street', 'Home Street', 'City', 'Zip'];
    expect(matchedFields(headers, [['PO Box 1', '1 Oak', 'Keene', '03431']])).toEqual({
      'Mailing Street': 'street 0',
      City: 'city',
      Zip: 'postalCode',
    });
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
