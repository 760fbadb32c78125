import { useState } from 'react';
import type { Account } from '../../src-shared/contract/accounts.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { Notice } from '../ui/notice.tsx';
import { RenameDialog } from '../ui/rename-dialog.tsx';
import styles from './settings.module.css';

/** One account: what it is, whether it works, and what can be done with it. */
export function AccountRow({ account }: { readonly account: Account }) {
  const [asking, setAsking] = useState<'rename' | 'token' | 'remove'>();
  const [answer, setAnswer] = useState<{ readonly works: boolean; readonly message: string }>();
  const [isTesting, setTesting] = useState(false);
  const { id: accountId, name, mode } = account;
  const close = (): void => setAsking(undefined);
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
        <ModeBadge mode={mode} />
        <span className={styles.soft}>{settingsText.tokenStates[account.token]}</span>
        <span className={styles.spring} />
        <Button label={settingsText.testOf(name)} isDisabled={isTesting} onPress={() => void test()}>
          {settingsText.test}
        </Button>
        {mode === 'live' ? <Button onPress={() => setAsking('token')}>{settingsText.enterToken}</Button> : null}
        <Button label={settingsText.renameOf(name)} onPress={() => setAsking('rename')}>
          {settingsText.rename}
        </Button>
        <Button label={settingsText.removeOf(name)} onPress={() => setAsking('remove')}>
          {settingsText.remove}
        </Button>
      </div>
      {account.apiUrl === null ? null : <p className={styles.soft}>{account.apiUrl}</p>}
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
      <RenameDialog
        key={name}
        title={settingsText.renameTitle}
        label={settingsText.name}
        name={name}
        saveLabel={settingsText.save}
        cancelLabel={settingsText.cancel}
        isOpen={asking === 'rename'}
        onClose={close}
        onSave={async (text) => {
          await ask('accounts.rename', { accountId, name: text });
        }}
      />
      <RenameDialog
        title={settingsText.tokenTitle(name)}
        label={settingsText.token}
        name=""
        type="password"
        saveLabel={settingsText.save}
        cancelLabel={settingsText.cancel}
        isOpen={asking === 'token'}
        onClose={close}
        onSave={async (token) => {
          await ask('accounts.setToken', { accountId, token });
        }}
      />
      <ConfirmDialog
        title={settingsText.removeTitle(name)}
        message={settingsText.removeHelp}
        confirmLabel={settingsText.remove}
        isOpen={asking === 'remove'}
        onClose={close}
        onConfirm={() => void ask('accounts.remove', { accountId }).catch(failed)}
      />
    </li>
  );
}
