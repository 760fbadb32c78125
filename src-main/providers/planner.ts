import type { Contact } from '../../src-shared/contact/fields.ts';
import type { SendWay } from '../../src-shared/contract/plan.ts';
import type { Destination } from '../../src-shared/providers/destination.ts';
import type { Filling } from '../outbox/difference.ts';
import type { OperationKind } from '../outbox/operation.ts';
import type { PlannerInput, PlannerOutput, RemoteList } from '../outbox/planned-send.ts';
import type { Failures } from '../outbox/retry-policy.ts';
import type { Settlement } from '../outbox/settlement.ts';

/** The pure half of a provider: what a send consists of, decided without the network. The store plans with it. */
export interface Planner {
  readonly destination: Destination;
  readonly ways: readonly SendWay[];
  /** The ways that go on with the list of an earlier send; the others make a list of their own. */
  readonly continuing: readonly SendWay[];
  /** The exact content of a contact for the provider, as JSON. Called for contacts without errors. */
  toPayload(contact: Contact, way: SendWay): string;
  fillingOf(way: SendWay): Filling;
  /** Whether the list of an earlier send can still be filled. */
  isUsable(list: RemoteList, now: number): boolean;
  /** The way that is taken unless the user chooses. */
  usualWay(contacts: number, list: RemoteList | undefined): SendWay;
  plan(input: PlannerInput): PlannerOutput;
  /** Whether a limit that was reached is the whole account's; otherwise it is that of one endpoint. */
  readonly limitsWholeAccount: boolean;
  /** Whether what was refused may be tried once more as it is: it holds up nobody else, and may have been repaired there. */
  readonly triesRefusedAgain: boolean;
  /**
   * What becomes of an operation that was under way when the app ended, so that its request may or may not have had its
   * effect.
   */
  recover(operation: Interrupted, now: number): Settlement;
}

export interface Interrupted {
  readonly kind: OperationKind;
  readonly step: unknown;
  readonly failures: Failures | null;
}

export const interrupted = 'The app was closed while this request was on its way, so its outcome is unknown.';
