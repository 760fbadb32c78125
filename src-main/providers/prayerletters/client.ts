import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Clock } from '../../ports/clock.ts';
import type { HttpFetch } from '../../ports/http.ts';
import { type Exchange, exchange } from '../exchange.ts';
import type { ListProvider } from '../list-provider.ts';
import { networkFailure } from '../network-codes.ts';
import type { Outcome } from '../outcome.ts';
import { readAddedContacts, readCreatedList, readExpires } from './answers.ts';
import { failedOutcome, isAboutLists } from './errors.ts';
import { foreignAnswer } from './failures.ts';

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

/** The whole of PrayerLetters.com that is used. No call throws, and none repeats itself: the outbox decides that. */
export interface PrayerLettersClient extends ListProvider {
  /**
   * Creates a temporary list [doc]. Its name is unique among the user's lists [doc]; otherwise this is `refused` with the
   * code `lists.duplicate_name`. `expiresAt` is in ms since 1970, undefined when the answer does not say.
   * `unknown` means that a list of this name may exist, so the name must not be used again.
   */
  createList(
    list: { readonly name: string },
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly listId: string; readonly expiresAt: number | undefined }>>;
  /**
   * Adds contacts to a list [seed], one call per list at a time [seed]. `body` is the exact JSON to send, cut and weighed
   * by the caller: at most 1 MB [seed]. The answer is to be matched by `externalId`, its order being undocumented
   * [unknown]; so every contact needs an `external_id`. `unknown` means that none, some or all of them may be in the list.
   */
  addContacts(
    batch: { readonly listId: string; readonly body: string },
    signal: AbortSignal,
  ): Promise<Outcome<readonly { readonly externalId: string; readonly id: string }[]>>;
  /**
   * Asks whether the token is accepted, without leaving anything behind.
   *
   * No call that only reads is documented for lists [unknown], so this is an inference [infer]: a request to create a
   * list out of an empty object. A complaint about the list, which has no name, means that the token was accepted; 401 and
   * 403 mean that it was not. Should an unnamed list be created after all, it expires by itself [doc]. Any other success
   * or refusal is `account`: many a web page answers with 200 or 400, and that is not PrayerLetters.com.
   */
  testConnection(signal: AbortSignal): Promise<Outcome<'token-accepted'>>;
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
    async createList({ name }, signal) {
      return aboutTheAccount(conclude(await post('/lists', JSON.stringify({ name }), signal), readList));
    },

    async addContacts({ listId, body }, signal) {
      return conclude(await post(`/lists/${encodeURIComponent(listId)}/contacts`, body, signal), (text) =>
        readAddedContacts(text)?.contacts.map((contact) => ({ externalId: contact.external_id, id: contact.id })),
      );
    },

    async testConnection(signal) {
      const outcome = aboutTheAccount(conclude(await post('/lists', '{}', signal), readList));
      return outcome.kind === 'done' ? tokenAccepted : judgeToken(outcome);
    },
  };
}

const tokenAccepted = { kind: 'done', value: 'token-accepted' } as const;

/** A request that names no list cannot find one missing: then the address of the account is wrong. */
function aboutTheAccount<T>(outcome: Outcome<T>): Outcome<T> {
  return outcome.kind === 'gone' ? { kind: 'account', error: outcome.error } : outcome;
}

/** What a list without a name and its failure say about the token. */
function judgeToken(outcome: Exclude<Outcome<never>, { kind: 'done' }>): Outcome<'token-accepted'> {
  const { kind, error } = outcome;
  const { code, httpStatus } = error;
  if (isAboutLists(code)) return kind === 'refused' ? tokenAccepted : outcome;
  const foreign =
    kind === 'refused' || (kind === 'account' && httpStatus === 400) || code === 'network.unreadable-answer';
  return foreign && httpStatus !== undefined ? { kind: 'account', error: foreignAnswer(httpStatus) } : outcome;
}

function readList(text: string): { readonly listId: string; readonly expiresAt: number | undefined } | undefined {
  const created = readCreatedList(text);
  return created && { listId: created.list_id, expiresAt: readExpires(created.expires) };
}
