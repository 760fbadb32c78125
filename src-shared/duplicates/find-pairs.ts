import type { ContactFields } from '../contact/fields.ts';
import { toEnd } from '../to-end.ts';
import { houseKey } from './duplicate-keys.ts';
import { findBlocks, fingerprint } from './key-blocks.ts';
import { type Likeness, likenessOfBoth } from './likeness.ts';
import { type Profile, profileOf } from './profile.ts';

/** Two rows that may be one contact, by their index; `one` is the smaller. */
export interface DuplicatePair {
  readonly one: number;
  readonly other: number;
  readonly likeness: Likeness;
}

/** Up to so many rows with a key in common, each is compared with each; so many may live in a house without being many. */
const smallBlock = 16;
/** Above it, rows are put in the order of their names, and each is compared with so many that follow. */
const reach = 8;

/**
 * The pairs of rows that may be one contact or one household, in the order of the rows. Looks only at rows that share a key,
 * and in a key that very many share (one building, the box of an office) only at neighbours by name, so that the time
 * grows with the number of rows and not with its square. Namesakes in a house of very many are no household.
 */
export function findPairs(count: number, fieldsOf: (index: number) => ContactFields): DuplicatePair[] {
  return toEnd(pairsInSteps(count, fieldsOf));
}

/**
 * The same as `findPairs`, in steps between which something else may be done: yields how much is done, of `count` rows that
 * are first read and then compared, so twice that in all.
 */
export function* pairsInSteps(
  count: number,
  fieldsOf: (index: number) => ContactFields,
): Generator<number, DuplicatePair[]> {
  const profiles: Profile[] = [];
  for (let index = 0; index < count; index += 1) {
    profiles.push(profileOf(fieldsOf(index)));
    yield index;
  }
  const blocks = findBlocks(profiles);
  const crowded = new Set(blocks.filter(({ rows }) => rows.length > smallBlock).map(({ key }) => key));
  const pairs: DuplicatePair[] = [];
  const found = new Set<number>();
  const compare = (first: number, second: number): void => {
    const [one, other] = first < second ? [first, second] : [second, first];
    const pair = one * count + other;
    const [profile, otherProfile] = [profiles[one], profiles[other]];
    if (one === other || found.has(pair) || profile === undefined || otherProfile === undefined) return;
    const likeness = likenessOfBoth(fieldsOf(one), fieldsOf(other), profile, otherProfile);
    if (likeness === undefined) return;
    const isHousehold = likeness.reasons.includes('same-household');
    if (isHousehold && crowded.has(fingerprint(houseKey(profile.address)))) return;
    found.add(pair);
    pairs.push({ one, other, likeness });
  };
  for (const [done, { rows }] of blocks.entries()) {
    yield count + Math.floor((done / blocks.length) * count);
    const isSmall = rows.length <= smallBlock;
    const ordered = isSmall ? rows : inOrder(rows, profiles);
    for (const [at, first] of ordered.entries()) {
      const end = isSmall ? ordered.length : Math.min(ordered.length, at + 1 + reach);
      for (let next = at + 1; next < end; next += 1) compare(first, ordered[next] ?? first);
    }
  }
  return pairs.sort((left, right) => left.one - right.one || left.other - right.other);
}

function inOrder(rows: readonly number[], profiles: readonly Profile[]): readonly number[] {
  return rows
    .map((index) => ({ index, name: sortName(profiles[index]) }))
    .sort((one, other) => (one.name < other.name ? -1 : Number(one.name > other.name)))
    .map(({ index }) => index);
}

function sortName(profile: Profile | undefined): string {
  if (profile === undefined) return '';
  const { people, organisation, address } = profile;
  const [first] = people;
  return [first?.surname ?? organisation, first?.given, address.words, ...address.numbers].join('|');
}
