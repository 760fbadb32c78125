import type { Failures } from './retry-policy.ts';

/**
 * What the store does after an attempt, decided by `settle.ts` and carried out in one transaction:
 *
 * - `list-created`: the list exists; the batches that wait for it may go.
 * - `contacts-added`: these contacts have remote ids; any other of the batch was not confirmed.
 * - `wait`: nothing happened; try again at `notBefore`. `failures` is what has failed in a row by now.
 * - `rest`: nothing happened; this kind of request of the account rests until then.
 * - `pause-account`: nothing happened; the user has to repair the account.
 * - `rename`: the list gets the next free name and is created under that.
 * - `rename-and-stop`: the same, but only when the user says so: too many names have failed in a row.
 * - `split`: one contact of the batch is refused; find it by halving.
 * - `park-contact`: the single contact of this batch is refused for good.
 * - `fresh-list`: whether the batch arrived is unknown, so this list is abandoned and everything goes to a new one.
 * - `stop`: the send needs the user.
 */
export type Settlement =
  | { readonly kind: 'list-created'; readonly remoteId: string; readonly expiresAt: number | null }
  | { readonly kind: 'contacts-added'; readonly remoteIds: ReadonlyMap<string, string> }
  | {
      readonly kind: 'wait';
      readonly notBefore: number;
      readonly reason: string;
      readonly failures: Failures | null;
    }
  | { readonly kind: 'rest'; readonly until: number; readonly reason: string }
  | { readonly kind: 'pause-account'; readonly reason: string }
  | {
      readonly kind: 'rename';
      readonly notBefore: number;
      readonly reason: string;
      readonly failures: Failures;
    }
  | { readonly kind: 'rename-and-stop'; readonly reason: string }
  | { readonly kind: 'split'; readonly reason: string }
  | { readonly kind: 'park-contact'; readonly reason: string }
  | { readonly kind: 'fresh-list'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: string };
