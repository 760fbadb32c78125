import { assertNever } from '../../../src-shared/assert-never.ts';
import type { HttpFetch } from '../../ports/http.ts';
import type { Random } from '../../ports/random.ts';

/** What goes wrong with a request. "Effect" is what the service does with a request that arrives. */
export type LineFault =
  /** Nobody could be reached: certainly no effect, and the error says so. */
  | 'not-connected'
  /** The connection broke, without or with the effect; the error is the same for both. */
  | 'broken-before-effect'
  | 'broken-after-effect'
  /** Status 500, without or with the effect; the answer is the same for both. */
  | 'error-500-before-effect'
  | 'error-500-after-effect'
  /** Status 429 with a Retry-After: certainly no effect. */
  | 'rate-limited';

/** Of a hundred requests, so many meet each fault: 25 together. The faults that leave doubt are most of them. */
export const lineOdds = [
  { fault: 'not-connected', percent: 6 },
  { fault: 'broken-before-effect', percent: 4 },
  { fault: 'broken-after-effect', percent: 5 },
  { fault: 'error-500-before-effect', percent: 3 },
  { fault: 'error-500-after-effect', percent: 3 },
  { fault: 'rate-limited', percent: 4 },
] as const satisfies readonly { readonly fault: LineFault; readonly percent: number }[];

/** Long enough to be seen, short enough to practise with. */
export const retryAfterSeconds = 2;

export interface BadConnectionOptions {
  /** Asked once per request while the line is bad. */
  readonly random: Random;
  /** After so many faults the line is good; it stays bad unless given. */
  readonly limit?: number;
}

/**
 * A poor line to practise with: passes requests to `fetch`, a simulated provider, and lets some go wrong by chance. It
 * throws what Node's fetch would, and the reason of the request's signal once that has fired. What is thrown or answered
 * quotes nothing of the request.
 */
export function createBadConnection(fetch: HttpFetch, options: BadConnectionOptions): HttpFetch {
  const { random, limit = Number.POSITIVE_INFINITY } = options;
  let faults = 0;

  /** The request arrives, but its answer gets lost on the way back. */
  const loseAnswer = async (request: Request): Promise<void> => {
    const answer = await fetch(request);
    await answer.body?.cancel();
    request.signal.throwIfAborted();
  };

  return async (request) => {
    request.signal.throwIfAborted();
    const fault = faults < limit ? chooseFault(random) : undefined;
    if (fault === undefined) return fetch(request);
    faults += 1;
    switch (fault) {
      case 'not-connected':
        throw fetchFailed('ECONNREFUSED', 'connect');
      case 'broken-before-effect':
        throw fetchFailed('ECONNRESET', 'read');
      case 'broken-after-effect':
        await loseAnswer(request);
        throw fetchFailed('ECONNRESET', 'read');
      case 'error-500-before-effect':
        return failing();
      case 'error-500-after-effect':
        await loseAnswer(request);
        return failing();
      case 'rate-limited':
        return tooMany();
      default:
        return assertNever(fault, 'fault');
    }
  };
}

function chooseFault(random: Random): LineFault | undefined {
  const drawn = random.next() * 100;
  let reached = 0;
  for (const { fault, percent } of lineOdds) {
    reached += percent;
    if (drawn < reached) return fault;
  }
  return undefined;
}

/** Shaped as Node's fetch throws: a TypeError that says nothing, with the story in `cause`. */
function fetchFailed(code: string, syscall: string): TypeError {
  return new TypeError('fetch failed', { cause: Object.assign(new Error(`${syscall} ${code}`), { code, syscall }) });
}

// Both providers explain themselves in a member `error`. These answers have none, so that only the status counts.

function failing(): Response {
  return Response.json({ message: 'Practice: the service failed.' }, { status: 500 });
}

function tooMany(): Response {
  const headers = { 'Retry-After': String(retryAfterSeconds) };
  return Response.json({ message: 'Practice: too many requests.' }, { status: 429, headers });
}
