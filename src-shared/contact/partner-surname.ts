import { isCommonGivenName } from './common-given-names.ts';
import { foldText } from './fold-text.ts';
import { isInitial, isJoin, isParticle, isSecondGiven, isSuffix, isTitle, wordsOf } from './name-words.ts';

/** What stands behind the "and" of a sorting name. */
export interface SortedPartner {
  /** The words before the surname, with titles; all of them where there is no surname. */
  readonly given: string;
  /** A surname of the partner's own, with what follows it; blank where the two share one. */
  readonly surname: string;
  /** True where the shared surname is written a second time behind the partner. */
  readonly isRepeated: boolean;
  /** True for what may be a list of three people instead: "John, Tim and Mary Smith". */
  readonly isUncertain: boolean;
}

const noLetterFirst = /^[^\p{L}]/u;
const notInAName = /[\d,]/u;

/**
 * Reads the partner of "Stone, Carl and Dee Lund", who is Dee Lund and no Stone, as the partner of "Smith, John and Mary"
 * shares the surname. A single word, an initial ("Jane F"), a second first name ("Mary Ann"), a nickname and "the kids" are
 * no surnames, nor is anything behind another "and".
 *
 * @param shared the surname before the comma
 */
export function readSortedPartner(text: string, shared: string): SortedPartner {
  const words = wordsOf(text);
  const alone: SortedPartner = { given: words.join(' '), surname: '', isRepeated: false, isUncertain: false };
  let first = 0;
  while (isTitle(words[first] ?? '')) first += 1;
  let end = words.length;
  while (end > first + 1 && isSuffix(words[end - 1] ?? '')) end -= 1;
  const last = words[end - 1] ?? '';
  if (end - first < 2 || isInitial(last) || isSecondGiven(last) || words.some(isJoin)) return alone;
  if (noLetterFirst.test(last) || notInAName.test(text)) return alone;
  if (last === last.toLowerCase() && shared !== shared.toLowerCase()) return alone;
  let start = end - 1;
  while (start > first + 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  const surname = words.slice(start).join(' ');
  const isRepeated = foldText(surname) === foldText(shared);
  return {
    given: words.slice(0, start).join(' '),
    surname: isRepeated ? '' : surname,
    isRepeated,
    isUncertain: !isRepeated && isCommonGivenName(foldText(shared)),
  };
}
