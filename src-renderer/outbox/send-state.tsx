import type { OutboxStatus, Send } from '../../src-shared/contract/outbox.ts';
import { progressText } from '../../src-shared/text/progress-text.ts';
import { Progress } from '../ui/progress.tsx';
import styles from './outbox.module.css';
import { contactsLeft, sendSummary } from './send-facts.ts';
import { progressOf, shownPace } from './send-progress.ts';

/** How far a send is: a bar while it is on its way, what became of everybody when it is over. */
export function SendState({ send, status }: { readonly send: Send; readonly status: OutboxStatus | undefined }) {
  if (send.state === 'done' || send.state === 'attention' || send.state === 'cancelled') {
    return <p>{sendSummary(send)}</p>;
  }
  const { unit, done, total } = progressOf(send);
  const pace = shownPace(send, status);
  const left = contactsLeft(send);
  return (
    <div className={styles.progress}>
      <Progress
        label={progressText[unit]}
        done={done}
        total={total}
        {...(pace === undefined ? {} : { note: `– ${progressText.pace(pace.perMinute, pace.secondsLeft)}` })}
      />
      {unit === 'steps' && left > 0 && send.state === 'active' ? (
        <p className={styles.soft}>{progressText.stepsHelp(left)}</p>
      ) : null}
    </div>
  );
}
