import { findFooterRows } from '../../../src-shared/spreadsheet/footer-rows.ts';
import { headerRowOf } from './header-sample.ts';
import type { PackedRecords } from './packed-records.ts';
import { firstRecords } from './records.ts';
import { type Finding, mostFrequent, type Scan } from './scan-records.ts';

/** How far down the header row is looked for. */
const headerRecords = 20;

/** How many unusual records can be looked at. */
const shownUnusual = 50;

/** Unusual records, and the numbers of the first of them. */
export interface Unusual extends Finding {
  readonly records: readonly number[];
}

/** The records that are shorter or longer than the others. */
export interface Shape {
  /** Records that lack more cells than blank cells at the end of the others could explain. */
  readonly short: Unusual;
  /** Records with something in cells beyond the last column of the others. */
  readonly long: Unusual;
}

/**
 * Compares the records below the header with the usual number of cells. Programs leave out blank cells at the end of a
 * row, so a short record is one that ends before the last cell which all full records have filled.
 */
export function findShape(scan: Scan): Shape {
  const { records, widths } = scan;
  const headerRow = headerRowOf(firstRecords(records, headerRecords));
  const usual = mostFrequent(widths, widths.length) ?? 0;
  const allowed = Math.max(usual, records.at(headerRow).length);
  const needed = neededCells(scan, Math.max(0, headerRow), usual);
  // A total under the list has a note of its own.
  const footer = new Set(findFooterRows(records, headerRow + 1));
  const short = new Places(records);
  const long = new Places(records);
  for (let index = headerRow + 1; index < records.length; index += 1) {
    const width = widths.at(index);
    if (width < needed && !records.isBlank(index) && !footer.has(index)) short.add(index);
    else if (width > allowed && records.filledWidth(index, width) > allowed) long.add(index);
  }
  return { short: short.finding, long: long.finding };
}

/** The number of cells that every full record has filled, as far as it matters: records with fewer cells than that are short. */
function neededCells({ records, widths }: Scan, from: number, usual: number): number {
  let shortest = usual;
  for (let index = from; index < records.length; index += 1) {
    if (widths.at(index) < shortest && !records.isBlank(index)) shortest = widths.at(index);
  }
  let needed = usual;
  for (let index = from; index < records.length && needed > shortest; index += 1) {
    if (widths.at(index) !== usual || records.isBlank(index)) continue;
    needed = Math.min(needed, records.filledWidth(index, usual));
  }
  return needed;
}

class Places {
  readonly #records: PackedRecords;
  #count = 0;
  #first = -1;
  readonly #shown: number[] = [];

  constructor(records: PackedRecords) {
    this.#records = records;
  }

  add(record: number): void {
    if (this.#count === 0) this.#first = this.#records.startOf(record);
    this.#count += 1;
    if (this.#shown.length < shownUnusual) this.#shown.push(record);
  }

  get finding(): Unusual {
    return { count: this.#count, first: this.#first, records: this.#shown };
  }
}
