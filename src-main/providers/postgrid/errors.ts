import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Answer } from '../exchange.ts';
import { unexplainedStatus } from '../network-codes.ts';
import type { Outcome, ProviderFailure } from '../outcome.ts';
import { readRetryAfter } from '../retry-after.ts';
import { type ErrorBody, readErrorBody } from './answers.ts';

/** A pause for a 429 that names none: the limit is counted per second [doc for the sister API, infer here]. */
const defaultPauseMs = 1000;

/**
 * What a failure means. `missing`: what the address names is not there. `in-doubt`: the request may have had its effect,
 * which is harmless only where repeating is documented as safe. `busy`: not now, and certainly without effect.
 */
export type FailureMeaning = 'refused' | 'account' | 'missing' | 'busy' | 'rate-limited' | 'in-doubt';

/** Every documented error type; it counts before the status, which is what the documentation pairs it with [doc]. */
export const postGridErrors = [
  { status: 400, type: 'validation_error', meaning: 'refused' },
  { status: 401, type: 'missing_auth_error', meaning: 'account' },
  { status: 404, type: 'not_found_error', meaning: 'missing' },
  { status: 404, type: 'contact_not_found_error', meaning: 'missing' },
  { status: 429, type: 'rate_limit_exceeded_error', meaning: 'rate-limited' },
] as const satisfies readonly ErrorRow[];

/** For an answer without a type from the table. */
export const meaningsByStatus = [
  { status: 401, meaning: 'account' },
  { status: 403, meaning: 'account' },
  { status: 404, meaning: 'missing' },
  // The documentation has 408 repeated [doc], but it does not say that nothing happened.
  { status: 408, meaning: 'in-doubt' },
  // A conflict with a request that is still under way, such as one with the same Idempotency-Key [doc: repeat it].
  { status: 409, meaning: 'busy' },
  { status: 429, meaning: 'rate-limited' },
] as const satisfies readonly StatusRow[];

/** For jobs: which of the two a busy list answers with is [unknown], so both mean busy. */
export const jobMeaningsByStatus = [
  { status: 409, meaning: 'busy' },
  { status: 422, meaning: 'busy' },
] as const satisfies readonly StatusRow[];

export interface StatusRow {
  readonly status: number;
  readonly meaning: FailureMeaning;
}
interface ErrorRow extends StatusRow {
  readonly type: string;
}

/** What the outcome depends on besides the answer. */
export interface FailureContext {
  /** Whether repeating the request is documented as safe. */
  readonly repeatable: boolean;
  /** Whether a 404 tells of the resource that the request names, rather than of a wrong address of the account. */
  readonly namesResource: boolean;
  /** What counts before the general tables. */
  readonly meanings?: readonly StatusRow[];
  /** Appears in no outcome. */
  readonly apiKey: string;
  /** In ms since 1970. */
  readonly now: number;
}

/** What an answer other than a success means. Shows the provider's message if there is one, never the key. */
export function failedOutcome(answer: Answer, context: FailureContext): Outcome<never> {
  const body = answer.body.complete ? readErrorBody(answer.body.text) : undefined;
  const error = toFailure(answer.status, body, context.apiKey);
  const until = readRetryAfter(answer.headers.get('retry-after'), context.now);
  // A page that is not PostGrid's comes from something in between, and must not blame anybody.
  const isForeign = body === undefined && answer.body.complete && answer.body.text.trim() !== '';
  const meaning = meaningOf(answer.status, body?.type, context.meanings ?? [], isForeign);
  switch (meaning) {
    case 'refused':
    case 'account':
      return { kind: meaning, error };
    case 'missing':
      // A 404 that is not PostGrid's own comes from something in between, and must not pass for a resource deleted.
      return { kind: context.namesResource && body !== undefined ? 'gone' : 'account', error };
    case 'busy':
      return retry(error, until);
    case 'rate-limited':
      return { kind: meaning, error, until: until ?? context.now + defaultPauseMs };
    case 'in-doubt':
      return context.repeatable ? retry(error, until) : { kind: 'unknown', error };
    default:
      return assertNever(meaning, 'meaning of a failure');
  }
}

function meaningOf(
  status: number,
  type: string | undefined,
  first: readonly StatusRow[],
  isForeign: boolean,
): FailureMeaning {
  // Whatever a failing server says, it may have failed after doing the work.
  if (status < 400 || status >= 500) return 'in-doubt';
  const row =
    first.find((one) => one.status === status) ??
    postGridErrors.find((one) => one.type === type) ??
    meaningsByStatus.find((one) => one.status === status);
  return row?.meaning ?? (isForeign && status !== 413 ? 'account' : 'refused');
}

function retry(error: ProviderFailure, notBefore: number | undefined): Outcome<never> {
  return { kind: 'retry', error, ...(notBefore === undefined ? {} : { notBefore }) };
}

function toFailure(status: number, body: ErrorBody | undefined, apiKey: string): ProviderFailure {
  if (body === undefined) return unexplainedStatus(status);
  const message = body.message ?? `The service answered without an explanation. (${body.type})`;
  return { code: hide(body.type, apiKey), message: hide(message, apiKey).slice(0, 1000), httpStatus: status };
}

/** A provider may quote the key; it must not reach the screen or the log. */
export function hide(text: string, apiKey: string): string {
  return apiKey === '' ? text : text.replaceAll(apiKey, '[key]');
}
