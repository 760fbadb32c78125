import type { Finding } from './scan-records.ts';

/**
 * Finds curly quotes around a delimiter, as in `“Smith, John”`: a word processor has turned the quotes of the file into
 * ornaments, and they no longer hold the cell together.
 */
export function findCurlyQuotes(text: string, delimiter: string): Finding {
  let count = 0;
  let first = -1;
  if (delimiter === '') return { count, first };
  let close = -1;
  let lineEnd = -1;
  for (let open = text.indexOf('“'); open >= 0; open = text.indexOf('“', open + 1)) {
    if (close < open) close = orEnd(text, text.indexOf('”', open));
    if (lineEnd < open) lineEnd = orEnd(text, text.indexOf('\n', open));
    if (close === text.length) break;
    if (close > lineEnd || !text.slice(open, close).includes(delimiter)) continue;
    if (count === 0) first = open;
    count += 1;
    // Ornaments inside of this cell are not counted again.
    open = close;
  }
  return { count, first };
}

function orEnd(text: string, index: number): number {
  return index < 0 ? text.length : index;
}
