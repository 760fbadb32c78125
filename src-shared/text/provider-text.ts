import { assertNever } from '../assert-never.ts';
import type { AccountMode, AccountProvider } from '../contract/accounts.ts';

/** What the providers are called. */
export const providerNames = {
  prayerletters: 'PrayerLetters.com',
  postgrid: 'PostGrid',
} as const satisfies Record<AccountProvider, string>;

/** The same as a part of another name. */
const shortNames = { prayerletters: 'PrayerLetters', postgrid: 'PostGrid' } as const satisfies Record<
  AccountProvider,
  string
>;

/** The words of the badge that says where things really go. */
export const modeNames = {
  practice: 'Practice',
  test: 'Test',
  live: 'Live',
} as const satisfies Record<AccountMode, string>;

/** Where a send goes, for the middle of a sentence: "the list is ready ... on PostGrid". */
export function atProvider(provider: AccountProvider, mode: AccountMode): string {
  const name = providerNames[provider];
  switch (mode) {
    case 'practice':
      return `in the practice provider that stands in for ${name}`;
    case 'test':
      return `in the test mode of ${name}`;
    case 'live':
      return `on ${name}`;
    default:
      return assertNever(mode, 'mode');
  }
}

/** What an account is called until the user says otherwise. */
export function defaultAccountName(provider: AccountProvider, mode: AccountMode): string {
  switch (mode) {
    case 'practice':
      return `Practice ${shortNames[provider]}`;
    case 'test':
      return `${shortNames[provider]} test`;
    case 'live':
      return providerNames[provider];
    default:
      return assertNever(mode, 'mode');
  }
}
