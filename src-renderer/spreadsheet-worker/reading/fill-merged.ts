import type { Area } from './sheet-content.ts';

type Records = readonly (readonly string[])[];

/**
 * Writes the first text of each merged area into all of its cells, as far as the table reaches. Texts that a program left
 * under the merged cell stay.
 */
export function fillMerged(records: Records, areas: readonly Area[]): Records {
  const width = records.reduce((most, record) => Math.max(most, record.length), 0);
  const filled: (readonly string[])[] = [...records];
  for (const { top, left, bottom, right } of areas) {
    const text = records[top]?.[left] ?? '';
    if (text === '') continue;
    const last = Math.min(right, width - 1);
    for (let row = top; row <= Math.min(bottom, records.length - 1); row += 1) {
      const before = filled[row] ?? [];
      const length = Math.max(before.length, last + 1);
      filled[row] = Array.from({ length }, (_, column) => {
        const cell = before[column] ?? '';
        return cell === '' && column >= left && column <= last ? text : cell;
      });
    }
  }
  return filled;
}
