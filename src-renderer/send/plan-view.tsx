import { useState } from 'react';
import type { Plan, SendWay } from '../../src-shared/contract/plan.ts';
import { modeConsequence, planText } from '../../src-shared/text/plan-text.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { go } from '../app/navigation.ts';
import { ask, failureMessage } from '../host/host-client.ts';
import { useQuery } from '../host/use-query.ts';
import { Notice } from '../ui/notice.tsx';
import { Panel } from '../ui/page.tsx';
import { BlockedContacts, WarnedContacts } from './named-contacts.tsx';
import { PlanFacts } from './plan-facts.tsx';
import { PlanFigures } from './plan-figures.tsx';
import { canSend, leadOf } from './plan-summary.ts';
import { PlanWarnings } from './plan-warnings.tsx';
import styles from './send.module.css';
import { SendButton } from './send-button.tsx';
import { WayChoice } from './way-choice.tsx';

/** The plan: how many will be sent and where to, who is blocked and why. Sending sends exactly this. */
export function PlanView({ listId, accountId }: { readonly listId: string; readonly accountId: string }) {
  const [way, setWay] = useState<SendWay>();
  const {
    data: plan,
    error,
    refresh,
  } = useQuery('outbox.plan', { listId, accountId, ...(way === undefined ? {} : { way }) }, [
    'contacts',
    'lists',
    'accounts',
    'outbox',
  ]);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function send({ way: planned, fingerprint }: Plan): Promise<void> {
    setSending(true);
    setProblem(undefined);
    try {
      const { sendId } = await ask('outbox.send', { listId, accountId, way: planned, fingerprint });
      go({ screen: 'outbox', sendId });
    } catch (reason) {
      setProblem(failureMessage(reason));
      setSending(false);
      refresh();
    }
  }

  if (plan === undefined) return error === undefined ? null : <Notice kind="error">{error}</Notice>;
  // Until the plan for the way that was just chosen has arrived, the one on the screen must not be sent.
  const isLate = way !== undefined && plan.way !== way;
  const [lead, ...rest] = leadOf(plan);
  return (
    <Panel title={sendText.plan}>
      <div>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
        {rest.map((line) => (
          <p key={line} className={styles.lead}>
            {line}
          </p>
        ))}
        <p>{modeConsequence(plan.provider, plan.mode)}</p>
      </div>
      <PlanFigures plan={plan} />
      <PlanFacts plan={plan} />
      <WayChoice ways={plan.ways} way={way ?? plan.way} onChoose={setWay} />
      {plan.consequences.length === 0 ? null : (
        <ul className={styles.consequences}>
          {plan.consequences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {plan.warnings === 0 ? null : <WarnedContacts plan={plan} />}
      {plan.blocked.length === 0 ? null : <BlockedContacts blocked={plan.blocked} />}
      <PlanWarnings plan={plan} />
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {problem === undefined ? null : <Notice kind="error">{problem}</Notice>}
      <SendButton
        plan={plan}
        isDisabled={!canSend(plan) || isSending || isLate}
        note={isLate && error === undefined ? planText.loading : ''}
        onSend={() => void send(plan)}
      />
    </Panel>
  );
}
