import { isBlankRecord } from '../../../src-shared/spreadsheet/records.ts';
import { announcedDelimiter } from './announced-delimiter.ts';
import { withoutControls } from './control-characters.ts';
import { headerRowOf } from './header-sample.ts';
import { withLineFeeds } from './line-ends.ts';
import { firstRecords } from './records.ts';
import { scanRecords } from './scan-records.ts';

/** How much of the file is looked at, in characters and in records, and how many records are shown of it. */
const sampleLength = 64 * 1024;
const sampleRecords = 200;
const shownRecords = 5;
const maxCandidates = 4;

/** The delimiters that files have, and those that are believed only when they cut every record alike. */
const usual = [',', ';', '\t', '|'] as const;
const rare = ['^', '~', '\u0001'] as const;

/** A way to cut a text into cells. */
export interface DelimiterCandidate {
  /** One character, or nothing for a text of one column. */
  readonly delimiter: string;
  readonly columns: number;
  readonly sample: readonly (readonly string[])[];
}

/** The delimiter that was found, and whether the commas of a text of one column may be delimiters after all. */
export interface FoundDelimiter {
  readonly delimiter: string;
  readonly asksAboutCommas: boolean;
}

interface Cut {
  readonly delimiter: string;
  readonly records: readonly (readonly string[])[];
  /** The most frequent number of cells, and how many records have it. */
  readonly width: number;
  readonly same: number;
  readonly header: readonly string[];
}

/**
 * The delimiter that cuts the records into the same number of cells most consistently; nothing when none does. A header
 * that is cut into that number, too, counts double: decimal commas and commas inside names never reach the header.
 */
export function detectDelimiter(text: string): FoundDelimiter {
  const [best] = rankedCuts(text);
  if (best === undefined) return { delimiter: '', asksAboutCommas: false };
  const asksAboutCommas = isOneColumnWithCommas(best);
  return { delimiter: asksAboutCommas ? '' : best.delimiter, asksAboutCommas };
}

/** The ways to cut a text that make sense, best first, up to four; the last resort is one column. */
export function considerDelimiters(text: string): readonly DelimiterCandidate[] {
  const cuts = rankedCuts(text);
  const oneColumn = cutWith(sampleOf(text), '');
  const [best] = cuts;
  const all = best !== undefined && isOneColumnWithCommas(best) ? [oneColumn, ...cuts] : [...cuts, oneColumn];
  return all.slice(0, maxCandidates).map(({ delimiter, width, records }) => ({
    delimiter,
    columns: width,
    sample: records.slice(0, shownRecords),
  }));
}

function rankedCuts(text: string): readonly Cut[] {
  const sample = sampleOf(text);
  return [
    ...usual.map((delimiter) => cutWith(sample, delimiter)).filter(isBelievable),
    ...rare.map((delimiter) => cutWith(sample, delimiter)).filter(cutsAllAlike),
  ]
    .map((cut) => ({ cut, score: scoreOf(cut) }))
    .sort((one, other) => other.score - one.score)
    .map(({ cut }) => cut);
}

function sampleOf(text: string): string {
  const start = announcedDelimiter(text)?.lineLength ?? 0;
  const sample = withLineFeeds(withoutControls(text.slice(start, start + sampleLength), '\u0001').text);
  // Half a record at the end would have too few cells.
  return text.length > sampleLength && sample.includes('\n') ? sample.slice(0, sample.lastIndexOf('\n')) : sample;
}

function cutWith(sample: string, delimiter: string): Cut {
  const records = firstRecords(scanRecords(sample, 0, delimiter, 'cells').records, sampleRecords).filter(
    (record) => !isBlankRecord(record),
  );
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const countsOfSeveral = [...counts].filter(([width]) => width > 1);
  const [width, same] = countsOfSeveral.reduce((most, each) => (each[1] > most[1] ? each : most), [1, 0] as const);
  return { delimiter, records, width, same, header: records[Math.max(0, headerRowOf(records))] ?? [] };
}

/** A delimiter that reaches neither the header nor half of the records belongs to the text of the cells. */
function isBelievable({ width, same, header, records }: Cut): boolean {
  return width > 1 && (header.length > 1 || same * 2 >= records.length);
}

function cutsAllAlike({ width, same, records }: Cut): boolean {
  return width > 1 && records.length > 1 && same === records.length;
}

function scoreOf({ width, same, header }: Cut): number {
  return same * Math.log2(width + 1) * (header.length === width ? 2 : 1);
}

/** True for names such as "Smith, John" under a header without a comma: one comma in every row may be part of the value. */
function isOneColumnWithCommas({ delimiter, records }: Cut): boolean {
  const [header, ...rows] = records;
  return delimiter === ',' && header?.length === 1 && rows.length > 0 && rows.every(({ length }) => length === 2);
}
