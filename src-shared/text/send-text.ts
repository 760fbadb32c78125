import type { AccountProvider } from '../contract/accounts.ts';
import type { DeliveryState } from '../contract/delivery.ts';
import type { SendState } from '../contract/outbox.ts';
import { count } from './plural.ts';
import { providerNames } from './provider-text.ts';

/** The words of planning a send and of the outbox. */
export const sendText = {
  title: 'Send',
  list: 'List',
  account: 'Account',
  noLists: 'There is no list to send yet. Import a spreadsheet and keep its rows in a list first.',
  noAccounts:
    'There is no account to send through yet. A Practice account needs no password and sends nothing outside of this computer; it keeps the rules of the provider that it stands in for.',
  addPractice: {
    prayerletters: 'Practise with PrayerLetters.com',
    postgrid: 'Practise with PostGrid',
  } satisfies Record<AccountProvider, string>,
  toSettings: 'Go to Settings',
  plan: 'What will happen',
  willSend: (contacts: number) => `${count(contacts, 'contact')} will be sent`,
  warnings: (contacts: number) =>
    `${contacts.toLocaleString('en-US')} of them ${contacts === 1 ? 'has' : 'have'} warnings. ${contacts === 1 ? 'It' : 'They'} will be sent as ${contacts === 1 ? 'it is' : 'they are'}.`,
  showWarned: 'What the warnings are',
  moreWarned: (contacts: number) => `and ${contacts.toLocaleString('en-US')} more`,
  blocked: (contacts: number) =>
    `${count(contacts, 'contact')} ${contacts === 1 ? 'is' : 'are'} blocked and will not be sent`,
  blockedHelp: 'Open a contact to fix it; the plan is made again by itself.',
  sentBefore: (time: string) =>
    `This list was sent through this account before (${time}). Sending again makes a second list with everyone on it: order from one of them only, so that nobody gets two letters.`,
  duplicates: (people: readonly { readonly name: string; readonly count: number }[], total: number) => {
    const names = people.map(({ name, count: times }) => (times === 2 ? name : `${name} (${times} times)`));
    const more = total - people.length;
    const who = (more > 0 ? [...names, `${more.toLocaleString('en-US')} more`] : names).join(', ');
    const isTwice = more === 0 && people.every(({ count: times }) => times === 2);
    return (
      `${who} ${total === 1 ? 'stands' : 'stand'} on this list ${isTwice ? 'twice' : 'more than once'} and would get ` +
      `${isTwice ? 'two letters' : 'more than one letter'}. Remove all but one of them from the list, or send anyway.`
    );
  },
  duplicatesTitle: (people: number) =>
    people === 1
      ? 'Send somebody more than one letter?'
      : `Send ${people.toLocaleString('en-US')} people more than one letter?`,
  sendAnyway: 'Send anyway',
  offline: 'Work offline is on: the send will wait in the outbox until you switch it off.',
  /** What Send does, for the button: at times it only takes people off the list. */
  confirm: (toSend: number, toRemove: number) =>
    toSend > 0
      ? `Send ${count(toSend, 'contact')}${toRemove > 0 ? `, take off ${toRemove.toLocaleString('en-US')}` : ''}`
      : toRemove > 0
        ? 'Bring the list up to date'
        : 'Nothing to send',
  liveTitle: (account: string) => `Send for real through "${account}"?`,
  liveHelp: (account: string, provider: AccountProvider) =>
    `This reaches ${providerNames[provider]}. Type the account's name, ${account}, to confirm. Printing and postage are ordered later, on their site.`,
  liveLabel: "Account's name",
  empty: 'No contact of this list can be sent. Fix the blocked ones, or add contacts to the list.',
} as const;

const codeAtEnd = /\s*\((?:status \d{3}|[A-Z][A-Z\d]*(?:_[A-Z\d]+)*|[a-z]\w*(?:[._]\w+)+)\)$/u;

function withoutCodes(sentence: string): string {
  return sentence.replace(codeAtEnd, '');
}

export const outboxText = {
  title: 'Outbox',
  emptyTitle: 'Nothing has been sent yet',
  emptyHelp: 'Choose a list, read the plan and press Send. Without a connection it waits here and goes out by itself.',
  waitsOffline: 'Waits until Work offline is switched off.',
  waitsConnection: 'Waits for the connection.',
  /** Technical names in brackets are for support, and stand with the requests of the send. */
  waits: (reason: string) => `Waits: ${withoutCodes(reason)}`,
  nextTry: (time: string) => `Next try ${time}`,
  states: {
    active: 'Sending',
    paused: 'Paused',
    stopped: 'Stopped',
    done: 'Delivered',
    attention: 'Needs attention',
    cancelled: 'Cancelled',
  } satisfies Record<SendState, string>,
  contactStates: {
    queued: 'Waiting',
    sending: 'Being sent',
    delivered: 'Delivered',
    removed: 'Taken off',
    parked: 'Not sent',
    unknown: 'Unknown, waits for a fresh list',
    cancelled: 'Cancelled',
  } satisfies Record<DeliveryState, string>,
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel send',
  keepSending: 'Keep sending',
  pausedHelp: 'You paused this send. Nothing more goes out until you press Resume.',
  cancelTitle: (name: string) => `Cancel the send of "${name}"?`,
  cancelHelp:
    'Contacts that were delivered already stay on the list at the provider, which is given up: do not order from it.',
  cancelGoesOn:
    'What was done already stays done, so the list at the provider is incomplete. The next send of this list completes it.',
  freshList: 'Start a fresh list',
  freshListTitle: (name: string) => `Start a fresh list for "${name}"?`,
  freshListHelp:
    'Everybody of this send goes to the fresh list, those that were delivered before too. If the letter was ordered already, they would get it twice.',
  sendParked: (contacts: number) =>
    contacts === 1
      ? 'Send the one that was not sent'
      : `Send all ${contacts.toLocaleString('en-US')} that were not sent`,
  sendParkedHelp: (listName: string) =>
    `They are taken as they are in Contacts now and added to the list "${listName}", where the others are. If you have ordered this letter already, put them on a new list and send that instead.`,
  noneReady: 'None of them can be sent yet. The contacts of this send say why.',
  parkedNeedFresh: (contacts: number) =>
    `The ${contacts === 1 ? 'one' : contacts.toLocaleString('en-US')} that ${contacts === 1 ? 'was' : 'were'} not sent cannot go to the list of this send any more. Start a fresh list, or put ${contacts === 1 ? 'it' : 'them'} on a list of ${contacts === 1 ? 'its' : 'their'} own if the letter was ordered already.`,
  parkedWithNext: (contacts: number) =>
    `The ${contacts === 1 ? 'one' : contacts.toLocaleString('en-US')} that ${contacts === 1 ? 'was' : 'were'} not sent can go with the next send of this list, once ${contacts === 1 ? 'it is' : 'they are'} fixed. The others are not sent again.`,
  reconnect: 'Try the account again',
  toSettings: 'Repair the account',
  orderFrom: (name: string, practice: boolean) =>
    `Order from the list "${name}" ${practice ? 'of the practice provider' : 'on PrayerLetters.com'}.`,
  ignoreLists: (names: string) =>
    `Do not order from ${names}: it was given up on the way, so people may be missing there, or be there twice. It expires by itself.`,
  order: 'Order on prayerletters.com',
  expires: (time: string) => `The list expires ${time}.`,
  expiresSoon: (time: string) =>
    `The list expires ${time}. Order from it before then; afterwards it has to be sent again.`,
  expired: (time: string) =>
    `The list expired ${time}, so it cannot be ordered from any more. Send the list again if the letter was not ordered.`,
  listId: (id: string) => `List ID ${id}`,
  details: 'Contacts of this send',
  show: 'Show',
  allStates: 'All',
  contact: 'Contact',
  state: 'State',
  remoteId: 'Remote ID',
  reason: 'Reason',
  back: 'All sends',
  /**
   * What became of everybody. `total` are those who were to be on the list, `removed` those who were to leave it, `leftOut`
   * those of whom the user said that they need not be sent.
   */
  summary: (delivered: number, total: number, parked: number, removed = 0, leftOut = 0) => {
    const said =
      total === 0 ? [] : [`${delivered.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} delivered`];
    if (parked > 0) said.push(`${parked.toLocaleString('en-US')} not sent`);
    if (leftOut > 0) said.push(`${leftOut.toLocaleString('en-US')} left out`);
    if (removed > 0) said.push(`${removed.toLocaleString('en-US')} taken off the list`);
    return said.join(', ');
  },
} as const;
