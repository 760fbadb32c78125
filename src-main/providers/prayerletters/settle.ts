import { assertNever } from '../../../src-shared/assert-never.ts';
import { oneMoreFailure, retryDelay, retryPolicies } from '../../outbox/retry-policy.ts';
import { type Attempt, settleHarmless } from '../../outbox/settle-harmless.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import { wasNeverSent } from '../network-codes.ts';
import type { Outcome, ProviderFailure } from '../outcome.ts';
import { isItsOwnWord } from './errors.ts';

export interface CreatedList {
  readonly listId: string;
  readonly expiresAt: number | undefined;
}

export interface AddedContact {
  readonly externalId: string;
  readonly id: string;
}

const startAfresh = 'Start a fresh list to send everything to a new one.';

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
      return { kind: 'stop', reason: `${outcome.error.message} ${startAfresh}` };
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
  if (outcome.kind !== 'done' && isWordOfSomebodyElse(outcome)) {
    return { kind: 'fresh-list', reason: outcome.error.message };
  }
  switch (outcome.kind) {
    case 'done':
      return {
        kind: 'contacts-added',
        remoteIds: new Map(outcome.value.map((contact) => [contact.externalId, contact.id])),
      };
    case 'unknown':
      return { kind: 'fresh-list', reason: outcome.error.message };
    case 'refused':
      if (batchSize === 1) return { kind: 'park', reason: refusalWords(outcome.error), isStillThere: false };
      return outcome.error.code === 'network.too-large'
        ? { kind: 'split', reason: outcome.error.message, isKeptOut: true }
        : { kind: 'split', reason: outcome.error.message };
    case 'gone':
      return { kind: 'stop', reason: `${outcome.error.message} ${startAfresh}` };
    case 'retry':
    case 'rate-limited':
    case 'account':
      return settleHarmless(outcome, attempt);
    default:
      return assertNever(outcome, 'outcome');
  }
}

/**
 * A no that PrayerLetters.com did not give, such as the page, the JSON or the redirect of something in between that did not
 * like its answer: by then the contacts may be on the list.
 */
function isWordOfSomebodyElse({ kind, error }: Exclude<Outcome<never>, { kind: 'done' }>): boolean {
  const saysNo = kind === 'account' || kind === 'gone' || kind === 'retry';
  return saysNo && !wasNeverSent(error) && !isItsOwnWord(error);
}

/** Refusals that blame how a request was built: nobody can mend them by changing a contact. */
const ownFaults: readonly string[] = [
  'lists.invalid_address',
  'lists.invalid_data_array',
  'lists.invalid_field',
  'lists.invalid_field_value',
  'lists.invalid_metadata',
  'lists.invalid_type',
  'lists.missing_address',
  'lists.undefined_metadata_value',
  'lists.id_mismatch',
];

function refusalWords({ code, message }: ProviderFailure): string {
  if (!ownFaults.includes(code)) return message;
  return `This is a fault of Fieldpost, not of your contact: please report it. PrayerLetters.com says: ${message}`;
}

const listStays = 'The list still has the earlier version of this contact.';

/**
 * The rule for changing a contact on a list: it sets what is there, so that doing it twice is doing it once [infer], and a
 * lost answer is met by doing it again. A refusal leaves the earlier version on the list, where nothing can take it off.
 */
export function settleUpdateContact(outcome: Outcome<unknown>, attempt: Attempt): Settlement {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'finished' };
    case 'unknown':
      return settleHarmless({ kind: 'retry', error: outcome.error }, attempt);
    case 'refused':
      return { kind: 'park', reason: `${refusalWords(outcome.error)} ${listStays}`, isStillThere: true };
    case 'gone':
      return { kind: 'stop', reason: `${outcome.error.message} ${startAfresh}` };
    case 'retry':
    case 'rate-limited':
    case 'account':
      return settleHarmless(outcome, attempt);
    default:
      return assertNever(outcome, 'outcome');
  }
}

/** The rule for a list's new name: the list is as good under its old one, so a refusal holds nothing up. */
export function settleRenameList(outcome: Outcome<unknown>, attempt: Attempt): Settlement {
  switch (outcome.kind) {
    case 'done':
      return { kind: 'list-renamed' };
    case 'refused':
      // The name is taken by this very list, if an earlier answer was lost.
      return attempt.failures !== null && outcome.error.code === 'lists.duplicate_name'
        ? { kind: 'list-renamed' }
        : { kind: 'finished' };
    case 'unknown':
      return settleHarmless({ kind: 'retry', error: outcome.error }, attempt);
    case 'gone':
      return { kind: 'stop', reason: `${outcome.error.message} ${startAfresh}` };
    case 'retry':
    case 'rate-limited':
    case 'account':
      return settleHarmless(outcome, attempt);
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
