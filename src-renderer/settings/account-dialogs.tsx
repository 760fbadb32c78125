import type { Account } from '../../src-shared/contract/accounts.ts';
import { accountText } from '../../src-shared/text/account-text.ts';
import { secretText } from '../../src-shared/text/secret-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { ask } from '../host/host-client.ts';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { RenameDialog } from '../ui/rename-dialog.tsx';

export type AccountQuestion = 'rename' | 'secret' | 'remove' | 'reset';

export interface AccountDialogsProps {
  readonly account: Account;
  readonly asking: AccountQuestion | undefined;
  readonly onClose: () => void;
  readonly onDone: (message: string) => void;
  readonly onFailed: (error: unknown) => void;
}

/** What is asked before an account is changed. */
export function AccountDialogs({ account, asking, onClose, onDone, onFailed }: AccountDialogsProps) {
  const { id: accountId, name, provider } = account;
  return (
    <>
      <RenameDialog
        key={name}
        title={settingsText.renameTitle}
        label={settingsText.name}
        name={name}
        saveLabel={settingsText.save}
        cancelLabel={settingsText.cancel}
        isOpen={asking === 'rename'}
        onClose={onClose}
        onSave={async (text) => {
          await ask('accounts.rename', { accountId, name: text });
        }}
      />
      <RenameDialog
        title={secretText[provider].title(name)}
        label={secretText[provider].label}
        name=""
        type="password"
        saveLabel={settingsText.save}
        cancelLabel={settingsText.cancel}
        isOpen={asking === 'secret'}
        onClose={onClose}
        onSave={async (token) => {
          await ask('accounts.setToken', { accountId, token });
        }}
      />
      <ConfirmDialog
        title={settingsText.removeTitle(name)}
        message={settingsText.removeHelp}
        confirmLabel={settingsText.remove}
        isOpen={asking === 'remove'}
        onClose={onClose}
        onConfirm={() => void ask('accounts.remove', { accountId }).catch(onFailed)}
      />
      <ConfirmDialog
        title={accountText.resetTitle(name)}
        message={accountText.resetHelp}
        confirmLabel={accountText.reset}
        isOpen={asking === 'reset'}
        onClose={onClose}
        onConfirm={() => {
          ask('accounts.resetPractice', { accountId }).then(() => onDone(accountText.resetDone), onFailed);
        }}
      />
    </>
  );
}
