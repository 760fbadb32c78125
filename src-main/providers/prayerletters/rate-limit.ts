import { readRetryAfter } from '../retry-after.ts';
import type { ErrorBody } from './answers.ts';

const hourMs = 60 * 60 * 1000;

/** The windows of the documentation with the limits of its example [doc], for an answer that does not state its own. */
const windows: Readonly<Record<string, { readonly lengthMs: number; readonly limit: number }>> = {
  hour: { lengthMs: hourMs, limit: 50 },
  day: { lengthMs: 24 * hourMs, limit: 600 },
};

/**
 * When to try again after a 429, in ms since 1970.
 *
 * A Retry-After header decides if there is one; the documentation mentions none [doc]. Otherwise: the limits are
 * rolling [doc], so after N calls in a window a place becomes free every window/N on average, and that is the pause: 72
 * seconds for 50 an hour. Waiting out the whole window would be certain but cost a day for a place that is free in
 * minutes; asking too early costs one more refusal without effect, and the caller may lengthen repeated pauses [infer].
 * A window never heard of rests for an hour.
 */
export function restUntil(retryAfter: string | null, body: ErrorBody | undefined, now: number): number {
  const stated = readRetryAfter(retryAfter, now);
  if (stated !== undefined) return stated;
  const name = body?.limit_exceeded ?? '';
  const window = Object.hasOwn(windows, name) ? windows[name] : undefined;
  if (window === undefined) return now + hourMs;
  const limit = body?.limits?.[name] ?? window.limit;
  return now + Math.ceil(window.lengthMs / Math.max(1, limit));
}
