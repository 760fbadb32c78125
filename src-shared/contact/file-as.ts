import { isSuffix, joinWords, tidyWords } from './name-words.ts';
import { looksLikeOrganisation } from './organisation.ts';
import { readSortedPartner } from './partner-surname.ts';

const joinPattern = /^(.*?)\s+(and|&|\+|und|et|en)\s+(.*)$/i;
const spouseSurname = /^([^()]*)\(([^()]+)\)$/;
const nickname = /\s*\([^()]*\)/g;
const unfinished = /[,()]/;

/**
 * Turns a name in address-book order into one for the envelope: "Smith, John & Jane" becomes "John & Jane Smith",
 * "Doe, John and Jane (Smith)" and "Doe, John and Jane Smith" become "John Doe and Jane Smith", "Doe, John (Jonny) and Jane" becomes "John and Jane
 * Doe". Organisations, "John Smith, Jr." and everything else that is not clearly in that order stay unchanged. The cases
 * are those of MPDX, the public client of PrayerLetters.
 */
export function fileAsToEnvelopeName(text: string): string {
  const comma = text.indexOf(',');
  if (comma < 1) return text;
  const surname = text.slice(0, comma).trim();
  const { given, suffix } = splitSuffix(text.slice(comma + 1));
  if (surname === '' || given === '' || isSuffix(given) || looksLikeOrganisation(text)) return text;
  const name = arrange(surname, given, suffix);
  return name === '' || unfinished.test(name) ? text : name;
}

/** Splits "John, Jr." into the given names and the suffix that belongs behind the surname. */
function splitSuffix(text: string): { readonly given: string; readonly suffix: string } {
  const comma = text.lastIndexOf(',');
  const tail = text.slice(comma + 1).trim();
  if (comma < 0 || !isSuffix(tail)) return { given: text.trim(), suffix: '' };
  return { given: text.slice(0, comma).trim(), suffix: tail };
}

function arrange(surname: string, given: string, suffix: string): string {
  const couple = joinPattern.exec(given);
  const [, first = '', join = '', second = ''] = couple ?? [];
  // Beside a nickname in brackets, the partner's brackets hold a nickname too.
  const spouse = couple === null || first.includes('(') ? null : spouseSurname.exec(second.trim());
  if (spouse !== null) {
    const [, spouseFirst = '', spouseLast = ''] = spouse;
    return joinWords(withoutNickname(first), surname, suffix, 'and', spouseFirst, spouseLast);
  }
  if (couple !== null) {
    const one = withoutNickname(first);
    const other = withoutNickname(second);
    const partner = readSortedPartner(other, surname);
    if (partner.isUncertain) return '';
    if (partner.surname !== '') return joinWords(one, surname, suffix, join, other);
    return joinWords(one, join, partner.given, surname, suffix);
  }
  return joinWords(withoutNickname(given), surname, suffix);
}

/** The words without what stands in brackets, unless nothing else does: "John (Jack)" becomes "John". */
export function withoutNickname(text: string): string {
  return (text.includes('(') && tidyWords(text.replace(nickname, ''))) || tidyWords(text);
}

/** The people of one household as the address book sorts them; blank texts are left out. */
export interface Household {
  readonly given: string;
  readonly surname: string;
  readonly suffix: string;
  readonly spouseGiven: string;
  readonly spouseSurname: string;
}

/** "Last, First and Spouse", with a different surname of the spouse in brackets; the reverse of `fileAsToEnvelopeName`. */
export function fileAsOf(household: Household, joiner = 'and'): string {
  const { given, surname, suffix, spouseGiven, spouseSurname: other } = household;
  const join = given !== '' && spouseGiven !== '' ? joiner : '';
  const differs = spouseGiven !== '' && other !== '' && other !== surname;
  const people = joinWords(given, join, spouseGiven, differs ? `(${other})` : '');
  const sorted = surname === '' || people === '' ? joinWords(surname, people) : [surname, people].join(', ');
  return suffix === '' || surname === '' ? sorted : [sorted, suffix].join(', ');
}
