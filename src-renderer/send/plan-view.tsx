import { useState } from 'react';
import type { Plan } from '../../src-shared/contract/outbox.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/page.tsx';
import { byteSize, shortTime } from '../ui/time.ts';
import { LiveConfirmation } from './live-confirmation.tsx';
import styles from './send.module.css';

/** The plan: how many will be sent and where to, who is blocked and why. Sending sends exactly this. */
export function PlanView({ listId, accountId }: { readonly listId: string; readonly accountId: string }) {
  const {
    data: plan,
    error,
    refresh,
  } = useQuery('outbox.plan', { listId, accountId }, ['contacts', 'lists', 'accounts', 'outbox']);
  const status = useQuery('outbox.status', {}, ['settings']).data;
  const [question, setQuestion] = useState<'duplicates' | 'live'>();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function send({ fingerprint }: Plan): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      const { sendId } = await ask('outbox.send', { listId, accountId, fingerprint });
      go({ screen: 'outbox', sendId });
    } catch (reason) {
      setProblem(failureMessage(reason));
      setSending(false);
      refresh();
    }
  }

  /** Live asks for the account's name as the last thing before something leaves. */
  function sendUnlessLive(current: Plan): void {
    if (current.mode === 'live') setQuestion('live');
    else void send(current);
  }

  if (plan === undefined) return error === undefined ? null : <Notice kind="error">{error}</Notice>;
  const duplicates = sendText.duplicates(plan.duplicates, plan.duplicatesTotal);
  return (
    <>
      <Panel title={sendText.plan}>
        {plan.toSend === 0 ? (
          <p>{sendText.empty}</p>
        ) : (
          <div>
            <p className={styles.lead}>{sendText.willSend(plan.toSend)}</p>
            <p>
              {plan.mode === 'practice'
                ? sendText.practiceList(plan.remoteListName)
                : sendText.remoteList(plan.remoteListName)}
            </p>
            <p className={styles.soft}>{sendText.requests(plan.requests, byteSize(plan.bytes))}</p>
          </div>
        )}
        {plan.warnings === 0 ? null : <p>{sendText.warnings(plan.warnings)}</p>}
        {plan.blocked.length === 0 ? null : <BlockedContacts blocked={plan.blocked} />}
        {plan.duplicatesTotal === 0 ? null : <Notice kind="warning">{duplicates}</Notice>}
        {plan.sentBefore === null ? null : (
          <Notice kind="warning">{sendText.sentBefore(shortTime(plan.sentBefore))}</Notice>
        )}
        {status?.workOffline === true ? <Notice kind="info">{sendText.offline}</Notice> : null}
        {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
        <div className={styles.buttons}>
          <Button
            kind="primary"
            isDisabled={plan.toSend === 0 || isSending}
            onPress={() => {
              if (plan.duplicatesTotal > 0) setQuestion('duplicates');
              else sendUnlessLive(plan);
            }}
          >
            {sendText.confirm(plan.toSend)}
          </Button>
        </div>
      </Panel>
      <ConfirmDialog
        title={sendText.duplicatesTitle(plan.duplicatesTotal)}
        message={duplicates}
        confirmLabel={sendText.sendAnyway}
        isOpen={question === 'duplicates'}
        onClose={() => setQuestion(undefined)}
        onConfirm={() => sendUnlessLive(plan)}
      />
      <LiveConfirmation
        plan={plan}
        isOpen={question === 'live'}
        onClose={() => setQuestion(undefined)}
        onConfirm={() => void send(plan)}
      />
    </>
  );
}

function BlockedContacts({ blocked }: { readonly blocked: Plan['blocked'] }) {
  return (
    <div className={styles.blocked}>
      <h3>{sendText.blocked(blocked.length)}</h3>
      <p className={styles.soft}>{sendText.blockedHelp}</p>
      <ul>
        {blocked.map((contact) => (
          <li key={contact.contactId}>
            <LinkButton onPress={() => go({ screen: 'contacts', contactId: contact.contactId })}>
              {contact.name}
            </LinkButton>
            <span className={styles.soft}>{contact.reasons.join(' ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
