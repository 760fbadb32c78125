import { contentOf } from '../contact/blank-text.ts';
import { countryCodeOrHome } from '../contact/countries.ts';
import type { ContactFields } from '../contact/fields.ts';
import { resolveState } from '../contact/states.ts';

/** The address of a contact as several rules need it; each text is trimmed, and blank where it could not be mailed. */
export interface AddressParts {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  /** ISO 3166-1 alpha-2; a blank country is the home country, and an unknown one undefined. */
  readonly countryCode: string | undefined;
  /** The postal code of the state in that country; undefined where there is none or it is not known. */
  readonly stateCode: string | undefined;
}

/** Reads the address once for all rules of a contact. */
export function addressParts(fields: ContactFields): AddressParts {
  const state = contentOf(fields.state);
  const countryCode = countryCodeOrHome(fields.country);
  return {
    street: contentOf(fields.street),
    city: contentOf(fields.city),
    state,
    postalCode: contentOf(fields.postalCode),
    country: contentOf(fields.country),
    countryCode,
    stateCode: state === '' || countryCode === undefined ? undefined : resolveState(state, countryCode),
  };
}
