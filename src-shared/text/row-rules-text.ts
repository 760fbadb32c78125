import type { HouseholdKind } from '../contact/household/household.ts';
import { count } from './plural.ts';

const number = (value: number) => value.toLocaleString('en-US');

/** The words for texts in every row. */
export const constantsText = {
  tab: 'For every row',
  help: 'What every contact of this file has in common, such as the country. Texts that you type into single rows stay as they are.',
  field: 'Field',
  chooseField: 'Choose a field…',
  value: 'Text',
  valuePlaceholder: 'Canada',
  when: 'Where',
  whens: { blank: 'only where the cell is blank', always: 'in every row' },
  add: 'Add',
  none: 'No field has a text for every row.',
  sentence: (field: string, value: string, when: string) => `${field} is "${value}" ${when}.`,
  emptied: (field: string) => `${field} is emptied in every row.`,
  remove: 'Remove',
  removeOf: (field: string) => `Remove the text for ${field}`,
} as const;

/** The words for rules that leave rows out. */
export const leaveOutText = {
  tab: 'Leave out rows',
  help: 'Rows stay out of the address book when a column of the file says so. They remain in this import, and nothing is lost.',
  add: 'Add a rule…',
  none: 'No row is left out by a rule.',
  sentence: (column: string, test: 'is' | 'is-not', values: readonly string[]) =>
    `${column} ${test === 'is' ? 'is' : 'is not'} ${values.map((value) => (value.trim() === '' ? 'empty' : value)).join(' or ')}`,
  gone: 'A column that is not there any more',
  rows: (rows: number) => count(rows, 'row'),
  remove: 'Remove',
  removeOf: (sentence: string) => `Remove: ${sentence}`,
  change: 'Change…',
  changeOf: (sentence: string) => `Change: ${sentence}`,
  proposals: 'Usual for such files',
  lastTime: 'As last time',
  noLetter: (rows: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'looks as if it' : 'look as if they'} should get no letter.`,
  lookAtThem: (rows: number) => (rows === 1 ? 'Look at this row' : 'Look at these rows'),
  badge: (rows: number) => `${count(rows, 'row')} to look at`,
  propose: (sentence: string, rows: number) => `Leave out ${count(rows, 'row')}: ${sentence}`,
  title: 'Leave out rows where…',
  column: 'Column',
  chooseColumn: 'Choose a column…',
  test: 'The text',
  tests: { is: 'is one of these', 'is-not': 'is none of these' },
  values: 'Texts in this column',
  empty: '(empty)',
  value: (text: string, rows: number) => `${text === '' ? '(empty)' : text} · ${count(rows, 'row')}`,
  more: (shown: number, all: number) =>
    `The ${number(shown)} most frequent of ${number(all)} different texts are listed.`,
  counting: 'Counting the texts…',
  effect: (rows: number, all: number) => `${number(rows)} of ${count(all, 'row')} would be left out.`,
  save: 'Leave them out',
  cancel: 'Cancel',
} as const;

/** The words for the names on the envelope. */
export const namesText = {
  tab: 'Names',
  help: 'How the people of a row are named. "As in the file" changes nothing and fills only what is blank. Names that you type into single rows stay as they are.',
  envelope: 'Envelope',
  greeting: 'Greeting',
  fileAs: 'Sort name',
  joiner: 'Between two people',
  nicknames: 'Nicknames in the greeting',
  envelopes: {
    'as-in-file': 'As in the file',
    'first-names': 'John and Jane Smith',
    titles: 'Mr. and Mrs. John Smith',
    family: 'The Smith Family',
  },
  greetings: {
    'as-in-file': 'As in the file',
    'first-names': 'John and Jane',
    titles: 'Mr. and Mrs. Smith',
    family: 'Smith Family',
  },
  sortNames: { 'as-in-file': 'As in the file', 'last-first': 'Smith, John and Jane' },
  joiners: { and: 'and', '&': '&' },
  nicknameUses: { use: 'Use them: John (Jack) is Jack', drop: 'Leave them away' },
  examples: 'Names of this file, before and after',
  row: 'Row',
  before: 'Before',
  after: 'After',
  kind: (kind: HouseholdKind, rows: number) => `${kinds[kind]}: ${number(rows)}`,
  unchanged: 'stays as it is',
  blank: 'blank',
  reading: 'Looking at the names…',
} as const;

const kinds = {
  person: 'One person',
  couple: 'Couples',
  'two-surnames': 'Couples with two surnames',
  family: 'Families',
  organisation: 'Organizations',
  estate: 'Estates',
  unknown: 'Not understood, kept as they are',
} as const satisfies Readonly<Record<HouseholdKind, string>>;
