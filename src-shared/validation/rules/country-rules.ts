import { contentOf } from '../../contact/blank-text.ts';
import { englishCountryName, isUnitedStates, resolveCountry } from '../../contact/countries.ts';
import type { Severity } from '../issue.ts';
import type { Rule } from '../rule.ts';

/** A country text that names no country. How bad that is depends on whether the service wants a code or prints the text. */
export function knownCountry(severity: Severity): Rule {
  return ({ fields }) => {
    const country = contentOf(fields.country);
    if (country === '' || resolveCountry(country) !== undefined) return undefined;
    return { code: 'unknown-country', severity, field: 'country', detail: country };
  };
}

/** For services that print the country as given: blank for the United States, otherwise the plain English name. */
export const printedCountry: Rule = ({ fields }) => {
  const country = contentOf(fields.country);
  if (country === '') return undefined;
  const code = resolveCountry(country);
  if (code === undefined) return undefined;
  const fix = isUnitedStates(country) ? '' : (englishCountryName(code) ?? country);
  return fix === country ? undefined : { code: 'country-spelling', severity: 'warning', field: 'country', fix };
};
