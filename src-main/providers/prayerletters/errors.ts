import type { Answer } from '../exchange.ts';
import { unexplainedStatus } from '../network-codes.ts';
import type { Outcome, ProviderFailure } from '../outcome.ts';
import { type ErrorBody, readErrorBody } from './answers.ts';
import { explained, foreignAnswer, tooLarge } from './failures.ts';
import { restUntil } from './rate-limit.ts';

type FailureKind = Exclude<Outcome<never>['kind'], 'done'>;

/**
 * Every documented error and what it means for the outbox. `status` is what the documentation pairs it with; the code
 * alone decides [doc: "branch on `error` only"].
 */
export const prayerLettersErrors = [
  // Adding contacts [seed].
  { status: 400, code: 'lists.insufficient_address', kind: 'refused' },
  { status: 400, code: 'lists.invalid_address', kind: 'refused' },
  { status: 400, code: 'lists.invalid_data_array', kind: 'refused' },
  { status: 400, code: 'lists.invalid_field', kind: 'refused' },
  { status: 400, code: 'lists.invalid_field_length', kind: 'refused' },
  { status: 400, code: 'lists.invalid_field_value', kind: 'refused' },
  { status: 400, code: 'lists.invalid_metadata', kind: 'refused' },
  { status: 400, code: 'lists.invalid_metadata_field', kind: 'refused' },
  { status: 400, code: 'lists.invalid_metadata_length', kind: 'refused' },
  { status: 400, code: 'lists.invalid_type', kind: 'refused' },
  { status: 400, code: 'lists.missing_address', kind: 'refused' },
  { status: 400, code: 'lists.missing_name', kind: 'refused' },
  { status: 400, code: 'lists.too_much_metadata', kind: 'refused' },
  { status: 400, code: 'lists.undefined_metadata_value', kind: 'refused' },
  { status: 403, code: 'lists.permission_error', kind: 'account' },
  { status: 404, code: 'not_found', kind: 'gone' },
  { status: 423, code: 'lists.locked', kind: 'retry' },
  // A batch may have been stored in part when the database failed [unknown], so this promises nothing.
  { status: 500, code: 'lists.error_creating_record', kind: 'unknown' },
  // Creating and changing lists, changing contacts [doc]; that they come with status 400 is [infer].
  { status: 400, code: 'lists.duplicate_name', kind: 'refused' },
  { status: 400, code: 'lists.too_much_data', kind: 'refused' },
  { status: 400, code: 'lists.id_mismatch', kind: 'refused' },
  // Every endpoint [doc].
  { status: 401, code: 'invalid_request', kind: 'account' },
  { status: 429, code: 'too_many_requests', kind: 'rate-limited' },
] as const satisfies readonly { readonly status: number; readonly code: string; readonly kind: FailureKind }[];

/** For an answer without a code from the table, such as the HTML page of a proxy [infer]. */
const kindsByStatus: ReadonlyMap<number, FailureKind> = new Map([
  [401, 'account'],
  [403, 'account'],
  [404, 'gone'],
  // A gateway that waited in vain for the service says this too, and then the service may have done the work.
  [408, 'unknown'],
  // The outbox can send smaller batches.
  [413, 'refused'],
  [423, 'retry'],
  [429, 'rate-limited'],
]);

/**
 * What an answer other than a success means. Shows the provider's `message` if there is one, never the token.
 * `now` is in ms since 1970.
 */
export function failedOutcome(answer: Answer, token: string, now: number): Outcome<never> {
  const { status } = answer;
  const body = answer.body.complete ? readErrorBody(answer.body.text) : undefined;
  const documented = prayerLettersErrors.find((row) => row.code === body?.error);
  const understood = kindOf(status, documented?.kind, body);
  // Half an explanation is none, and whether a refused batch is kept in part is not documented [unknown].
  if (understood === undefined && !answer.body.complete) return { kind: 'unknown', error: answer.body.error };
  const kind = understood ?? 'account';
  const error = (): ProviderFailure => {
    if (status === 413 && documented === undefined) return tooLarge(body, token);
    if (body !== undefined) return explained(status, body, token);
    const foreign = answer.body.complete && (kind === 'account' || kind === 'gone');
    return foreign ? foreignAnswer(status) : unexplainedStatus(status);
  };
  if (kind !== 'rate-limited') return { kind, error: error() };
  return { kind, error: error(), until: restUntil(answer.headers.get('retry-after'), body, now) };
}

/** Undefined when neither the code nor the status means anything here. */
function kindOf(
  status: number,
  documented: FailureKind | undefined,
  body: ErrorBody | undefined,
): FailureKind | undefined {
  // Whatever a failing server says, it may have failed after doing the work.
  if (status < 400 || status >= 500) return 'unknown';
  const known = documented ?? kindsByStatus.get(status);
  // A code that came after the documentation was written still says what it is about [infer].
  return known ?? (body !== undefined && isAboutLists(body.error) ? 'refused' : undefined);
}

/** Nobody but PrayerLetters.com has codes that begin like this, so such an answer is its own. */
export function isAboutLists(code: string): boolean {
  return code.startsWith('lists.');
}

/**
 * True for words that only PrayerLetters.com can have said: about lists, or a documented code with the status it belongs
 * to. Codes such as `not_found` are in everybody's mouth, so the status has to agree.
 */
export function isItsOwnWord({ code, httpStatus }: ProviderFailure): boolean {
  return isAboutLists(code) || prayerLettersErrors.some((row) => row.code === code && row.status === httpStatus);
}
