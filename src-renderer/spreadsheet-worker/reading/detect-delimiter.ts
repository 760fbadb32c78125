import { findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';
import { delimiters } from './delimiters.ts';
import { splitText } from './split-text.ts';

/** How much of the file is looked at, in characters and in records. */
const sampleLength = 64 * 1024;
const sampleRecords = 200;

/**
 * The delimiter that cuts the records into the same number of cells most consistently; a comma when none does. A header
 * that is cut into that number, too, counts double: decimal commas and commas inside names never reach the header.
 */
export function detectDelimiter(text: string): string {
  const sample = text.slice(0, sampleLength);
  let best = ',';
  let bestScore = 0;
  for (const [delimiter] of delimiters) {
    const score = scoreOf(splitText(sample, delimiter).slice(0, sampleRecords));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of records) {
    if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  }
  const [width, same] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), [0, 0]);
  const found = findHeaderRow(records);
  const header = found < 0 ? records.find((record) => record.some((cell) => cell.trim() !== '')) : records[found];
  return same * Math.log2(width + 1) * (header?.length === width ? 2 : 1);
}
