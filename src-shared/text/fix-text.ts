import { longestCell } from '../spreadsheet/recipe.ts';
import { count } from './plural.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');

/** The words of the lists that show what would change before it does. */
export const previewText = {
  empty: 'empty',
  row: (row: number) => `Row ${number(row + 1)}`,
  becomes: (place: string, before: string, after: string) =>
    `${place}: ${before === '' ? 'empty' : before} becomes ${after === '' ? 'empty' : after}`,
  more: (rest: number) => `${number(rest)} more ${rest === 1 ? 'changes' : 'change'} in the same way.`,
  showMore: (lines: number) => `Show ${number(lines)} more`,
  tooLong: (cells: number) =>
    `${count(cells, 'cell')} ${cells === 1 ? 'stays as it is: its' : 'stay as they are: their'} new text would be longer than ${number(longestCell)} characters, which is the most that a cell can hold.`,
  looking: 'Looking through the rows…',
  cancel: 'Cancel',
  undo: 'Undo',
  undoThis: (outcome: string) => `Undo: ${outcome}`,
} as const;

/** The words of repairing many rows at once. */
export const repairText = {
  help: 'Each row before and after. Untick a row to leave it as it is.',
  list: 'Rows that would be fixed',
  fix: (rows: number) => `Fix ${count(rows, 'row')}`,
  fixed: (rows: number) => `${count(rows, 'row')} ${rows === 1 ? 'was' : 'were'} fixed.`,
} as const;

/** The words of finding and replacing. */
export const replaceText = {
  open: 'Find and replace…',
  title: 'Find and replace',
  find: 'Find',
  replacement: 'Replace with',
  field: 'Column',
  allFields: 'All columns',
  matchCase: 'Match capitals',
  wholeCell: 'Whole cells only',
  inAll: (rows: number) => `Looks in all ${count(rows, 'row')}.`,
  inShown: (rows: number) => `Looks only in the ${count(rows, 'row')} that the filter shows.`,
  matches: (cells: number, rows: number) => `${count(cells, 'cell')} in ${count(rows, 'row')}`,
  none: 'No cell has this text.',
  nothingYet: 'Type the text to look for.',
  onlyEmpty: 'Empty cells only: every empty cell of the column gets the new text.',
  list: 'Cells that would change',
  replace: (cells: number) => `Replace in ${count(cells, 'cell')}`,
  replaced: (cells: number) => `The text was replaced in ${count(cells, 'cell')}.`,
  note: (find: string, replacement: string) => `${find === '' ? 'empty' : find} → ${replacement}`,
} as const;

/** The words of pasting a block of cells. */
export const pasteText = {
  title: 'Paste these cells?',
  summary: (cells: number, rows: number, outside: number) =>
    `${count(cells, 'cell')} in ${count(rows, 'row')} ${cells === 1 ? 'changes' : 'change'}${
      outside === 0 ? '.' : `, ${number(outside)} ${outside === 1 ? 'lies' : 'lie'} outside of the grid.`
    }`,
  outsideHelp: 'What lies outside is not pasted. Choose a cell further up or to the left to make room for it.',
  list: 'Cells that would change',
  paste: (cells: number) => `Paste ${count(cells, 'cell')}`,
  pasted: (cells: number) => `${count(cells, 'cell')} ${cells === 1 ? 'was' : 'were'} pasted.`,
  gone: 'Nothing was pasted: the rows on the screen have changed meanwhile. Choose the cell once more, then paste.',
  same: 'Nothing to paste: these cells hold the same texts already.',
} as const;

/** The words of leaving many rows out, and of taking them back. */
export const leaveOutText = {
  open: (rows: number) => `Leave out ${count(rows, 'row')}…`,
  openBack: (rows: number) => `Take ${count(rows, 'row')} back in…`,
  title: 'Leave out the rows that are shown?',
  titleBack: 'Take the rows that are shown back in?',
  help: (rows: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'stays' : 'stay'} in the import, but ${rows === 1 ? 'is' : 'are'} not kept as ${rows === 1 ? 'a contact' : 'contacts'} until you take ${rows === 1 ? 'it' : 'them'} back in.`,
  helpBack: (rows: number) =>
    `${count(rows, 'row')} will be checked and kept like all others. A row that was merged into another one becomes a row of its own again.`,
  alreadyOut: (rows: number) => `${count(rows, 'row')} of them ${rows === 1 ? 'is' : 'are'} left out already.`,
  byRule: (rows: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} left out by a rule about a column; change the rule in Match to take ${rows === 1 ? 'it' : 'them'} back in.`,
  list: 'The rows',
  noName: 'no name',
  more: (rest: number) => `And ${count(rest, 'more row', 'more rows')}.`,
  confirm: (rows: number) => `Leave out ${count(rows, 'row')}`,
  confirmBack: (rows: number) => `Take ${count(rows, 'row')} back in`,
  done: (rows: number) => `${count(rows, 'row')} ${rows === 1 ? 'was' : 'were'} left out.`,
  doneBack: (rows: number) => `${count(rows, 'row')} ${rows === 1 ? 'was' : 'were'} taken back in.`,
  reasons: {
    skipped: 'Left out by you',
    example: 'Left out: an example of the template',
    merged: 'Merged into another row',
    rule: 'Left out by a rule about a column',
  },
  /** The same in a word or two, for choosing among them. */
  filters: { skipped: 'By you', example: 'Examples', merged: 'Merged', rule: 'By a rule' },
  filtersLabel: 'Why left out',
  anyReason: 'For any reason',
  mergedInto: (row: number, name: string): string =>
    `Went into row ${number(row + 1)}${name === '' ? '' : ` (${name})`}`,
  wentInto: (name: string, where: string) => `${name}. ${where}.`,
  goToRow: (row: number) => `Go to row ${number(row + 1)}`,
} as const;

/** The words of the panel at the side of the grid: the problems, and the steps taken so far. */
export const panelText = {
  problems: (kinds: number) => `Problems ${number(kinds)}`,
  changes: (steps: number) => `Changes ${number(steps)}`,
  title: 'Changes',
  help: 'Choose a line to go back, or forward again, to just after that change. This works after a restart, too.',
  list: 'Changes of this import, newest first',
  opened: 'The file as it was opened',
  undone: 'Undone',
  now: 'Now',
} as const;

/** The words of long work on the rows. */
export const workText = {
  reading: 'Reading the file',
  checking: 'Checking the rows',
  looking: 'Looking through the rows',
  cancel: 'Cancel',
} as const;
