import { contentOf } from '../contact/blank-text.ts';
import { countryCodeOrHome } from '../contact/countries.ts';
import type { ContactFields } from '../contact/fields.ts';

/** The address of a contact as several rules need it; each text is trimmed, and blank where it could not be mailed. */
export interface AddressParts {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  /** ISO 3166-1 alpha-2; a blank country is the home country, and an unknown one undefined. */
  readonly countryCode: string | undefined;
}

/** Reads the address once for all rules of a contact. */
export function addressParts({ street, city, state, postalCode, country }: ContactFields): AddressParts {
  return {
    street: contentOf(street),
    city: contentOf(city),
    state: contentOf(state),
    postalCode: contentOf(postalCode),
    country: contentOf(country),
    countryCode: countryCodeOrHome(country),
  };
}
