import { useState } from 'react';
import type { Plan } from '../../src-shared/contract/plan.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { settingsText } from '../../src-shared/text/settings-text.ts';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogActions } from '../ui/dialog.tsx';
import { TextField } from '../ui/fields.tsx';
import { toSend } from './plan-summary.ts';

export interface LiveConfirmationProps {
  readonly plan: Plan;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

/** Asks once more before something reaches the real provider: the account's name has to be typed. */
export function LiveConfirmation({ plan, isOpen, onClose, onConfirm }: LiveConfirmationProps) {
  const [typed, setTyped] = useState('');

  /** Whoever closes it has to type the name again: what was confirmed once is not confirmed for the next time. */
  function close(): void {
    setTyped('');
    onClose();
  }

  return (
    <Dialog title={sendText.liveTitle(plan.accountName)} isOpen={isOpen} onClose={close} tone="live">
      <p>{sendText.liveHelp(plan.accountName, plan.provider)}</p>
      <TextField label={sendText.liveLabel} value={typed} onChange={setTyped} autoFocus />
      <DialogActions>
        <Button onPress={close}>{settingsText.cancel}</Button>
        <Button
          kind="danger"
          isDisabled={typed.trim() !== plan.accountName}
          onPress={() => {
            close();
            onConfirm();
          }}
        >
          {sendText.confirm(toSend(plan), plan.removed)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
