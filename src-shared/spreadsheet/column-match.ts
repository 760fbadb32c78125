import type { ContactField } from '../contact/fields.ts';
import type { SplitKind } from './split/split-kinds.ts';
import type { ValueShape } from './value-shapes.ts';

/**
 * Which of several addresses a column belongs to: "Home", "Business". Each row gets one of them as a whole, the first by
 * `rank` that is filled in it; a column without an address belongs to all of them. See `address-order.ts`.
 */
export interface AddressPlace {
  readonly name: string;
  readonly rank: number;
}

/**
 * Where the cells of a column go. `part` orders the columns of one field, 0, 1, 2; `joinCells` says what they come to. A
 * column that is `split` is cut up, and its pieces fill what the columns of the fields themselves leave blank in a row.
 */
export type ColumnTarget =
  | {
      readonly kind: 'field';
      readonly field: ContactField;
      readonly part: number;
      readonly address?: AddressPlace;
    }
  | { readonly kind: 'split'; readonly as: SplitKind; readonly address?: AddressPlace }
  | { readonly kind: 'custom'; readonly key: string }
  | { readonly kind: 'ignore' };

/** The programs whose exports are recognised as a whole. */
export const layoutNames = ['MPDX', 'TntConnect', 'Google Contacts', 'Outlook', 'Mailchimp', "Raiser's Edge"] as const;

export type LayoutName = (typeof layoutNames)[number];

/** How many of the sample rows have an address in a group of address columns. An empty `name` is the group without one. */
export interface GroupCount {
  readonly name: string;
  readonly filled: number;
}

/**
 * Why a column was matched, or was not; `text/match-reasons.ts` holds the sentence for each kind. A `field` on a column that
 * is ignored is a suggestion.
 */
export type MatchReason =
  | { readonly kind: 'same-name'; readonly field: ContactField }
  | { readonly kind: 'known-header'; readonly field: ContactField; readonly source: LayoutName }
  | { readonly kind: 'usual-header'; readonly field: ContactField }
  | { readonly kind: 'similar-words'; readonly field: ContactField; readonly words: string }
  | { readonly kind: 'values-look-like'; readonly field: ContactField; readonly shape: ValueShape }
  | { readonly kind: 'values-disagree'; readonly field: ContactField }
  | {
      readonly kind: 'group-chosen';
      readonly field: ContactField;
      readonly group: GroupCount;
      /** Addresses that stand in for it where it is blank, in this order. */
      readonly fallbacks: readonly GroupCount[];
      readonly others: readonly GroupCount[];
    }
  | { readonly kind: 'group-fallback'; readonly group: GroupCount; readonly before: string }
  | { readonly kind: 'part-of-street'; readonly line: number }
  | { readonly kind: 'other-group'; readonly group: string; readonly chosen: string }
  | { readonly kind: 'other-column'; readonly field: ContactField; readonly column: number }
  | { readonly kind: 'cut-up'; readonly as: SplitKind }
  | { readonly kind: 'fills-gaps'; readonly as: SplitKind }
  | { readonly kind: 'joined'; readonly field: ContactField }
  | { readonly kind: 'needs-combining'; readonly field: ContactField }
  | { readonly kind: 'bare-box-number' }
  | { readonly kind: 'not-needed'; readonly source: LayoutName }
  | { readonly kind: 'no-match' }
  | { readonly kind: 'empty-column' }
  | { readonly kind: 'remembered' }
  | { readonly kind: 'template'; readonly name: string }
  | { readonly kind: 'chosen' };

/** How far a match can be trusted: `sure` needs no look, `likely` deserves one, `unsure` is a suggestion that was not followed. */
export type MatchConfidence = 'sure' | 'likely' | 'unsure';

/** The match of one column, `column` counting from 0. A column that is plainly not needed is ignored with `sure`. */
export interface ColumnMatch {
  readonly column: number;
  readonly target: ColumnTarget;
  readonly confidence: MatchConfidence;
  readonly reason: MatchReason;
}
