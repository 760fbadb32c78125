import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HttpFetch } from '../../ports/http.ts';
import { type Exchange, exchange } from '../exchange.ts';
import { networkFailure } from '../network-codes.ts';
import type { Outcome } from '../outcome.ts';
import { readAddedContacts, readCreatedList, readExpires } from './answers.ts';
import { failedOutcome } from './errors.ts';

/** Five minutes: on a poor line a megabyte takes that long, and giving up early costs a fresh list. */
export const patientTimeoutMs = 5 * 60 * 1000;

export interface PrayerLettersClientOptions {
  readonly fetch: HttpFetch;
  /** `https://www.prayerletters.com/api/v1` [code]; another for tests. */
  readonly baseUrl: string;
  /** Sent as a Bearer token; it appears in no outcome. */
  readonly token: string;
  readonly clock: Clock;
  /** For one whole request with its answer; `patientTimeoutMs` unless given. */
  readonly timeoutMs?: number;
}

export interface NewList {
  /** Unique among the user's lists [doc]; otherwise `refused` with the code `lists.duplicate_name`. */
  readonly name: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** `body` is the exact JSON to send, for a caller that has cut and weighed it; it goes before `contacts`. */
export type ContactBatch = { readonly listId: string } & (
  | { readonly contacts: readonly object[]; readonly body?: string }
  | { readonly contacts?: undefined; readonly body: string }
);

/** The whole of PrayerLetters.com that is used. No call throws, and none repeats itself: the outbox decides that. */
export interface PrayerLettersClient {
  /**
   * Creates a temporary list [doc]. `expiresAt` is in ms since 1970, undefined when the answer does not say.
   * `unknown` means that a list of this name may exist, so the name must not be used again.
   */
  createList(
    list: NewList,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly listId: string; readonly expiresAt: number | undefined }>>;
  /**
   * Adds contacts to a list [seed]; at most 1 MB of JSON [seed], and one call per list at a time [seed]. The answer is to
   * be matched by `externalId`, its order being undocumented [unknown]; so every contact needs an `external_id`.
   * `unknown` means that none, some or all of them may be in the list.
   */
  addContacts(batch: ContactBatch, signal: AbortSignal): Promise<Outcome<readonly AddedContact[]>>;
  /**
   * Asks whether the token is accepted, without leaving anything behind.
   *
   * No call that only reads is documented for lists [unknown], so this is an inference [infer]: a request to create a
   * list out of an empty object. Any 400 means that the token was accepted and the list, lacking a name, was not; 401 and
   * 403 mean that the token was not. Should an unnamed list be created after all, it expires by itself [doc].
   */
  testConnection(signal: AbortSignal): Promise<Outcome<'token-accepted'>>;
}

export interface AddedContact {
  readonly externalId: string;
  readonly id: string;
}

/** The request body for a batch of contacts [seed]. */
export function contactsBody(contacts: readonly object[]): string {
  return JSON.stringify({ type: 'contacts', data: contacts });
}

export function createPrayerLettersClient(options: PrayerLettersClientOptions): PrayerLettersClient {
  const { clock, token, timeoutMs = patientTimeoutMs } = options;
  const baseUrl = options.baseUrl.replace(/\/+$/, '');

  const post = (path: string, body: string, signal: AbortSignal): Promise<Exchange> => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      Accept: 'application/json',
    };
    return exchange(options.fetch, `${baseUrl}${path}`, { method: 'POST', headers, body }, { signal, timeoutMs });
  };

  /** Turns an exchange into an outcome; `read` returns undefined for a success that it cannot understand. */
  const conclude = <T>(result: Exchange, read: (text: string) => T | undefined): Outcome<T> => {
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

  return {
    async createList({ name, metadata }, signal) {
      const outcome = conclude(await post('/lists', JSON.stringify({ name, metadata }), signal), (text) => {
        const created = readCreatedList(text);
        return created && { listId: created.list_id, expiresAt: readExpires(created.expires) };
      });
      return aboutTheAccount(outcome);
    },

    async addContacts(batch, signal) {
      const body = batch.contacts === undefined ? batch.body : (batch.body ?? contactsBody(batch.contacts));
      const path = `/lists/${encodeURIComponent(batch.listId)}/contacts`;
      return conclude(await post(path, body, signal), (text) =>
        readAddedContacts(text)?.contacts.map((contact) => ({ externalId: contact.external_id, id: contact.id })),
      );
    },

    async testConnection(signal) {
      const result = await post('/lists', '{}', signal);
      const status = result.kind === 'answered' ? result.answer.status : undefined;
      if (status === 400 || (status !== undefined && status >= 200 && status <= 299)) return tokenAccepted;
      return aboutTheAccount(conclude<never>(result, () => undefined));
    },
  };
}

const tokenAccepted = { kind: 'done', value: 'token-accepted' } as const;

/** A request that names no list cannot find one missing: then the address of the account is wrong. */
function aboutTheAccount<T>(outcome: Outcome<T>): Outcome<T> {
  return outcome.kind === 'gone' ? { kind: 'account', error: outcome.error } : outcome;
}
