import type { Plan } from '../../src-shared/contract/plan.ts';
import { planText, remoteListWords } from '../../src-shared/text/plan-text.ts';
import { providerNames } from '../../src-shared/text/provider-text.ts';
import { ModeBadge } from '../ui/mode-badge.tsx';
import { byteSize } from '../ui/time.ts';
import styles from './send.module.css';

/** Where the plan leads: account, list on the other side, and how much work it is. */
export function PlanFacts({ plan }: { readonly plan: Plan }) {
  const { provider, mode } = plan;
  return (
    <dl className={styles.facts}>
      <dt>{planText.account}</dt>
      <dd className={styles.account}>
        {plan.accountName} <span className={styles.soft}>{providerNames[provider]}</span> <ModeBadge mode={mode} />
      </dd>
      <dt>{planText.remoteList}</dt>
      <dd>{remoteListWords(plan.remoteListName, provider, mode, plan.isListThere)}</dd>
      <dt>{planText.work}</dt>
      <dd>{planText.requests(plan.requests, byteSize(plan.bytes))}</dd>
      <dt>{planText.time}</dt>
      <dd>{planText.duration(plan.seconds, provider)}</dd>
    </dl>
  );
}
