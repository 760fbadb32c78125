import type { DuplicateReason } from '../duplicates/likeness.ts';
import { count } from './plural.ts';

/** Why two rows or contacts are shown as duplicates, each a whole sentence. */
export const duplicateReasonTexts = {
  'same-in-every-field': 'They are the same in every field.',
  'same-id': 'They have the same ID, and their names do not contradict each other.',
  'same-email': 'They have the same e-mail address, and their names do not contradict each other.',
  'same-name-and-address': 'They have the same name and the same address.',
  'same-phone-similar-name': 'They have the same phone number and similar names.',
  'similar-name-same-address': 'They have similar names and the same address.',
  'same-name-similar-address': 'They have the same name and similar addresses.',
  'same-id-other-name': 'They have the same ID and the same address or e-mail address, but other names.',
  'same-household': 'They are different people with one surname at the same address, so one letter may do for both.',
} as const satisfies Readonly<Record<DuplicateReason, string>>;

/** The same in a few words, for a list. */
export const duplicateReasonLabels = {
  'same-in-every-field': 'Same in every field',
  'same-id': 'Same ID',
  'same-email': 'Same e-mail address',
  'same-name-and-address': 'Same name and address',
  'same-phone-similar-name': 'Same phone, similar name',
  'similar-name-same-address': 'Similar name at the same address',
  'same-name-similar-address': 'Same name at a similar address',
  'same-id-other-name': 'Same ID, other name',
  'same-household': 'Same household',
} as const satisfies Readonly<Record<DuplicateReason, string>>;

const number = (amount: number): string => amount.toLocaleString('en-US');

/** The words of deciding about duplicates. */
export const duplicateText = {
  open: (groups: number | undefined) => (groups === undefined ? 'Duplicates' : `Duplicates ${number(groups)}`),
  title: 'Possible duplicates',
  searching: 'Looking for duplicates',
  cancel: 'Cancel',
  cancelled: 'Looking for duplicates was cancelled. Nothing was changed.',
  again: 'Look again',
  back: 'Back to the rows',
  none: 'No duplicates are left to decide about.',
  noneHelp:
    'Fieldpost compares the rows with each other and with your address book: names, addresses, e-mail, phone and IDs.',
  list: 'Possible duplicates, the surest first',
  rowsOfGroup: (rows: readonly number[]) =>
    rows.length > 4 ? count(rows.length, 'row') : `Rows ${rows.map((row) => number(row + 1)).join(', ')}`,
  rowAndContact: (row: number) => `Row ${number(row + 1)} and a contact`,
  position: (index: number, all: number) => `${number(index + 1)} of ${number(all)}`,
  sideBySide: 'Side by side',
  field: 'Field',
  row: (row: number) => `Row ${number(row + 1)}`,
  keptRow: (row: number) => `Row ${number(row + 1)}, a contact already`,
  contact: 'Contact in the address book',
  result: 'Result',
  empty: '(empty)',
  option: (field: string, member: string, text: string) => `${field} of ${member}: ${text}`,
  include: (member: string) => `${member} belongs to it`,
  compareWith: 'Compare with',
  /** One of several contacts of the same name. */
  namesake: (name: string, place: readonly string[]) => `${name}: ${place.join(', ')}`,
  differs: 'differs',
  merge: 'They are the same: merge',
  different: 'Different people',
  update: 'Same person: update the contact',
  newContact: 'A new contact',
  skip: 'Skip',
  keys: 'F8 skips to the next one, Ctrl+Enter merges.',
  mergeHelp:
    'Choose the text to keep where they differ. The other rows go into the first; nothing of the file is lost.',
  /** Of rows that are contacts already and go into another one that is. */
  contactsLeft: (rows: readonly number[]) =>
    rows.length === 1
      ? `Row ${number((rows[0] ?? 0) + 1)} is a contact of its own already. Merging does not remove that contact: it stays on its lists and gets letters of its own until you take it off them in Contacts.`
      : `Rows ${rows.map((row) => number(row + 1)).join(', ')} are contacts of their own already. Merging does not remove those contacts: they stay on their lists and get letters of their own until you take them off in Contacts.`,
  updateHelp:
    'Choose the text to keep where they differ. The contact is changed when you keep the rows, and none of its fields becomes empty.',
  mergeExact: (groups: number) =>
    groups === 1 ? 'Merge the exact group…' : `Merge all ${number(groups)} exact groups…`,
  mergeExactTitle: 'Merge rows that are the same in every field?',
  mergeExactHelp: (rows: number) =>
    `Of each group one row stays, the one that is a contact already or else the first, and ${count(rows, 'other row', 'other rows')} ${rows === 1 ? 'goes' : 'go'} into it. One Undo takes it all back.`,
  mergeExactGroup: (name: string, rows: readonly number[]) =>
    `${name}: ${rows.length > 8 ? count(rows.length, 'row') : `rows ${rows.map((row) => number(row + 1)).join(', ')}`}`,
  more: (rest: number) => `and ${number(rest)} more`,
  mergeThese: (groups: number) => `Merge ${count(groups, 'group')}`,
  known: (rows: number) =>
    rows === 1
      ? '1 row is a contact already, by its ID or your choice'
      : `${number(rows)} rows are contacts already, by their ID or your choice`,
  knownHelp: 'Keeping brings these contacts up to date; no field of theirs becomes empty.',
  knownRow: (row: number, name: string) => `Row ${number(row + 1)}: ${name}`,
  notTheSame: 'Not the same person',
  notTheSameRow: (name: string) => `${name} is not the same person as the contact`,
  onlyFirst: (shown: number) => `Only the first ${number(shown)} are shown.`,
} as const;

/** What is said when most rows of a file are contacts already. */
export function knownContactsText(known: number, rows: number, header: string | undefined): string {
  const by = header === undefined || header === '' ? 'their ID' : `their ${header}`;
  return `${number(known)} of ${count(rows, 'row')} are contacts already, by ${by} or your choice. Keeping updates them, and nothing of theirs becomes empty.`;
}
