import { stateOfZip } from '../../contact/postal-code.ts';
import { resolveState } from '../../contact/states.ts';
import { countryOfState, hasStreetWord, isAustralianState, mayBeCity } from './place-words.ts';

/** The line of an address that names the town, cut up; the empty string where the line does not have the piece. */
export interface Place {
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
}

const zip = /^(.*?)[\s,]*(?<![\w-])(\d{5}(?:[-\s]\d{4})?|\d{9})$/u;
const fourDigits = /^(.*\p{L}[.,]?)[\s,]+(\d{4})$/u;
const sixDigits = /^(.*\p{L})[\s,-]+(\d{6}|\d{3} \d{3})$/u;
const canadian = /^(.*?)[\s,]*(?<!\w)([A-Z]\d[A-Z][ -]?\d[A-Z]\d)$/iu;
const british = /^(.*?)[\s,]*(?<!\w)([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/iu;
/** The code first, as on the continent: "10115 Berlin", "D-10115 Berlin", "1234 AB Amsterdam", "123 45 Stockholm". */
const leading =
  /^((?:[A-Z]{1,3}-\s?)?(?:\d{4} ?[A-Z]{2}(?=\s)|\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3}|\d{3} \d{2}(?!\d)|\d{4,6}))\s+(\p{L}.*)$/u;
const cedex = /\s+cedex(?:\s+\d{1,2})?$/iu;
const exactCode =
  /^(?:(?:[A-Z]{1,3}-\s?)?\d{4,6}|\d{5}[-\s]\d{4}|\d{9}|\d{4} ?[A-Z]{2}|\d{2}-\d{3}|\d{4}-\d{3}|\d{5}-\d{3}|\d{3} \d{2,3}|[A-Z]\d[A-Z][ -]?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/iu;

const tidy = (text: string) => text.replace(/[\s,]+$/u, '').trim();

/** True for a text that is a postal code and nothing else. */
export function isPostalCode(text: string): boolean {
  return exactCode.test(text);
}

/** True for a place that begins with its postal code, as no American one does. */
export function startsWithCode(text: string): boolean {
  return leading.test(text);
}

/**
 * Reads "Lebanon, NH 03766", "Toronto ON  M5V 2T6", "10115 Berlin", "NH 03766" or "Lebanon, New Hampshire". Undefined when
 * there is neither a postal code nor a state, or when something in the line is neither of them nor a town.
 */
export function readPlace(text: string): Place | undefined {
  const line = text
    .replace(/\s*,\s*/gu, ', ')
    .replace(/\s+/gu, ' ')
    .trim();
  const first = leading.exec(line);
  if (first !== null) return readLeading(first[1] ?? '', first[2] ?? '');
  const american = zip.exec(line);
  if (american !== null) return readHead(american[1] ?? '', american[2] ?? '', 'US');
  const ofCanada = canadian.exec(line);
  if (ofCanada !== null) return readHead(ofCanada[1] ?? '', ofCanada[2] ?? '', 'CA');
  const ofBritain = british.exec(line);
  if (ofBritain !== null) return readHead(ofBritain[1] ?? '', ofBritain[2] ?? '', undefined);
  const short = fourDigits.exec(line);
  if (short !== null) return readShort(short[1] ?? '', short[2] ?? '');
  const long = sixDigits.exec(line);
  if (long !== null) return readHead(long[1] ?? '', long[2] ?? '', undefined);
  return readStateAtEnd(line);
}

function readLeading(postalCode: string, rest: string): Place | undefined {
  return mayBeCity(rest.replace(cedex, '')) && !hasStreetWord(rest) ? { city: rest, state: '', postalCode } : undefined;
}

/** What stands before a postal code: a town, with the state behind it where the country has states. */
function readHead(head: string, postalCode: string, country: 'US' | 'CA' | undefined): Place | undefined {
  const rest = tidy(head);
  if (rest === '') return { city: '', state: '', postalCode };
  const found = country === undefined ? undefined : stateBehind(rest, country, postalCode);
  const place = { city: found?.city ?? rest, state: found?.state ?? '', postalCode };
  return place.city === '' || mayBeCity(place.city) ? place : undefined;
}

/** Four digits are an Australian code, or an American one without its zero; a state before them makes that certain. */
function readShort(head: string, postalCode: string): Place | undefined {
  const rest = tidy(head);
  const words = rest.split(/[\s,]+/u);
  const last = words.at(-1) ?? '';
  const isState = isAustralianState(last) || (last.toUpperCase() === last && resolveState(last, 'US') !== undefined);
  if (!isState) return mayBeCity(rest) && !hasStreetWord(rest) ? { city: rest, state: '', postalCode } : undefined;
  const city = tidy(rest.slice(0, rest.length - last.length));
  return city === '' || mayBeCity(city) ? { city, state: last, postalCode } : undefined;
}

/** The longest state at the end of a text, up to four words; a name without a comma before it must fit the ZIP code. */
function stateBehind(text: string, country: 'US' | 'CA', postalCode: string) {
  const words = text.split(' ');
  for (let count = Math.min(4, words.length); count > 0; count -= 1) {
    const state = words.slice(words.length - count).join(' ');
    const before = words.slice(0, words.length - count).join(' ');
    const code = state.includes(',') ? undefined : resolveState(state, country);
    if (code === undefined || (before === '' && isTownToo(state, code, postalCode))) continue;
    const isCertain =
      before === '' || before.endsWith(',') || state.replaceAll('.', '').length === 2 || country === 'CA';
    if (isCertain || stateOfZip(postalCode.slice(0, 5)) === code) return { city: tidy(before), state };
  }
  return undefined;
}

/** "New York 10001" is the town, as "NY 10001" is the state. */
function isTownToo(state: string, code: string, postalCode: string): boolean {
  return state.toUpperCase() !== code && postalCode !== '' && !state.includes('.');
}

/** Without a postal code only a name behind a comma or a code in capitals is surely a state. */
function readStateAtEnd(line: string): Place | undefined {
  const comma = line.lastIndexOf(',');
  const behind = tidy(line.slice(comma + 1));
  if (comma > 0 && countryOfState(behind) !== undefined) {
    const city = tidy(line.slice(0, comma));
    return mayBeCity(city) ? { city, state: behind, postalCode: '' } : undefined;
  }
  const code = /^(.*\p{L})[\s,]+((?:[A-Z]\.?){2})$/u.exec(line);
  const [, city = '', state = ''] = code ?? [];
  if (countryOfState(state) === undefined || !mayBeCity(tidy(city))) return undefined;
  return { city: tidy(city), state, postalCode: '' };
}
