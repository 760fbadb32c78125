import { contentOf } from '../../contact/blank-text.ts';
import { countryCodeOrHome } from '../../contact/countries.ts';
import type { ContactField } from '../../contact/fields.ts';
import { hasPostalCodes, looksCanadian, usesZipCodes } from '../../contact/postal-code.ts';
import { hasStateCodes, resolveState } from '../../contact/states.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';

/** Neither street nor city: nobody can deliver that. */
export const insufficientAddress: Rule = ({ fields }) =>
  contentOf(fields.street) === '' && contentOf(fields.city) === ''
    ? { code: 'insufficient-address', severity: 'error', field: 'street' }
    : undefined;

/** A part of the address is missing that its country needs. Says nothing where there is no address at all. */
export const incompleteAddress: Rule = ({ fields }) => {
  const street = contentOf(fields.street);
  const city = contentOf(fields.city);
  if (street === '' && city === '') return undefined;
  const country = countryCodeOrHome(fields.country);
  const needsState = country !== undefined && hasStateCodes(country) && contentOf(fields.state) === '';
  const noCode = country !== undefined && contentOf(fields.postalCode) === '';
  const needsCode = noCode && (usesZipCodes(country) || hasPostalCodes(country));
  if (street !== '' && city !== '' && !needsState && !needsCode) return undefined;
  const issues: Issue[] = [];
  if (street === '') issues.push(incomplete('street'));
  if (city === '') issues.push(incomplete('city'));
  if (needsState) issues.push(incomplete('state'));
  if (needsCode) issues.push(incomplete('postalCode'));
  return issues;
};

function incomplete(field: ContactField): Issue {
  return { code: 'incomplete-address', severity: 'warning', field };
}

/** A state or province in words, in small letters, or one that does not exist in the country of the address. */
export const stateCode: Rule = ({ fields }) => {
  const state = contentOf(fields.state);
  if (state === '') return undefined;
  const country = countryCodeOrHome(fields.country);
  if (country === undefined || !hasStateCodes(country)) return undefined;
  const code = resolveState(state, country);
  if (code === state) return undefined;
  if (code !== undefined) return { code: 'state-spelling', severity: 'warning', field: 'state', fix: code };
  if (isCanadianWithoutCountry(fields.country, fields.postalCode)) return undefined;
  return { code: 'unknown-state', severity: 'warning', field: 'state', detail: country };
};

/** A Canadian postal code beside a blank country would send the letter to the United States. */
export const countryMissing: Rule = ({ fields }) =>
  isCanadianWithoutCountry(fields.country, fields.postalCode)
    ? { code: 'country-missing', severity: 'warning', field: 'country', fix: 'Canada' }
    : undefined;

/** True when a blank country hides a Canadian address; then the country is the one thing to repair. */
export function isCanadianWithoutCountry(country: string, postalCode: string): boolean {
  return contentOf(country) === '' && looksCanadian(postalCode.trim());
}
