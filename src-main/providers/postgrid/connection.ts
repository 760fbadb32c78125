import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HttpFetch } from '../../ports/http.ts';
import { type Answer, exchange } from '../exchange.ts';
import { networkFailure } from '../network-codes.ts';
import type { Outcome, ProviderFailure } from '../outcome.ts';
import { failedOutcome, hide, type StatusRow } from './errors.ts';
import { keyMode } from './key-mode.ts';

/** [seed] */
export const postGridBaseUrl = 'https://api.postgrid.com/print-mail/v1';

export interface PostGridOptions {
  readonly fetch: HttpFetch;
  /** `postGridBaseUrl` unless given. */
  readonly baseUrl?: string;
  /** Sent as `X-API-Key` [seed]; it appears in no outcome. */
  readonly apiKey: string;
  readonly clock: Clock;
  /** For one whole request with its answer: one minute unless given. */
  readonly timeoutMs?: number;
  /** The same for the upload of a file: ten minutes unless given. */
  readonly uploadTimeoutMs?: number;
}

/** One request to PostGrid and how to understand its answer. */
export interface PostGridCall<T> {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly json?: object;
  /** Sent as `multipart/form-data` with the patience of an upload. */
  readonly form?: FormData;
  /** Goes into the header of that name: within its lifetime, repeating has no second effect [doc]. */
  readonly idempotencyKey?: string | undefined;
  /** Whether repeating is documented as safe: then a lost answer is `retry`, otherwise `unknown`. */
  readonly repeatable: boolean;
  /** Whether the path names a resource, so that a 404 means that one and not a wrong address. */
  readonly namesResource: boolean;
  /** Statuses that mean something else for this call; they count before the general tables. */
  readonly meanings?: readonly StatusRow[];
  /** Undefined for a success that cannot be understood. */
  read(text: string): Read<T> | undefined;
}

export interface Read<T> {
  readonly value: T;
  /** Whether anything in the answer belongs to the live world. */
  readonly live: boolean;
  /** Whether it is about something else than was asked for. */
  readonly isAnother?: boolean;
}

/** Makes one request and says what is certain afterwards. Never throws, never repeats itself. */
export type PostGridConnection = <T>(call: PostGridCall<T>, signal: AbortSignal) => Promise<Outcome<T>>;

/**
 * Stops before practice and earnest are mixed up. It is an `account` outcome, because every further request would go the
 * same wrong way; what this one has done stays where it is.
 */
export const wrongMode: ProviderFailure = {
  code: 'postgrid.wrong-mode',
  message:
    'This account is set up with a test key, but the service answered for a live account. Fieldpost has stopped here. ' +
    'Check the API key of this account.',
};

export function connectPostGrid(options: PostGridOptions): PostGridConnection {
  const { apiKey, clock, timeoutMs = 60_000, uploadTimeoutMs = 600_000 } = options;
  const baseUrl = (options.baseUrl ?? postGridBaseUrl).replace(/\/+$/, '');

  const succeeded = <T>(call: PostGridCall<T>, { status, body }: Answer): Outcome<T> => {
    if (!body.complete) return lost(call, body.error);
    const read = call.read(hide(body.text, apiKey));
    if (read === undefined) return lost(call, networkFailure('network.unreadable-answer', undefined, status));
    if (read.live && keyMode(apiKey) === 'test')
      return { kind: 'account', error: { ...wrongMode, httpStatus: status } };
    if (read.isAnother === true) return lost(call, networkFailure('network.unreadable-answer', undefined, status));
    return { kind: 'done', value: read.value };
  };

  return async (call, signal) => {
    const limits = { signal, timeoutMs: call.form === undefined ? timeoutMs : uploadTimeoutMs };
    const result = await exchange(options.fetch, `${baseUrl}${call.path}`, toInit(call, apiKey), limits);
    switch (result.kind) {
      case 'not-sent':
        return { kind: 'retry', error: result.error };
      case 'misdirected':
        return { kind: 'account', error: result.error };
      case 'unknown':
        return lost(call, result.error);
      case 'answered': {
        const { status } = result.answer;
        if (status >= 200 && status <= 299) return succeeded(call, result.answer);
        return failedOutcome(result.answer, { ...call, apiKey, now: clock.now() });
      }
      default:
        return assertNever(result, 'exchange');
    }
  };
}

/** The request may have had its effect; where repeating it is safe, that does not matter. */
function lost(call: Pick<PostGridCall<unknown>, 'repeatable'>, error: ProviderFailure): Outcome<never> {
  return { kind: call.repeatable ? 'retry' : 'unknown', error };
}

function toInit({ method, json, form, idempotencyKey }: PostGridCall<unknown>, apiKey: string): RequestInit {
  const headers = {
    'X-API-Key': apiKey,
    Accept: 'application/json',
    ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
    ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
  };
  const body = json === undefined ? form : JSON.stringify(json);
  return { method, headers, ...(body === undefined ? {} : { body }) };
}
