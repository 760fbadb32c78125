import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { Heading } from 'react-aria-components/Heading';
import { type AccountMode, accountModes } from '../../src-shared/contract/accounts.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useTextDraft } from '../host/text-drafts.ts';
import { Button } from '../ui/button.tsx';
import { cx } from '../ui/class-names.ts';
import { TextField } from '../ui/fields.tsx';
import { Notice } from '../ui/notice.tsx';
import { SelectField } from '../ui/select-field.tsx';
import styles from './settings.module.css';

const modeOptions = accountModes.map((mode) => ({ value: mode, label: settingsText.modes[mode] }));

/** Adds an account. The token goes to the keychain and is forgotten here as soon as it is there. */
export function AccountForm({ secretsPersist }: { readonly secretsPersist: boolean }) {
  const [mode, setMode] = useState<AccountMode>('practice');
  const [name, setName, forgetName] = useTextDraft(`new account ${mode}`, settingsText.defaultNames[mode]);
  const [token, setToken] = useState('');
  const [apiUrl, setApiUrl] = useState('');
  const [problem, setProblem] = useState<string>();
  const isLive = mode === 'live';

  async function add(): Promise<void> {
    setProblem(undefined);
    try {
      await ask('accounts.add', {
        provider: 'prayerletters',
        mode,
        name,
        ...(isLive && token.trim() !== '' ? { token: token.trim() } : {}),
        ...(isLive && apiUrl.trim() !== '' ? { apiUrl: apiUrl.trim() } : {}),
      });
      setToken('');
      setApiUrl('');
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
      <SelectField label={settingsText.mode} value={mode} options={modeOptions} onChange={setMode} />
      <p className={cx(styles.soft, isLive && styles.liveHelp)}>{settingsText.modeHelp[mode]}</p>
      <TextField label={settingsText.name} value={name} onChange={setName} />
      {isLive ? (
        <>
          <TextField
            label={settingsText.token}
            type="password"
            value={token}
            onChange={setToken}
            description={secretsPersist ? settingsText.tokenHelp : settingsText.tokenHelpRun}
          />
          <Disclosure className={cx(styles.advanced)}>
            <Heading level={3}>
              <AriaButton slot="trigger" className={cx(styles.advancedTrigger)}>
                {settingsText.advanced}
              </AriaButton>
            </Heading>
            <DisclosurePanel>
              <TextField
                label={settingsText.apiUrl}
                value={apiUrl}
                onChange={setApiUrl}
                placeholder="https://www.prayerletters.com/api/v1"
                description={settingsText.apiUrlHelp}
              />
            </DisclosurePanel>
          </Disclosure>
        </>
      ) : null}
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <div>
        <Button kind="primary" type="submit" isDisabled={name.trim() === '' || (isLive && token.trim() === '')}>
          {settingsText.addAccount}
        </Button>
      </div>
    </form>
  );
}
