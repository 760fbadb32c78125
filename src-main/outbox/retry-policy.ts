/** How long to wait before the next try, as data: one row per reason, in milliseconds. */
export interface RetryPolicy {
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** Failures in a row after which the user is asked instead of trying again; Infinity for reasons that pass by themselves. */
  readonly mostFailures: number;
}

export const retryPolicies = {
  /** The connection failed before anything was sent: it comes back some day, and asking costs nothing. */
  network: { firstDelay: 5_000, longestDelay: 300_000, mostFailures: Number.POSITIVE_INFINITY },
  /** A service that fails where repeating is safe: it recovers, or it dislikes exactly this. */
  service: { firstDelay: 3_000, longestDelay: 300_000, mostFailures: 15 },
  /** 423, or a list with a job: another update to the list is in process. */
  locked: { firstDelay: 2_000, longestDelay: 60_000, mostFailures: 50 },
  /** The name of the list is taken, or the answer to creating it was lost: try the next name. */
  newName: { firstDelay: 1_000, longestDelay: 60_000, mostFailures: 20 },
} as const satisfies Record<string, RetryPolicy>;

/** Why an operation is tried again: the row of the policies that counts. */
export type RetryReason = keyof typeof retryPolicies;

/** Failures in a row for one reason: the next pause and the limit depend on them. A failure for another reason ends the row. */
export interface Failures {
  readonly reason: RetryReason;
  readonly count: number;
}

/** The row of failures with one more at its end. */
export function oneMoreFailure(before: Failures | null, reason: RetryReason): Failures {
  return { reason, count: before?.reason === reason ? before.count + 1 : 1 };
}

/** A fresh list is started this often by itself; then the user decides, because something is wrong beyond a bad line. */
export const mostFreshLists = 5;

/** After so many refused contacts in a row the user is asked: what all of them share is then the likely reason. */
export const mostRefusedInARow = 20;

/** The pauses between two looks at work that the provider does in the background. */
export const pollPolicy: RetryPolicy = {
  firstDelay: 1_000,
  longestDelay: 60_000,
  mostFailures: Number.POSITIVE_INFINITY,
};

/**
 * The pause after a failed attempt: doubling, capped, and spread by up to a quarter so that many do not return at once.
 *
 * @param count the failures in a row, the one just now included (1 or more)
 * @param random a number from 0 to 1
 * @returns milliseconds
 */
export function retryDelay(policy: RetryPolicy, count: number, random: number): number {
  const doubled = policy.firstDelay * 2 ** Math.min(count - 1, 30);
  return Math.round(Math.min(doubled, policy.longestDelay) * (1 + random / 4));
}
