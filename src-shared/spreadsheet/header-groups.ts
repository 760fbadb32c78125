import { isBlocked, readHeader } from './header-reading.ts';
import { headerWords } from './header-text.ts';
import { addressWords, groupWords } from './header-words.ts';
import { cellValue, countShape } from './value-shapes.ts';

/** Words above a group of columns that only say that the columns belong together. */
const neutralWords: ReadonlySet<string> = new Set(
  (
    'personal|contact|contacts|information|info|details|detail|data|general|basic|name|names|person|demographics|profile|about|' +
    'communication|reach|donor|supporter|member|household|angaben|daten|kontakt|kontaktdaten|donnees|datos|gegevens'
  ).split('|'),
);

/** Words above a group that make all of its columns those of another person. */
const otherPerson: ReadonlySet<string> = new Set(
  'spouse|spouses|wife|husband|partner|ehepartner|conjoint|conyuge|emergency|assistant|child|children|parent|parents'.split(
    '|',
  ),
);

/** Longer texts are titles and sentences, not names for a group of columns. */
const longestGroup = 40;

/**
 * True when `upper` names groups of the columns that `lower` names: "Home Address" over "Street | City | State", as the
 * first cell of its span or, from merged cells, in all of them. A title line above a header names nothing and is none.
 */
export function isGroupedHeader(upper: readonly string[], lower: readonly string[]): boolean {
  const above = filledColumns(upper);
  const below = filledColumns(lower);
  if (above.length === 0 || below.length < 2 || !isHeaderText(upper) || !isHeaderText(lower)) return false;
  const meaningful = above.filter((column) => namesGroup(textAt(upper, column)));
  const [first = 0] = above;
  const isTitle = above.length === 1 && first <= (below[0] ?? 0);
  const named = below.filter((column) => saysSomething(textAt(lower, column)));
  return (
    !isTitle && hasSpan(upper, lower) && meaningful.length * 2 >= above.length && named.length * 3 >= below.length * 2
  );
}

/** The names of the columns under their groups, `width` of them; what only repeats or decorates is left off. */
export function joinGroupedHeader(
  upper: readonly string[],
  lower: readonly string[],
  width: number,
): readonly string[] {
  let group = '';
  return Array.from({ length: width }, (_, column) => {
    const own = textAt(upper, column);
    const below = textAt(lower, column);
    if (own !== '') group = own;
    if (below === '') return own;
    return group === '' || group === below ? below : joined(group, below);
  });
}

/** Which columns a group reaches is not written down, so a name that reads better alone is taken to stand outside of it. */
function joined(group: string, below: string): string {
  const both = `${group} ${below}`;
  if (readHeader(both) !== undefined) return both;
  const words = headerWords(group);
  const alone = readHeader(below);
  if (alone === undefined || words.some((word) => otherPerson.has(word))) return both;
  if (words.every((word) => neutralWords.has(word))) return below;
  const isAddressGroup = words.every((word) => addressWords.has(word) || groupWords.has(word));
  const isAddressPart = alone.meaning.kind !== 'field' || alone.meaning.field === 'street';
  return isAddressGroup && !isAddressPart ? below : both;
}

function textAt(record: readonly string[], column: number): string {
  return cellValue(record[column]);
}

function filledColumns(record: readonly string[]): readonly number[] {
  return [...record.keys()].filter((column) => textAt(record, column) !== '');
}

/** No cell is an e-mail address, a telephone number or a postal code: a header has none of those. */
function isHeaderText(record: readonly string[]): boolean {
  const cells = record.map(cellValue).filter((cell) => cell !== '' && !/^(?:19|20)\d\d$/u.test(cell));
  return (['email', 'phone', 'us-zip'] as const).every((shape) => countShape(cells, shape).matching === 0);
}

/** A group reaches over two named columns at least, or there is nothing to group. */
function hasSpan(upper: readonly string[], lower: readonly string[]): boolean {
  return filledColumns(upper).some((column) => {
    const next = textAt(upper, column + 1);
    const goesOn = next === '' || next === textAt(upper, column);
    return goesOn && textAt(lower, column) !== '' && textAt(lower, column + 1) !== '';
  });
}

function namesGroup(text: string): boolean {
  if (text.length > longestGroup) return false;
  const words = headerWords(text);
  const isKnown = (word: string) =>
    groupWords.has(word) ||
    addressWords.has(word) ||
    neutralWords.has(word) ||
    otherPerson.has(word) ||
    /^\d$/u.test(word);
  return words.length > 0 && (words.every(isKnown) || readHeader(text) !== undefined);
}

function saysSomething(text: string): boolean {
  return text.length <= longestGroup && (readHeader(text) !== undefined || isBlocked(text));
}
