import { describe, expect, it } from 'vitest';
import { headerAliases } from '../../../src-shared/spreadsheet/header-aliases.ts';
import { headerKey } from '../../../src-shared/spreadsheet/header-text.ts';

describe('headerKey', () => {
  it.each([
    ['E-mail 1 - Value', 'email 1 value'],
    ['firstName:', 'first name'],
    ['ContactID', 'contact id'],
    ['PhoneCountryIDs', 'phone country ids'],
    ['P.O. Box', 'po box'],
    ['Home ZIP/Postal Code', 'home zip postal code'],
    ['\uFEFF"Street2"', 'street 2'],
    ['ï»¿Name', 'name'],
    ['Straße', 'strasse'],
    ['Prénom', 'prenom'],
    ['Assistant’s Phone', 'assistants phone'],
    ['OPTIN_TIME', 'optin time'],
    ['\u00A0 First\u00A0Name \u200B', 'first name'],
    ['eMail', 'email'],
    ['ﬁrst name', 'first name'],
    ['氏名', '氏名'],
    ['***', ''],
    ['__proto__', 'proto'],
  ])('%j -> %j', (header, key) => {
    expect(headerKey(header)).toBe(key);
  });
});

describe('the alias table', () => {
  it('is written as headerKey writes headers, or no header would find it', () => {
    expect(headerAliases.filter(({ key }) => headerKey(key) !== key)).toEqual([]);
  });

  it('gives every alias one meaning', () => {
    const keys = headerAliases.map(({ key }) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});
