import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { readingNotes } from '../../../src-shared/text/reading-text.ts';
import { announcedDelimiter } from './announced-delimiter.ts';
import { withoutControls } from './control-characters.ts';
import { decodeInSteps } from './decode-text.ts';
import { isDelimiter } from './delimiters.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { withLineFeeds } from './line-ends.ts';
import { partName } from './part-name.ts';
import { scanNotes } from './scan-notes.ts';
import { scanInSteps } from './scan-records.ts';
import type { Table } from './table.ts';

/** How much of the work is decoding; the rest is finding the records. */
const decodingPart = 0.4;

/**
 * Reads CSV, TSV and their relatives: any encoding, delimiter and kind of line end. Never fails on a text file. Goes in steps,
 * between which something else may be done: yields how far it is, in bytes.
 */
export function* readDelimitedInSteps(bytes: Uint8Array, reading: Reading): Generator<number, Table> {
  const size = bytes.byteLength;
  const decoded = yield* scaled(decodeInSteps(bytes, reading.encoding), 0, decodingPart);
  const withFeeds = withLineFeeds(decoded.text);
  const announced = announcedDelimiter(withFeeds);
  const found = announced ?? detectDelimiter(withFeeds);
  // A recipe may name what this version cannot cut with; the report says which delimiter was used instead.
  const isChosen = reading.delimiter !== undefined && isDelimiter(reading.delimiter);
  const delimiter = isChosen ? (reading.delimiter ?? '') : found.delimiter;
  yield Math.floor(size * decodingPart);
  const { text, removed } = withoutControls(withFeeds, delimiter);
  yield Math.floor(size * decodingPart);
  const quotes = reading.quotes ?? 'cells';
  const scanning = scanInSteps(text, announced?.lineLength ?? 0, delimiter, quotes);
  const scan = yield* scaled(scanning, size * decodingPart, (size * (1 - decodingPart)) / Math.max(1, text.length));
  yield size;
  const { notes, remedies } = scanNotes(text, scan, quotes);
  return {
    records: scan.records,
    format: 'text',
    encoding: decoded.encoding,
    delimiter,
    quotes,
    sheets: [],
    sheet: undefined,
    mergedAreas: 0,
    part: partName(delimiter, quotes),
    firstPart: found.delimiter,
    notes: [
      ...decoded.notes,
      ...(removed > 0 ? [readingNotes.controls(removed)] : []),
      ...(found.asksAboutCommas && !isChosen ? [readingNotes.oneColumn] : []),
      ...notes,
    ],
    remedies,
  };
}

/** The same steps, what they yield being a part of something larger. */
function* scaled<T>(steps: Generator<number, T>, from: number, factor: number): Generator<number, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield Math.floor(from + step.value * factor);
  }
}
