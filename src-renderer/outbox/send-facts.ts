import type { OutboxStatus, Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';

/** How many contacts a send is about: those that were blocked by the plan are not counted among the work. */
export function sendTotal({ counts }: Send): number {
  return counts.queued + counts.sending + counts.delivered + counts.parked + counts.unknown + counts.cancelled;
}

/** Why a send that is not over does not move, as a sentence; undefined when it does. */
export function waitingReason(send: Send, status: OutboxStatus | undefined): string | undefined {
  if (send.state !== 'active') return undefined;
  const hasWork = send.counts.queued + send.counts.sending + send.counts.unknown > 0;
  if (status?.workOffline === true && hasWork && send.counts.sending === 0) return outboxText.waitsOffline;
  if (status?.online === false && send.mode === 'live') return outboxText.waitsConnection;
  return send.waitingFor === null ? undefined : outboxText.waits(send.waitingFor);
}
