import { isParticle, wordsOf } from '../name-words.ts';
import { type Household, nobody } from './household.ts';
import { joinsPeople } from './read-person.ts';

const english = /^(?:the\s+)?(.+?)\s+family$/i;
const otherForms =
  /^(?:(?:[Ff]amilie|[Ff]amille|[Ff]amilia|[Ff]amiglia|[Ff]amily|[Ff]am\.?)\s+\p{Lu}|[Tt]he\s+\p{Lu}[\p{L}'’-]*s$)/u;
const foreignFamily = /^(?:familie|famille|familia|famiglia|fam)/i;
/** Before "Family" they make the name of a church or of a charity ("Holy Family", "Focus on the Family"). */
const notSurnames: ReadonlySet<string> = new Set(
  'holy sacred on for of the in our your my every american christian church'.split(' '),
);

/** True for "The Smith Family", "Smith Family", "The Smiths", "Familie Smith". */
export function isFamilyLine(line: string): boolean {
  const words = wordsOf(english.exec(line)?.[1] ?? '');
  if (words.length > 0) return words.length <= 5 && !words.some((word) => notSurnames.has(word.toLowerCase()));
  return otherForms.test(line) && !notSurnames.has((wordsOf(line)[1] ?? '').toLowerCase());
}

/** The surname or surnames of a family; none where the words leave open what the surname is ("The John Smith Family"). */
export function readFamily(line: string): Household {
  const words = wordsOf(english.exec(line)?.[1] ?? '');
  const join = foreignFamily.test(line) ? -1 : words.findIndex(joinsPeople);
  const halves = join < 0 ? [words] : [words.slice(0, join), words.slice(join + 1)];
  const isPlain = halves.every((half) => half.length > 0 && half.slice(0, -1).every(isParticle));
  const members = isPlain ? halves.map((half) => ({ ...nobody, surname: half.join(' ') })) : [];
  return { kind: 'family', members };
}
