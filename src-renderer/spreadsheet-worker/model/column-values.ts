import type { ColumnValues } from '../protocol.ts';
import type { ImportModel } from './import-model.ts';
import { inSlices, type Slicing } from './slices.ts';

/** Counts the different texts of a column of the file, blanks around them left aside. The empty text is one of them. */
export async function columnValues(
  model: ImportModel,
  column: number,
  limit: number,
  slicing: Slicing,
): Promise<ColumnValues> {
  const counts = new Map<string, number>();
  await inSlices(model.index.length, slicing, (index) => {
    const text = model.cells(index)[column]?.trim() ?? '';
    counts.set(text, (counts.get(text) ?? 0) + 1);
  });
  const values = [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((one, other) => other.count - one.count || (one.text < other.text ? -1 : 1))
    .slice(0, limit);
  return { values, distinct: counts.size };
}
