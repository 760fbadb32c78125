import { Cloud, CloudOff } from 'lucide-react';
import type { OutboxStatus } from '../../src-shared/contract/outbox.ts';
import { appText } from '../../src-shared/text/app-text.ts';
import { ask } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { Switch } from '../ui/switch.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './app.module.css';

function connectionWord(status: OutboxStatus): string {
  if (status.workOffline) return appText.workingOffline;
  return status.online ? appText.online : appText.offline;
}

/** The state of things at the bottom of the window: connection, accounts, what waits, what needs the user. */
export function StatusBar() {
  const status = useQuery('outbox.status', {}, ['outbox', 'accounts', 'settings']).data;
  const accounts = useQuery('accounts.all', {}, ['accounts']).data ?? [];
  if (status === undefined) return <section className={styles.status} aria-label={appText.status} />;
  const modes = [...new Set(accounts.map((account) => account.mode))];
  const Icon = status.workOffline || !status.online ? CloudOff : Cloud;
  return (
    <section className={styles.status} aria-label={appText.status}>
      <span className={styles.connection}>
        <Icon size={14} aria-hidden />
        {connectionWord(status)}
      </span>
      <Switch
        isSelected={status.workOffline}
        onChange={(workOffline) => {
          ask('outbox.setWorkOffline', { workOffline }).catch(() => {});
        }}
      >
        {appText.workOffline}
      </Switch>
      <span className={styles.accounts}>
        {modes.length === 0 ? appText.noAccount : modes.map((mode) => <ModeBadge key={mode} mode={mode} />)}
      </span>
      <span>{appText.waiting(status.queued)}</span>
      {status.attention > 0 ? <span className={styles.attention}>{appText.attention(status.attention)}</span> : null}
      <span className={styles.spring} />
      {status.lastDeliveredAt === null ? null : <span>{appText.lastSent(shortTime(status.lastDeliveredAt))}</span>}
    </section>
  );
}
