import { assertNever } from '../assert-never.ts';
import type { AccountMode, AccountProvider } from '../contract/accounts.ts';
import type { SendWay } from '../contract/plan.ts';
import { aboutDuration } from './duration.ts';
import { count } from './plural.ts';
import { atProvider, providerNames } from './provider-text.ts';

/** The words of a plan: what a send would do, in numbers, and how. */
export const planText = {
  figures: 'Contacts by what happens to them',
  added: 'New',
  addedHelp: "not on the provider's list yet",
  changed: 'Changed',
  changedHelp: 'changed since, or not known to have arrived',
  unchanged: 'Unchanged',
  unchangedHelp: "on the provider's list as they are, not sent again",
  removed: 'To remove',
  removedHelp: "on the provider's list, and no longer to be on it",
  blocked: 'Blocked',
  blockedHelp: 'cannot be sent as they are, see below',
  willRemove: (contacts: number) => `${count(contacts, 'contact')} will be taken off the provider's list`,
  upToDate: (contacts: number) =>
    contacts === 1
      ? "Nothing to send: the contact of this list is on the provider's list already, as it is now."
      : `Nothing to send: all ${contacts.toLocaleString('en-US')} contacts are on the provider's list already, as they are now.`,
  isThere: "An earlier version is on the provider's list. This send takes it off.",
  account: 'Account',
  remoteList: "Provider's list",
  work: 'Work',
  time: 'Time',
  requests: (requests: number, size: string) => `${count(requests, 'request')}, ${size}`,
  duration: (seconds: number, provider: AccountProvider) =>
    `${aboutDuration(seconds)} at ${providerNames[provider]}'s limits`,
  loading: 'The plan is being made…',
} as const;

/** The list on the provider's side: its name, where it is, and whether it is new there. */
export function remoteListWords(name: string, provider: AccountProvider, mode: AccountMode, isThere: boolean): string {
  const place = atProvider(provider, mode);
  if (isThere) return `"${name}" ${place}. It is there already.`;
  return `"${name}" ${place}. It is a new ${provider === 'prayerletters' ? 'temporary list' : 'mailing list'}.`;
}

/** What the mode of the account means for this send. */
export function modeConsequence(provider: AccountProvider, mode: AccountMode): string {
  switch (mode) {
    case 'practice':
      return 'This reaches only the practice provider inside this app. Nothing leaves this computer.';
    case 'test':
      return `This reaches the test mode of ${providerNames[provider]}. Nothing is ever printed there.`;
    case 'live':
      return `This really reaches ${providerNames[provider]}. Printing and postage are ordered later, on their site.`;
    default:
      return assertNever(mode, 'mode');
  }
}

/** The ways to fill a list, each with its name and what it means. */
export const wayText = {
  title: 'How the list is filled',
  names: {
    'fresh-list': 'To a fresh list',
    'same-list': 'To the list of last time',
    'contact-by-contact': 'Contact by contact',
    'import-file': 'As an import file',
  } satisfies Record<SendWay, string>,
  help: {
    'fresh-list': 'Everybody goes to a new list. Order from the new one only, so that nobody gets two letters.',
    'same-list': 'Only the difference is sent, to the list that an earlier send made.',
    'contact-by-contact':
      'You learn whether each address is valid, everybody gets an ID of their own at PostGrid, and custom fields go along. Slower: at least one request for each person.',
    'import-file':
      'Far fewer requests, one file for each country. Nobody gets an ID of their own, you do not learn which address is valid, and custom fields stay here.',
  } satisfies Record<SendWay, string>,
} as const;
