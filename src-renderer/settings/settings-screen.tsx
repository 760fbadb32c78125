import { settingsText } from '../../src-shared/text/settings-text.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Notice } from '../ui/notice.tsx';
import { Page, Panel } from '../ui/page.tsx';
import { Switch } from '../ui/switch.tsx';
import { AccountForm } from './account-form.tsx';
import { AccountRow } from './account-row.tsx';
import styles from './settings.module.css';

/** Accounts, the offline switch, and what this app is. */
export function SettingsScreen() {
  const accounts = useQuery('accounts.all', {}, ['accounts']);
  const status = useQuery('outbox.status', {}, ['settings']).data;
  const info = useQuery('app.info', {}, []).data;
  return (
    <Page title={settingsText.title}>
      {accounts.error === undefined ? null : <Notice kind="error">{accounts.error}</Notice>}
      <Panel title={settingsText.accounts}>
        {accounts.data === undefined ? null : accounts.data.length === 0 ? (
          <p className={styles.soft}>{settingsText.noAccounts}</p>
        ) : (
          <ul className={styles.accounts}>
            {accounts.data.map((account) => (
              <AccountRow key={account.id} account={account} />
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={settingsText.add}>
        <AccountForm secretsPersist={info?.secretsPersist ?? false} />
      </Panel>
      <Panel title={settingsText.sending}>
        <Switch
          isSelected={status?.workOffline ?? false}
          onChange={(workOffline) => {
            ask('outbox.setWorkOffline', { workOffline }).catch(() => {});
          }}
        >
          {settingsText.workOffline}
        </Switch>
        <p className={styles.soft}>{settingsText.workOfflineHelp}</p>
      </Panel>
      {info === undefined ? null : (
        <Panel title={settingsText.about}>
          <dl className={styles.facts}>
            <dt>{settingsText.version}</dt>
            <dd>{info.version}</dd>
            <dt>{settingsText.host}</dt>
            <dd>{settingsText.hosts[info.host]}</dd>
            <dt>{settingsText.dataFolder}</dt>
            <dd className={styles.path}>{info.dataFolder}</dd>
          </dl>
        </Panel>
      )}
    </Page>
  );
}
