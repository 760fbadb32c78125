import { assertNever } from '../../src-shared/assert-never.ts';
import type { Outcome, ProviderFailure } from '../providers/outcome.ts';
import { type Failures, oneMoreFailure, type RetryReason, retryDelay, retryPolicies } from './retry-policy.ts';
import type { Settlement } from './settlement.ts';

/** What a decision about an attempt depends on besides its outcome. */
export interface Facts {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** From 0 to 1, to spread retries. */
  readonly random: number;
}

export interface Attempt extends Facts {
  /** What failed in a row before this time; null when nothing did. */
  readonly failures: Failures | null;
}

export type Harmless = Extract<Outcome<never>, { kind: 'retry' | 'rate-limited' | 'account' }>;

/** The outcomes that changed nothing on the other side, or nothing that a repetition would do twice. */
export function settleHarmless(outcome: Harmless, { failures, now, random }: Attempt): Settlement {
  switch (outcome.kind) {
    case 'retry': {
      const inARow = oneMoreFailure(failures, reasonFor(outcome.error));
      const policy = retryPolicies[inARow.reason];
      if (inARow.count >= policy.mostFailures) return { kind: 'stop', reason: outcome.error.message };
      const notBefore = Math.max(outcome.notBefore ?? 0, now + retryDelay(policy, inARow.count, random));
      const wait = { kind: 'wait', notBefore, reason: outcome.error.message, failures: inARow } as const;
      return isAboutTheLine(outcome.error) ? { ...wait, isLineDown: true } : wait;
    }
    case 'rate-limited':
      return { kind: 'rest', until: outcome.until, reason: outcome.error.message };
    case 'account':
      return { kind: 'pause-account', reason: outcome.error.message };
    default:
      return assertNever(outcome, 'outcome');
  }
}

/** Nothing left this computer, because no connection was made. */
function isAboutTheLine({ code }: ProviderFailure): boolean {
  return ['network.unreachable', 'network.proxy', 'network.certificate', 'network.handshake'].includes(code);
}

/** Statuses of something that is busy with an earlier request. */
const busy: readonly (number | undefined)[] = [409, 422, 423];

function reasonFor({ httpStatus }: ProviderFailure): RetryReason {
  if (httpStatus === undefined) return 'network';
  return busy.includes(httpStatus) ? 'locked' : 'service';
}
