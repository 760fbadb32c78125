import type { ImportController } from '../import/import-session.ts';
import type { DuplicateGroup } from '../spreadsheet-worker/duplicate-protocol.ts';

/**
 * The groups of rows that can be merged without a look at each. Several rows that were kept are as many contacts: which of
 * them is to stay is not for the app to choose.
 */
export function exactGroups(groups: readonly DuplicateGroup[]): readonly DuplicateGroup[] {
  return groups.filter(
    ({ isExact, contactIds, keptRows }) => isExact && contactIds.length === 0 && keptRows.length <= 1,
  );
}

/**
 * Merges each of these groups: into the row that was kept, else into the first. They were found in the state of the rows that
 * `revision` names; what is the same in another state is not known, and nothing is merged unseen.
 */
export function mergeExact(
  controller: ImportController,
  groups: readonly DuplicateGroup[],
  revision: number,
): Promise<boolean> {
  const merged = groups.map(({ rows, keptRows }) => [...keptRows, ...rows.filter((row) => !keptRows.includes(row))]);
  return controller.apply((now) => (now.revision === revision ? { op: 'merge-same', groups: merged } : undefined));
}
