import type { ContactFields } from '../contact/fields.ts';
import { foldText } from '../contact/fold-text.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** An address in a form for comparing: words of the street without the numbers in it, and where the place is. */
export interface Address {
  readonly words: string;
  /** The numbers of the street in their order: house, then unit; `4b` counts as a number. */
  readonly numbers: readonly string[];
  readonly isBox: boolean;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

const shortForms: ReadonlyMap<string, string> = new Map(
  [
    'street st str strasse',
    'avenue ave av',
    'road rd',
    'drive dr',
    'lane ln',
    'boulevard blvd',
    'court ct',
    'place pl',
    'circle cir',
    'highway hwy',
    'parkway pkwy',
    'square sq',
    'terrace ter',
    'trail trl',
    'mount mt',
    'north n',
    'south s',
    'east e',
    'west w',
    'northeast ne',
    'northwest nw',
    'southeast se',
    'southwest sw',
  ].flatMap((line) => {
    const [long = '', ...shorts] = line.split(' ');
    return shorts.map((short) => [short, long] as const);
  }),
);
/** Words before the number of a unit: "Apt 4", "# 4", "Unit 4" and "4" are the same. */
const unitWords: ReadonlySet<string> = new Set('apt apartment unit suite ste room rm no nr number'.split(' '));
const box = /\b(?:p\.?\s*o\.?\s*box|post\s+office\s+box|pob|postfach|postbus|apartado)\b/i;
const notWord = /[^\p{L}\p{N}]+/u;
const digit = /\d/;
const shortZip = /^\d{4}$/;
const zip = /^\d{5}(?:-?\d{4})?$/;
const joinedStreet = /(?<=.)str(?:asse|aße|\.|$)/i;

/** The address of a contact for comparing. Blank parts stay blank. */
export function addressOf({ street, city, postalCode, country }: ContactFields): Address {
  const words: string[] = [];
  const numbers: string[] = [];
  const isBox = box.test(street);
  const plain = isBox ? street.replace(box, ' pobox ') : street;
  for (const raw of plain.toLowerCase().replaceAll("'", '').split(notWord)) {
    if (raw === '') continue;
    if (digit.test(raw)) numbers.push(foldText(raw));
    else if (!unitWords.has(raw)) words.push(wordOf(raw));
  }
  return {
    words: words.join(''),
    numbers,
    isBox,
    postalCode: codeOf(postalCode.trim()),
    city: foldText(city),
    country: foldText(country),
  };
}

function wordOf(raw: string): string {
  const folded = foldText(raw.includes('str') ? raw.replace(joinedStreet, 'street') : raw);
  return shortForms.get(folded) ?? folded;
}

/** Five digits of a ZIP code, with the zero that Excel took; other codes folded. */
function codeOf(code: string): string {
  if (zip.test(code)) return code.slice(0, 5);
  return shortZip.test(code) ? `0${code}` : foldText(code);
}

/** How two addresses go together. A building is the same house where only one side names the flat. */
export type AddressMatch = 'same' | 'building' | 'similar' | 'place' | 'different';

const alikeStreet = 0.9;

/**
 * Compares two addresses: the same; the same building; similar (a slip in the number, a box beside a street, a blank street
 * on either side in the same place); the same place only; or different ones.
 */
export function compareAddresses(one: Address, other: Address): AddressMatch {
  if (!isSamePlace(one, other)) return 'different';
  const isBlank = one.words === '' && one.numbers.length === 0;
  const isOtherBlank = other.words === '' && other.numbers.length === 0;
  if (isBlank || isOtherBlank || one.isBox !== other.isBox) return 'similar';
  if (jaroWinkler(one.words, other.words) < alikeStreet) return 'place';
  const [few, many] = one.numbers.length <= other.numbers.length ? [one, other] : [other, one];
  if (few.numbers.every((number, index) => number === many.numbers[index])) {
    if (few.numbers.length === many.numbers.length) return 'same';
    return few.numbers.length === 0 ? 'similar' : 'building';
  }
  return few.numbers.length === 1 && isSwapped(few.numbers[0] ?? '', many.numbers[0] ?? '') ? 'similar' : 'place';
}

/** 123 and 132: the digits are those of the other number, in another order. */
function isSwapped(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

function isSamePlace(one: Address, other: Address): boolean {
  // A blank country is the home country or was left out; two that are named must be the same.
  if (one.country !== '' && other.country !== '' && one.country !== other.country) return false;
  if (one.postalCode !== '' && other.postalCode !== '') {
    // A slip in the code does not move a house to another street of the same name in the same city.
    return one.postalCode === other.postalCode || (isSlip(one.postalCode, other.postalCode) && sameCity(one, other));
  }
  return sameCity(one, other);
}

function sameCity(one: Address, other: Address): boolean {
  return one.city !== '' && one.city === other.city;
}

function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differing = 0;
  for (let index = 0; index < one.length; index += 1) if (one[index] !== other[index]) differing += 1;
  return differing === 1;
}
