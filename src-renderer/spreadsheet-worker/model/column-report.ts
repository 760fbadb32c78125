import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';
import type { ColumnReport } from '../protocol.ts';
import type { Columns } from './find-columns.ts';

/** The columns of the file with what was made of them; a match that is not the app's own was chosen by the user. */
export function reportColumns(columns: Columns, targets: readonly ColumnTarget[]): readonly ColumnReport[] {
  return columns.matches.map((match, column) => {
    const target = targets[column] ?? match.target;
    const isOwn = JSON.stringify(target) === JSON.stringify(match.target);
    return {
      header: columns.names[column] ?? '',
      samples: columns.samples[column] ?? [],
      target,
      match: isOwn ? match : { column, target, confidence: 'sure', reason: { kind: 'chosen' } },
    };
  });
}
