/**
 * What is known after one request to a provider. The outbox decides what to do from the kind alone:
 *
 * - `done`: the provider confirmed it.
 * - `retry`: certainly had no effect and may be repeated, at `notBefore` (ms since 1970) at the earliest when given.
 * - `rate-limited`: certainly had no effect; this endpoint rests until `until` (ms since 1970).
 * - `account`: nothing of this account can go on before the user has repaired it. It had no effect if the provider says so
 *   itself or nothing was sent; the answer of something in between, a redirect included, may have taken the place of another
 *   one, so that whoever must not do a thing twice has to treat it as unknown.
 * - `gone`: the list it was meant for does not exist any more.
 * - `refused`: the provider said no to the content; repeating the same content is pointless.
 * - `unknown`: the request may or may not have had its effect.
 */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'retry'; readonly error: ProviderFailure; readonly notBefore?: number }
  | { readonly kind: 'rate-limited'; readonly error: ProviderFailure; readonly until: number }
  | { readonly kind: 'account'; readonly error: ProviderFailure }
  | { readonly kind: 'gone'; readonly error: ProviderFailure }
  | { readonly kind: 'refused'; readonly error: ProviderFailure }
  | { readonly kind: 'unknown'; readonly error: ProviderFailure };

/** What went wrong, for the screen and the log. `code` is the provider's own code or one of ours (`network.*`). */
export interface ProviderFailure {
  readonly code: string;
  readonly message: string;
  readonly httpStatus?: number;
}
