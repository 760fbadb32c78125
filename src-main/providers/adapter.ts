import type { ClaimedOperation } from '../outbox/operation.ts';
import type { Facts } from '../outbox/settle-harmless.ts';
import type { Settlement } from '../outbox/settlement.ts';
import type { Outcome, ProviderFailure } from './outcome.ts';

/** What came of one attempt. */
export interface Performed {
  readonly settlement: Settlement;
  /** What the provider or the way to it said, for the log; undefined when it went well or nothing was asked. */
  readonly failure?: ProviderFailure;
}

/**
 * What the outbox needs of a provider: the operations of its planner, carried out one request at a time. See README.md for
 * the rules that every adapter keeps.
 */
export interface ProviderAdapter {
  /**
   * Makes the next request of an operation, at most one, and decides what its outcome means for the send. Never waits,
   * repeats or remembers anything: what has to be known the next time goes into the settlement.
   *
   * @param facts the time and chance, to be asked for after the request
   */
  perform(operation: ClaimedOperation, facts: () => Facts, signal: AbortSignal): Promise<Performed>;
  /** Asks whether the account's token or key is accepted, without leaving anything behind. */
  testConnection(signal: AbortSignal): Promise<Outcome<unknown>>;
}

/** How fast requests may follow each other: so many in any stretch of so many milliseconds. */
export interface Pace {
  readonly requests: number;
  readonly perMs: number;
}

/** A request as the log keeps it: nothing of its headers, nothing of what was sent. */
export interface RequestRecord {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly status: number | null;
  /** `answered`, or the technical name of what it ended in. */
  readonly ended: string;
  readonly durationMs: number;
  readonly requestBytes: number;
  /** The answer to a request that was not agreed to, cut to a few thousand characters, without the token or key. */
  readonly answer: string | null;
}

/** A way to an account's provider, or the sentence that says why there is none. */
export type Connection =
  | {
      readonly kind: 'connected';
      readonly adapter: ProviderAdapter;
      /** The requests since it was asked last. */
      takeRequests(): Promise<readonly RequestRecord[]>;
    }
  | { readonly kind: 'impossible'; readonly reason: string };
