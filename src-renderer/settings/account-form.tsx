import { useState } from 'react';
import {
  type AccountMode,
  type AccountProvider,
  accountProviders,
  modesOf,
} from '../../src-shared/contract/accounts.ts';
import { accountText, kindHelp } from '../../src-shared/text/account-text.ts';
import { defaultAccountName, providerNames } from '../../src-shared/text/provider-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { SecretFields } from './secret-fields.tsx';
import styles from './settings.module.css';

const providerOptions = accountProviders.map((provider) => ({ value: provider, label: providerNames[provider] }));

/** Adds an account. The token or key goes to the keychain and is forgotten here as soon as it is there. */
export function AccountForm({ secretsPersist }: { readonly secretsPersist: boolean }) {
  const [provider, setProvider] = useState<AccountProvider>('prayerletters');
  const [chosenMode, setMode] = useState<AccountMode>('practice');
  const modes: readonly AccountMode[] = modesOf[provider];
  const mode = modes.includes(chosenMode) ? chosenMode : 'practice';
  const [name, setName, forgetName] = useTextDraft(
    `new account ${provider} ${mode}`,
    defaultAccountName(provider, mode),
  );
  const [secret, setSecret] = useState('');
  const [apiUrl, setApiUrl] = useState('');
  const [problem, setProblem] = useState<string>();
  const isRemote = mode !== 'practice';

  /** A secret belongs to one provider and one mode; what was typed for another must not be sent along. */
  function forgetSecret(): void {
    setSecret('');
    setApiUrl('');
    setProblem(undefined);
  }

  async function add(): Promise<void> {
    setProblem(undefined);
    try {
      await ask('accounts.add', {
        provider,
        mode,
        name,
        ...(isRemote && secret.trim() !== '' ? { token: secret.trim() } : {}),
        ...(isRemote && apiUrl.trim() !== '' ? { apiUrl: apiUrl.trim() } : {}),
      });
      forgetSecret();
      forgetName();
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <SelectField
        label={accountText.provider}
        value={provider}
        options={providerOptions}
        onChange={(chosen) => {
          forgetSecret();
          setProvider(chosen);
        }}
      />
      <SelectField
        label={settingsText.mode}
        value={mode}
        options={modes.map((each) => ({ value: each, label: settingsText.modes[each] }))}
        onChange={(chosen) => {
          forgetSecret();
          setMode(chosen);
        }}
      />
      <p className={cx(styles.soft, mode === 'live' && styles.liveHelp)}>{kindHelp(provider, mode)}</p>
      <TextField label={settingsText.name} value={name} onChange={setName} />
      {isRemote ? (
        <SecretFields
          provider={provider}
          mode={mode}
          secretsPersist={secretsPersist}
          secret={secret}
          onSecret={setSecret}
          apiUrl={apiUrl}
          onApiUrl={setApiUrl}
        />
      ) : null}
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <div>
        <Button kind="primary" type="submit" isDisabled={name.trim() === '' || (isRemote && secret.trim() === '')}>
          {settingsText.addAccount}
        </Button>
      </div>
    </form>
  );
}
