import type { ContactFields } from '../contact/fields.ts';
import type { Address } from './address.ts';
import { canonicalName } from './given-names.ts';
import { type Profile, profileOf } from './profile.ts';

/** The most keys that a contact has. */
export const mostKeys = 8;
const mostOfOneKind = 2;
const surnameLength = 3;

/**
 * The keys under which duplicates of a contact are looked for: two contacts that share none are no duplicates, two that
 * share one may be. Those that prove most come first: ID, e-mail, phone, then house, name, and surname with postal code.
 * At most eight, none twice.
 */
export function duplicateKeys(fields: ContactFields): readonly string[] {
  return keysOfProfile(profileOf(fields));
}

/** The keys of a contact whose profile is known. */
export function keysOfProfile({ id, emails, phones, people, organisation, address }: Profile): readonly string[] {
  const keys: string[] = [];
  const place = placeOf(address);
  if (id !== '') keys.push(`id:${id}`);
  for (const email of emails.slice(0, mostOfOneKind)) keys.push(`email:${email}`);
  for (const phone of phones.slice(0, 1)) keys.push(`phone:${phone}`);
  const house = houseKey(address);
  if (house !== '') keys.push(house);
  for (const { given, surname } of people) keys.push(`name:${surname}:${canonicalName(given)}`);
  if (organisation !== '') keys.push(`name:${organisation}`);
  if (place !== '') for (const { surname } of people) keys.push(`near:${place}:${surname.slice(0, surnameLength)}`);
  return [...new Set(keys)].slice(0, mostKeys);
}

/** The key of the house that an address is in; blank when it is not known. */
export function houseKey(address: Address): string {
  const place = placeOf(address);
  const house = address.numbers[0] ?? address.words;
  return place === '' || house === '' ? '' : `house:${place}:${house}`;
}

function placeOf({ postalCode, city }: Address): string {
  return postalCode === '' ? city : postalCode;
}
