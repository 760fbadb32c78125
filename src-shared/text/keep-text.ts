import { aboutDuration } from './duration.ts';
import { count } from './plural.ts';

const number = (amount: number): string => amount.toLocaleString('en-US');

/** Names as they stand in a sentence: "A", "B" and "C". */
export function quotedNames(names: readonly string[]): string {
  const quoted = names.map((name) => `"${name}"`);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}

/** The words of keeping rows as contacts. */
export const keepText = {
  ready: (rows: number) => `${count(rows, 'row')} ready to keep as contacts`,
  added: (contacts: number) => `${count(contacts, 'contact')} added`,
  updated: (contacts: number) => `${count(contacts, 'contact')} updated`,
  unchanged: (contacts: number) => `${count(contacts, 'contact')} unchanged`,
  readyNew: (rows: number) => `${count(rows, 'new contact')}.`,
  readyAgain: (rows: number) =>
    `${count(rows, 'row')} of them ${rows === 1 ? 'is a contact' : 'are contacts'} already and will be brought up to date.`,
  staying: (rows: number) =>
    `${count(rows, 'row')} with errors ${rows === 1 ? 'stays' : 'stay'} in this import as a draft. Fix ${rows === 1 ? 'it' : 'them'} whenever you like and keep ${rows === 1 ? 'it' : 'them'} then.`,
  skipped: (rows: number) => `${count(rows, 'row')} you left out ${rows === 1 ? 'stays' : 'stay'} in the import, too.`,
  merged: (rows: number) => `${count(rows, 'row')} went into ${rows === 1 ? 'another one' : 'other ones'}.`,
  byRule: (rows: number) => `${count(rows, 'row')} ${rows === 1 ? 'is' : 'are'} left out by a rule about a column.`,
  warned: (rows: number) =>
    `${count(rows, 'row')} ${rows === 1 ? 'has' : 'have'} warnings. A warning keeps no row out, so have a look at ${rows === 1 ? 'it' : 'them'} first.`,
  showWarnings: 'Show the rows with warnings',
  showErrors: 'Show the rows with errors',
  showLeftOut: 'Show the rows that are left out',
  undecided: (groups: number) =>
    `${count(groups, 'possible duplicate')} ${groups === 1 ? 'is' : 'are'} not decided. Kept as they are, they become contacts of their own.`,
  lookAtThem: 'Look at them',
  askTitle: (groups: number) => `Keep ${count(groups, 'possible duplicate')} as contacts of their own?`,
  askHelp:
    'The same person may then be in the address book twice and get two letters. You can look at them first; deciding takes a key or two each.',
  keepAnyway: 'Keep them as they are',
  looking: 'Looking whether rows are contacts already',
  stopLooking: 'Keep without looking',
  notLooked:
    'It was not looked whether rows are contacts already. Rows of people you have may become contacts a second time.',
  lookAgain: 'Look again',
  nothing: 'No row is free of errors yet. Go back to Fix; each error says what to do.',
  listName: 'List',
  listHelp: 'A new name makes a new list; the name of a list you have adds to it.',
  listPlaceholder: 'such as Spring letter 2026',
  listMissing: 'Give the list a name, such as "Spring letter 2026".',
  addList: 'Add another list',
  lists: 'Lists that everybody is put on',
  tagName: 'Tag',
  tagHelp: 'A word or two that all of these contacts have in common. It can be left empty.',
  tagPlaceholder: 'Newsletter',
  addTag: 'Add another tag',
  tags: 'Tags that everybody gets',
  remove: (name: string) => `Remove ${name}`,
  tooMany: 'At most 20 lists and 20 tags at a time. Remove some of them.',
  tooLong: 'The name of a list has at most 200 characters, a tag at most 60. Shorten it.',
  keep: (rows: number) => `Keep ${count(rows, 'contact')}`,
  keeping: 'Keeping the rows',
  writing: 'Making contacts of them, all at once',
  pace: (perSecond: number, secondsLeft: number) =>
    `about ${count(perSecond, 'row')} a second, ${aboutDuration(secondsLeft)} left`,
  cancel: 'Cancel',
  cancelled: 'Cancelled. No contact was changed.',
  interrupted: 'Keep was interrupted. Nothing was kept; press Keep to go on.',
  doneAfterAll: (lists: readonly string[], contacts: number) =>
    `Kept in ${quotedNames(lists)}: ${count(contacts, 'contact')} added.`,
  left: 'Keeping the rows was cancelled when its screen was left. No contact was changed; keep them again.',
  doneTitle: (...lists: readonly string[]) => `Kept in ${quotedNames(lists)}`,
  leftAlone: (contacts: number) =>
    `${count(contacts, 'contact')} ${contacts === 1 ? 'was' : 'were'} changed in the address book since and ${contacts === 1 ? 'stays' : 'stay'} as ${contacts === 1 ? 'it is' : 'they are'} there`,
  leftAloneRow: (name: string, row: number, fields: readonly string[]) =>
    `${name}, row ${number(row + 1)}: ${fields.join(', ')}`,
  leftAloneMore: (rest: number) => `and ${number(rest)} more`,
  tagged: (tags: readonly string[]) => `Tagged ${quotedNames(tags)}`,
  send: 'Send this list…',
  sendOne: (list: string) => `Send ${list}…`,
  openList: 'Open the list',
  openOne: (list: string) => `Open ${list}`,
  undo: 'Undo this import…',
  backToFix: 'Back to the rows',
  keepMore: 'Keep more rows',
  history: 'Kept from this file',
  historyHelp: 'Every time rows were kept, what came of it, and the way to take it back.',
  historyOpen: 'Kept…',
  historyOpenOf: (fileName: string) => `What was kept from ${fileName}`,
  historyNone: 'Nothing was kept from this file.',
  run: (time: string) => `Kept ${time}`,
  runUndone: (time: string) => `undone ${time}`,
  showRun: 'Show',
  showRunOf: (time: string) => `Show what was kept ${time}`,
  undoShort: 'Undo…',
  undoRunOf: (time: string) => `Undo what was kept ${time}`,
  timeAndFile: (time: string, fileName: string) => `${time} from ${fileName}`,
  discarded: 'Kept from imports that were discarded',
  discardedHelp: 'The contacts stayed in your address book. What was kept can still be undone as a whole.',
  forgetRun: 'Forget…',
  forgetRunOf: (time: string) => `Forget what was kept ${time}`,
  forgetTitle: 'Forget what was kept?',
  forgetHelp:
    'The contacts stay in your address book, but they can no longer be taken out of it together, and what the import changed cannot be brought back.',
  close: 'Close',
} as const;

/** What a run came to, in one line. */
export function runSummary({
  added,
  updated,
  unchanged,
}: {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}): string {
  const parts = [
    keepText.added(added),
    ...(updated > 0 ? [`${number(updated)} updated`] : []),
    ...(unchanged > 0 ? [`${number(unchanged)} unchanged`] : []),
  ];
  return parts.join(', ');
}
