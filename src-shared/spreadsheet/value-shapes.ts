import { countryWords, emptyWords, stateWords, streetWords, titleWords } from './value-words.ts';

/** What the values of a column can look like. */
export type ValueShape =
  | 'email'
  | 'us-zip'
  | 'postcode'
  | 'state'
  | 'phone'
  | 'country'
  | 'street'
  | 'title'
  | 'last-first'
  | 'one-word'
  | 'letters'
  | 'whole-address'
  | 'greeting'
  | 'box';

/** How many cells of a column hold something, and how many of those have the shape asked for. */
export interface ShapeCount {
  readonly filled: number;
  readonly matching: number;
}

const plainWord = (value: string) => value.toLowerCase().replaceAll('.', '').trim();

const digitCount = (value: string) => value.replace(/\D/gu, '').length;

const looksLike: Readonly<Record<ValueShape, (value: string) => boolean>> = {
  // Several addresses in one cell count too: exports join them with commas, semicolons or " ::: ".
  email: (value) => {
    const parts = value.split(/[,;\s]+|:::/u).filter((part) => part !== '');
    return parts.length > 0 && parts.every((part) => /^(?:mailto:)?[^@]+@[^@.]+(?:\.[^@.]+)+$/iu.test(part));
  },
  // Four digits: the leading zero that a spreadsheet program took.
  'us-zip': (value) => /^\d{4,5}(?:-?\d{4})?$/u.test(value),
  postcode: (value) => /^(?=.*\d)[a-z0-9][a-z0-9 -]{1,11}$/iu.test(value),
  state: (value) => stateWords.has(plainWord(value)),
  phone: (value) => /^[+(]?[\d(][\d\s().+/x:-]{5,}(?:\s*(?:ext|x)\.?\s*\d+)?$/iu.test(value) && digitCount(value) >= 7,
  country: (value) => countryWords.has(plainWord(value)),
  street: (value) => (/\d/u.test(value) && streetWords.test(value)) || /^\d+[a-z]?\s+\p{L}{2,}/iu.test(value),
  title: (value) => titleWords.has(plainWord(value)),
  'last-first': (value) => /^[^,\d]+,\s*[^,\d]+$/u.test(value),
  'one-word': (value) => !/\s/u.test(value),
  letters: (value) => /\p{L}/u.test(value),
  'whole-address': (value) => /,|\n| {2,}/u.test(value),
  greeting: (value) =>
    /^(?:dear|hello|hi|liebe[rs]?|hallo|sehr geehrte[rs]?|chere?s?|chers|estimad[oa]s?|querid[oa]s?|beste|geachte)\b/iu.test(
      value,
    ),
  box: (value) => /^(?:p\.?\s*o\.?\s*)?box\b|postfach|apartado|postbus|bo[iî]te|^bp\b/iu.test(value),
};

/** A cell as a reader means it: without blanks around, spreadsheet quoting (`="02139"`, `'02139`) and words for "empty". */
export function cellValue(cell: string | undefined): string {
  const text = (cell ?? '')
    .normalize('NFC')
    .replace(/[\u00A0\u200B\uFEFF]/gu, ' ')
    .trim();
  const unquoted = text.replace(/^="(.*)"$/u, '$1').replace(/^'/u, '');
  return emptyWords.has(unquoted.toLowerCase()) ? '' : unquoted;
}

/** The values of one column of the sample rows; short rows count as blank. */
export function columnValues(samples: readonly (readonly string[])[], column: number): readonly string[] {
  return samples.map((row) => cellValue(row[column]));
}

/** Characters of a cell that are tested: nothing that has a shape is longer, and a crafted cell must not cost time. */
const testedLength = 300;

/** Counts the values with a shape among those that are not blank. */
export function countShape(values: readonly string[], shape: ValueShape): ShapeCount {
  const filled = values.filter((value) => value !== '');
  return {
    filled: filled.length,
    matching: filled.filter((value) => looksLike[shape](value.slice(0, testedLength))).length,
  };
}

/** True when there is at least one value and nearly all (four of five) have the shape. */
export function mostlyLooksLike(values: readonly string[], shape: ValueShape): boolean {
  const { filled, matching } = countShape(values, shape);
  return filled > 0 && matching >= filled * 0.8;
}

/** True when there are enough values to tell (three) and none of them has the shape. */
export function neverLooksLike(values: readonly string[], shape: ValueShape): boolean {
  const { filled, matching } = countShape(values, shape);
  return filled >= 3 && matching === 0;
}

/** The number of values that are not blank. */
export function filledCount(values: readonly string[]): number {
  return values.filter((value) => value !== '').length;
}
