import type { ContactFields } from '../contact/fields.ts';
import type { Address } from './address.ts';
import { canonicalName } from './given-names.ts';
import { type Profile, profileOf } from './profile.ts';

/** The most keys that a contact has. */
export const mostKeys = 8;
/** The most characters of a key; a longer one is cut, so that a cell full of text is no key full of text. */
export const longestKey = 200;
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

const weights: ReadonlyMap<string, number> = new Map([
  ['id', 8],
  ['email', 8],
  ['phone', 4],
  ['name', 4],
  ['house', 2],
]);

/** How much it proves to share a key: an ID or e-mail address more than all the rest but a name with a phone number. */
export function keyWeight(key: string): number {
  return weights.get(key.slice(0, Math.max(0, key.indexOf(':')))) ?? 1;
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
  return [...new Set(keys.map((key) => (key.length > longestKey ? key.slice(0, longestKey) : key)))].slice(0, mostKeys);
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
