import { sameNames } from '../contact/common-given-names.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** Names that are nearly the same word and yet those of two people, mostly a man and a woman. */
const differentNames = ['francis frances', 'jesse jessie', 'leslie lesley', 'christian christina'] as const;

const canonical: ReadonlyMap<string, string> = new Map(
  sameNames.flatMap((line) => {
    const [first = '', ...others] = line.split(' ');
    return [first, ...others].map((name) => [name, first] as const);
  }),
);
const different: ReadonlySet<string> = new Set(
  differentNames.flatMap((line) => [line, line.split(' ').reverse().join(' ')]),
);
const shortestMisspelt = 5;
const misspelt = 0.92;
const vowel = /[aeiouy]$/;

/** The name that a short form or another spelling stands for; the name itself where it stands for nothing. */
export function canonicalName(given: string): string {
  return canonical.get(given) ?? given;
}

/** How two given names go together, both in the form that `foldText` gives. */
export type GivenMatch = 'same' | 'alike' | 'unknown' | 'different';

/**
 * Compares two given names: the same; alike (a short form, an initial, a slip of the pen); unknown because one is blank; or
 * those of different people. Where in doubt they are different: nobody may lose a letter because of a name like another's.
 */
export function compareGiven(one: string, other: string): GivenMatch {
  if (one === '' || other === '') return one === other ? 'same' : 'unknown';
  if (one === other) return 'same';
  if (one.length === 1 || other.length === 1) return one[0] === other[0] ? 'alike' : 'different';
  if (canonicalName(one) === canonicalName(other)) return 'alike';
  return isSlip(one, other) ? 'alike' : 'different';
}

function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < shortestMisspelt || different.has(`${one} ${other}`)) return false;
  // Daniel and Daniela, Maria and Marie, Christian and Christine are different people.
  if (one.startsWith(other) || other.startsWith(one)) return false;
  if (one.at(-1) !== other.at(-1) && (vowel.test(one) || vowel.test(other))) return false;
  return one[0] === other[0] && jaroWinkler(one, other) >= misspelt;
}
