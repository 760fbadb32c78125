import type { StoredAccount } from '../store/methods/accounts.ts';
import type { Failures } from './retry-policy.ts';

/**
 * What the outbox can do at a provider, each in one operation. The number is its stage: an operation begins only when nothing
 * of an earlier stage of its send is open, so that a list is there before its contacts, and nobody leaves a list before
 * their new version is on it.
 *
 * - `add-contacts` creates contacts on a list, in one batch; `update-contact` changes one that is there.
 * - `create-contact` and `upload-file` create what `add-members` and `add-files` put on a list afterwards, by jobs.
 */
export const stages = {
  'create-list': 0,
  'rename-list': 0,
  'add-contacts': 1,
  'update-contact': 1,
  'create-contact': 1,
  'upload-file': 1,
  'add-members': 2,
  'add-files': 2,
  'remove-members': 3,
  'remove-files': 3,
  'delete-contact': 4,
  'delete-file': 4,
} as const satisfies Record<string, number>;

export type OperationKind = keyof typeof stages;

/**
 * The stages of the jobs on a list. A job consists of several requests, and only the state of the whole list says what came
 * of it: so one has to be over before the next begins.
 */
export const jobStages: readonly number[] = [stages['add-members'], stages['remove-members']];

/** An operation as a plan asks for it. */
export interface PlannedOperation {
  readonly kind: OperationKind;
  /** Whom it is about. Of a job: those who are put on the list by their remote ids, which may not be known yet. */
  readonly contactIds: readonly string[];
  /** What is known already on the provider's side: members or files to take off the list, a contact or file to delete. */
  readonly targets: readonly Target[];
}

/** Something on the provider's side, and whose it is; the contact is empty where it is several people's. */
export interface Target {
  readonly remoteId: string;
  readonly contactId: string;
}

/** A contact that an operation has in its care. */
export interface OperationContact {
  readonly contactId: string;
  readonly payload: string;
  /** The id by which the provider knows it; null when it does not yet. */
  readonly remoteId: string | null;
  /** What was sent of it last, for an `update-contact`; null otherwise. */
  readonly earlierPayload: string | null;
}

/** An operation whose turn it is, with everything its request needs. */
export interface ClaimedOperation {
  readonly id: string;
  readonly kind: OperationKind;
  /** What failed in a row so far; null when the last try did not fail, or failed for something that is not counted. */
  readonly failures: Failures | null;
  readonly sendId: string;
  readonly account: StoredAccount;
  readonly listName: string;
  /** The provider's id of the list; null while it has to be created. */
  readonly remoteListId: string | null;
  readonly expiresAt: number | null;
  /** Where an operation of several requests has come to, in the adapter's own words; null at its beginning. */
  readonly step: unknown;
  readonly contacts: readonly OperationContact[];
  /** What a job puts on the list or takes off it, or what is deleted: ids of the provider, each once. */
  readonly remoteIds: readonly string[];
}
