import { resolveState } from '../../contact/states.ts';
import { streetWords } from '../value-words.ts';

const australianStates: ReadonlySet<string> = new Set(['NSW', 'VIC', 'QLD', 'SA', 'WA', 'TAS', 'ACT', 'NT']);

const units = /^(?:apt|apartment|suite|ste|unit|flat|fl|floor|room|rm|bldg|building|lot|#)\b|^#/iu;
const careOf = /^(?:c\/o|c\.o\.|attn|attention|z\. ?hd\.|zhd|t\.a\.v\.|%)/iu;
const longestCity = 60;

/** The country whose state a text is: a code or a name of a state of the USA, a province of Canada, or a code of Australia. */
export function countryOfState(text: string): 'US' | 'CA' | 'AU' | undefined {
  if (resolveState(text, 'US') !== undefined) return 'US';
  if (resolveState(text, 'CA') !== undefined) return 'CA';
  return australianStates.has(text.toUpperCase()) ? 'AU' : undefined;
}

/** True for a code of an Australian state, some of which are codes of American ones, too. */
export function isAustralianState(text: string): boolean {
  return australianStates.has(text.toUpperCase());
}

/** True for the line of a house that says where inside of it: "Apt 4", "#12". */
export function isUnit(text: string): boolean {
  return units.test(text);
}

/** True for a line that names whom a letter is left with. */
export function isCareOf(text: string): boolean {
  return careOf.test(text);
}

/** True for a text with a word for a kind of street or a box; the "St." of "St. Louis" is none. */
export function hasStreetWord(text: string): boolean {
  return streetWords.test(text.replace(/^st\.?\s/iu, ''));
}

/** True for a text that can be the name of a town: letters, no digits, not a unit, not somebody's care. */
export function mayBeCity(text: string): boolean {
  const hasLetters = /\p{L}{2}/u.test(text) && !/[\d@#]/u.test(text);
  return (
    hasLetters && text.length <= longestCity && !isUnit(text) && !isCareOf(text) && !/\bbox\b|postfach/iu.test(text)
  );
}

/** True for a line that says where in a town: with a number or a word for a street, but not merely a unit. */
export function mayBeStreet(text: string): boolean {
  return !isUnit(text) && !isCareOf(text) && (/\d/u.test(text) || hasStreetWord(text));
}
