import { useState } from 'react';
import type { Problem, Send } from '../../src-shared/contract/outbox.ts';
import { problemText } from '../../src-shared/text/problem-text.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { saveFile } from '../ui/save-file.ts';
import styles from './outbox.module.css';
import { ProblemGroup } from './problem-group.tsx';
import { offersFor } from './send-facts.ts';

export interface ProblemGroupsProps {
  readonly send: Send;
  readonly isInGroup: boolean;
  /** Sends those again who were not sent for this reason; all of them without one. */
  readonly onSendAgain: (reason: string | undefined) => void;
}

/** Who was not sent, grouped by cause, each cause with its remedies. */
export function ProblemGroups({ send, isInGroup, onSendAgain }: ProblemGroupsProps) {
  const sendId = send.id;
  const { data: problems = [], error } = useQuery('outbox.problems', { sendId }, ['outbox', 'contacts']);
  const [failure, setFailure] = useState<string>();
  const [skipping, setSkipping] = useState<Problem>();
  const [sendingAgain, setSendingAgain] = useState<Problem | 'all'>();
  const toSend = offersFor(send, Date.now()).sendParked;
  const failed = (reason: unknown): void => setFailure(failureMessage(reason));
  const Heading = isInGroup ? 'h4' : 'h3';
  if (problems.length === 0 && error === undefined) return null;
  return (
    <div className={styles.problems}>
      <Heading className={styles.problemsTitle}>{problemText.title}</Heading>
      {[error, failure].map((message) =>
        message === undefined ? null : (
          <Notice key={message} kind="error">
            {message}
          </Notice>
        ),
      )}
      <ul>
        {problems.map((problem) => (
          <ProblemGroup
            key={`${problem.wasRefused} ${problem.reason}`}
            problem={problem}
            sendId={sendId}
            canSendAgain={toSend > 0}
            onSendAgain={() => setSendingAgain(problem)}
            onSkip={() => setSkipping(problem)}
            onExport={() => {
              ask('outbox.exportSend', { sendId, reason: problem.reason }).then(saveFile).catch(failed);
            }}
          />
        ))}
      </ul>
      {problems.length > 1 && toSend > 0 ? (
        <div className={styles.actions}>
          <Button onPress={() => setSendingAgain('all')}>{outboxText.sendParked(toSend)}</Button>
        </div>
      ) : null}
      <ConfirmDialog
        title={problemText.sendAgainTitle(sendingAgain === 'all' ? toSend : (sendingAgain?.contacts ?? 0))}
        message={outboxText.sendParkedHelp(send.remoteList?.name ?? send.name)}
        confirmLabel={problemText.sendAgain}
        isOpen={sendingAgain !== undefined}
        onClose={() => setSendingAgain(undefined)}
        onConfirm={() => {
          if (sendingAgain !== undefined) onSendAgain(sendingAgain === 'all' ? undefined : sendingAgain.reason);
        }}
      />
      <ConfirmDialog
        title={problemText.skipTitle(skipping?.contacts ?? 0)}
        message={problemText.skipHelp(problemText.reason(skipping?.reason ?? ''))}
        confirmLabel={problemText.skip}
        isOpen={skipping !== undefined}
        onClose={() => setSkipping(undefined)}
        onConfirm={() => {
          if (skipping !== undefined) ask('outbox.skip', { sendId, reason: skipping.reason }).catch(failed);
        }}
      />
    </div>
  );
}
