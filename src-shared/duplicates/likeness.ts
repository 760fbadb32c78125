import { assertNever } from '../assert-never.ts';
import { type ContactFields, contactFields } from '../contact/fields.ts';
import { type AddressMatch, compareAddresses } from './address.ts';
import { comparePeople, type PeopleMatch } from './compare-people.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { type Profile, profileOf } from './profile.ts';

/** Why two contacts are taken for one, the strongest reason first; a household is two people under one roof. */
export const duplicateReasons = [
  'same-in-every-field',
  'same-id',
  'same-email',
  'same-name-and-address',
  'same-phone-similar-name',
  'similar-name-same-address',
  'same-name-similar-address',
  'same-id-other-name',
  'same-household',
] as const;

export type DuplicateReason = (typeof duplicateReasons)[number];

/** How alike two contacts are, from 0 to 1, and why. A household scores low: it is for one letter, not for one contact. */
export interface Likeness {
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const alikeOrganisation = 0.93;

/**
 * How alike two contacts are; undefined when they are no duplicates. The same in both directions, and 1 for two contacts
 * with the same in every field. Doubt speaks against a duplicate: two letters are better than none.
 */
export function likeness(one: ContactFields, other: ContactFields): Likeness | undefined {
  return isSameInEveryField(one, other) ? identical : likenessOf(profileOf(one), profileOf(other));
}

const identical: Likeness = Object.freeze({ score: 1, reasons: Object.freeze(['same-in-every-field'] as const) });

/** The likeness of two contacts whose profiles and fields are known. */
export function likenessOfBoth(
  one: ContactFields,
  other: ContactFields,
  profile: Profile,
  otherProfile: Profile,
): Likeness | undefined {
  return isSameInEveryField(one, other) ? identical : likenessOf(profile, otherProfile);
}

/** Whether two contacts have the same texts in all fields, and any at all. */
export function isSameInEveryField(one: ContactFields, other: ContactFields): boolean {
  let filled = 0;
  for (const field of contactFields) {
    if (one[field] !== other[field] && one[field].trim() !== other[field].trim()) return false;
    if (one[field] !== '' && one[field].trim() !== '') filled += 1;
  }
  return filled > 0;
}

function likenessOf(one: Profile, other: Profile): Likeness | undefined {
  const names = compareNames(one, other);
  // Whoever shares an e-mail address or a number in a list but has another name is somebody else.
  if (names === 'different') return undefined;
  const address = compareAddresses(one.address, other.address);
  if (names === 'family') {
    return address === 'same' ? { score: 0.5, reasons: ['same-household'] } : undefined;
  }
  const found: (readonly [DuplicateReason, number])[] = [];
  const sharesPhone = shares(one.phones, other.phones);
  // Two Marys of an office share its address: only together with a roof or a number they are one.
  const isSureOfEmail = names !== 'given' || address === 'same' || sharesPhone;
  if (one.id !== '' && one.id === other.id) found.push(['same-id', scores[names].id]);
  if (isSureOfEmail && shares(one.emails, other.emails)) found.push(['same-email', scores[names].email]);
  const byAddress = addressReason(names, address);
  if (byAddress !== undefined) found.push(byAddress);
  if (names !== 'unknown' && names !== 'given' && sharesPhone) {
    found.push(['same-phone-similar-name', scores[names].phone]);
  }
  if (found.length === 0) return undefined;
  const score = Math.max(...found.map(([, value]) => value));
  const reasons = found.map(([reason]) => reason);
  return { score, reasons: duplicateReasons.filter((reason) => reasons.includes(reason)) };
}

type NamesMatch = Exclude<PeopleMatch, 'family' | 'different'>;

const scores = {
  same: { id: 0.98, email: 0.97, phone: 0.95 },
  alike: { id: 0.95, email: 0.92, phone: 0.85 },
  surname: { id: 0.9, email: 0.88, phone: 0.8 },
  unknown: { id: 0.85, email: 0.8, phone: 0 },
  given: { id: 0.85, email: 0.8, phone: 0 },
} as const satisfies Readonly<Record<NamesMatch, Readonly<Record<'id' | 'email' | 'phone', number>>>>;

function addressReason(names: NamesMatch, address: AddressMatch): readonly [DuplicateReason, number] | undefined {
  switch (names) {
    case 'same':
      if (address === 'same') return ['same-name-and-address', 0.96];
      if (address === 'building') return ['same-name-similar-address', 0.88];
      return address === 'similar' ? ['same-name-similar-address', 0.7] : undefined;
    case 'alike':
      if (address === 'same') return ['similar-name-same-address', 0.86];
      return address === 'building' ? ['similar-name-same-address', 0.75] : undefined;
    case 'surname':
      return address === 'same' ? ['similar-name-same-address', 0.7] : undefined;
    case 'unknown':
    case 'given':
      return undefined;
    default:
      return assertNever(names, 'match of names');
  }
}

/** How the names of two contacts go together, whether people or organisations. */
export function compareNames(one: Profile, other: Profile): PeopleMatch {
  const isOrganisation = one.organisation !== '';
  if (isOrganisation && other.organisation !== '') return compareOrganisations(one.organisation, other.organisation);
  // A person at a church and the church itself are two addressees.
  if (isOrganisation || other.organisation !== '') return 'different';
  return comparePeople(one.people, other.people);
}

function compareOrganisations(one: string, other: string): PeopleMatch {
  if (one === other) return 'same';
  return jaroWinkler(one, other) >= alikeOrganisation && digitsOf(one) === digitsOf(other) ? 'alike' : 'different';
}

/** "First Church" and "Second Church" differ in a word, "Troop 12" and "Troop 13" in a digit. */
function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

function shares(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && some.some((text) => others.includes(text));
}
