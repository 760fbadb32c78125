import { count } from './plural.ts';

/** The words of the import: opening a file, matching, fixing and keeping. */
export const importText = {
  title: 'Import',
  sample: 'Open the sample',
  sampleHelp: 'No file at hand? The sample holds 412 invented supporters with the usual troubles.',
  drafts: 'Imports on this computer',
  draftsHelp: 'Every import is saved as you work and can be continued at any time.',
  continueDraft: (fileName: string) => `Continue ${fileName}`,
  continue: 'Continue',
  discard: 'Discard',
  discardOne: (fileName: string) => `Discard ${fileName}`,
  discardTitle: (fileName: string) => `Discard the import of ${fileName}?`,
  discardHelp:
    'Its matches and edits are removed. Contacts that were kept from it stay in the address book and can still be undone on this screen. Your own file is not touched.',
  summary: (rows: number, errors: number, kept: number) =>
    `${count(rows, 'row')}, ${count(errors, 'row')} with errors, ${kept.toLocaleString('en-US')} kept`,
  notRead: 'not read yet',
  reading: 'Reading and checking the file…',
  backToImports: 'All imports',
  steps: { open: 'Open', match: 'Match', fix: 'Fix', keep: 'Keep' },
  stepsLabel: 'Steps of the import',
  destination: 'Check for',
  undo: 'Undo',
  redo: 'Redo',
} as const;

export const fixText = {
  filters: {
    all: 'All',
    errors: 'Errors',
    warnings: 'Warnings',
    contradicted: 'Contradictory',
    edited: 'Edited',
    kept: 'Kept',
    skipped: 'Left out',
  },
  filtersLabel: 'Show',
  find: 'Find in the rows',
  grid: 'Rows of the file',
  row: 'Row',
  problems: 'Problems',
  fixAllOf: (action: string, title: string, field: string) => `${action}: ${title}, ${field}`,
  noProblems: 'No problems: every row can be sent.',
  onlyHeader: 'There are no rows in this file, only column names.',
  onlyHeaderHelp:
    'There are no rows in this file, only column names. Open another file; if there are rows, choose the right row of column names under Open.',
  showAll: 'Show all rows',
  show: (title: string, field: string) => `Show rows with: ${title}, ${field}`,
  nextProblem: 'Next problem',
  wholeText: 'Whole text',
  cellHint:
    'Choose a cell and type to change it: Enter keeps the text, Escape goes back. Ctrl+V pastes cells from a spreadsheet, Delete empties the cell, F8 goes to the next problem and Shift+F8 to the one before, Ctrl+H replaces, Ctrl+Z takes a change back.',
  ready: (ready: number, errors: number) =>
    errors === 0
      ? `${count(ready, 'row')} ready to keep`
      : `${count(ready, 'row')} ready to keep, ${count(errors, 'row')} with errors`,
  cell: (field: string, row: number) => `${field}, row ${row}`,
  fine: 'No problem in this cell.',
  leaveOut: 'Leave this row out',
  takeBack: 'Take this row back in',
  noRows: 'No row fits this filter.',
  toKeep: 'Continue to Keep',
  unfinished: (text: string, field: string, row: number) =>
    `"${text}" was being typed into ${field}, row ${row}, when Fieldpost was closed.`,
  keepTyped: 'Keep it',
  dropTyped: 'Forget it',
  error: 'Error',
  warning: 'Warning',
  kept: 'Kept as a contact',
  edited: 'Edited',
} as const;
