import { sendGroupNames } from '../../src-shared/text/outbox-groups-text.ts';
import { outboxText, sendText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { EmptyState, Page } from '../ui/page.tsx';
import styles from './outbox.module.css';
import { SendCard } from './send-card.tsx';
import { groupSends } from './send-groups.ts';
import { useSends } from './use-sends.ts';

/** Everything that was ever sent, newest first: what needs the user, what runs or waits and why, what is over. */
export function OutboxScreen() {
  const { sends, error } = useSends();
  const status = useQuery('outbox.status', {}, ['outbox', 'settings']).data;
  if (sends === undefined) {
    return <Page title={outboxText.title}>{error === undefined ? null : <Notice kind="error">{error}</Notice>}</Page>;
  }
  return (
    <Page title={outboxText.title}>
      {sends.length === 0 ? (
        <EmptyState
          title={outboxText.emptyTitle}
          action={
            <Button kind="primary" onPress={() => go({ screen: 'send' })}>
              {sendText.title}…
            </Button>
          }
        >
          {outboxText.emptyHelp}
        </EmptyState>
      ) : (
        groupSends(sends).map(({ group, sends: members }) => (
          <section key={group} className={styles.group} aria-label={sendGroupNames[group]}>
            <h2 className={styles.groupName}>
              {sendGroupNames[group]} <span className={styles.count}>{members.length.toLocaleString('en-US')}</span>
            </h2>
            <ul className={styles.sends}>
              {members.map((send) => (
                <li key={send.id}>
                  <SendCard send={send} status={status} isInGroup />
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
    </Page>
  );
}
