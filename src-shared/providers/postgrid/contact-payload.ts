import * as v from 'valibot';
import { contentOf, fieldContent } from '../../contact/blank-text.ts';
import { countryCodeOrHome } from '../../contact/countries.ts';
import type { Contact } from '../../contact/fields.ts';
import { textRecord } from '../../text-record.ts';
import { cleanLine } from '../../validation/clean-text.ts';
import { postGridAddressLines } from './address-lines.ts';
import { postGridAddressee } from './addressee.ts';

/** The metadata field that holds the local id, by which a contact whose answer was lost is found again [doc: search]. */
export const contactIdKey = 'fieldpostContactId';

const text = v.pipe(v.string(), v.nonEmpty());
const optionalText = v.exactOptional(text);

/** A contact as `POST /contacts` takes it [doc]; `firstName` or `companyName` is required there as well [doc]. */
export const postGridContactSchema = v.strictObject({
  firstName: optionalText,
  lastName: optionalText,
  companyName: optionalText,
  addressLine1: text,
  addressLine2: optionalText,
  city: optionalText,
  provinceOrState: optionalText,
  postalOrZip: optionalText,
  /** ISO 3166-1 alpha-2 [doc]. */
  countryCode: v.pipe(v.string(), v.regex(/^[A-Z]{2}$/)),
  email: optionalText,
  phoneNumber: optionalText,
  /** Values are strings only [doc]. */
  metadata: v.pipe(
    textRecord(v.string(), text),
    v.check((metadata) => Object.hasOwn(metadata, contactIdKey), 'Expected the local id'),
  ),
});

export type PostGridContact = v.InferOutput<typeof postGridContactSchema>;

/**
 * The exact object for the API: strings only, empty ones omitted, the street in two lines, the country as its code (blank
 * is the United States), custom fields and the local id as metadata. There is no `description`, because an identical
 * POST would overwrite it and because in test mode it can change the address status [doc].
 *
 * Call it for contacts without errors. It checks nothing itself: a missing street becomes an empty line, an unknown
 * country goes out as it was typed, and PostGrid refuses both.
 */
export function toPostGridContact(contact: Contact): PostGridContact {
  const { fields } = contact;
  const { firstName, lastName, companyName } = postGridAddressee(fields);
  const [addressLine1 = '', addressLine2 = ''] = postGridAddressLines(contentOf(fields.street));
  return {
    ...optional('firstName', fieldContent('firstName', firstName)),
    ...optional('lastName', fieldContent('lastName', lastName)),
    ...optional('companyName', contentOf(companyName)),
    addressLine1,
    ...optional('addressLine2', contentOf(addressLine2)),
    ...optional('city', fieldContent('city', fields.city)),
    ...optional('provinceOrState', contentOf(fields.state)),
    ...optional('postalOrZip', contentOf(fields.postalCode)),
    countryCode: countryCodeOrHome(contentOf(fields.country)) ?? fields.country.trim(),
    ...optional('email', contentOf(fields.email)),
    ...optional('phoneNumber', contentOf(fields.phone)),
    metadata: { ...Object.fromEntries(metadataEntries(contact.custom)), [contactIdKey]: contact.id },
  };
}

function metadataEntries(custom: Contact['custom']): readonly (readonly [name: string, value: string])[] {
  return Object.entries(custom)
    .map(([name, value]) => [name.trim(), value.trim()] as const)
    .filter(([name, value]) => name !== '' && value !== '');
}

function optional<K extends string>(key: K, value: string): { readonly [P in K]?: string } {
  const line = cleanLine(value);
  return line === '' ? {} : ({ [key]: line } as { [P in K]: string });
}
