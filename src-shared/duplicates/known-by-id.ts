import type { ContactFields } from '../contact/fields.ts';
import { compareAddresses } from './address.ts';
import { compareNames } from './likeness.ts';
import { profileOf } from './profile.ts';

/** What the ID of two contacts proves: that they are the same, or that somebody should be asked. */
export type IdMatch = 'same' | 'doubtful';

/**
 * What a common ID says about two contacts; undefined when they have none in common or when it says nothing. An ID alone
 * proves little, as every list that somebody made begins with 1, and a household shares one: the names must agree. Names
 * that tell too little, or a surname that changed, agree where the address or an e-mail address is the same. With that in
 * common, other names are doubtful: the wife of a household, or the heir of an ID.
 */
export function matchById(one: ContactFields, other: ContactFields): IdMatch | undefined {
  const [profile, otherProfile] = [profileOf(one), profileOf(other)];
  if (profile.id === '' || profile.id !== otherProfile.id) return undefined;
  const names = compareNames(profile, otherProfile);
  if (names === 'same' || (names === 'alike' && profile.organisation === '')) return 'same';
  const isReachedAlike =
    profile.emails.some((email) => otherProfile.emails.includes(email)) ||
    compareAddresses(profile.address, otherProfile.address) === 'same';
  if (!isReachedAlike) return undefined;
  return names === 'family' || names === 'different' ? 'doubtful' : 'same';
}
