import type { Outcome } from './outcome.ts';

/**
 * What the outbox needs of a provider whose lists are made anew for every send: create a list, then fill it in batches.
 * Each method makes at most one request and answers with what is certain about it; neither ever throws.
 */
export interface ListProvider {
  createList(
    list: { readonly name: string },
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly listId: string; readonly expiresAt: number | undefined }>>;
  /** Adds the contacts of a request body made by `batchBody`. */
  addContacts(
    batch: { readonly listId: string; readonly body: string },
    signal: AbortSignal,
  ): Promise<Outcome<readonly { readonly externalId: string; readonly id: string }[]>>;
  /** Asks whether the account's token is accepted, without leaving anything behind. */
  testConnection(signal: AbortSignal): Promise<Outcome<unknown>>;
}

/** A way to an account's provider, or the sentence that says why there is none. */
export type Connection =
  | { readonly kind: 'connected'; readonly provider: ListProvider }
  | { readonly kind: 'impossible'; readonly reason: string };
