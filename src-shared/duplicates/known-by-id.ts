import type { ContactFields } from '../contact/fields.ts';
import { compareAddresses } from './address.ts';
import { comparePeople } from './compare-people.ts';
import { profileOf } from './profile.ts';

/**
 * Whether two have the same ID and agree in the name, the address or an e-mail address besides. An ID alone proves little:
 * every list that somebody made begins with 1.
 */
export function isKnownById(one: ContactFields, other: ContactFields): boolean {
  const [profile, otherProfile] = [profileOf(one), profileOf(other)];
  if (profile.id === '' || profile.id !== otherProfile.id) return false;
  if (profile.emails.some((email) => otherProfile.emails.includes(email))) return true;
  const address = compareAddresses(profile.address, otherProfile.address);
  if (address === 'same' || address === 'building') return true;
  if (profile.organisation !== '') return profile.organisation === otherProfile.organisation;
  const names = comparePeople(profile.people, otherProfile.people);
  return names === 'same' || names === 'alike';
}
