import { count } from './plural.ts';

/** The words of the sheets that are given back to the user to be corrected outside of the app. */
export const giveBackText = {
  problemsSheet: 'To correct',
  whatToDo: 'What to do',
  importColumn: 'Fieldpost import',
  rowColumn: 'Fieldpost row',
  reason: (label: string, message: string) => `${label}: ${message}`,
  /** Follows the name of a custom field that would be taken for something else. */
  customSuffix: ' (custom)',
  tooManyRows: (sheet: string) =>
    `The sheet "${sheet}" would have more rows than Excel takes, which is 1,048,576. Save it as CSV instead.`,
} as const;

/** The words of giving problem rows back and of taking them in again. */
export const correctionText = {
  save: 'Save problem rows…',
  title: 'Save the problem rows',
  help: 'A file for whoever has to correct the rows. What is wrong stands beside each of them. Open the file here when it comes back, and the corrections go where they belong.',
  which: 'Rows',
  errors: (rows: number) => `${count(rows, 'row')} with errors`,
  withWarnings: 'All rows with errors or warnings',
  format: 'File',
  xlsx: 'Excel workbook, with the faulty cells marked (.xlsx)',
  csv: 'Text for any program (.csv)',
  csvCare:
    'Excel changes ZIP codes, phone numbers and long IDs in a CSV when it saves one. Where it did, the text of this import stays. For Excel, the workbook is safer.',
  confirm: 'Save the file',
  cancel: 'Cancel',
  writing: 'Writing the file',
  /** The name of the file that is given back for one that was opened. */
  fileName: (fileName: string, format: 'xlsx' | 'csv') => `${fileName.replace(/\.[^.]*$/, '')} - to correct.${format}`,
  reading: 'These look like corrections. Comparing them with the import that they came from…',
  question: (fileName: string, rows: number, cells: number) =>
    `These are corrections of ${fileName} (${count(rows, 'row')}, ${count(cells, 'cell')} ${cells === 1 ? 'differs' : 'differ'}).`,
  nothingDiffers: (fileName: string) =>
    `These are corrections of ${fileName}, and no cell differs: they were applied already, or nothing was corrected.`,
  apply: 'Apply them',
  openAsNew: 'Open as a new import',
  openOriginal: 'Open that import',
  gone: 'These are corrections of an import that was discarded since, so the file is opened as an ordinary one.',
  otherPart: (fileName: string, part: string) =>
    `These are corrections of ${fileName}, of "${part}", and that import reads another sheet or separator now. Choose it there under Open, then open this file again.`,
  withoutPlace: (texts: number) =>
    `${count(texts, 'text')} ${texts === 1 ? 'has' : 'have'} no cell in that import and ${texts === 1 ? 'is' : 'are'} not used.`,
  unknownRows: (rows: number) =>
    `${count(rows, 'row')} of this file ${rows === 1 ? 'belongs' : 'belong'} to no row of that import and ${rows === 1 ? 'is' : 'are'} not used.`,
  applied: (fileName: string, cells: number) =>
    `${count(cells, 'cell')} of ${fileName} ${cells === 1 ? 'was' : 'were'} corrected. Undo takes them back.`,
  sheetStays: 'The returned file stays in the list of imports, because not all of it was used.',
} as const;

/** The words of the empty spreadsheets on the start screen. */
export const templateFileText = {
  lead: 'Collecting addresses? Begin with an empty spreadsheet that has the right columns:',
  save: (service: string) => `Template sheet for ${service}`,
  fileName: (service: string) => `Contacts for ${service}.xlsx`,
  examplesLeftOut: (rows: number) =>
    `${count(rows, 'example row')} of the template ${rows === 1 ? 'was' : 'were'} left out. Undo takes ${rows === 1 ? 'it' : 'them'} back in.`,
} as const;
