import { describe, expect, it } from 'vitest';
import {
  countriesSharing,
  countryCodeOrHome,
  englishCountryName,
  isUnitedStates,
  resolveCountry,
} from '../../../src-shared/contact/countries.ts';

describe('resolveCountry', () => {
  it.each([
    [
      'US',
      ['USA', 'U.S.A.', 'u.s.', 'United States', 'united states of america', 'The United States', 'Vereinigte Staaten'],
    ],
    ['GB', ['UK', 'England', 'SCOTLAND', 'Wales', 'N. Ireland', 'Northern Ireland', 'Great Britain', 'Großbritannien']],
    ['NL', ['Holland', 'The Netherlands', 'Nederland', 'NLD', 'Pays-Bas']],
    ['DE', ['Deutschland', 'germany', 'DEU', 'de', 'Allemagne', 'Alemania']],
    ['CI', ["Côte d'Ivoire", 'Cote d’Ivoire', 'Ivory Coast']],
    ['CH', ['Schweiz', 'Suisse', 'Svizzera', 'Zwitserland']],
    ['KR', ['South Korea', 'Republic of Korea', 'Korea']],
    ['ES', ['España', 'espana', 'Spania']],
    ['NO', ['Norge', 'Norwegen']],
    ['RU', ['Russia', 'Russian Federation']],
  ])('finds %s in every spelling', (code, spellings) => {
    expect(spellings.map(resolveCountry)).toEqual(spellings.map(() => code));
  });

  it.each(['', '   ', 'Narnia', '__proto__', 'constructor', 'the', '?'])('knows no country in %j', (text) => {
    expect(resolveCountry(text)).toBeUndefined();
  });

  it('understands its own English name of every code', () => {
    for (const code of ['AE', 'CD', 'CG', 'CN', 'FK', 'GB', 'IR', 'KR', 'TR', 'TW', 'US', 'VA', 'VG', 'VI']) {
      expect(resolveCountry(englishCountryName(code) ?? '')).toBe(code);
    }
  });
});

describe('the home country', () => {
  it.each(['', ' ', 'USA', 'United States'])('is meant by %j', (text) => {
    expect(isUnitedStates(text)).toBe(true);
    expect(countryCodeOrHome(text)).toBe('US');
  });

  it.each(['Congo', 'Virgin Islands', 'the Congo'])('%j is a country, but nobody knows which', (text) => {
    expect(countryCodeOrHome(text)).toBeUndefined();
    expect(resolveCountry(text)).toBeDefined();
    for (const code of countriesSharing(text) ?? []) {
      expect(countryCodeOrHome(englishCountryName(code) ?? '')).toBe(code);
    }
    expect(countriesSharing(text)).toHaveLength(2);
  });

  it.each(['Canada', 'Puerto Rico', 'Narnia'])('is not meant by %j', (text) => {
    expect(isUnitedStates(text)).toBe(false);
  });
});

describe('englishCountryName', () => {
  it.each([
    ['DE', 'Germany'],
    ['GB', 'United Kingdom'],
    ['IR', 'Iran'],
    ['CN', 'China'],
    ['KR', 'South Korea'],
    ['XX', undefined],
    ['toString', undefined],
  ])('of %s is %s', (code, name) => {
    expect(englishCountryName(code)).toBe(name);
  });
});
