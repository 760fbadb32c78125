import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { readingNotes } from '../../../src-shared/text/reading-text.ts';
import { announcedDelimiter } from './announced-delimiter.ts';
import { withoutControls } from './control-characters.ts';
import { decodeText } from './decode-text.ts';
import { isDelimiter } from './delimiters.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { withLineFeeds } from './line-ends.ts';
import { partName } from './part-name.ts';
import { scanNotes } from './scan-notes.ts';
import { scanRecords } from './scan-records.ts';
import type { Table } from './table.ts';

/** Reads CSV, TSV and their relatives: any encoding, delimiter and kind of line end. Never fails on a text file. */
export function readDelimited(bytes: Uint8Array, reading: Reading): Table {
  const decoded = decodeText(bytes, reading.encoding);
  const withFeeds = withLineFeeds(decoded.text);
  const announced = announcedDelimiter(withFeeds);
  const found = announced ?? detectDelimiter(withFeeds);
  // A recipe may name what this version cannot cut with; the report says which delimiter was used instead.
  const isChosen = reading.delimiter !== undefined && isDelimiter(reading.delimiter);
  const delimiter = isChosen ? (reading.delimiter ?? '') : found.delimiter;
  const { text, removed } = withoutControls(withFeeds, delimiter);
  const quotes = reading.quotes ?? 'cells';
  const scan = scanRecords(text, announced?.lineLength ?? 0, delimiter, quotes);
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
