import type { ContactField } from '../../contact/fields.ts';
import { hasPostalCodes, looksCanadian, usesZipCodes } from '../../contact/postal-code.ts';
import { hasStateCodes } from '../../contact/states.ts';
import type { AddressParts } from '../address-parts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../rule.ts';

/** Neither street nor city: nobody can deliver that. */
export const insufficientAddress: Rule = (_, { street, city }) =>
  street === '' && city === '' ? { code: 'insufficient-address', severity: 'error', field: 'street' } : undefined;

/** A part of the address is missing that its country needs. Says nothing where there is no address at all. */
export const incompleteAddress: Rule = (_, { street, city, state, postalCode, countryCode }) => {
  if (street === '' && city === '') return undefined;
  const needsState = state === '' && countryCode !== undefined && hasStateCodes(countryCode);
  const noCode = postalCode === '' && countryCode !== undefined;
  const needsCode = noCode && (usesZipCodes(countryCode) || hasPostalCodes(countryCode));
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
export const stateCode: Rule = (_, address) => {
  const { state, countryCode, stateCode: code } = address;
  if (state === '' || countryCode === undefined || !hasStateCodes(countryCode)) return undefined;
  if (code === state) return undefined;
  if (code !== undefined) return { code: 'state-spelling', severity: 'warning', field: 'state', fix: code };
  if (isCanadianWithoutCountry(address)) return undefined;
  return { code: 'unknown-state', severity: 'warning', field: 'state', detail: countryCode };
};

/** A Canadian postal code beside a blank country would send the letter to the United States. */
export const countryMissing: Rule = (_, address) =>
  isCanadianWithoutCountry(address)
    ? { code: 'country-missing', severity: 'warning', field: 'country', fix: 'Canada' }
    : undefined;

/** True when a blank country hides a Canadian address; then the country is the one thing to repair. */
export function isCanadianWithoutCountry({ country, postalCode }: AddressParts): boolean {
  return country === '' && looksCanadian(postalCode);
}
