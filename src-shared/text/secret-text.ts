import type { Account, AccountProvider } from '../contract/accounts.ts';
import { settingsText } from './settings-text.ts';

/** The words about what proves to a provider that an account is the user's: a token here, a key there. */
interface SecretWords {
  readonly label: string;
  readonly help: string;
  readonly helpRun: string;
  readonly enter: string;
  readonly title: (account: string) => string;
  readonly states: Readonly<Record<Account['token'], string>>;
}

export const secretText = {
  prayerletters: {
    label: settingsText.token,
    help: settingsText.tokenHelp,
    helpRun: settingsText.tokenHelpRun,
    enter: settingsText.enterToken,
    title: settingsText.tokenTitle,
    states: settingsText.tokenStates,
  },
  postgrid: {
    label: 'API key',
    help: 'From the settings of your PostGrid account. It is kept in the keychain of this computer, never in the data file.',
    helpRun: 'No keychain is available here, so the key is kept only until Fieldpost is closed.',
    enter: 'Enter API key',
    title: (account) => `API key of "${account}"`,
    states: {
      'not-needed': 'No key needed',
      stored: 'Key in the keychain',
      'this-run-only': 'Key until the app is closed',
      missing: 'No key on this computer',
      unreadable: 'The keychain cannot read the key',
    },
  },
} as const satisfies Record<AccountProvider, SecretWords>;
