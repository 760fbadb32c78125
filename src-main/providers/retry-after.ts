/** A pause longer than this is taken for a mistake of the server or of somebody's clock. */
const longestPauseMs = 24 * 60 * 60 * 1000;

/** A pause of nothing, or until a time that is over, would be no pause at all. */
const shortestPauseMs = 1_000;

/**
 * When a Retry-After header (seconds, or an HTTP date) allows the next request, in ms since 1970; undefined when the
 * header is absent or makes no sense. At least a second after `now`, never more than a day after it.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (value === '') return undefined;
  const until = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  return Math.min(Math.max(until, now + shortestPauseMs), now + longestPauseMs);
}
