import { standingFor } from './merged-rows.ts';
import type { PartChanges, RowEdits } from './part-changes.ts';

/** The rows whose edits, or whose being left out, may differ between two states. */
export function changedRows(before: PartChanges, after: PartChanges): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const [row, edits] of after.edits) if (!sameEdits(before.edits.get(row), edits)) rows.add(row);
  for (const row of before.edits.keys()) if (!after.edits.has(row)) rows.add(row);
  for (const [one, other] of [
    [before, after],
    [after, before],
  ] as const) {
    for (const row of one.skipped) {
      if (other.skipped.has(row)) continue;
      // A row that a rule leaves out stays in with one that went into it.
      for (const each of [row, standingFor(one, row), standingFor(other, row)]) rows.add(each);
    }
    for (const [row, into] of one.merged) {
      const [standing, otherwise] = [standingFor(one, row), standingFor(other, row)];
      if (other.merged.get(row) === into && standing === otherwise) continue;
      for (const each of [row, standing, otherwise]) rows.add(each);
    }
  }
  return rows;
}

/** The same texts in the same order: the order is that of the list of edited cells. */
function sameEdits(one: RowEdits | undefined, other: RowEdits): boolean {
  if (one?.size !== other.size) return false;
  for (const [field, value] of one) if (other.get(field) !== value) return false;
  if (one.size === 1) return true;
  const order = [...other.keys()];
  return [...one.keys()].every((field, index) => field === order[index]);
}
