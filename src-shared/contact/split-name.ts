import { fileAsOf, toEnvelopeOrder, withoutNickname } from './file-as.ts';
import {
  beginsSurname,
  isInitial,
  isJoin,
  isParticle,
  isSecondGiven,
  isSuffix,
  isTitle,
  joinWords,
  wordsOf,
} from './name-words.ts';
import { looksLikeOrganisation } from './organisation.ts';

const deceased = /deceased/i;

/** A first line of an envelope, taken apart for a service that has no field for the whole line. */
export type SplitName =
  | { readonly kind: 'person'; readonly firstName: string; readonly lastName: string }
  | { readonly kind: 'organisation'; readonly companyName: string };

/**
 * Splits a name so that "first last" prints the same words in the same order: titles and both halves of a couple stay
 * with the first name, particles and suffixes with the last. One word is a first name, because PostGrid asks for that.
 */
export function splitEnvelopeName(name: string): SplitName {
  const line = wordsOf(name).join(' ');
  if (looksLikeOrganisation(line)) return { kind: 'organisation', companyName: line };
  const words = wordsOf(line);
  const start = surnameStart(words);
  return { kind: 'person', firstName: words.slice(0, start).join(' '), lastName: words.slice(start).join(' ') };
}

/** Where the surname begins: before its particles, behind at least one other word. */
function surnameStart(words: readonly string[]): number {
  let end = words.length;
  while (end > 2 && isSuffix(words[end - 1] ?? '')) end -= 1;
  let start = Math.max(1, end - 1);
  while (start > 1 && isParticle(words[start - 1] ?? '') && !isJoin(words[start - 2] ?? '')) start -= 1;
  return start;
}

/** What the whole envelope line tells about greeting and sorting name; blank where it tells nothing certain. */
export interface NameReading {
  readonly greeting: string;
  readonly fileAs: string;
}

/**
 * Reads "Joe and Mary Tischler" as greeting "Joe and Mary" and sorting name "Tischler, Joe and Mary"; "John Doe and Jane
 * Smith" as "John and Jane" and "Doe, John and Jane (Smith)"; "Mr. and Mrs. Smith" keeps its title in the greeting. An
 * organisation sorts under its own name and has no greeting.
 */
export function readEnvelopeName(name: string): NameReading {
  const line = toEnvelopeOrder(wordsOf(name).join(' '));
  if (line === '') return { greeting: '', fileAs: '' };
  // Who has died must not be greeted, and what is in brackets no longer says whose death it was once they are gone.
  const isPlain = !line.includes(',') && !deceased.test(line) && !looksLikeOrganisation(line);
  if (!isPlain) return { greeting: '', fileAs: line };
  const words = wordsOf(withoutNickname(line));
  const titleCount = leadingTitles(words);
  const title = words.slice(0, titleCount).join(' ');
  const forBoth = words.slice(0, titleCount).some(isJoin);
  const [left, right] = halves(words.slice(titleCount));
  if (right === undefined) return readOne(splitPerson(left), title, forBoth);
  const spouse = right.length === 1 ? { given: right.join(' '), surname: '', suffix: '' } : splitPerson(right);
  const own = ownHalf(left, spouse.surname);
  const fileAs = fileAsOf({
    given: own.given,
    surname: own.surname,
    suffix: own.suffix === '' ? spouse.suffix : own.suffix,
    spouseGiven: spouse.given,
    spouseSurname: spouse.surname,
  });
  const people = bothGreetable(own.given, spouse.given);
  return { greeting: people === '' ? line : people, fileAs };
}

/** "Mr. and Mrs. John Smith" stands for two people of whom one is named: the title stays in both texts. */
function readOne(person: Person, title: string, forBoth: boolean): NameReading {
  const named = greetable(person.given);
  const formal = title === '' ? '' : joinWords(title, person.surname);
  const given = forBoth || person.given === '' ? joinWords(title, person.given) : person.given;
  const fileAs = fileAsOf({ ...person, given, spouseGiven: '', spouseSurname: '' });
  return { greeting: named === '' || forBoth ? formal : named, fileAs };
}

/** One person of a name, each part as it was written. */
export interface Person {
  readonly given: string;
  readonly surname: string;
  readonly suffix: string;
}

/** How many words before a name are titles. "Mr. & Mrs." counts as one run, so that the join inside it splits no couple. */
export function leadingTitles(words: readonly string[]): number {
  let count = 0;
  while (isTitle(words[count] ?? '') || (count > 0 && isJoin(words[count] ?? '') && isTitle(words[count + 1] ?? '')))
    count += 1;
  return count < words.length ? count : 0;
}

/** The words before and behind the "and" between two people, without the second one's titles; one half for one person. */
export function halves(words: readonly string[]): readonly [readonly string[], (readonly string[])?] {
  const join = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isJoin(word));
  if (join < 0) return [words];
  const second = words.slice(join + 1);
  return [words.slice(0, join), second.slice(leadingTitles(second))];
}

/** The first half of a couple has a surname of its own only where the second half's is another one. */
export function ownHalf(words: readonly string[], sharedSurname: string): Person {
  const split = splitPerson(words);
  const lastWord = words.at(-1) ?? '';
  const isGiven = isInitial(lastWord) || isSecondGiven(lastWord);
  const hasSurname = words.length >= 2 && !isGiven && split.surname !== '' && split.given !== '';
  return hasSurname ? split : { given: words.join(' '), surname: sharedSurname, suffix: '' };
}

/** Given names, surname with its particles, and suffix of one person; a single word counts as the surname. */
export function splitPerson(words: readonly string[]): Person {
  let end = words.length;
  while (end > 1 && isSuffix(words[end - 1] ?? '')) end -= 1;
  const named = words.slice(0, end);
  const hasFirstName = named.length > 1 && !beginsSurname(named[0] ?? '');
  const start = hasFirstName ? surnameStart(named) : 0;
  return {
    given: named.slice(0, start).join(' '),
    surname: named.slice(start).join(' '),
    suffix: words.slice(end).join(' '),
  };
}

/** The given names without initials behind them; blank for a bare initial, since "Dear J." greets nobody. */
function greetable(given: string): string {
  const words = wordsOf(given);
  let end = words.length;
  while (end > 1 && isInitial(words[end - 1] ?? '')) end -= 1;
  const name = words.slice(0, end).join(' ');
  return isInitial(name) ? '' : name;
}

function bothGreetable(first: string, second: string): string {
  const one = greetable(first);
  const two = greetable(second);
  return one === '' || two === '' ? '' : joinWords(one, 'and', two);
}
