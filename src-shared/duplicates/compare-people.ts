import { compareGiven, type GivenMatch } from './given-names.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import type { Person } from './people.ts';

/**
 * How the people of two contacts go together: the same; alike (short forms, slips, a couple and one of the two); one
 * surname, where one side has no given name; unknown, because one side tells too little; one given name with different
 * surnames, as after a wedding; a family (one surname, different given names); or strangers.
 */
export type PeopleMatch = 'same' | 'alike' | 'surname' | 'unknown' | 'given' | 'family' | 'different';

const alikeSurname = 0.92;
const shortestMisspelt = 5;

/** Compares the people of two contacts, in any order: "Mary and John" are "John and Mary". */
export function comparePeople(one: readonly Person[], other: readonly Person[]): PeopleMatch {
  if (one.length === 0 || other.length === 0) return 'unknown';
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  const [first, second] = few;
  const [left, right] = many;
  if (first === undefined || left === undefined) return 'unknown';
  if (right === undefined) return comparePersons(first, left);
  if (second === undefined) {
    // One person beside a couple: alike at best, since two are more than one.
    const best = better(comparePersons(first, left), comparePersons(first, right));
    return best === 'same' ? 'alike' : best;
  }
  return better(
    worse(comparePersons(first, left), comparePersons(second, right)),
    worse(comparePersons(first, right), comparePersons(second, left)),
  );
}

/** From the most alike to the least. */
const order: readonly PeopleMatch[] = ['same', 'alike', 'surname', 'unknown', 'given', 'family', 'different'];

function better(one: PeopleMatch, other: PeopleMatch): PeopleMatch {
  return order.indexOf(one) <= order.indexOf(other) ? one : other;
}

function worse(one: PeopleMatch, other: PeopleMatch): PeopleMatch {
  return order.indexOf(one) > order.indexOf(other) ? one : other;
}

function comparePersons(one: Person, other: Person): PeopleMatch {
  const surname = compareSurnames(one.surname, other.surname);
  if (surname === 'different') return one.given.length > 1 && one.given === other.given ? 'given' : 'different';
  const given = withMiddle(compareGiven(one.given, other.given), one.middle, other.middle);
  // A father and his son differ in the suffix only, and a son is often written without his.
  if (given === 'different' || one.generation !== other.generation)
    return surname === 'unknown' ? 'different' : 'family';
  if (given === 'unknown') return surname === 'same' ? 'surname' : 'unknown';
  if (surname === 'unknown') return 'unknown';
  return given === 'same' && surname === 'same' ? 'same' : 'alike';
}

/** John A. and John B. are different people; John and John A. may be one. */
function withMiddle(given: GivenMatch, one: string, other: string): GivenMatch {
  if (one === '' || other === '' || given === 'different' || given === 'unknown') return given;
  if (one[0] !== other[0]) return 'different';
  const isInitial = one.length === 1 || other.length === 1;
  return given === 'same' && !isInitial && one !== other ? 'alike' : given;
}

function compareSurnames(one: string, other: string): GivenMatch {
  if (one === '' || other === '') return one === other ? 'same' : 'unknown';
  if (one === other) return 'same';
  if (one[0] !== other[0] || Math.min(one.length, other.length) < shortestMisspelt) return 'different';
  return jaroWinkler(one, other) >= alikeSurname && !one.startsWith(other) && !other.startsWith(one)
    ? 'alike'
    : 'different';
}
