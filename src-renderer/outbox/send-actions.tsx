import { useState } from 'react';
import type { Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import styles from './outbox.module.css';
import { offersFor } from './send-facts.ts';

export type SendAction = 'pause' | 'resume' | 'cancel' | 'startFreshList' | 'sendParked' | 'reconnect';

interface Question {
  readonly title: string;
  readonly message: string;
  readonly label: string;
}

/** What needs a second thought, in words. */
function questionAbout(send: Send, action: SendAction): Question | undefined {
  const { name, remoteList } = send;
  switch (action) {
    case 'cancel':
      return {
        title: outboxText.cancelTitle(name),
        message: send.way === 'fresh-list' ? outboxText.cancelHelp : outboxText.cancelGoesOn,
        label: outboxText.cancel,
      };
    case 'startFreshList':
      return { title: outboxText.freshListTitle(name), message: outboxText.freshListHelp, label: outboxText.freshList };
    case 'sendParked': {
      const label = outboxText.sendParked(send.parkedToSend);
      return { title: `${label}?`, message: outboxText.sendParkedHelp(remoteList?.name ?? name), label };
    }
    default:
      return undefined;
  }
}

export interface SendActionsProps {
  readonly send: Send;
  /** Whether those who were not sent are listed above, each cause with a button to send them again. */
  readonly showsProblems: boolean;
  readonly onAct: (action: SendAction) => void;
}

/** What can be done to a send in its state. */
export function SendActions({ send, showsProblems, onAct }: SendActionsProps) {
  const [asked, setAsked] = useState<SendAction>();
  const offers = offersFor(send, Date.now());
  const shown = asked === undefined ? undefined : questionAbout(send, asked);
  return (
    <>
      {offers.parkedWithNext > 0 ? <p>{outboxText.parkedWithNext(offers.parkedWithNext)}</p> : null}
      {offers.parkedNeedFresh > 0 ? <p>{outboxText.parkedNeedFresh(offers.parkedNeedFresh)}</p> : null}
      <div className={styles.actions}>
        {offers.pause ? <Button onPress={() => onAct('pause')}>{outboxText.pause}</Button> : null}
        {offers.resume ? <Button onPress={() => onAct('resume')}>{outboxText.resume}</Button> : null}
        {offers.sendParked > 0 && !showsProblems ? (
          <Button onPress={() => setAsked('sendParked')}>{outboxText.sendParked(offers.sendParked)}</Button>
        ) : null}
        {offers.freshList ? <Button onPress={() => setAsked('startFreshList')}>{outboxText.freshList}</Button> : null}
        {offers.repairAccount ? (
          <>
            <Button onPress={() => onAct('reconnect')}>{outboxText.reconnect}</Button>
            <Button onPress={() => go({ screen: 'settings' })}>{outboxText.toSettings}</Button>
          </>
        ) : null}
        {offers.cancel ? <Button onPress={() => setAsked('cancel')}>{outboxText.cancel}</Button> : null}
      </div>
      <ConfirmDialog
        title={shown?.title ?? ''}
        message={shown?.message ?? ''}
        confirmLabel={shown?.label ?? ''}
        cancelLabel={asked === 'cancel' ? outboxText.keepSending : undefined}
        isOpen={shown !== undefined}
        onClose={() => setAsked(undefined)}
        onConfirm={() => {
          if (asked !== undefined) onAct(asked);
        }}
      />
    </>
  );
}
