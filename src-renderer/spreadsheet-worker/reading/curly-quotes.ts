import type { PackedRecords } from './packed-records.ts';
import type { Finding } from './scan-records.ts';

/**
 * Finds records with a cell that begins with a curly quote and another, further on, that ends with one, as in
 * `“Smith, John”`: a word processor has turned the quotes of the file into ornaments, and they no longer hold the cell
 * together.
 */
export function findCurlyQuotes(text: string, records: PackedRecords): Finding {
  let count = 0;
  let first = -1;
  let index = 0;
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', records.startOf(index))) {
    while (index + 1 < records.length && records.startOf(index + 1) <= open) index += 1;
    if (isCutInCurlyQuotes(records.at(index))) {
      if (count === 0) first = open;
      count += 1;
    }
    index += 1;
    if (index >= records.length) break;
  }
  return { count, first };
}

function isCutInCurlyQuotes(cells: readonly string[]): boolean {
  const open = cells.findIndex((cell) => cell.trimStart().startsWith('“') && !cell.includes('”'));
  return open >= 0 && cells.slice(open + 1).some((cell) => cell.trimEnd().endsWith('”') && !cell.includes('“'));
}
