/**
 * Something that goes wrong with one request. "Before" means that the handler never sees the request, "after" that it
 * has done its work when the trouble starts; the client cannot tell the two apart.
 */
export type Fault =
  /** The connection is reset (RST) instead of an answer. */
  | { readonly kind: 'reset-before-effect' | 'reset-after-effect' }
  /** No answer ever comes; the connection stays open. */
  | { readonly kind: 'timeout-after-effect' }
  /** Headers and half of the body come, then the connection closes. */
  | { readonly kind: 'truncate-after-effect' }
  | { readonly kind: 'error-500-before' | 'error-500-after' }
  /** A page for people, as a proxy or a site in maintenance sends it; status 200 unless said otherwise. */
  | { readonly kind: 'html-instead'; readonly when: 'before' | 'after'; readonly status?: number }
  /** The handler starts only after `ms`. */
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'locked-423' }
  | { readonly kind: 'rate-limited-429'; readonly retryAfterSeconds?: number }
  | { readonly kind: 'unauthorized-401' }
  /** Exactly this answer, without effect. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body: string;
    };

/** Chooses the fault of a request by its index (from 0, over all requests), method and path; undefined means none. */
export type FaultPlan = (index: number, method: string, path: string) => Fault | undefined;

export const html = '<!doctype html><title>Maintenance</title><h1>Back soon</h1>';

/** Error bodies in the shape of PrayerLetters.com [doc]. */
export const errorAnswers = {
  locked: jsonError(423, 'lists.locked', 'Another update to this list is in process.'),
  failed: jsonError(500, 'lists.error_creating_record', 'There was a database error creating this contact.'),
  unauthorized: jsonError(401, 'invalid_request', 'The credentials are missing or wrong.'),
  limited: jsonError(429, 'too_many_requests', 'Too many requests.', {
    limit_exceeded: 'hour',
    limits: { hour: 50, day: 600 },
  }),
} as const;

function jsonError(status: number, error: string, message: string, more: object = {}): string {
  return JSON.stringify({ status, error, message, ...more });
}
