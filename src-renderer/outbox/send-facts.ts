import type { OutboxStatus, Send } from '../../src-shared/contract/outbox.ts';
import { outboxText } from '../../src-shared/text/send-text.ts';

/** How many contacts a send is about: those that the plan blocked are among them, as parked, and those it takes off. */
export function sendTotal({ counts }: Send): number {
  return Object.values(counts).reduce((sum, contacts) => sum + contacts, 0);
}

/** What became of the contacts of a send, as a sentence; those who were to leave the list are counted for themselves. */
export function sendSummary(send: Send): string {
  const { delivered, parked, removed, cancelled } = send.counts;
  // A send that was cancelled left out everybody who is not delivered, which goes without saying.
  const leftOut = send.state === 'cancelled' ? 0 : cancelled;
  return outboxText.summary(delivered, sendTotal(send) - removed, parked, removed, leftOut);
}

/** Why a send that is not over does not move, as a sentence; undefined when it does. */
export function waitingReason(send: Send, status: OutboxStatus | undefined): string | undefined {
  if (send.state !== 'active') return undefined;
  const hasWork = contactsLeft(send) > 0;
  if (status?.workOffline === true && hasWork && send.counts.sending === 0) return outboxText.waitsOffline;
  // The practice provider is inside the app and needs no connection.
  if (status?.online === false && send.mode !== 'practice') return outboxText.waitsConnection;
  return send.waitingFor === null ? undefined : outboxText.waits(send.waitingFor);
}

/** How many contacts a send still has something to do about. */
export function contactsLeft({ counts }: Send): number {
  return counts.queued + counts.sending + counts.unknown;
}

/** True for a send that came to its end, with or without contacts that the provider refused. */
function hasFinished({ state }: Send): boolean {
  return state === 'done' || state === 'attention';
}

/** The list that is complete and can be used; undefined while there is none, or when a later send says what is on it. */
export function listToOrderFrom(send: Send): NonNullable<Send['remoteList']> | undefined {
  if (!hasFinished(send) || send.isContinued || contactsLeft(send) > 0 || send.counts.delivered === 0) return undefined;
  if (send.doubtful > 0) return undefined;
  return send.remoteList === null || send.remoteList.remoteId === null ? undefined : send.remoteList;
}

/** The list that a send left half done, and that a later send goes on with and completes; undefined when there is none. */
export function incompleteList(send: Send): NonNullable<Send['remoteList']> | undefined {
  const wasLeft = send.state === 'cancelled' || send.state === 'stopped' || send.doubtful > 0;
  if (send.way === 'fresh-list' || !wasLeft || send.isContinued) return undefined;
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
  /** How many that were not sent can go with the next send of the list, which is the difference. */
  readonly parkedWithNext: number;
  readonly repairAccount: boolean;
}

/** What the user can do about a send. `now` is in ms since 1970: a list that has expired takes nobody any more. */
export function offersFor(send: Send, now: number): Offers {
  const { state, counts, remoteList } = send;
  const expiresAt = remoteList?.expiresAt ?? null;
  const hasExpired = expiresAt !== null && expiresAt <= now;
  const sendParked = hasExpired ? 0 : send.parkedToSend;
  const parkedLeft = hasFinished(send) && sendParked === 0 && !send.isContinued ? counts.parked : 0;
  // A list that a later send took over has everybody there already: on a fresh one they would be a second time.
  const freshList = !send.isContinued && (send.canStartFreshList || (hasExpired && parkedLeft > 0));
  return {
    pause: state === 'active',
    resume: send.canResume,
    cancel: state === 'active' || state === 'paused' || state === 'stopped',
    freshList,
    sendParked,
    parkedNeedFresh: freshList ? parkedLeft : 0,
    parkedWithNext: freshList ? 0 : parkedLeft,
    repairAccount: state === 'active' && send.isAccountPaused,
  };
}
