import type { KeepReason, UndoneRun } from '../contract/keep.ts';
import { quotedNames } from './keep-text.ts';
import { count } from './plural.ts';

/** The words about taking a whole keep back. */
export const undoText = {
  undoneBefore: 'This keep was undone already. What stayed of it goes when what it depends on is undone.',
  title: 'Undo this import?',
  doneTitle: 'The import was undone',
  lead: 'Undoing it now:',
  again: 'The rows stay in the import and can be kept again.',
  againFromFile: 'Its import was discarded; open the file again to keep its rows again.',
  named: 'What stays, and why:',
  more: (rest: number) => `and ${rest.toLocaleString('en-US')} more`,
  nothing: 'Nothing is left of it to take back.',
  confirm: 'Undo the import',
  cancel: 'Leave it as it is',
  close: 'Close',
  looking: 'Looking what depends on it…',
} as const;

/** Why a contact stays as it is. */
export const keepReasonTexts = {
  edited: 'changed in the address book since',
  sent: 'was sent with the list, and stays on it',
  used: 'on another list, tagged otherwise or kept again since',
} as const satisfies Readonly<Record<KeepReason, string>>;

/** What undoing a run does or did, each a whole sentence. */
export function undoSentences(undo: UndoneRun, isDone: boolean): readonly string[] {
  const verb = (amount: number, one: string, many: string, past: string): string =>
    isDone ? past : amount === 1 ? one : many;
  const contacts = (amount: number): string => count(amount, 'contact');
  const say = (amount: number, sentence: (amount: number) => string): readonly string[] =>
    amount === 0 ? [] : [sentence(amount)];
  const staying = (amount: number): string => verb(amount, 'stays', 'stay', 'stayed');
  return [
    ...say(
      undo.removes,
      (all) => `${contacts(all)} that it added ${verb(all, 'is', 'are', all === 1 ? 'was' : 'were')} removed.`,
    ),
    ...say(
      undo.restores,
      (all) => `${contacts(all)} that it changed ${verb(all, 'gets', 'get', 'got')} back what was there before.`,
    ),
    ...say(
      undo.leavesLists,
      (all) => `${contacts(all)} ${verb(all, 'leaves', 'leave', 'left')} the lists that it gave them.`,
    ),
    ...say(
      undo.losesTags,
      (all) => `${contacts(all)} ${verb(all, 'loses', 'lose', 'lost')} the tags that it gave them.`,
    ),
    ...(undo.listsRemoved.length === 0
      ? []
      : [
          `The ${undo.listsRemoved.length === 1 ? 'list' : 'lists'} ${quotedNames(undo.listsRemoved)} ${verb(undo.listsRemoved.length, 'is', 'are', undo.listsRemoved.length === 1 ? 'was' : 'were')} removed, as nobody is left on ${undo.listsRemoved.length === 1 ? 'it' : 'them'}.`,
        ]),
    ...say(
      undo.keepsEdited,
      (all) => `What was changed in the address book since ${isDone ? 'stayed' : 'stays'}, in ${contacts(all)}.`,
    ),
    ...say(
      undo.keepsSent,
      (all) =>
        `${contacts(all)} ${staying(all)} on the list, because ${all === 1 ? 'it was' : 'they were'} sent with it.`,
    ),
    ...say(
      undo.keepsUsed,
      (all) => `${contacts(all)} ${staying(all)}: on another list, tagged otherwise or kept again since.`,
    ),
  ];
}
