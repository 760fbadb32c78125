import { useState } from 'react';
import type { Account } from '../../src-shared/contract/accounts.ts';
import { providerNames } from '../../src-shared/text/provider-text.ts';
import { secretText } from '../../src-shared/text/secret-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { Notice } from '../ui/notice.tsx';
import { AccountDialogs, type AccountQuestion } from './account-dialogs.tsx';
import { PracticeOptions } from './practice-options.tsx';
import styles from './settings.module.css';

/** One account: what it is, whether it works, and what can be done with it. */
export function AccountRow({ account }: { readonly account: Account }) {
  const [asking, setAsking] = useState<AccountQuestion>();
  const [answer, setAnswer] = useState<{ readonly works: boolean; readonly message: string }>();
  const [isTesting, setTesting] = useState(false);
  const { id: accountId, name, mode, provider } = account;
  const failed = (error: unknown): void => setAnswer({ works: false, message: failureMessage(error) });

  async function test(): Promise<void> {
    setTesting(true);
    setAnswer(undefined);
    await ask('accounts.test', { accountId }).then(setAnswer, failed);
    setTesting(false);
  }

  return (
    <li className={styles.account}>
      <div className={styles.accountLine}>
        <strong className={styles.accountName}>{name}</strong>
        <span className={styles.provider}>{providerNames[provider]}</span>
        <ModeBadge mode={mode} />
        <span className={styles.soft}>{secretText[provider].states[account.token]}</span>
        <span className={styles.spring} />
        <Button label={settingsText.testOf(name)} isDisabled={isTesting} onPress={() => void test()}>
          {settingsText.test}
        </Button>
        {mode === 'practice' ? null : <Button onPress={() => setAsking('secret')}>{secretText[provider].enter}</Button>}
        <Button label={settingsText.renameOf(name)} onPress={() => setAsking('rename')}>
          {settingsText.rename}
        </Button>
        <Button label={settingsText.removeOf(name)} onPress={() => setAsking('remove')}>
          {settingsText.remove}
        </Button>
      </div>
      {account.apiUrl === null ? null : <p className={styles.soft}>{account.apiUrl}</p>}
      {mode === 'practice' ? (
        <PracticeOptions account={account} onReset={() => setAsking('reset')} onFailed={failed} />
      ) : null}
      {account.pausedReason === null ? null : (
        <Notice
          kind="error"
          action={
            <Button onPress={() => void ask('accounts.resume', { accountId }).catch(failed)}>
              {settingsText.resume}
            </Button>
          }
        >
          {settingsText.paused(account.pausedReason)}
        </Notice>
      )}
      {answer === undefined ? null : <Notice kind={answer.works ? 'info' : 'error'}>{answer.message}</Notice>}
      <AccountDialogs
        account={account}
        asking={asking}
        onClose={() => setAsking(undefined)}
        onDone={(message) => setAnswer({ works: true, message })}
        onFailed={failed}
      />
    </li>
  );
}
