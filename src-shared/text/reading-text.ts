import { count } from './plural.ts';

const line = (number: number): string => `line ${number.toLocaleString('en-US')}`;

/** "in line 5", or "first in line 5" where there are several. */
const inLine = (amount: number, first: number): string =>
  amount === 1 ? `in ${line(first)}` : `first in ${line(first)}`;

/** What had to be decided while a text file was read. Lines are numbered as a text editor does, from 1. */
export const readingNotes = {
  controls: (removed: number) =>
    `${count(removed, 'control character')} that no cell can show ${removed === 1 ? 'was' : 'were'} left out.`,
  unreadable: (places: number, first: number) =>
    `${count(places, 'character')} could not be read, ${inLine(places, first)}, and ${places === 1 ? 'is' : 'are'} shown as �. Correct ${places === 1 ? 'it' : 'them'} under Fix, or choose another encoding.`,
  oneColumn:
    'Every row has one comma, and the first row has none, so this was read as one column. If these are two columns, choose commas.',
  textQuotes: (places: number, first: number) =>
    `${count(places, 'quote')} ${places === 1 ? 'is' : 'are'} opened and not closed, ${inLine(places, first)}. ${places === 1 ? 'It was' : 'They were'} read as part of the text, so that the rows below stay rows.`,
  strayQuotes: (rows: number, first: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} quotes inside of a quoted cell, ${inLine(rows, first)}. They were kept as part of the text.`,
  curlyQuotes: (rows: number, first: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} a cell in curly quotes that was cut at the separator, ${inLine(rows, first)}. Only straight quotes hold a cell together; replace the curly ones in the file if that is wrong.`,
  short: (rows: number, first: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} fewer cells than the others, ${inLine(rows, first)}. The missing cells are blank; check that nothing moved to another column.`,
  long: (rows: number, first: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} more cells than the others, ${inLine(rows, first)}. The cells beyond the last column were kept in columns of their own.`,
} as const;

/** "Row 5", "Rows 5-7", "Rows 5, 9 and 12", numbered from 1. `rows` are numbered from 0 and ascend. */
export function rowsText(rows: readonly number[]): string {
  const numbers = rows.map((row) => (row + 1).toLocaleString('en-US'));
  const [first = '', ...more] = numbers;
  const last = numbers.at(-1) ?? first;
  if (more.length === 0) return `Row ${first}`;
  if ((rows.at(-1) ?? 0) - (rows[0] ?? 0) === rows.length - 1) return `Rows ${first}–${last}`;
  return `Rows ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

const looks = (rows: readonly number[]): string => (rows.length === 1 ? 'looks' : 'look');

/** What the structure of a table says about rows that are hardly people. */
export const structureNotes = {
  help: (rows: readonly number[]) => `${rowsText(rows)} ${looks(rows)} like help text, not like people.`,
  footer: (rows: readonly number[]) => `${rowsText(rows)} ${looks(rows)} like a footer, not like people.`,
  leftOut: (rows: number) => (rows === 1 ? 'It is left out.' : 'They are left out.'),
} as const;

/** What is special about one of several files that are read as one. */
export const bundleNotes = {
  otherReading: (name: string, reading: string) => `${name} was read in another way: ${reading}.`,
  footer: (name: string, rows: readonly number[]) =>
    `${name}: ${rowsText(rows)} ${looks(rows)} like a footer, not like people.`,
} as const;
