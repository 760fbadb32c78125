import {
  beginsSurname,
  isInitial,
  isJoin,
  isParticle,
  isSecondGiven,
  isSuffix,
  isTitle,
  wordsOf,
} from '../name-words.ts';
import { type Member, nobody } from './household.ts';

/** Words between two people in the languages of address books; "y" and "e" are missing because surnames hold them. */
const foreignJoins: ReadonlySet<string> = new Set(['und', 'et', 'en']);
/** One or two words in brackets or quotation marks. */
const nicknamePattern = /^(?:\((\S+(?: \S+)?)\)|["“](\S+(?: \S+)?)["”])$/;
const oddName = /[\d@/\\,;:()"“”<>]|deceas|^dec'?d\.?$|^late$|^widow/i;
const letter = /\p{L}/u;
const bracketed = /\([^()]*\)|"[^"]*"|“[^”]*”|\S+/g;

/** The words of a name, with a nickname in brackets or quotation marks as one of them. */
export function nameTokens(text: string): readonly string[] {
  return text.match(bracketed) ?? [];
}

/** True for what joins two people, also in German, French and Dutch. */
export function joinsPeople(word: string): boolean {
  return isJoin(word) || foreignJoins.has(word.toLowerCase());
}

/** True for "Mr.", "Dr. and Mrs.": titles and nobody to bear them. */
export function areTitles(words: readonly string[]): boolean {
  return words.some(isTitle) && words.every((word) => isTitle(word) || joinsPeople(word));
}

/** The titles at the start and what follows; "Mr. & Mrs." is one run of titles, "The" before a title belongs to it. */
export function splitTitles(words: readonly string[]): readonly [titles: readonly string[], rest: readonly string[]] {
  const start = words[0]?.toLowerCase() === 'the' && isTitle(words[1] ?? '') ? 1 : 0;
  let count = start;
  while (
    isTitle(words[count] ?? '') ||
    (count > start && joinsPeople(words[count] ?? '') && isTitle(words[count + 1] ?? ''))
  )
    count += 1;
  // "Dean Pastor" and "Sister Judge": a lone title at the end is somebody's surname.
  return count === words.length ? [[], words] : [words.slice(start, count), words.slice(count)];
}

/** The words of one person as they stand on an envelope, without titles; undefined when they are no plain name. */
export function readPerson(words: readonly string[], title: string): Member | undefined {
  const nicknames = words.map((word) => nicknamePattern.exec(word)).filter((found) => found !== null);
  const names = words.filter((word) => !nicknamePattern.test(word)).map((word) => word.replace(/,$/, ''));
  const nickname = nicknames[0]?.[1] ?? nicknames[0]?.[2] ?? '';
  if (
    nicknames.length > 1 ||
    names.length === 0 ||
    nickname.split(' ').some(joinsPeople) ||
    [...names, nickname].some((name) => oddName.test(name)) ||
    !names.every((name) => letter.test(name))
  )
    return undefined;
  let end = names.length;
  while (end > 1 && isSuffix(names[end - 1] ?? '')) end -= 1;
  const suffix = names.slice(end).join(' ');
  const start = surnameStart(names, end);
  const given = names.slice(0, start).join(' ');
  const surname = names.slice(start, end).join(' ');
  return { title, given, nickname: nickname.trim(), surname, suffix };
}

/** Where the surname begins: before its particles, also if nothing else is there. "Van Morrison" has a first name. */
function surnameStart(words: readonly string[], end: number): number {
  let start = end - 1;
  while (start > 0 && isParticle(words[start - 1] ?? '') && (start > 1 || beginsSurname(words[0] ?? ''))) start -= 1;
  return start;
}

/** The first half of a couple, whose surname may stand only behind the second ("John T", "Mary Ann", "John Jr."). */
export function readFirstOfTwo(words: readonly string[], title: string): Member | undefined {
  const person = readPerson(words, title);
  if (person === undefined) return undefined;
  const isGiven = person.given === '' || isInitial(person.surname) || isSecondGiven(person.surname);
  return isGiven ? { ...person, given: `${person.given} ${person.surname}`.trim(), surname: '' } : person;
}

/** The first names without initials behind them; blank for a bare initial, since "Dear J." greets nobody. */
export function withoutInitials(given: string): string {
  const words = wordsOf(given);
  let end = words.length;
  while (end > 1 && isInitial(words[end - 1] ?? '')) end -= 1;
  const name = words.slice(0, end).join(' ');
  return isInitial(name) ? '' : name;
}

/** True where no word of the first names could be the first half of a double surname ("María García López"). */
export function isPlainGiven(given: string): boolean {
  const names = wordsOf(withoutInitials(given));
  return names.length < 2 || (names.length === 2 && isSecondGiven(names[1] ?? ''));
}

/** A partner without a surname: all words are first names. */
export function readGiven(words: readonly string[], title: string): Member | undefined {
  const person = readPerson(words, title);
  if (person === undefined) return undefined;
  return { ...person, given: `${person.given} ${person.surname}`.trim(), surname: '' };
}

/** Somebody of whom only the title is known. */
export function titled(title: string): Member {
  return { ...nobody, title };
}
