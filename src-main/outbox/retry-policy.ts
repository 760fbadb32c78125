/** How long to wait before the next try, as data: one row per reason, in milliseconds. */
export interface RetryPolicy {
  readonly firstDelay: number;
  readonly longestDelay: number;
  /** Tries after which an operation is parked instead of repeated; Infinity for reasons that pass by themselves. */
  readonly mostAttempts: number;
}

export const retryPolicies = {
  /** The connection failed before anything was sent: it comes back some day, and asking costs nothing. */
  network: { firstDelay: 5_000, longestDelay: 300_000, mostAttempts: Number.POSITIVE_INFINITY },
  /** 423: another update to the list is in process. */
  locked: { firstDelay: 2_000, longestDelay: 60_000, mostAttempts: 50 },
  /** The name of the list is taken, or the answer to creating it was lost: try the next name. */
  newName: { firstDelay: 1_000, longestDelay: 60_000, mostAttempts: 20 },
} as const satisfies Record<string, RetryPolicy>;

/** A fresh list is started this often by itself; then the user decides, because something is wrong beyond a bad line. */
export const mostFreshLists = 5;

/**
 * The pause after a failed attempt: doubling, capped, and spread by up to a quarter so that many do not return at once.
 *
 * @param attempts how often it was tried, counting the attempt that just failed (1 or more)
 * @param random a number from 0 to 1
 * @returns milliseconds
 */
export function retryDelay(policy: RetryPolicy, attempts: number, random: number): number {
  const doubled = policy.firstDelay * 2 ** Math.min(attempts - 1, 30);
  return Math.round(Math.min(doubled, policy.longestDelay) * (1 + random / 4));
}
