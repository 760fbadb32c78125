/** A pause longer than this is taken for a mistake of the server or of somebody's clock. */
const longestPauseMs = 24 * 60 * 60 * 1000;

/**
 * When a Retry-After header (seconds, or an HTTP date) allows the next request, in ms since 1970; undefined when the
 * header is absent or makes no sense. Never before `now`, never more than a day after it.
 */
export function readRetryAfter(header: string | null, now: number): number | undefined {
  const value = header?.trim() ?? '';
  if (value === '') return undefined;
  const until = /^\d+$/.test(value) ? now + Number(value) * 1000 : Date.parse(value);
  if (Number.isNaN(until)) return undefined;
  return Math.min(Math.max(until, now), now + longestPauseMs);
}
