import type { OutboxStatus, Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';

/** How many contacts a send is about: those that the plan blocked are among them, as parked. */
export function sendTotal({ counts }: Send): number {
  return counts.queued + counts.sending + counts.delivered + counts.parked + counts.unknown + counts.cancelled;
}

/** Why a send that is not over does not move, as a sentence; undefined when it does. */
export function waitingReason(send: Send, status: OutboxStatus | undefined): string | undefined {
  if (send.state !== 'active') return undefined;
  const hasWork = contactsLeft(send) > 0;
  if (status?.workOffline === true && hasWork && send.counts.sending === 0) return outboxText.waitsOffline;
  if (status?.online === false && send.mode === 'live') return outboxText.waitsConnection;
  return send.waitingFor === null ? undefined : outboxText.waits(send.waitingFor);
}

function contactsLeft({ counts }: Send): number {
  return counts.queued + counts.sending + counts.unknown;
}

/** True for a send that came to its end, with or without contacts that the provider refused. */
function hasFinished({ state }: Send): boolean {
  return state === 'done' || state === 'attention';
}

/** The list that is complete and can be ordered from; undefined while there is none. */
export function listToOrderFrom(send: Send): NonNullable<Send['remoteList']> | undefined {
  if (!hasFinished(send) || contactsLeft(send) > 0 || send.counts.delivered === 0) return undefined;
  return send.remoteList === null || send.remoteList.remoteId === null ? undefined : send.remoteList;
}

export interface Offers {
  readonly pause: boolean;
  readonly resume: boolean;
  readonly cancel: boolean;
  readonly freshList: boolean;
  /** How many that were not sent may still go to the same list. */
  readonly sendParked: number;
  /** How many that were not sent could only go to another list. */
  readonly parkedNeedFresh: number;
  readonly repairAccount: boolean;
}

/** What the user can do about a send. `now` is in ms since 1970: a list that has expired takes nobody any more. */
export function offersFor(send: Send, now: number): Offers {
  const { state, counts, remoteList } = send;
  const expiresAt = remoteList?.expiresAt ?? null;
  const sendParked = expiresAt === null || expiresAt > now ? send.parkedToSend : 0;
  const parkedNeedFresh = hasFinished(send) && sendParked === 0 ? counts.parked : 0;
  return {
    pause: state === 'active',
    resume: send.canResume,
    cancel: state === 'active' || state === 'paused' || state === 'stopped',
    freshList: state === 'stopped' || parkedNeedFresh > 0,
    sendParked,
    parkedNeedFresh,
    repairAccount: state === 'active' && send.isAccountPaused,
  };
}
