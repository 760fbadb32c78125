import type { Plan } from '../../src-shared/contract/plan.ts';
import { planText } from '../../src-shared/text/plan-text.ts';
import { sendText } from '../../src-shared/text/send-text.ts';

type Figures = Pick<Plan, 'added' | 'changed' | 'unchanged' | 'removed' | 'impossible'>;

/** How many contacts are sent: those that are new on the list there and those that changed. */
export function toSend({ added, changed }: Pick<Plan, 'added' | 'changed'>): number {
  return added + changed;
}

/** True when there is something to do and nothing speaks against it. */
export function canSend(plan: Figures): boolean {
  return plan.impossible === null && toSend(plan) + plan.removed > 0;
}

/** What the plan comes to, as sentences, the most important one first. */
export function leadOf(plan: Figures): readonly string[] {
  const sent = toSend(plan);
  const lines = [
    ...(sent > 0 ? [sendText.willSend(sent)] : []),
    ...(plan.removed > 0 ? [planText.willRemove(plan.removed)] : []),
  ];
  if (lines.length > 0 || plan.impossible !== null) return lines;
  return [plan.unchanged > 0 ? planText.upToDate(plan.unchanged) : sendText.empty];
}
