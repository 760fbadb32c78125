import { countriesSharing, englishCountryName, isHomeCountry } from '../../contact/countries.ts';
import type { Severity } from '../issue.ts';
import type { Rule } from '../rule.ts';

/**
 * A country text that names no country, or one of two. How bad that is depends on whether the service wants a code or
 * prints the text.
 */
export function knownCountry(severity: Severity): Rule {
  return (_, { country, countryCode, postalCode }) => {
    if (country === '' || countryCode !== undefined) return undefined;
    const both = countriesSharing(country);
    if (both === undefined) return { code: 'unknown-country', severity, field: 'country', detail: country };
    const detail = both.map((code) => englishCountryName(code) ?? code).join(' or ');
    const meant = both.find((code) => postalCodesOf.get(code)?.test(postalCode));
    const fix = meant === undefined ? undefined : englishCountryName(meant);
    return { code: 'shared-country-name', severity, field: 'country', detail, ...(fix === undefined ? {} : { fix }) };
  };
}

/** Postal codes that tell countries of one name apart. */
const postalCodesOf: ReadonlyMap<string, RegExp> = new Map([
  ['VI', /^008\d\d(?:-?\d{4})?$/],
  ['VG', /^VG-? ?\d{4}$/i],
]);

/** "GA" in both columns, and the ZIP code is one of Georgia: in the country it would send the letter to Gabon. */
export const stateInCountry: Rule = (_, { country, isStateInCountry }) =>
  isStateInCountry
    ? { code: 'state-in-country', severity: 'error', field: 'country', detail: country, fix: '' }
    : undefined;

/**
 * For services that print the country: its plain English name. The United States in any spelling are no issue, because
 * they are sent as the blank that such a service wants, and nearly every row of a US list would have it.
 */
export const printedCountry: Rule = (_, { country, countryCode: code }) => {
  if (country === '' || code === undefined || isHomeCountry(code)) return undefined;
  const fix = englishCountryName(code) ?? country;
  return fix === country ? undefined : { code: 'country-spelling', severity: 'warning', field: 'country', fix };
};
