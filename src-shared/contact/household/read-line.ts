import { isSuffix, tidyWords, wordsOf } from '../name-words.ts';
import { looksLikeOrganisation } from '../organisation.ts';
import { readSortedPartner } from '../partner-surname.ts';
import { coupleOf, type Household, type Member, personOf, unknownHousehold } from './household.ts';
import { isFamilyLine, readFamily } from './read-family.ts';
import {
  areTitles,
  isPlainGiven,
  joinsPeople,
  nameTokens,
  readFirstOfTwo,
  readGiven,
  readPerson,
  splitTitles,
  titled,
} from './read-person.ts';

const estate = /^(?:the\s+)?estate\s+of\s/i;

/** What one line says, in the order of an envelope ("John and Mary Smith") or of an address book ("Smith, John and Mary"). */
export function readLine(text: string): Household {
  const line = tidyWords(text);
  if (line === '') return unknownHousehold;
  if (estate.test(line)) return { kind: 'estate', members: [] };
  if (isFamilyLine(line)) return readFamily(line);
  if (looksLikeOrganisation(line)) return { kind: 'organisation', members: [] };
  const comma = line.indexOf(',');
  const behind = line.slice(comma + 1).trim();
  const isSorted = comma > 0 && !wordsOf(behind).every(isSuffix);
  const household = isSorted ? readSorted(line.slice(0, comma).trim(), behind) : readEnvelope(line);
  if (household === undefined) return unknownHousehold;
  const isGuess = !isSorted && household.members.some(({ given }) => !isPlainGiven(given));
  return isGuess ? { ...household, isGuess } : household;
}

function readEnvelope(line: string): Household | undefined {
  const [titles, names] = splitTitles(nameTokens(line));
  const joins = names.filter(joinsPeople).length;
  const [title, partnerTitle] = titlesOfTwo(titles);
  if (joins > 1 || areTitles(names)) return undefined;
  if (joins === 0) {
    const person = readPerson(names, title);
    if (person === undefined) return undefined;
    if (partnerTitle !== undefined) return coupleOf(person, titled(partnerTitle));
    // One word alone may be anybody's first name or surname.
    return person.given === '' && title === '' ? undefined : personOf(person);
  }
  const join = names.findIndex(joinsPeople);
  const [ownTitles, right] = splitTitles(names.slice(join + 1));
  const other = partnerTitle ?? ownTitles.join(' ');
  const left = readFirstOfTwo(names.slice(0, join), title);
  const second = right.length === 1 ? readGiven(right, other) : readPerson(right, other);
  return left === undefined || second === undefined ? undefined : coupleOf(left, second);
}

/** "Smith" and "Mr. John and Mary (Jones), Jr." */
function readSorted(surname: string, behind: string): Household | undefined {
  const family = readPerson(nameTokens(surname), '');
  if (family === undefined || nameTokens(surname).some(joinsPeople)) return undefined;
  const own = { surname: tidyWords(surname) };
  const comma = behind.lastIndexOf(',');
  const hasSuffix = comma > 0 && isSuffix(behind.slice(comma + 1).trim());
  const suffix = hasSuffix ? behind.slice(comma + 1).trim() : '';
  const tokens = nameTokens(hasSuffix ? behind.slice(0, comma) : behind);
  const [titles, names] = splitTitles(tokens);
  const [title, partnerTitle] = titlesOfTwo(titles);
  const join = names.findIndex(joinsPeople);
  if (areTitles(tokens)) return readTitled(tokens, own);
  const first = readGiven(join < 0 ? names : names.slice(0, join), title);
  if (first === undefined || names.filter(joinsPeople).length > 1) return undefined;
  const one: Member = { ...first, ...own, suffix: suffix === '' ? first.suffix : suffix };
  if (join < 0) return partnerTitle === undefined ? personOf(one) : coupleOf(one, titled(partnerTitle));
  const [ownTitles, right] = splitTitles(names.slice(join + 1));
  const hasBrackets = names.slice(0, join).some((word) => word.startsWith('('));
  const bracket = hasBrackets ? '' : bracketedSurname(right);
  const partner = readSortedPartner(right.filter((word) => !word.startsWith('(')).join(' '), own.surname);
  const hasOwn = bracket === '' && (partner.surname !== '' || partner.isRepeated);
  const other = partnerTitle ?? ownTitles.join(' ');
  const second = hasOwn ? readPerson(right, other) : readGiven(bracket === '' ? right : right.slice(0, -1), other);
  if (second === undefined || bracket === undefined || !isPlainGiven(second.given)) return undefined;
  // "Ellis, John Henry and Mary Jones": each may have two first names; "John, Tim and Mary Smith" may be three.
  if (partner.surname !== '' && hasOwn && (partner.isUncertain || !isPlainGiven(one.given))) return undefined;
  return coupleOf(one, hasOwn ? second : { ...second, surname: bracket });
}

/** In address books the brackets behind the partner hold another surname; blank without brackets, undefined for no name. */
function bracketedSurname(words: readonly string[]): string | undefined {
  const last = words.at(-1) ?? '';
  if (words.length < 2 || !last.startsWith('(')) return '';
  const surname = tidyWords(last.slice(1, -1));
  return readPerson(nameTokens(surname), '') === undefined ? undefined : surname;
}

/** "Smith, Mr. and Mrs." */
function readTitled(titles: readonly string[], own: { readonly surname: string }): Household {
  const [title, partnerTitle] = titlesOfTwo(titles);
  const one = { ...titled(title), ...own };
  return partnerTitle === undefined ? personOf(one) : coupleOf(one, titled(partnerTitle));
}

/** "Mr. and Mrs." as the titles of two people; the second is undefined where the run names one. */
export function titlesOfTwo(titles: readonly string[]): readonly [title: string, partner?: string] {
  const join = titles.findIndex(joinsPeople);
  if (join < 0) return [titles.join(' ')];
  return [titles.slice(0, join).join(' '), titles.slice(join + 1).join(' ')];
}
