import { count } from './plural.ts';

/** The words of the frame around all screens. */
export const appText = {
  navigation: 'Main',
  import: 'Import',
  contacts: 'Contacts',
  lists: 'Lists',
  outbox: 'Outbox',
  settings: 'Settings',
  status: 'Status',
  workOffline: 'Work offline',
  online: 'Online',
  offline: 'No connection',
  workingOffline: 'Working offline',
  waiting: (contacts: number) => (contacts === 0 ? 'Nothing waits' : `${count(contacts, 'contact')} not delivered yet`),
  attention: (sends: number) => `${count(sends, 'send')} ${sends === 1 ? 'needs' : 'need'} attention`,
  lastSent: (time: string) => `Last delivered ${time}`,
  noAccount: 'No account',
  dismiss: 'Dismiss',
  screenFailed: 'This screen cannot be shown',
  screenFailedHelp: (message: string) =>
    `Nothing was changed by it, and everything else works. What went wrong: ${message}`,
  toStart: 'Go to Import',
  tooLarge: (megabytes: number) =>
    `This change is larger than what can be saved in one step (${megabytes} MB). Nothing was changed by it. Show fewer rows with a filter or a search, and make the change for one part of the rows after the other.`,
  dropHere: 'Drop the spreadsheet anywhere in the window',
} as const;
