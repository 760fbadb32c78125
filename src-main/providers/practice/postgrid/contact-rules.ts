import { englishCountryName } from '../../../../src-shared/contact/countries.ts';
import { checkMetadata, type JsonObject, unknownField } from './json.ts';
import { invalid, type Refusal } from './refusal.ts';

/** What is printed and therefore normalised. */
export const printedFields = [
  'firstName',
  'lastName',
  'companyName',
  'jobTitle',
  'addressLine1',
  'addressLine2',
  'city',
  'provinceOrState',
  'postalOrZip',
] as const;
const textFields = [...printedFields, 'countryCode', 'email', 'phoneNumber', 'description'] as const;
const flags = ['skipVerification', 'forceVerifiedStatus'] as const;
const allFields = [...textFields, ...flags, 'metadata'];

/** The rules of `POST /contacts` [doc]; also those of a row of an import, whose cells are the fields [infer]. */
export function checkContact(contact: JsonObject): Refusal | undefined {
  const unrecognized = unknownField(contact, allFields);
  if (unrecognized !== undefined) return unrecognized;
  const notText = textFields.find((field) => contact[field] !== undefined && typeof contact[field] !== 'string');
  if (notText !== undefined) return invalid(`"${notText}" must be a string.`);
  const notFlag = flags.find((field) => contact[field] !== undefined && typeof contact[field] !== 'boolean');
  if (notFlag !== undefined) return invalid(`"${notFlag}" must be true or false.`);
  const { addressLine1, countryCode, firstName, companyName, metadata } = contact;
  if (isBlank(addressLine1)) return invalid('"addressLine1" is required.');
  if (isBlank(firstName) && isBlank(companyName)) return invalid('One of "firstName" and "companyName" is required.');
  if (isBlank(countryCode)) return invalid('"countryCode" is required.');
  if (englishCountryName(String(countryCode)) === undefined) {
    return invalid('"countryCode" must be an ISO 3166-1 alpha-2 country code.');
  }
  return checkMetadata(metadata);
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}

export type AddressStatus = 'verified' | 'corrected' | 'failed';

/**
 * In test mode a description of exactly `test failed` or `test corrected` forces the status [doc]. Otherwise this plays at
 * verifying [infer]: a US ZIP code of the wrong shape, or a place with neither city nor postal code, has failed.
 */
export function verify(
  contact: JsonObject,
  isTest: boolean,
): { readonly addressStatus: AddressStatus; readonly addressErrors?: string } {
  const { description, forceVerifiedStatus, countryCode, postalOrZip, city } = contact;
  if (isTest && description === 'test failed') return failed('Forced by the description in test mode');
  if (isTest && description === 'test corrected') return { addressStatus: 'corrected' };
  if (forceVerifiedStatus === true) return { addressStatus: 'verified' };
  if (isBlank(city) && isBlank(postalOrZip)) return failed('Missing city and postal code');
  const isZip = typeof postalOrZip === 'string' && /^\d{5}(-\d{4})?$/.test(postalOrZip.trim());
  if (countryCode === 'US' && !isBlank(postalOrZip) && !isZip) return failed('Invalid ZIP code');
  return { addressStatus: 'verified' };
}

function failed(addressErrors: string) {
  return { addressStatus: 'failed', addressErrors } as const;
}
