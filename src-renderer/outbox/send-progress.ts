import type { OutboxStatus, Send, SendProgress } from '../../src-shared/contract/outbox.ts';
import { sendTotal, waitingReason } from './send-facts.ts';

export interface ShownProgress {
  readonly unit: 'contacts' | 'steps';
  readonly done: number;
  readonly total: number;
}

/**
 * What the bar of a send counts. PostGrid confirms everybody at the end, so until then only the steps say how far it is;
 * a send without steps yet, or to PrayerLetters, counts contacts.
 */
export function progressOf(send: Send): ShownProgress {
  const { counts, progress } = send;
  if (send.provider === 'postgrid' && progress.total > 0) {
    return { unit: 'steps', done: progress.done, total: progress.total };
  }
  return {
    unit: 'contacts',
    done: counts.delivered + counts.removed,
    total: sendTotal(send) - counts.parked - counts.cancelled,
  };
}

export interface Pace {
  readonly perMinute: number;
  readonly secondsLeft: number;
}

/** The shortest time that says something about how fast a send is, in milliseconds. */
const shortestMs = 3_000;

/** How fast a send has been in the last minute, and how long it takes if it goes on like this; undefined when unknown. */
export function paceOf({ done, total, recent, recentMs }: SendProgress): Pace | undefined {
  if (recent === 0 || recentMs < shortestMs || done >= total) return undefined;
  const perMinute = (recent * 60_000) / recentMs;
  return { perMinute: aboutAsMany(perMinute), secondsLeft: ((total - done) * 60) / perMinute };
}

/** A rate without digits that nobody could rely on: two of them are enough, and nothing is slower than one. */
function aboutAsMany(perMinute: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(perMinute)) - 1);
  return Math.max(1, Math.round(perMinute / step) * step);
}

/** The pace of a send that is moving; undefined for one that waits, rests or is over. */
export function shownPace(send: Send, status: OutboxStatus | undefined): Pace | undefined {
  const isMoving = send.state === 'active' && !send.isAccountPaused && waitingReason(send, status) === undefined;
  return isMoving ? paceOf(send.progress) : undefined;
}
