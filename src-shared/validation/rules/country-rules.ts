import { englishCountryName, isHomeCountry } from '../../contact/countries.ts';
import type { Severity } from '../issue.ts';
import type { Rule } from '../rule.ts';

/** A country text that names no country. How bad that is depends on whether the service wants a code or prints the text. */
export function knownCountry(severity: Severity): Rule {
  return (_, { country, countryCode }) => {
    if (country === '' || countryCode !== undefined) return undefined;
    return { code: 'unknown-country', severity, field: 'country', detail: country };
  };
}

/**
 * For services that print the country: its plain English name. The United States in any spelling are no issue, because
 * they are sent as the blank that such a service wants, and nearly every row of a US list would have it.
 */
export const printedCountry: Rule = (_, { country, countryCode: code }) => {
  if (country === '' || code === undefined || isHomeCountry(code)) return undefined;
  const fix = englishCountryName(code) ?? country;
  return fix === country ? undefined : { code: 'country-spelling', severity: 'warning', field: 'country', fix };
};
