import { count } from './plural.ts';

/** The words about who was not sent, and what can be done about it. */
export const problemText = {
  title: 'Not sent, by cause',
  refused: 'Refused by the provider',
  blocked: 'Blocked by the plan',
  reason: (reason: string) => (reason === '' ? 'No reason was told.' : reason),
  contacts: (contacts: number) => count(contacts, 'contact'),
  more: (contacts: number) => `and ${contacts.toLocaleString('en-US')} more`,
  fix: 'Fix contact',
  fixOf: (name: string) => `Fix contact ${name}`,
  sendAgain: 'Send again',
  sendAgainOf: (reason: string) => `Send again: ${reason}`,
  sendAgainTitle: (contacts: number) => `Send ${count(contacts, 'contact')} again?`,
  skip: 'Leave out',
  skipOf: (reason: string) => `Leave out: ${reason}`,
  skipTitle: (contacts: number) => `Leave out ${count(contacts, 'contact')}?`,
  skipHelp: (reason: string) =>
    `The send is then finished without whoever was not sent for this reason: ${reason} They stay in Contacts and on their list.`,
  export: 'Export',
  exportOf: (reason: string) => `Export: ${reason}`,
} as const;
