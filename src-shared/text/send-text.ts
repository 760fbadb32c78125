import type { DeliveryState } from '../contract/delivery.ts';
import type { SendState } from '../contract/outbox.ts';
import { count } from './plural.ts';

/** The words of planning a send and of the outbox. */
export const sendText = {
  title: 'Send',
  list: 'List',
  account: 'Account',
  noLists: 'There is no list to send yet. Import a spreadsheet and keep its rows in a list first.',
  noAccounts:
    'There is no account to send through yet. A Practice account needs no password and sends nothing outside of this computer.',
  addPractice: 'Add a Practice account',
  toSettings: 'Go to Settings',
  plan: 'What will happen',
  willSend: (contacts: number) => `${count(contacts, 'contact')} will be sent`,
  remoteList: (name: string) => `to a new temporary list named "${name}" on PrayerLetters.com`,
  practiceList: (name: string) =>
    `to a new list named "${name}" in the practice provider inside this app. Nothing leaves this computer.`,
  warnings: (contacts: number) =>
    `${count(contacts, 'contact')} of them ${contacts === 1 ? 'has' : 'have'} warnings. They will be sent as they are.`,
  blocked: (contacts: number) =>
    `${count(contacts, 'contact')} ${contacts === 1 ? 'is' : 'are'} blocked and will not be sent`,
  blockedHelp: 'Open a contact to fix it; the plan is made again by itself.',
  requests: (requests: number, size: string) => `${count(requests, 'request')}, ${size}`,
  sentBefore: (time: string) =>
    `This list was sent through this account before (${time}). Sending again makes a second list with everyone on it: order from one of them only, so that nobody gets two letters.`,
  offline: 'Work offline is on: the send will wait in the outbox until you switch it off.',
  confirm: (contacts: number) => `Send ${count(contacts, 'contact')}`,
  liveTitle: (account: string) => `Send for real through "${account}"?`,
  liveHelp: (account: string) =>
    `This reaches PrayerLetters.com. Type the account's name, ${account}, to confirm. Printing and postage are ordered later, on their site.`,
  liveLabel: "Account's name",
  empty: 'No contact of this list can be sent. Fix the blocked ones, or add contacts to the list.',
} as const;

export const outboxText = {
  title: 'Outbox',
  emptyTitle: 'Nothing has been sent yet',
  emptyHelp: 'Choose a list, read the plan and press Send. Without a connection it waits here and goes out by itself.',
  toLists: 'Choose a list',
  waitsOffline: 'Waits until Work offline is switched off.',
  waitsConnection: 'Waits for the connection.',
  waits: (reason: string) => `Waits: ${reason}`,
  nextTry: (time: string) => `Next try ${time}`,
  states: {
    active: 'Sending',
    paused: 'Paused',
    done: 'Delivered',
    attention: 'Needs attention',
    cancelled: 'Cancelled',
  } satisfies Record<SendState, string>,
  contactStates: {
    queued: 'Waiting',
    sending: 'Being sent',
    delivered: 'Delivered',
    parked: 'Not sent',
    unknown: 'Unknown, goes to a fresh list',
    cancelled: 'Cancelled',
  } satisfies Record<DeliveryState, string>,
  progress: 'Delivered',
  pause: 'Pause',
  resume: 'Resume',
  cancel: 'Cancel send',
  cancelTitle: (name: string) => `Cancel the send of "${name}"?`,
  cancelHelp:
    'Contacts that were delivered already stay on the list at the provider; do not order from it unless that is what you want.',
  freshList: 'Start a fresh list',
  reconnect: 'Try the account again',
  toSettings: 'Repair the account',
  orderFrom: (name: string, practice: boolean) =>
    `Order from the list "${name}" ${practice ? 'of the practice provider' : 'on PrayerLetters.com'}.`,
  ignoreLists: (names: string) =>
    `Do not order from ${names}: an answer about it was lost, so it may be incomplete or hold people twice. It expires by itself.`,
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
  open: (name: string) => `Open ${name}`,
  summary: (delivered: number, total: number, parked: number) =>
    `${delivered.toLocaleString('en-US')} of ${total.toLocaleString('en-US')} delivered${parked === 0 ? '' : `, ${parked.toLocaleString('en-US')} not sent`}`,
} as const;
