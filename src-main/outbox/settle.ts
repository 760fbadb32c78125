import { assertNever } from '../../src-shared/assert-never.ts';
import type { Outcome } from '../providers/outcome.ts';
import { type Failures, oneMoreFailure, retryDelay, retryPolicies } from './retry-policy.ts';
import type { Settlement } from './settlement.ts';

/** What the decision depends on besides the outcome. */
export interface Attempt {
  /** What failed in a row before this time; null when nothing did. */
  readonly failures: Failures | null;
  readonly now: number;
  /** From 0 to 1, to spread retries. */
  readonly random: number;
}

export interface CreatedList {
  readonly listId: string;
  readonly expiresAt: number | undefined;
}

export interface AddedContact {
  readonly externalId: string;
  readonly id: string;
}

/**
 * The rule for creating a list: an empty list costs nothing and expires by itself, so a lost answer is met by another
 * name, never by asking for the same name twice.
 */
export function settleCreateList(outcome: Outcome<CreatedList>, attempt: Attempt): Settlement {
  switch (outcome.kind) {
    case 'done':
      return {
        kind: 'list-created',
        remoteId: outcome.value.listId,
        expiresAt: outcome.value.expiresAt ?? null,
      };
    case 'unknown':
      return rename(outcome.error.message, attempt);
    case 'refused':
      return outcome.error.code === 'lists.duplicate_name'
        ? rename(outcome.error.message, attempt)
        : { kind: 'stop', reason: outcome.error.message };
    case 'gone':
      return { kind: 'stop', reason: outcome.error.message };
    case 'retry':
    case 'rate-limited':
    case 'account':
      return settleHarmless(outcome, attempt);
    default:
      return assertNever(outcome, 'outcome');
  }
}

/**
 * The rule for adding contacts: a batch whose outcome is unknown is never repeated into the same list, because a contact
 * that arrives twice gets two letters.
 */
export function settleAddContacts(
  outcome: Outcome<readonly AddedContact[]>,
  attempt: Attempt,
  batchSize: number,
): Settlement {
  switch (outcome.kind) {
    case 'done':
      return {
        kind: 'contacts-added',
        remoteIds: new Map(outcome.value.map((contact) => [contact.externalId, contact.id])),
      };
    case 'unknown':
      return { kind: 'fresh-list', reason: outcome.error.message };
    case 'refused':
      return batchSize > 1
        ? { kind: 'split', reason: outcome.error.message }
        : { kind: 'park-contact', reason: outcome.error.message };
    case 'gone':
      return { kind: 'stop', reason: outcome.error.message };
    case 'retry':
    case 'rate-limited':
    case 'account':
      return settleHarmless(outcome, attempt);
    default:
      return assertNever(outcome, 'outcome');
  }
}

type Harmless = Extract<Outcome<never>, { kind: 'retry' | 'rate-limited' | 'account' }>;

/** The outcomes that certainly changed nothing on the other side, whatever was asked. */
function settleHarmless(outcome: Harmless, { failures, now, random }: Attempt): Settlement {
  switch (outcome.kind) {
    case 'retry': {
      const inARow = oneMoreFailure(failures, outcome.error.code === 'lists.locked' ? 'locked' : 'network');
      const policy = retryPolicies[inARow.reason];
      if (inARow.count >= policy.mostFailures) return { kind: 'stop', reason: outcome.error.message };
      const notBefore = Math.max(outcome.notBefore ?? 0, now + retryDelay(policy, inARow.count, random));
      return { kind: 'wait', notBefore, reason: outcome.error.message, failures: inARow };
    }
    case 'rate-limited':
      return { kind: 'rest', until: outcome.until, reason: outcome.error.message };
    case 'account':
      return { kind: 'pause-account', reason: outcome.error.message };
    default:
      return assertNever(outcome, 'outcome');
  }
}

/** Even when the user is asked, the name is given up: going on must not ask for it a second time. */
function rename(reason: string, { failures, now, random }: Attempt): Settlement {
  const inARow = oneMoreFailure(failures, 'newName');
  const policy = retryPolicies.newName;
  if (inARow.count >= policy.mostFailures) return { kind: 'rename-and-stop', reason };
  return { kind: 'rename', notBefore: now + retryDelay(policy, inARow.count, random), reason, failures: inARow };
}
