import { assertNever } from '../assert-never.ts';
import type { AccountMode, AccountProvider } from '../contract/accounts.ts';
import { providerNames } from './provider-text.ts';

/** The words of choosing what kind of account it is to be. */
export const accountText = {
  provider: 'Provider',
  apiUrls: {
    prayerletters: 'https://www.prayerletters.com/api/v1',
    postgrid: 'https://api.postgrid.com/print-mail/v1',
  } satisfies Record<AccountProvider, string>,
  /** How keys begin, shown while the field is empty. */
  secretPlaceholder: (provider: AccountProvider, mode: AccountMode) =>
    provider === 'postgrid' ? `${mode === 'test' ? 'test' : 'live'}_sk_…` : '',
  badConnection: 'Practise a bad connection',
  badConnectionOf: (account: string) => `Practise a bad connection with ${account}`,
  badConnectionHelp:
    'About one request in four fails on purpose, so that you can see how a send waits, tries again and still reaches everybody once.',
  reset: 'Reset',
  resetOf: (account: string) => `Reset ${account}`,
  resetTitle: (account: string) => `Reset the practice account "${account}"?`,
  resetHelp:
    'The practice provider forgets every list and contact that was sent to it, so the next send starts from nothing. Your contacts and lists stay, and what was sent stays in the outbox as history.',
  resetDone: 'The practice provider has forgotten everything that was sent to it.',
} as const;

/** What follows from the kind of account that is chosen. */
export function kindHelp(provider: AccountProvider, mode: AccountMode): string {
  const name = providerNames[provider];
  switch (mode) {
    case 'practice':
      return `Needs no ${provider === 'postgrid' ? 'key' : 'token'} and no connection, and nothing leaves this computer. It keeps every rule of ${name}, but no letter is ever printed.`;
    case 'test':
      return `What you send goes over the internet to ${name}'s own test mode. It needs a key that begins with test_sk_, and nothing is ever printed.`;
    case 'live':
      return provider === 'postgrid'
        ? 'What you send goes to PostGrid. Nothing is printed before you create a campaign or an order there.'
        : 'What you send goes to PrayerLetters.com. Nothing is printed before you place an order on their site.';
    default:
      return assertNever(mode, 'mode');
  }
}
