import { useState } from 'react';
import type { OutboxStatus, Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { Notice } from '../ui/notice.tsx';
import { shortTime } from '../ui/time.ts';
import styles from './outbox.module.css';
import { ProblemGroups } from './problem-groups.tsx';
import { RemoteListAdvice } from './remote-list-advice.tsx';
import { type SendAction, SendActions } from './send-actions.tsx';
import { waitingReason } from './send-facts.ts';
import { SendHead } from './send-head.tsx';
import { SendState } from './send-state.tsx';

export interface SendCardProps {
  readonly send: Send;
  /** Undefined until it is known. */
  readonly status: OutboxStatus | undefined;
  /** True among other sends, where its name leads to its own screen. */
  readonly isInGroup?: boolean;
}

/** One send: its state, its progress, what it waits for, who was not sent, and what can be done. */
export function SendCard({ send, status, isInGroup = false }: SendCardProps) {
  const [problem, setProblem] = useState<string>();
  const waiting = waitingReason(send, status);
  const nextTry = send.notBefore === null || status?.workOffline === true ? undefined : send.notBefore;
  const showsProblems = send.counts.parked > 0 && (send.state === 'attention' || !isInGroup);

  async function act(action: SendAction, reason?: string): Promise<void> {
    setProblem(undefined);
    try {
      if (action === 'reconnect') await ask('accounts.resume', { accountId: send.accountId });
      else if (action === 'sendParked') {
        const { sending } = await ask('outbox.sendParked', {
          sendId: send.id,
          ...(reason === undefined ? {} : { reason }),
        });
        if (sending === 0) setProblem(outboxText.noneReady);
      } else await ask(`outbox.${action}`, { sendId: send.id });
    } catch (error) {
      setProblem(failureMessage(error));
    }
  }

  return (
    <article className={styles.card} aria-label={send.name}>
      <SendHead send={send} isWaiting={waiting !== undefined} isInGroup={isInGroup} />
      <SendState send={send} status={status} />
      {waiting === undefined ? null : (
        <p className={styles.soft}>
          {waiting} {nextTry === undefined ? '' : outboxText.nextTry(shortTime(nextTry))}
        </p>
      )}
      {send.state === 'paused' ? <p className={styles.soft}>{outboxText.pausedHelp}</p> : null}
      {send.state === 'stopped' && send.lastError !== null ? <Notice kind="error">{send.lastError}</Notice> : null}
      <RemoteListAdvice send={send} />
      {showsProblems ? (
        <ProblemGroups send={send} isInGroup={isInGroup} onSendAgain={(reason) => void act('sendParked', reason)} />
      ) : null}
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <SendActions send={send} showsProblems={showsProblems} onAct={(action) => void act(action)} />
    </article>
  );
}
