import { isSuffix, joinWords, tidyWords } from './name-words.ts';
import { looksLikeOrganisation } from './organisation.ts';
import { readSortedPartner } from './partner-surname.ts';
import { endsLikeFirm, sortingOrder } from './sorting-order.ts';

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
  const reading = readSortingName(text);
  return reading.kind === 'sorted' ? reading.name : text;
}

/** The same for a text that was meant for the envelope: only what cannot be in the order of speech is turned round. */
export function toEnvelopeOrder(name: string): string {
  const reading = readSortingName(name);
  return reading.kind === 'sorted' && reading.isSure ? reading.name : name;
}

/** What a text is that may be in address-book order. */
export type SortingName =
  | { readonly kind: 'sorted'; readonly name: string; readonly isSure: boolean }
  /** It goes on an envelope as it is. */
  | { readonly kind: 'spoken' }
  /** It has a comma of which nobody can tell what it is for. */
  | { readonly kind: 'doubtful' };

const spoken: SortingName = { kind: 'spoken' };
const doubtful: SortingName = { kind: 'doubtful' };

/** Reads a text in which a comma may stand behind the surname. */
export function readSortingName(text: string): SortingName {
  const comma = text.indexOf(',');
  if (comma < 1) return spoken;
  const surname = text.slice(0, comma).trim();
  const behind = text.slice(comma + 1);
  const { given, suffix } = splitSuffix(behind);
  if (surname === '' || given === '' || isSuffix(given)) return spoken;
  if (looksLikeOrganisation(text) || endsLikeFirm(behind)) return spoken;
  const order = sortingOrder(surname, given);
  if (order === 'doubtful') return doubtful;
  const name = arrange(surname, given, suffix);
  return name === '' || unfinished.test(name) ? doubtful : { kind: 'sorted', name, isSure: order === 'sure' };
}

const generation = /^(.*\S)\s+((?:jr|sr)\.?|iii?|iv)$/i;

/** Splits "John, Jr." and "John Jr." into the given names and the suffix that belongs behind the surname. */
function splitSuffix(text: string): { readonly given: string; readonly suffix: string } {
  const comma = text.lastIndexOf(',');
  const tail = text.slice(comma + 1).trim();
  if (comma >= 0 && isSuffix(tail)) return { given: text.slice(0, comma).trim(), suffix: tail };
  const whole = text.trim();
  const [, given = whole, suffix = ''] = generation.exec(whole) ?? [];
  return { given, suffix };
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
