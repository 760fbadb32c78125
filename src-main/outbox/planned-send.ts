import type { SendWay } from '../../src-shared/contract/plan.ts';
import type { Difference, Member } from './difference.ts';
import type { PlannedOperation } from './operation.ts';

/** The list at the provider that an earlier send of the same list through the same account has left. */
export interface RemoteList {
  readonly name: string;
  readonly remoteId: string;
  readonly expiresAt: number | null;
  readonly members: readonly Member[];
}

/** What a provider's planner decides from. */
export interface PlannerInput {
  readonly way: SendWay;
  /** The name the list is to carry at the provider. */
  readonly listName: string;
  /** Undefined when there is none, or none that this way goes on with. */
  readonly remoteList: RemoteList | undefined;
  readonly difference: Difference;
  /** Whom the account knows already with exactly this content, by contact. */
  readonly isKnown: (contactId: string, hash: string) => boolean;
}

export interface PlannerOutput {
  readonly operations: readonly PlannedOperation[];
  /** Contacts that are there as they are, but are sent again because their file is replaced. */
  readonly sentAlong: ReadonlySet<string>;
  /** Sentences about what follows from the way. */
  readonly consequences: readonly string[];
  /** Why this way cannot be taken; null when it can. */
  readonly impossible: string | null;
  /** Requests, looks at the provider's work included, when nothing goes wrong. */
  readonly requests: number;
  readonly bytes: number;
  /** About how long they take at the provider's limits. */
  readonly seconds: number;
}
