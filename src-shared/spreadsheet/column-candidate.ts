import type { ContactField } from '../contact/fields.ts';
import type { ColumnMatch, MatchReason } from './column-match.ts';
import type { AliasMeaning } from './header-aliases.ts';
import { splitShare } from './split/split-agreement.ts';
import type { SplitKind } from './split/split-kinds.ts';
import { filledCount } from './value-shapes.ts';

/** A column that may go to a field, before the columns that compete for the same field are compared. */
export interface Candidate {
  readonly column: number;
  readonly meaning: AliasMeaning;
  readonly group: string;
  readonly line: number;
  /** Lower is preferred. */
  readonly rank: number;
  readonly confidence: 'sure' | 'likely';
  /** The reason to give if this candidate wins. */
  readonly reason: MatchReason;
}

/** A column read by itself: a candidate for a field, or already decided. */
export type ColumnReading =
  | { readonly kind: 'candidate'; readonly candidate: Candidate }
  | { readonly kind: 'decided'; readonly match: ColumnMatch };

/** Values of a file by column, cleaned by `cellValue`. */
export type ValuesByColumn = readonly (readonly string[])[];

/** A column that stays out. */
export function ignored(column: number, reason: MatchReason, confidence: ColumnMatch['confidence']): ColumnMatch {
  return { column, target: { kind: 'ignore' }, confidence, reason };
}

/** A column that goes to a field. */
export function matched(
  candidate: Candidate,
  field: ContactField,
  changes: { readonly part?: number; readonly reason?: MatchReason; readonly confidence?: 'sure' | 'likely' } = {},
): ColumnMatch {
  return {
    column: candidate.column,
    target: { kind: 'field', field, part: changes.part ?? 0 },
    confidence: changes.confidence ?? candidate.confidence,
    reason: changes.reason ?? candidate.reason,
  };
}

/** How many of the values have to be cut up before a header that says so is believed without a look. */
const sureShare = 0.8;

/**
 * A column that is cut up. `hasParts`: the pieces have columns of their own, whose gaps this one fills. It is `sure` when
 * header and values agree.
 */
export function cutUp(candidate: Candidate, as: SplitKind, values: ValuesByColumn, hasParts: boolean): ColumnMatch {
  const cells = values[candidate.column] ?? [];
  // A column that is blank so far does nothing, and is not worth a look.
  const agrees = (hasParts && filledCount(cells) === 0) || splitShare(as, cells) >= sureShare;
  return {
    column: candidate.column,
    target: { kind: 'split', as },
    confidence: agrees ? candidate.confidence : 'likely',
    reason: { kind: hasParts ? 'fills-gaps' : 'cut-up', as },
  };
}

/**
 * The column that serves a field best: the preferred one, unless it is filled less than half as often as the fullest. So "Home
 * Phone" gives way to "Mobile" in a file where nearly everybody has only a mobile number.
 */
export function pickBest(candidates: readonly Candidate[], values: ValuesByColumn): Candidate | undefined {
  const filled = (candidate: Candidate) => filledCount(values[candidate.column] ?? []);
  const most = Math.max(0, ...candidates.map(filled));
  return candidates
    .toSorted((left, right) => left.rank - right.rank || left.column - right.column)
    .find((candidate) => filled(candidate) * 2 >= most);
}
