import { toEnd } from '../../../src-shared/to-end.ts';
import { NumberList } from './number-list.ts';
import { PackedRecords } from './packed-records.ts';
import { QuoteJudge } from './quote-judge.ts';
import { RecordWalk } from './record-walk.ts';

/** After so many records it is said how far the scan is. */
const stride = 128;

/** How many records tell the usual number of cells. */
const tellingRecords = 50;

/** Where something stands in the text that the user should know of, and how often. */
export interface Finding {
  readonly count: number;
  /** Index of the first one in the text. */
  readonly first: number;
}

/** What a text is made of. */
export interface Scan {
  readonly records: PackedRecords;
  /** The number of cells of a record, blank ones at its end included; 0 for a line without any character. */
  readonly widths: NumberList;
  /** Quotes that seemed to open a cell and are ordinary characters; and cells with quotes inside that are not doubled. */
  readonly textQuotes: Finding;
  readonly strayQuotes: Finding;
}

/**
 * Finds the records of a text from `start` on; what stands before it is one record without cells. A final line end is no record. The text has no carriage returns except
 * before line feeds.
 *
 * @param delimiter one character, or nothing for a text of one column.
 * @param quotes `text` when quotes are ordinary characters everywhere.
 */
export function scanRecords(text: string, start: number, delimiter: string, quotes: 'cells' | 'text'): Scan {
  return toEnd(scanInSteps(text, start, delimiter, quotes));
}

/** The same in steps, between which something else may be done: yields how many characters are scanned. */
export function* scanInSteps(
  text: string,
  start: number,
  delimiter: string,
  quotes: 'cells' | 'text',
): Generator<number, Scan> {
  const starts = new NumberList();
  const widths = new NumberList();
  const judge = new QuoteJudge(text, delimiter, usualWidthOf(widths));
  const walk = new RecordWalk(text, delimiter, (cell) => judge.isText(cell));
  const counter = new CellCounter(text, delimiter);
  let strays = 0;
  let firstStray = -1;
  let nextQuote = -1;
  // The first line keeps its place, so that row numbers are those of the file.
  if (start > 0) {
    starts.push(0);
    widths.push(0);
  }
  let at = start;
  while (at < text.length) {
    if (starts.length % stride === 0) yield at;
    starts.push(at);
    if (nextQuote < at) nextQuote = quotes === 'text' ? text.length : indexOf(text, '"', at);
    let end = indexOf(text, '\n', at);
    if (nextQuote > end) widths.push(counter.count(at, end));
    else {
      end = walk.walk(at);
      widths.push(walk.width);
      if (walk.stray >= 0) {
        if (strays === 0) firstStray = walk.stray;
        strays += 1;
      }
    }
    at = end + 1;
  }
  const [firstTextQuote = -1] = judge.textQuotes;
  return {
    records: new PackedRecords({ text, from: start, delimiter, quotes, starts, widths, textQuotes: judge.textQuotes }),
    widths,
    textQuotes: { count: judge.textQuotes.size, first: firstTextQuote },
    strayQuotes: { count: strays, first: firstStray },
  };
}

function indexOf(text: string, character: string, from: number): number {
  const found = text.indexOf(character, from);
  return found < 0 ? text.length : found;
}

/** Counts the cells of stretches without quotes, one after the other; no stretch of text is searched twice. */
class CellCounter {
  readonly #text: string;
  readonly #delimiter: string;
  #next = -1;

  constructor(text: string, delimiter: string) {
    this.#text = text;
    this.#delimiter = delimiter;
  }

  count(start: number, end: number): number {
    if (end === start || (end === start + 1 && this.#text.charAt(start) === '\r')) return 0;
    if (this.#delimiter === '') return 1;
    let next = this.#next < start ? indexOf(this.#text, this.#delimiter, start) : this.#next;
    let count = 1;
    for (; next < end; count += 1) next = indexOf(this.#text, this.#delimiter, next + 1);
    this.#next = next;
    return count;
  }
}

/** The most frequent number of cells among the first records; asked for only where a quote is in doubt. */
function usualWidthOf(widths: NumberList): () => number | undefined {
  let settled: number | undefined;
  return () => {
    if (settled !== undefined) return settled;
    const usual = mostFrequent(widths, tellingRecords);
    if (widths.length >= tellingRecords) settled = usual;
    return usual;
  };
}

/** The most frequent number of the first `limit` ones above 0; of equally frequent ones the largest; else undefined. */
export function mostFrequent(numbers: NumberList, limit: number): number | undefined {
  const counts = new Map<number, number>();
  let run = 0;
  for (let index = 0; index < Math.min(limit, numbers.length); index += 1) {
    const number = numbers.at(index);
    run += 1;
    // Most records are like the one before, so only changes are looked up.
    if (index + 1 < Math.min(limit, numbers.length) && numbers.at(index + 1) === number) continue;
    if (number > 0) counts.set(number, (counts.get(number) ?? 0) + run);
    run = 0;
  }
  const sorted = [...counts].sort(([one, often], [other, times]) => times - often || other - one);
  return sorted[0]?.[0];
}
