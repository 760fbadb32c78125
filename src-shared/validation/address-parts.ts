import { contentOf, fieldContent } from '../contact/blank-text.ts';
import { countryCodeOrHome } from '../contact/countries.ts';
import type { ContactFields } from '../contact/fields.ts';
import { readZip, stateOfZip, usesZipCodes } from '../contact/postal-code.ts';
import { resolveState } from '../contact/states.ts';

/** The address of a contact as several rules need it; each text is trimmed, and blank where it could not be mailed. */
export interface AddressParts {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  /**
   * ISO 3166-1 alpha-2; a blank country is the home country, and so is one that only repeats the state. Undefined for an
   * unknown one and for a name that two countries share.
   */
  readonly countryCode: string | undefined;
  /** The postal code of the state in that country; undefined where there is none or it is not known. */
  readonly stateCode: string | undefined;
  /** Whether the country says the state again, as in "Atlanta, GA 30303, GA", which is not in Gabon. */
  readonly isStateInCountry: boolean;
}

/** Reads the address once for all rules of a contact. */
export function addressParts(fields: ContactFields): AddressParts {
  const state = contentOf(fields.state);
  const postalCode = contentOf(fields.postalCode);
  const country = contentOf(fields.country);
  const own = countryCodeOrHome(fields.country);
  const isStateInCountry =
    (own === undefined || !usesZipCodes(own)) && state !== '' && repeatsState(country, state, postalCode);
  const countryCode = isStateInCountry ? 'US' : own;
  return {
    street: contentOf(fields.street),
    city: fieldContent('city', fields.city),
    state,
    postalCode,
    country,
    countryCode,
    stateCode: state === '' || countryCode === undefined ? undefined : resolveState(state, countryCode),
    isStateInCountry,
  };
}

/** Both mean one state of the United States, and the ZIP code lies in it. */
function repeatsState(country: string, state: string, postalCode: string): boolean {
  const code = resolveState(state, 'US');
  // A territory has a country code of its own, under which a letter arrives as well.
  if (code === undefined || usesZipCodes(code) || resolveState(country, 'US') !== code) return false;
  const zip = readZip(postalCode, code);
  return zip.kind !== 'malformed' && stateOfZip(zip.kind === 'valid' ? zip.zip : zip.fix) === code;
}
