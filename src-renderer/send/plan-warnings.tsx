import type { Plan } from '../../src-shared/contract/plan.ts';
import { sendText } from '../../src-shared/text/send-text.ts';
import { useQuery } from '../host/use-query.ts';
import { Notice } from '../ui/notice.tsx';
import { shortTime } from '../ui/time.ts';

/** What to think about before sending, and why it cannot be sent at all. */
export function PlanWarnings({ plan }: { readonly plan: Plan }) {
  // Then nothing is wrong: there is nothing to do.
  const isUpToDate = plan.unchanged > 0 && plan.added + plan.changed + plan.removed === 0;
  const status = useQuery('outbox.status', {}, ['settings']).data;
  return (
    <>
      {plan.duplicatesTotal === 0 || isUpToDate ? null : (
        <Notice kind="warning">{sendText.duplicates(plan.duplicates, plan.duplicatesTotal)}</Notice>
      )}
      {plan.sentBefore === null ? null : (
        <Notice kind="warning">{sendText.sentBefore(shortTime(plan.sentBefore))}</Notice>
      )}
      {status?.workOffline === true ? <Notice kind="info">{sendText.offline}</Notice> : null}
      {plan.impossible === null ? null : <Notice kind={isUpToDate ? 'info' : 'error'}>{plan.impossible}</Notice>}
    </>
  );
}
