import { useState } from 'react';
import type { OutboxStatus, Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { cx } from '../ui/class-names.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { shortTime } from '../ui/time.ts';
import { OrderAdvice } from './order-advice.tsx';
import styles from './outbox.module.css';
import { type SendAction, SendActions } from './send-actions.tsx';
import { sendTotal, waitingReason } from './send-facts.ts';

export interface SendCardProps {
  readonly send: Send;
  /** Undefined until it is known. */
  readonly status: OutboxStatus | undefined;
  readonly hasLink?: boolean;
}

/** One send: its state, its progress, what it waits for and what can be done. */
export function SendCard({ send, status, hasLink = false }: SendCardProps) {
  const [problem, setProblem] = useState<string>();
  const total = sendTotal(send);
  const waiting = waitingReason(send, status);
  const isOver = send.state === 'done' || send.state === 'attention' || send.state === 'cancelled';

  async function act(action: SendAction): Promise<void> {
    setProblem(undefined);
    try {
      if (action === 'reconnect') await ask('accounts.resume', { accountId: send.accountId });
      else if (action === 'sendParked') {
        const { sending } = await ask('outbox.sendParked', { sendId: send.id });
        if (sending === 0) setProblem(outboxText.noneReady);
      } else await ask(`outbox.${action}`, { sendId: send.id });
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <article className={styles.card} aria-label={send.name}>
      <div className={styles.cardHead}>
        <h2>
          {hasLink ? (
            <LinkButton onPress={() => go({ screen: 'outbox', sendId: send.id })}>{send.name}</LinkButton>
          ) : (
            send.name
          )}
        </h2>
        <span className={styles.soft}>{send.accountName}</span>
        <ModeBadge mode={send.mode} />
        <span className={cx(styles.state, styles[send.state])}>
          {waiting === undefined ? outboxText.states[send.state] : outboxText.contactStates.queued}
        </span>
        <span className={styles.spring} />
        <span className={styles.soft}>{shortTime(send.createdAt)}</span>
      </div>
      {isOver ? (
        <p>{outboxText.summary(send.counts.delivered, total, send.counts.parked)}</p>
      ) : (
        <Progress
          label={outboxText.progress}
          done={send.counts.delivered}
          total={total - send.counts.parked - send.counts.cancelled}
        />
      )}
      {waiting === undefined ? null : (
        <p className={styles.soft}>
          {waiting}{' '}
          {send.notBefore === null || status?.workOffline === true ? '' : outboxText.nextTry(shortTime(send.notBefore))}
        </p>
      )}
      {send.state === 'stopped' && send.lastError !== null ? <Notice kind="error">{send.lastError}</Notice> : null}
      <OrderAdvice send={send} />
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <SendActions send={send} onAct={(action) => void act(action)} />
    </article>
  );
}
