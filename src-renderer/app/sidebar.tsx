import { BookUser, Inbox, ListChecks, MailCheck, Settings, TableProperties } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { appText } from '../../src-shared/text/app-text.ts';
import { useQuery } from '../host/use-query.ts';
import { cx } from '../ui/class-names.ts';
import styles from './app.module.css';
import { go, type View } from './navigation.ts';

const items = [
  { screen: 'import', label: appText.import, Icon: TableProperties },
  { screen: 'contacts', label: appText.contacts, Icon: BookUser },
  { screen: 'lists', label: appText.lists, Icon: ListChecks },
  { screen: 'outbox', label: appText.outbox, Icon: Inbox },
  { screen: 'settings', label: appText.settings, Icon: Settings },
] as const;

/** Where one can go. A send in preparation belongs to the lists. */
export function Sidebar({ current }: { readonly current: View['screen'] }) {
  const status = useQuery('outbox.status', {}, ['outbox', 'accounts', 'settings']);
  const { queued = 0, attention = 0 } = status.data ?? {};
  const shown = current === 'send' ? 'lists' : current;
  return (
    <nav className={styles.sidebar} aria-label={appText.navigation}>
      <div className={styles.brand}>
        <MailCheck size={20} aria-hidden />
        Fieldpost
      </div>
      <div className={styles.nav}>
        {items.map(({ screen, label, Icon }) => (
          <Button
            key={screen}
            className={cx(styles.item)}
            onPress={() => go({ screen })}
            {...(shown === screen ? { 'aria-current': 'page' as const } : {})}
          >
            <Icon size={16} aria-hidden />
            {label}
            {screen === 'outbox' && (attention > 0 || queued > 0) ? (
              <span className={cx(styles.badge, attention > 0 && styles.badgeAttention)}>
                {attention > 0 ? '!' : queued.toLocaleString('en-US')}
              </span>
            ) : null}
          </Button>
        ))}
      </div>
    </nav>
  );
}
