import { useState } from 'react';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import styles from './outbox.module.css';

export type SendAction = 'pause' | 'resume' | 'cancel' | 'startFreshList' | 'reconnect';

/** What can be done to a send in its state. */
export function SendActions({ send, onAct }: { readonly send: Send; readonly onAct: (action: SendAction) => void }) {
  const [isCancelling, setCancelling] = useState(false);
  const hasStopped = send.state === 'attention' && send.lastError !== null;
  const needsAccount = send.state === 'active' && send.isAccountPaused;
  const canCancel = send.state === 'active' || send.state === 'paused' || hasStopped;
  if (!canCancel && !needsAccount) return null;
  return (
    <div className={styles.actions}>
      {send.state === 'active' ? <Button onPress={() => onAct('pause')}>{outboxText.pause}</Button> : null}
      {send.state === 'paused' || hasStopped ? (
        <Button onPress={() => onAct('resume')}>{outboxText.resume}</Button>
      ) : null}
      {hasStopped ? <Button onPress={() => onAct('startFreshList')}>{outboxText.freshList}</Button> : null}
      {needsAccount ? (
        <>
          <Button onPress={() => onAct('reconnect')}>{outboxText.reconnect}</Button>
          <Button onPress={() => go({ screen: 'settings' })}>{outboxText.toSettings}</Button>
        </>
      ) : null}
      {canCancel ? <Button onPress={() => setCancelling(true)}>{outboxText.cancel}</Button> : null}
      <ConfirmDialog
        title={outboxText.cancelTitle(send.name)}
        message={outboxText.cancelHelp}
        confirmLabel={outboxText.cancel}
        isOpen={isCancelling}
        onClose={() => setCancelling(false)}
        onConfirm={() => onAct('cancel')}
      />
    </div>
  );
}
