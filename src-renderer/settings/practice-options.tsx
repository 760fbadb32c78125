import type { Account } from '../../src-shared/contract/accounts.ts';
import { accountText } from '../../src-shared/text/account-text.ts';
import { ask } from '../host/host-client.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/switch.tsx';
import styles from './settings.module.css';

export interface PracticeOptionsProps {
  readonly account: Account;
  readonly onReset: () => void;
  readonly onFailed: (error: unknown) => void;
}

/** What only a simulated provider can do: fail on purpose, and forget everything. */
export function PracticeOptions({ account, onReset, onFailed }: PracticeOptionsProps) {
  const { id: accountId, name, hasBadConnection } = account;
  return (
    <div className={styles.practice}>
      <Switch
        label={accountText.badConnectionOf(name)}
        isSelected={hasBadConnection}
        onChange={(isBad) => {
          ask('accounts.setBadConnection', { accountId, hasBadConnection: isBad }).catch(onFailed);
        }}
      >
        {accountText.badConnection}
      </Switch>
      <p className={styles.practiceHelp}>{accountText.badConnectionHelp}</p>
      <Button label={accountText.resetOf(name)} onPress={onReset}>
        {accountText.reset}
      </Button>
    </div>
  );
}
