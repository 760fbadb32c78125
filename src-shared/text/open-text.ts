import { count } from './plural.ts';

/** The name of a file within the name of an import ends before this, in UTF-16 units. */
const longestName = 200;

/** "a.csv, b.csv and c.csv". */
export function listedNames(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The words of the start: dropping, choosing and pasting, one file or several. */
export const startText = {
  dropTitle: 'Drop spreadsheets here',
  dropHelp:
    'CSV, TSV, Excel, OpenDocument or vCard, from any program. Everything is copied first, and your files are never changed. Nothing leaves this computer.',
  choose: 'Choose files…',
  paste: 'Paste cells…',
  pasteTitle: 'Paste cells',
  pasteHelp:
    'Copy the cells in your spreadsheet, with the row of column names, and paste them here with Ctrl+V (⌘V on a Mac).',
  pasteField: 'Copied cells',
  pasteNothing: 'The clipboard holds no text. Copy the cells in your spreadsheet, then paste again.',
  cancel: 'Cancel',
  pastedName: (day: string) => `Pasted cells, ${day}.tsv`,
  copying: (fileName: string) => `Copying ${fileName}`,
  comparing: 'Comparing the columns of the files',
  alreadyOpen: (fileName: string) => `${fileName} was opened before, so this is its import as you left it.`,
  alreadyOpenTogether: 'These files were opened before, so this is their import as you left it.',
  /** The files are some of those that were opened together. */
  alreadyPart: (fileNames: readonly string[], importName: string) =>
    `${listedNames(fileNames)} ${fileNames.length === 1 ? 'was' : 'were'} opened before, as part of "${importName}", so this is that import as you left it.`,
  openAgain: 'Start a new import of the same file',
  openPartAgain: (files: number) =>
    files === 1 ? 'Start a new import of this file alone' : 'Start a new import of these files alone',
  /** Some of the files of a new import belong to another one, too. */
  shared: (fileNames: readonly string[], importName: string) =>
    `${listedNames(fileNames)} ${fileNames.length === 1 ? 'is' : 'are'} part of the import "${importName}", too. The same people are in both now.`,
  tooLarge: (fileName: string) =>
    `${fileName} is larger than 512 MB. Split it, or save only the sheet with the contacts.`,
  empty: (fileName: string) => `${fileName} is empty. Save the spreadsheet again and open the new file.`,
  lost: (fileName: string) =>
    `${fileName} could not be read to its end. It may be a folder, have changed or been removed meanwhile, or be on a drive that is gone. Check that it can be opened there, then open it again. Nothing was imported.`,
  joinedName: ([first = '', ...more]: readonly string[]) =>
    more.length === 0 ? first : `${first.slice(0, longestName)} and ${count(more.length, 'more file')}`,
  joined: (files: number, rowsOf: string) =>
    `${count(files, 'file')} with the same columns are one import: ${rowsOf}. Each row knows its file.`,
  /** Several imports came of several files. */
  separate: (imports: number) =>
    `The files have different columns, so ${count(imports, 'import')} were opened. All of them are in the list below.`,
  sameFile: (fileName: string, other: string) => `${fileName} is the same file as ${other} and was opened once.`,
  problem: (fileName: string, reason: string) => `${fileName}: ${reason}`,
} as const;

/** The words of the step Open: how the file was read, and what can be changed about it. */
export const openText = {
  encoding: 'Encoding',
  delimiter: 'Cells are separated by',
  otherDelimiter: 'another character…',
  otherCharacter: 'Character between cells',
  otherCharacterHelp: 'One character, such as / or #.',
  quotes: 'Quotes',
  quotesOf: { cells: 'hold a cell together', text: 'are ordinary text' },
  sheet: 'Sheet',
  hiddenSheet: (name: string) => `${name} (hidden)`,
  merged: 'Merged cells',
  mergedOf: { first: 'text in the first cell only', fill: 'text in every cell' },
  headerRow: 'Column names are in',
  noHeader: 'No row: the columns have no names',
  row: (number: number) => `Row ${number.toLocaleString('en-US')}`,
  headerRows: 'The names take up',
  headerRowsOf: { '1': 'one row', '2': 'two rows: groups, and names under them' },
  preview: 'The first rows of the file',
  previewShown: 'The rows of the note',
  backToFirst: 'Back to the first rows',
  lastRows: 'and at the end of the file',
  kinds: {
    above: 'above the column names',
    header: 'column names',
    repeated: 'beginning of the next file',
    help: 'help text?',
    footer: 'footer?',
    skipped: 'left out',
    row: '',
  },
  notes: 'What was noticed',
  remedies: {
    'leave-out': (rows: number) => (rows === 1 ? 'Leave it out' : 'Leave them out'),
    'take-back': (rows: number) => (rows === 1 ? 'Take it back in' : 'Take them back in'),
    'text-quotes': () => 'Read quotes as text',
    show: (rows: number) => (rows === 1 ? 'Show it' : 'Show them'),
  },
  encodings: 'Which of these reads right?',
  noEncoding: 'None of them? Choose the nearest; Fix can repair garbled letters.',
  delimiters: 'Which of these has the right columns?',
  columns: (columns: number) => count(columns, 'column'),
  files: (files: number) => count(files, 'file'),
  fileRows: (name: string, first: number, last: number) =>
    `${name}: rows ${first.toLocaleString('en-US')}–${last.toLocaleString('en-US')}`,
  toMatch: 'Continue to Match',
  help: 'If something looks wrong here, change how the file is read. Edits stay with the sheet, or the separator, that they were made for.',
} as const;

/** A file that cannot be read, and what can be done. */
export const unreadableText = {
  title: (fileName: string) => `${fileName} cannot be read`,
  forgotten: 'It was not added to your imports, and the file itself was not touched.',
  stored: 'Its import is still in the list, with everything you did in it.',
  openAnother: 'Open another file',
  discard: 'Discard the import',
  cancel: 'Cancel',
  reading: 'Reading and checking the rows',
} as const;

/** "Row 14 of april.csv": where a row of several files stands in its own. Rows are numbered from 0. */
export function rowInFile(
  files: readonly { readonly name: string; readonly first: number; readonly count: number }[],
  row: number,
): string | undefined {
  const file = files.find(({ first, count: rows }) => row >= first && row < first + rows);
  return file === undefined ? undefined : `Row ${(row - file.first + 1).toLocaleString('en-US')} of ${file.name}`;
}
