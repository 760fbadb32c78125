import * as v from 'valibot';
import { countryCodeOrHome, englishCountryName, isUnitedStates } from '../../contact/countries.ts';
import type { Contact, ContactFields } from '../../contact/fields.ts';
import { textRecord } from '../../text-record.ts';
import { linesOf } from '../../validation/clean-text.ts';
import { metadataEntries } from './metadata-rule.ts';

const text = v.exactOptional(v.string());

/** A contact as `POST /lists/{id}/contacts` takes it; any further field is refused there as `lists.invalid_field`. */
export const prayerLettersContactSchema = v.strictObject({
  type: v.literal('contact'),
  name: text,
  company: text,
  file_as: text,
  greeting: text,
  external_id: v.string(),
  metadata: v.exactOptional(textRecord(v.string(), v.string())),
  address: v.strictObject({ street: text, city: text, state: text, postal_code: text, country: text }),
});

export type PrayerLettersContact = v.InferOutput<typeof prayerLettersContactSchema>;

export interface PayloadOptions {
  /**
   * Whether the account takes a `company` field, which is printed beneath the name. The documentation names it in an
   * error text but not in its example, so it can be switched off; a company without a name then becomes the name.
   */
  readonly sendCompany: boolean;
}

/**
 * The exact object for the API, built field by field: only strings, empty ones omitted, `address` always an object,
 * custom fields as metadata, the contact's own id as `external_id` so that the answer can be matched. E-mail and phone
 * have no place there and stay at home. Call it for contacts without errors; it checks nothing itself.
 */
export function toPrayerLettersContact(
  contact: Contact,
  options: PayloadOptions = { sendCompany: true },
): PrayerLettersContact {
  const { fields } = contact;
  const metadata = metadataEntries(contact.custom);
  return {
    type: 'contact',
    ...addressee(fields, options),
    ...optional('file_as', fields.fileAs.trim()),
    ...optional('greeting', fields.greeting.trim()),
    external_id: contact.id,
    ...(metadata.length === 0 ? {} : { metadata: Object.fromEntries(metadata) }),
    address: {
      ...optional('street', linesOf(fields.street).join('\n')),
      ...optional('city', fields.city.trim()),
      ...optional('state', fields.state.trim()),
      ...optional('postal_code', fields.postalCode.trim()),
      ...optional('country', printedCountry(fields.country)),
    },
  };
}

function addressee(fields: ContactFields, options: PayloadOptions) {
  const name = fields.name.trim();
  const company = fields.company.trim();
  if (options.sendCompany) return { ...optional('name', name), ...optional('company', company) };
  return optional('name', name === '' ? company : name);
}

/** Blank for the United States, otherwise the English name; a country that is not known goes out as it was typed. */
function printedCountry(country: string): string {
  if (isUnitedStates(country)) return '';
  const code = countryCodeOrHome(country);
  return (code === undefined ? undefined : englishCountryName(code)) ?? country.trim();
}

function optional<K extends string>(key: K, value: string): { readonly [P in K]?: string } {
  return value === '' ? {} : ({ [key]: value } as { [P in K]: string });
}
