import { useState } from 'react';
import type { Plan } from '../../src-shared/contract/plan.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { LiveConfirmation } from './live-confirmation.tsx';
import { toSend } from './plan-summary.ts';
import styles from './send.module.css';

export interface SendButtonProps {
  readonly plan: Plan;
  readonly isDisabled: boolean;
  /** Why it has to be waited for; empty when nothing has. */
  readonly note: string;
  readonly onSend: () => void;
}

/** The one button that sends, with the questions that come first: about people who are there twice, then about Live. */
export function SendButton({ plan, isDisabled, note, onSend }: SendButtonProps) {
  const [question, setQuestion] = useState<'duplicates' | 'live'>();

  /** Live asks for the account's name as the last thing before something leaves. */
  function sendUnlessLive(): void {
    if (plan.mode === 'live') setQuestion('live');
    else onSend();
  }

  return (
    <>
      <div className={styles.buttons}>
        <Button
          kind="primary"
          isDisabled={isDisabled}
          onPress={() => {
            if (plan.duplicatesTotal > 0) setQuestion('duplicates');
            else sendUnlessLive();
          }}
        >
          {sendText.confirm(toSend(plan), plan.removed)}
        </Button>
        <span className={styles.soft} role="status">
          {note}
        </span>
      </div>
      <ConfirmDialog
        title={sendText.duplicatesTitle(plan.duplicatesTotal)}
        message={sendText.duplicates(plan.duplicates, plan.duplicatesTotal)}
        confirmLabel={sendText.sendAnyway}
        isOpen={question === 'duplicates'}
        onClose={() => setQuestion(undefined)}
        onConfirm={sendUnlessLive}
      />
      <LiveConfirmation
        plan={plan}
        isOpen={question === 'live'}
        onClose={() => setQuestion(undefined)}
        onConfirm={onSend}
      />
    </>
  );
}
