import type { HttpFetch } from '../ports/http.ts';
import { networkFailure } from './network-codes.ts';
import { classifyNetworkFailure, type NetworkFailure } from './network-failure.ts';
import type { ProviderFailure } from './outcome.ts';
import { readCapped } from './read-capped.ts';

/** What one request and its answer came to, before anything provider-specific is read into it. */
export type Exchange =
  | { readonly kind: 'answered'; readonly answer: Answer }
  /** Certainly never left this computer. */
  | { readonly kind: 'not-sent'; readonly error: ProviderFailure }
  /**
   * Pointless to repeat before the user has changed the account's settings. Whether it left is in the code: a redirect is
   * an answer, and the usual one to a POST that succeeded (303).
   */
  | { readonly kind: 'misdirected'; readonly error: ProviderFailure }
  | { readonly kind: 'unknown'; readonly error: ProviderFailure };

/** An answer whose status arrived; its body may still have been cut off, and then `body` says why. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body:
    | { readonly complete: true; readonly text: string }
    | { readonly complete: false; readonly error: ProviderFailure };
}

export interface ExchangeLimits {
  readonly signal: AbortSignal;
  /** For the whole exchange, from the first byte sent to the last byte read. */
  readonly timeoutMs: number;
}

/** Never throws: every way a request can end has a place in the result. Cookies and caches stay out of it. */
export async function exchange(
  fetch: HttpFetch,
  url: string,
  init: RequestInit,
  limits: ExchangeLimits,
): Promise<Exchange> {
  if (limits.signal.aborted) return { kind: 'not-sent', error: networkFailure('network.not-started') };
  const timeout = AbortSignal.timeout(limits.timeoutMs);
  const signal = AbortSignal.any([limits.signal, timeout]);
  const explain = (error: unknown): NetworkFailure => {
    const found = classifyNetworkFailure(error);
    if (found.kind !== 'unknown') return found;
    if (limits.signal.aborted) return { kind: 'unknown', error: networkFailure('network.stopped') };
    return timeout.aborted ? { kind: 'unknown', error: networkFailure('network.timeout') } : found;
  };

  const request = buildRequest(url, { ...init, signal, redirect: 'manual', credentials: 'omit', cache: 'no-store' });
  if (request === undefined) return { kind: 'misdirected', error: networkFailure('network.unsendable') };
  let response: Response;
  try {
    response = await orAbort(fetch(request), signal);
  } catch (error) {
    return explain(error);
  }
  if (isRedirect(response)) {
    await response.body?.cancel().catch(() => undefined);
    return { kind: 'misdirected', error: networkFailure('network.redirected', undefined, response.status) };
  }
  return { kind: 'answered', answer: await readAnswer(response, signal, explain) };
}

/** The platform's own complaint is dropped on purpose: it quotes the header it dislikes, and with it the token. */
function buildRequest(url: string, init: RequestInit): Request | undefined {
  try {
    return new Request(url, init);
  } catch {
    return undefined;
  }
}

/** Browsers hide a redirect that is not followed behind status 0; Node shows it as it is. */
function isRedirect(response: Response): boolean {
  return response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400);
}

async function readAnswer(
  response: Response,
  signal: AbortSignal,
  explain: (error: unknown) => { readonly error: ProviderFailure },
): Promise<Answer> {
  const { status, headers } = response;
  try {
    const text = await orAbort(readCapped(response), signal);
    if (text !== undefined) return { status, headers, body: { complete: true, text } };
    return {
      status,
      headers,
      body: { complete: false, error: networkFailure('network.answer-too-large', undefined, status) },
    };
  } catch (error) {
    return { status, headers, body: { complete: false, error: { ...explain(error).error, httpStatus: status } } };
  }
}

/** Rejects at once when the signal fires, also for a transport that does not listen to it. */
async function orAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const onAbort = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
