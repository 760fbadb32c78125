import type { Send } from '../../src-shared/contract/outbox.ts';
import { providerNames } from '../../src-shared/text/provider-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { cx } from '../ui/class-names.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './outbox.module.css';

export interface SendHeadProps {
  readonly send: Send;
  readonly isWaiting: boolean;
  readonly isInGroup: boolean;
}

/** What a send is: its name, its account, provider and mode, its state, and when it was sent. */
export function SendHead({ send, isWaiting, isInGroup }: SendHeadProps) {
  return (
    <div className={styles.cardHead}>
      {isInGroup ? (
        <h3 className={styles.name}>
          <LinkButton onPress={() => go({ screen: 'outbox', sendId: send.id })}>{send.name}</LinkButton>
        </h3>
      ) : (
        <h2 className={styles.name}>{send.name}</h2>
      )}
      <span className={styles.soft}>{send.accountName}</span>
      <span className={styles.soft}>{providerNames[send.provider]}</span>
      <ModeBadge mode={send.mode} />
      <span className={cx(styles.state, styles[send.state])}>
        {isWaiting ? outboxText.contactStates.queued : outboxText.states[send.state]}
      </span>
      <span className={styles.spring} />
      <span className={styles.time}>{shortTime(send.createdAt)}</span>
    </div>
  );
}
