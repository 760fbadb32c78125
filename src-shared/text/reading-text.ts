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
