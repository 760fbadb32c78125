import { addressFields } from '../contact/fields.ts';
import { type AliasMeaning, fieldByOwnName, findAlias } from './header-aliases.ts';
import { headerWords } from './header-text.ts';
import { addressWords, blockingWords, groupWords, numberWords, personWords } from './header-words.ts';

/** What a header says by itself. `group` names one of several addresses ('' when it names none); `line` counts from 1. */
export interface HeaderReading {
  readonly meaning: AliasMeaning;
  readonly group: string;
  readonly line: number;
  readonly rank: number;
  readonly how: 'same-name' | 'usual-header' | 'similar-words';
}

type AddressReading = Omit<HeaderReading, 'how'>;

/** Reads a header by the alias table; undefined when it is not an alias, not even without the words that only decorate it. */
export function readHeader(header: string): HeaderReading | undefined {
  const words = headerWords(header);
  const ownField = fieldByOwnName.get(words.join(' '));
  if (ownField !== undefined) {
    // "Name" beside "Envelope Name" is the vaguer of the two, although it is what the field is called.
    const rank = ownField === 'name' ? (findAlias(words)?.rank ?? 0) : 0;
    return { meaning: { kind: 'field', field: ownField }, group: '', line: 1, rank, how: 'same-name' };
  }
  const reading = readWords(words);
  if (reading !== undefined) {
    return { ...reading, how: 'usual-header' };
  }
  const plain = words.filter((word) => !personWords.has(word));
  const loose = plain.length > 0 && plain.length < words.length ? readWords(plain) : undefined;
  return loose === undefined ? undefined : { ...loose, how: 'similar-words' };
}

function readWords(words: readonly string[]): AddressReading | undefined {
  const alias = findAlias(words);
  if (alias !== undefined) {
    return { meaning: alias.meaning, group: '', line: 1, rank: alias.rank };
  }
  return readNumberedGroup(words) ?? readAddressPart(words, false) ?? readNamedGroup(words);
}

/** "Address 2 - City": the second address of several. */
function readNumberedGroup(words: readonly string[]): AddressReading | undefined {
  const [first, second, ...rest] = words;
  const number = numberIn(second);
  if (first === undefined || !addressWords.has(first) || number === undefined || rest.length === 0) {
    return undefined;
  }
  const part = readAddressPart(rest, true);
  return part === undefined ? undefined : { ...part, group: `Address ${number}` };
}

/** "Home City", "Street 2 (Business)": the word for the group may stand anywhere. */
function readNamedGroup(words: readonly string[]): AddressReading | undefined {
  const named = words.filter((word) => groupWords.has(word));
  const attempts = [...named.map((word) => [word]), named];
  for (const taken of attempts) {
    const rest = words.filter((word) => !taken.includes(word));
    const part = taken.length > 0 && rest.length > 0 ? readAddressPart(rest, true) : undefined;
    if (part !== undefined) {
      const group = taken.map((word) => groupWords.get(word) ?? word).join(' ');
      return { ...part, group: part.group === '' ? group : `${group} ${part.group}` };
    }
  }
  return undefined;
}

/** A part of one address. `grouped`: another word already says that this is about an address, so vaguer words will do. */
function readAddressPart(words: readonly string[], grouped: boolean): AddressReading | undefined {
  const number = numberIn(words.at(-1));
  const plain = number === undefined ? words : words.slice(0, -1);
  const meaning = addressMeaning(plain, grouped);
  if (meaning === undefined) {
    return undefined;
  }
  const isStreet = meaning.kind === 'field' && meaning.field === 'street';
  const line = isStreet ? (number ?? 1) : 1;
  const group = isStreet || number === undefined || number < 2 ? '' : String(number);
  return { meaning, group, line, rank: findAlias(plain)?.rank ?? 0 };
}

function addressMeaning(words: readonly string[], grouped: boolean): AliasMeaning | undefined {
  const key = words.join(' ');
  if (grouped && key === 'region') {
    return { kind: 'field', field: 'state' };
  }
  if (grouped && key === 'line') {
    return { kind: 'field', field: 'street' };
  }
  if (grouped && (key === 'formatted' || key === 'block' || key === 'full')) {
    return { kind: 'whole-address' };
  }
  const [first = '', ...rest] = words;
  // Under a heading "Home Address" the parts are called "Home Address State/Province" and so on.
  const isHeading = grouped && addressWords.has(first) && rest.length > 0;
  const meaning = findAlias(words)?.meaning ?? (isHeading ? findAlias(rest)?.meaning : undefined);
  const isOther = meaning?.kind === 'field' && !(addressFields as readonly string[]).includes(meaning.field);
  return isOther ? undefined : meaning;
}

/** The number that a word is, from 1 to 9; numbers above are part of something else, a year or a code. */
function numberIn(word: string | undefined): number | undefined {
  if (word === undefined) {
    return undefined;
  }
  const number = numberWords.get(word) ?? (/^[1-9]$/u.test(word) ? Number(word) : undefined);
  return number;
}

/** True when a word of the header makes it something that never goes on a letter. */
export function isBlocked(header: string): boolean {
  return headerWords(header).some((word) => blockingWords.has(word));
}

/** True for a header that says nothing: blank, a number, or the name that a program gives to a column without one. */
export function isNameless(header: string): boolean {
  return /^(?:(?:column|field|col|unnamed|spalte|feld|colonne|champ|columna|campo|kolom|veld|f|var) ?)?(?:\d+(?: \d+)* ?)?$/u.test(
    headerWords(header).join(' '),
  );
}
