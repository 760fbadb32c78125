import { Button } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import type { AccountMode, AccountProvider } from '../../src-shared/contract/accounts.ts';
import { accountText } from '../../src-shared/text/account-text.ts';
import { secretText } from '../../src-shared/text/secret-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { cx } from '../ui/class-names.ts';
import { TextField } from '../ui/fields.tsx';
import styles from './settings.module.css';

export interface SecretFieldsProps {
  readonly provider: AccountProvider;
  readonly mode: AccountMode;
  readonly secretsPersist: boolean;
  readonly secret: string;
  readonly onSecret: (secret: string) => void;
  readonly apiUrl: string;
  readonly onApiUrl: (apiUrl: string) => void;
}

/** What an account at a real provider needs: a token or a key, and for support another address. */
export function SecretFields(props: SecretFieldsProps) {
  const { provider, mode, secretsPersist, secret, onSecret, apiUrl, onApiUrl } = props;
  const words = secretText[provider];
  return (
    <>
      <TextField
        label={words.label}
        type="password"
        value={secret}
        onChange={onSecret}
        placeholder={accountText.secretPlaceholder(provider, mode)}
        description={secretsPersist ? words.help : words.helpRun}
      />
      <Disclosure className={cx(styles.advanced)}>
        <Heading level={3}>
          <Button slot="trigger" className={cx(styles.advancedTrigger)}>
            {settingsText.advanced}
          </Button>
        </Heading>
        <DisclosurePanel>
          <TextField
            label={settingsText.apiUrl}
            value={apiUrl}
            onChange={onApiUrl}
            placeholder={accountText.apiUrls[provider]}
            description={settingsText.apiUrlHelp}
          />
        </DisclosurePanel>
      </Disclosure>
    </>
  );
}
