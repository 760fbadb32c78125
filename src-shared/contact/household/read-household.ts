import { isBlank } from '../blank-text.ts';
import { derive } from '../derive.ts';
import type { ContactFields } from '../fields.ts';
import { tidyWords } from '../name-words.ts';
import {
  type Household,
  type HouseholdKind,
  includesAll,
  membersWords,
  nameWordsOf,
  surnamesOf,
  unknownHousehold,
} from './household.ts';
import { readLine } from './read-line.ts';
import { readParts } from './read-parts.ts';

/**
 * The people in a row, from whichever source knows most: the parts of the name, the sorting name, the envelope line.
 * Sources that contradict each other make the household unknown, since a guess could drop somebody.
 */
export function readHousehold(given: ContactFields): Household {
  const fields = withoutFilledIn(given);
  const hasName = !isBlank(fields.name);
  const sortsByCompany = tidyWords(fields.fileAs) === tidyWords(fields.company);
  const parts = readParts(fields);
  const name = hasName ? readLine(fields.name) : undefined;
  const sorted = isBlank(fields.fileAs) || sortsByCompany ? undefined : readLine(fields.fileAs);
  if ([parts, name, sorted].some((source) => source?.kind === 'estate')) return { kind: 'estate', members: [] };
  if (name !== undefined && name.members.length === 0) return readBesideLine(fields.name, name, parts);
  const lines = withDoubt(merge(usable(sorted), name), name);
  const household = merge(parts, lines);
  if (household !== undefined) return household;
  return sorted ?? (isBlank(fields.company) ? unknownHousehold : { kind: 'organisation', members: [] });
}

/** What the name or names in a row stand for. */
export function householdKind(fields: ContactFields): HouseholdKind {
  return readHousehold(fields).kind;
}

/** An envelope line that names nobody by itself: the parts explain it only if they hold all of its words. */
function readBesideLine(line: string, reading: Household, other: Household | undefined): Household {
  if (other === undefined || other.members.length === 0) return reading;
  return includesAll(membersWords(other), nameWordsOf(line)) ? other : reading;
}

function usable(household: Household | undefined): Household | undefined {
  return household !== undefined && household.members.length > 0 ? household : undefined;
}

/** The better of two readings; the first is the more exact one where both know the same people. */
function merge(first: Household | undefined, second: Household | undefined): Household | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  if (first.members.length === 0 || second.members.length === 0) return first;
  const firstWords = membersWords(first);
  const secondWords = membersWords(second);
  const grows = second.members.length > first.members.length && second.kind !== 'family';
  if (includesAll(secondWords, firstWords) && (grows || !includesAll(firstWords, secondWords)))
    return includesAll(surnamesOf(second), surnamesOf(first)) ? second : unknownHousehold;
  if (includesAll(firstWords, secondWords)) return withTitles(first, second);
  const isSameFamily = includesAll(surnamesOf(first), surnamesOf(second)) && first.kind === second.kind;
  return isSameFamily ? withTitles(first, second) : unknownHousehold;
}

/**
 * The fields without lines that could have been filled in from the other fields: they know nothing more, and a guess
 * must not count as its own proof.
 */
function withoutFilledIn(fields: ContactFields): ContactFields {
  const sorts = { ...fields, fileAs: '' };
  const bare = isSameLine(derive(sorts).fileAs, fields.fileAs) ? sorts : fields;
  const nameless = { ...bare, name: '' };
  return isSameLine(derive(nameless).name, fields.name) ? nameless : bare;
}

function isSameLine(filledIn: string, line: string): boolean {
  return (
    filledIn !== '' && tidyWords(filledIn).replaceAll(' & ', ' and ') === tidyWords(line).replaceAll(' & ', ' and ')
  );
}

/** A sorting name that divides the words as a guess did proves nothing. */
function withDoubt(household: Household | undefined, name: Household | undefined): Household | undefined {
  if (household === undefined || name?.isGuess !== true) return household;
  return includesAll(surnamesOf(name), surnamesOf(household)) ? { ...household, isGuess: true } : household;
}

/** Titles are often in the envelope line only. */
function withTitles(household: Household, other: Household): Household {
  const { members } = household;
  if (members.length !== other.members.length || members.some(({ title }) => title !== '')) return household;
  return { ...household, members: members.map((member, at) => ({ ...member, title: other.members[at]?.title ?? '' })) };
}
