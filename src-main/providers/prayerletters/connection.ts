import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HttpFetch } from '../../ports/http.ts';
import { exchange } from '../exchange.ts';
import { networkFailure } from '../network-codes.ts';
import type { Outcome } from '../outcome.ts';
import { failedOutcome } from './errors.ts';

/** Five minutes: on a poor line a megabyte takes that long, and giving up early costs a fresh list. */
const patientTimeoutMs = 5 * 60 * 1000;

export interface PrayerLettersClientOptions {
  readonly fetch: HttpFetch;
  /** `https://www.prayerletters.com/api/v1` [code]; another for tests. */
  readonly baseUrl: string;
  /** Sent as a Bearer token; it appears in no outcome. */
  readonly token: string;
  readonly clock: Clock;
  /** For one whole request with its answer; five minutes unless given. */
  readonly timeoutMs?: number;
}

/** One request to PrayerLetters.com and how to understand its answer. */
export interface PrayerLettersCall<T> {
  /** The segments after the base URL; they are escaped here. */
  readonly path: readonly string[];
  /** JSON, sent byte for byte. */
  readonly body: string;
  /** Undefined for a success that cannot be understood. */
  read(text: string): T | undefined;
}

/** Makes one request (every call that is used is a POST) and says what is certain afterwards. Never throws. */
export type PrayerLettersConnection = <T>(call: PrayerLettersCall<T>, signal: AbortSignal) => Promise<Outcome<T>>;

export function connectPrayerLetters(options: PrayerLettersClientOptions): PrayerLettersConnection {
  const { fetch, clock, token, timeoutMs = patientTimeoutMs } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');

  return async ({ path, body: sent, read }, signal) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    };
    const url = [baseUrl, ...path.map(escaped)].join('/');
    const result = await exchange(fetch, url, { method: 'POST', headers, body: sent }, { signal, timeoutMs });
    switch (result.kind) {
      case 'not-sent':
        return { kind: 'retry', error: result.error };
      case 'misdirected':
        return { kind: 'account', error: result.error };
      case 'unknown':
        return { kind: 'unknown', error: result.error };
      case 'answered': {
        const { status, body } = result.answer;
        if (status < 200 || status > 299) return failedOutcome(result.answer, token, clock.now());
        if (!body.complete) return { kind: 'unknown', error: body.error };
        const value = read(body.text);
        if (value !== undefined) return { kind: 'done', value };
        return { kind: 'unknown', error: networkFailure('network.unreadable-answer', undefined, status) };
      }
      default:
        return assertNever(result, 'exchange');
    }
  };
}

/** Half a surrogate pair, which JSON can hold, would make `encodeURIComponent` throw. */
function escaped(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}
