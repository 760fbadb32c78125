import type { ColumnMatch, ColumnTarget, MatchReason } from '../../../src-shared/spreadsheet/column-match.ts';
import type { ColumnReport } from '../protocol.ts';
import type { Columns } from './find-columns.ts';
import type { MatchOrigin } from './recipe-state.ts';
import type { RowIndex } from './row-index.ts';

/**
 * The columns of the file with what was made of them. A match that is not the app's own was chosen by the user, unless an
 * earlier file or a template said so.
 */
export function reportColumns(
  columns: Columns,
  targets: readonly ColumnTarget[],
  origin: MatchOrigin,
  index: RowIndex,
): readonly ColumnReport[] {
  return columns.matches.map((match, column) => {
    const target = targets[column] ?? match.target;
    const reason = reasonOf(column, target, match, origin);
    return {
      header: columns.names[column] ?? '',
      samples: columns.samples[column] ?? [],
      target,
      suggested: match.target,
      contradicted: index.contradicting(column)?.count ?? 0,
      match: reason === undefined ? match : { column, target, confidence: 'sure', reason },
    };
  });
}

const chosen: MatchReason = { kind: 'chosen' };

/** Why a column goes where it goes; undefined where the app's own match says it. Who takes back a choice has chosen nothing. */
function reasonOf(
  column: number,
  target: ColumnTarget,
  match: ColumnMatch,
  { decided, from }: MatchOrigin,
): MatchReason | undefined {
  const isOwn = match.confidence !== 'unsure' && JSON.stringify(target) === JSON.stringify(match.target);
  if (decided.has(column) && !isOwn) return chosen;
  if (from?.columns.includes(column) === true && isSame(from.targets[column], target)) {
    return from.source === 'template' ? { kind: 'template', name: from.name } : { kind: 'remembered' };
  }
  return isSame(target, match.target) ? undefined : chosen;
}

/** The place among the columns of a field may shift without anybody having chosen anything about this one. */
function isSame(one: ColumnTarget | undefined, other: ColumnTarget): boolean {
  if (one?.kind === 'field' && other.kind === 'field') {
    return one.field === other.field && JSON.stringify(one.address) === JSON.stringify(other.address);
  }
  return JSON.stringify(one) === JSON.stringify(other);
}
