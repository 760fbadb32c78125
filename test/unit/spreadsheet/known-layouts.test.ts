import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { exportHeaders } from './export-headers.ts';
import { matchedFields, rowOf } from './matched-fields.ts';

const mailing = {
  'Mailing Street Address': 'street 0',
  'Mailing City': 'city',
  'Mailing State': 'state',
  'Mailing Postal Code': 'postalCode',
  'Mailing Country': 'country',
};

const oakRow = { street: '12 Larkspur Rd', city: 'Keene', state: 'NH', zip: '03431', country: 'USA' };

describe('MPDX', () => {
  const row = {
    'Mailing Street Address': oakRow.street,
    'Mailing City': oakRow.city,
    'Address Block': '12 Larkspur Rd\nKeene',
  };

  it('CSV for Mail Merge: the envelope greeting is the name, the contact name only sorts', () => {
    const headers = exportHeaders.mpdxMailMerge;
    expect(matchedFields(headers, [rowOf(headers, row)])).toEqual({
      'Contact Name': 'fileAs',
      Greeting: 'greeting',
      'Envelope Greeting': 'name',
      ...mailing,
      'Address Block': 'whole-address',
    });
    const block = matchColumns(headers, [rowOf(headers, row)])[headers.indexOf('Address Block')];
    expect(block?.reason).toEqual({ kind: 'fills-gaps', as: 'whole-address' });
  });

  it('Advanced: one e-mail address and one phone, no column of the spouse', () => {
    const headers = exportHeaders.mpdxAdvanced;
    expect(matchedFields(headers, [rowOf(headers, { ...row, 'Spouse Email': 'mary@example.org' })])).toEqual({
      'Contact Name': 'fileAs',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      'Spouse First Name': 'spouseFirstName',
      Greeting: 'greeting',
      'Envelope Greeting': 'name',
      ...mailing,
      'Primary Email': 'email',
      'Primary Phone': 'phone',
    });
  });
});

describe('TntConnect', () => {
  const headers = exportHeaders.tntConnect;
  const expected = {
    ContactID: 'externalId',
    'File As': 'fileAs',
    'Full Name': 'name',
    Greeting: 'greeting',
    Phone: 'phone',
    Email: 'email',
    'Organization Name': 'company',
    Title: 'title',
    'First/Given Name': 'firstName',
    'Middle Name': 'middleName',
    'Last/Family Name': 'lastName',
    Suffix: 'suffix',
    'Spouse First/Given Name': 'spouseFirstName',
    'Spouse Last/Family Name': 'spouseLastName',
  };
  const home = { 'Home Street Address': '1 Oak Gate', 'Home City': 'Keene' };

  it('prefers the mailing address', () => {
    const rows = [
      rowOf(headers, { ...home, 'Mailing Street Address': 'PO Box 9', 'Mailing City': 'Keene', Region: 'NH' }),
    ];
    const block = { 'Mailing Address Block': 'whole-address' };
    expect(matchedFields(headers, rows)).toEqual({ ...expected, ...mailing, ...block });
    expect(matchedFields(headers)).toEqual({ ...expected, ...mailing, ...block });
  });

  it('takes the home address where no mailing address is filled', () => {
    expect(matchedFields(headers, [rowOf(headers, home)])).toEqual({
      ...expected,
      'Home Street Address': 'street 0',
      'Home City': 'city',
      'Home State/Province': 'state',
      'Home ZIP/Postal Code': 'postalCode',
      'Home Country/Region': 'country',
      'Home Address Block': 'whole-address',
    });
  });

  it('says where the name of the column comes from', () => {
    const match = matchColumns(headers, [])[headers.indexOf('Full Name')];
    expect(match).toMatchObject({ confidence: 'sure', reason: { kind: 'known-header', source: 'TntConnect' } });
  });

  it('is recognised after a trip through Excel for Mac', () => {
    expect(matchedFields(['Ôªø"ContactID"', ...headers.slice(1)])).toMatchObject({ 'Full Name': 'name' });
  });
});

describe('Google Contacts', () => {
  const headers = exportHeaders.googleContacts;
  const expected = {
    'First Name': 'firstName',
    'Middle Name': 'middleName',
    'Last Name': 'lastName',
    'Name Prefix': 'title',
    'Name Suffix': 'suffix',
    'File As': 'fileAs',
    'Organization Name': 'company',
    'E-mail 1 - Value': 'email',
    'Phone 1 - Value': 'phone',
  };
  const places = {
    'Address 1 - City': 'city',
    'Address 1 - Region': 'state',
    'Address 1 - Postal Code': 'postalCode',
    'Address 1 - Country': 'country',
  };
  const parts = { 'Address 1 - Street': '5 Amber Gate', 'Address 1 - City': 'Waco' };

  it('takes the parts of the address', () => {
    const rows = [
      rowOf(headers, { ...parts, 'Address 1 - Formatted': '5 Amber Gate\nWaco', 'Address 1 - PO Box': '12' }),
    ];
    expect(matchedFields(headers, rows)).toEqual({
      ...expected,
      ...places,
      'Address 1 - Street': 'street 0',
      'Address 1 - Extended Address': 'street 1',
      'Address 1 - Formatted': 'whole-address',
    });
    expect(matchColumns(headers, rows)[headers.indexOf('Address 1 - PO Box')]?.reason.kind).toBe('bare-box-number');
  });

  it('takes a box that says it is one', () => {
    const rows = [rowOf(headers, { ...parts, 'Address 1 - PO Box': 'PO Box 12' })];
    expect(matchedFields(headers, rows)['Address 1 - PO Box']).toBe('street 2');
  });

  it('takes the formatted address where the parts are empty', () => {
    const rows = [rowOf(headers, { 'Address 1 - Formatted': '5 Amber Gate\nWaco, TX 76710' })];
    expect(matchedFields(headers, rows)).toEqual({
      ...expected,
      ...places,
      'Address 1 - Street': 'street 0',
      'Address 1 - Extended Address': 'street 1',
      'Address 1 - Formatted': 'whole-address',
    });
    expect(matchColumns(headers, rows)[headers.indexOf('Address 1 - Formatted')]).toMatchObject({
      confidence: 'sure',
      reason: { kind: 'fills-gaps' },
    });
  });
});

describe('Outlook', () => {
  const headers = exportHeaders.outlook;
  const expected = {
    Title: 'title',
    'First Name': 'firstName',
    'Middle Name': 'middleName',
    'Last Name': 'lastName',
    Suffix: 'suffix',
    Company: 'company',
    'E-mail Address': 'email',
    'Primary Phone': 'phone',
    Spouse: 'spouseFirstName',
  };

  it.each(['Home', 'Business', 'Other'])('takes the %s address when it is the one filled', (group) => {
    const rows = [rowOf(headers, { [`${group} Street`]: '7 Quarry Bend', [`${group} City`]: 'Ames', Location: 'x' })];
    expect(matchedFields(headers, rows)).toEqual({
      ...expected,
      [`${group} Street`]: 'street 0',
      [`${group} Street 2`]: 'street 1',
      [`${group} Street 3`]: 'street 2',
      [`${group} City`]: 'city',
      [`${group} State`]: 'state',
      [`${group} Postal Code`]: 'postalCode',
      [`${group} Country/Region`]: 'country',
    });
    expect(matchColumns(headers, rows)[headers.indexOf(`${group} City`)]?.reason).toMatchObject({
      kind: 'group-chosen',
      group: { name: group, filled: 1 },
    });
  });

  it('takes the phone that most people have, and no spouse with a full name', () => {
    const rows = [1, 2, 3].map((number) =>
      rowOf(headers, { 'Mobile Phone': `603 555 010${number}`, Spouse: 'Ann Lee Quist' }),
    );
    const fields = matchedFields(headers, rows);
    expect(fields['Mobile Phone']).toBe('phone');
    expect(fields).not.toHaveProperty('Spouse');
  });
});

describe('Mailchimp', () => {
  it('never takes the place of an IP address for the state or country', () => {
    const headers = exportHeaders.mailchimp;
    const rows = [rowOf(headers, { Address: '5 Amber Gate    Waco  TX  76710', REGION: 'TX', CC: 'US' })];
    expect(matchedFields(headers, rows)).toEqual({
      'Email Address': 'email',
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Address: 'whole-address',
      'Phone Number': 'phone',
      EUID: 'externalId',
    });
    expect(matchColumns(headers, rows)[3]).toMatchObject({ confidence: 'sure', reason: { kind: 'cut-up' } });
  });
});

it('takes columns that the user added to an export', () => {
  const headers = [...exportHeaders.mpdxMailMerge, 'Email', 'Organization', 'Favorite Color', ''];
  expect(matchedFields(headers)).toMatchObject({ Organization: 'company' });
  expect(
    matchColumns(headers, [])
      .map(({ reason }) => reason.kind)
      .slice(-2),
  ).toEqual(['not-needed', 'empty-column']);
});
