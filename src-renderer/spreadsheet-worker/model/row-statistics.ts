import type { Problem, RowFilter } from '../protocol.ts';
import type { RowState } from './row-state.ts';

/** True for a row that a filter shows. Rows that are left out have no say in errors and warnings. */
export function isShown(row: RowState, filter: RowFilter, kept: ReadonlySet<number>): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'errors':
      return row.errors > 0 && !row.skipped;
    case 'warnings':
      return row.issues.length > row.errors && !row.skipped;
    case 'edited':
      return row.edits !== undefined;
    case 'kept':
      return kept.has(row.row);
    case 'skipped':
      return row.skipped;
  }
}

/** How many rows each filter shows. */
export function countRows(rows: readonly RowState[], kept: ReadonlySet<number>): Readonly<Record<RowFilter, number>> {
  const counts: Record<RowFilter, number> = {
    all: rows.length,
    errors: 0,
    warnings: 0,
    edited: 0,
    kept: 0,
    skipped: 0,
  };
  for (const row of rows) {
    for (const filter of ['errors', 'warnings', 'edited', 'kept', 'skipped'] as const) {
      if (isShown(row, filter, kept)) counts[filter] += 1;
    }
  }
  return counts;
}

/** The kinds of issues that occur, errors first, the most frequent first. */
export function listProblems(rows: readonly RowState[]): readonly Problem[] {
  const problems = new Map<string, { -readonly [Key in keyof Problem]: Problem[Key] }>();
  for (const row of rows) {
    if (row.skipped) continue;
    for (const issue of row.issues) {
      const key = `${issue.code}/${issue.field}/${issue.severity}`;
      let problem = problems.get(key);
      if (problem === undefined) {
        problem = { code: issue.code, field: issue.field, severity: issue.severity, count: 0, fixable: 0 };
        problems.set(key, problem);
      }
      problem.count += 1;
      if (issue.fix !== undefined) problem.fixable += 1;
    }
  }
  return [...problems.values()].sort(
    (one, other) =>
      Number(one.severity === 'warning') - Number(other.severity === 'warning') || other.count - one.count,
  );
}
