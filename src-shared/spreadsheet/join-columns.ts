import { isPlaceholder, mayBeName } from '../contact/blank-text.ts';
import type { ContactField } from '../contact/fields.ts';
import { foldText } from '../contact/fold-text.ts';
import { stateOfZip } from '../contact/postal-code.ts';
import { severalValues } from './several-values.ts';

/** Fields that hold one value; what else the columns of such a field have is kept under this name. */
export const otherKeys = {
  email: 'Other e-mail',
  phone: 'Other phone',
  postalCode: 'Other ZIP',
  state: 'Other state',
  country: 'Other country',
  externalId: 'Other ID',
} as const satisfies Partial<Readonly<Record<ContactField, string>>>;

/** A field whose columns compete instead of being joined. */
export type SingleField = keyof typeof otherKeys;

/** True for a field that holds one value, so that its columns cannot be joined. */
export function isSingleField(field: ContactField): field is SingleField {
  return Object.hasOwn(otherKeys, field);
}

/** What the columns of a field come to, with the values that found no place in it. */
export interface JoinedCells {
  readonly value: string;
  readonly others: readonly string[];
}

/** A telephone number without a word beside it. */
const dialled = /^[+\d\s().-]+$/u;
const noOthers: readonly string[] = Object.freeze([]);

/**
 * Joins the cells of the columns of one field, in their order: the street line by line, names and other words with a blank
 * between, and of e-mail, phone, postal code, state, country and ID the first that is filled. A field with one column keeps
 * its cell as it stands, except that of several e-mail addresses or telephone numbers the first is taken.
 */
export function joinCells(field: ContactField, cells: readonly string[]): JoinedCells {
  const [only = ''] = cells;
  if (cells.length === 1 && !mayHoldSeveral(field, only)) return { value: only, others: noOthers };
  const filled = cells.length === 1 ? [only] : cells.filter((text) => isFilled(field, text));
  if (filled.length === 0) return { value: only, others: noOthers };
  if (field === 'street')
    return { value: filled.length === 1 ? (filled[0] ?? '') : joinLines(filled), others: noOthers };
  if (!isSingleField(field)) return { value: filled.map((text) => text.trim()).join(' '), others: noOthers };
  return field === 'postalCode'
    ? joinZip(filled)
    : firstOf(
        field,
        filled.flatMap((text) => severalValues(field, text)),
      );
}

function isFilled(field: ContactField, text: string): boolean {
  return text.trim() !== '' && (!isPlaceholder(text) || mayBeName(field, text));
}

/** Spares the ordinary cell the search for separators. */
function mayHoldSeveral(field: ContactField, text: string): boolean {
  return (field === 'email' || field === 'phone') && severalValues(field, text).length > 1;
}

/** The first value, and those that say something else. */
function firstOf(field: SingleField, values: readonly string[]): JoinedCells {
  const [value = '', ...rest] = values;
  const seen = new Set([sayingOf(field, value)]);
  const others = rest.filter((text) => {
    const key = sayingOf(field, text);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  return { value, others: others.length === 0 ? noOthers : others };
}

/**
 * What two texts of a field have in common when they say the same. Dots and hyphens mean nothing in a state or a ZIP code, the
 * digits alone tell a telephone number, and every character counts in an e-mail address and in an ID: A-1 is not A1.
 */
function sayingOf(field: SingleField, text: string): string {
  if (field === 'postalCode' || field === 'state' || field === 'country') return foldText(text);
  const plain = text.trim().toLowerCase();
  return field === 'phone' && dialled.test(plain) ? plain.replaceAll(/[^\d+]/gu, '') : plain;
}

/** The second half of a ZIP+4 code belongs to the first, unless it may be a code of the same state without its zero. */
function joinZip([first = '', second = '', ...rest]: readonly string[]): JoinedCells {
  const zip = first.trim();
  const four = second.trim();
  const isPlusFour = /^\d{5}$/u.test(zip) && /^\d{4}$/u.test(four) && stateOfZip(`0${four}`) !== stateOfZip(zip);
  return isPlusFour
    ? firstOf('postalCode', [`${zip}-${four}`, ...rest])
    : firstOf(
        'postalCode',
        [first, second, ...rest].filter((text) => text !== ''),
      );
}

const houseNumber = /^\d{1,5}\s?[a-z]?$/iu;

/** A house number in a column of its own stands on the line of its street: behind "Hauptstr.", before "Main St". */
function joinLines(cells: readonly string[]): string {
  const lines: string[] = [];
  let number = '';
  for (const cell of cells) {
    const last = lines.at(-1);
    if (!houseNumber.test(cell.trim())) {
      lines.push(number === '' ? cell : `${number} ${cell}`);
      number = '';
    } else if (last === undefined && number === '') number = cell.trim();
    else if (last === undefined || /\d/u.test(last)) lines.push(cell);
    else lines[lines.length - 1] = `${last} ${cell.trim()}`;
  }
  return (number === '' ? lines : [number, ...lines]).join('\n');
}
