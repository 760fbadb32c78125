import type { AddressStatus } from '../../src-shared/contract/delivery.ts';
import type { Failures } from './retry-policy.ts';

/**
 * What the store does after an attempt, decided by the provider's adapter and carried out in one transaction:
 *
 * - `list-created`: the list exists; what waits for it may go. `list-renamed`: its label is what was asked for.
 * - `contacts-added`: these contacts have remote ids; any other of the batch was not confirmed.
 * - `contact-created`: the provider knows the contact; it is not on a list yet.
 * - `file-ready`: the file was taken; whoever is named in `leftOut` was not.
 * - `finished`: a job, an update or a deletion had its effect.
 * - `go-on`: the operation consists of several requests and goes on with `step` at `notBefore`; `reason` says what it waits
 *   for, if anything.
 * - `wait`: nothing happened; try again at `notBefore`. `failures` is what has failed in a row by now.
 * - `rest`: nothing happened; this kind of operation of the account rests until then, or all of it (see `Planner`).
 * - `pause-account`: the user has to repair the account; nothing happened, or `step` goes on by looking whether it did.
 * - `rename`: the list gets the next free name and is created under that.
 * - `rename-and-stop`: the same, but only when the user says so: too many names have failed in a row.
 * - `split`: something of the batch, file or job is refused; find it by halving.
 * - `park`: the single contact (or file, or target of a job) is refused for good.
 * - `fresh-list`: whether the batch arrived is unknown, so this list is abandoned and everything goes to a new one.
 * - `stop`: the send needs the user.
 */
export type Settlement =
  | { readonly kind: 'list-created'; readonly remoteId: string; readonly expiresAt: number | null }
  | { readonly kind: 'list-renamed' }
  | { readonly kind: 'contacts-added'; readonly remoteIds: ReadonlyMap<string, string> }
  | {
      readonly kind: 'contact-created';
      readonly remoteId: string;
      readonly addressStatus: AddressStatus | null;
      readonly addressErrors: string | null;
    }
  | { readonly kind: 'file-ready'; readonly remoteId: string; readonly leftOut: readonly LeftOut[] }
  | { readonly kind: 'finished' }
  | {
      readonly kind: 'go-on';
      readonly step: object;
      readonly notBefore: number;
      readonly reason: string | null;
      readonly failures: Failures | null;
      readonly isLineDown?: boolean;
      readonly leftBehind?: string;
    }
  | {
      readonly kind: 'wait';
      readonly notBefore: number;
      readonly reason: string;
      readonly failures: Failures | null;
      /** There was no connection at all, so nothing else of the account needs to find that out by itself. */
      readonly isLineDown?: boolean;
    }
  | { readonly kind: 'rest'; readonly until: number; readonly reason: string }
  | { readonly kind: 'pause-account'; readonly reason: string; readonly step?: object }
  | {
      readonly kind: 'rename';
      readonly notBefore: number;
      readonly reason: string;
      readonly failures: Failures;
    }
  | { readonly kind: 'rename-and-stop'; readonly reason: string }
  | {
      readonly kind: 'split';
      readonly reason: string;
      /** Certainly nothing of it was taken in. */
      readonly isKeptOut?: boolean;
      /** A file that is of no use any more and can be deleted. */
      readonly leftBehind?: string;
    }
  | {
      readonly kind: 'park';
      readonly reason: string;
      /** Whether the contact, or an earlier version of it, stays or may stay on the list. */
      readonly isStillThere: boolean;
      readonly leftBehind?: string;
    }
  | { readonly kind: 'fresh-list'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: string };

export interface LeftOut {
  readonly contactId: string;
  readonly reason: string;
}
