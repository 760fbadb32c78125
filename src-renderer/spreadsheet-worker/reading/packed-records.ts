import { isBlankRecord } from '../../../src-shared/spreadsheet/records.ts';
import type { NumberList } from './number-list.ts';
import { RecordWalk, withoutReturn } from './record-walk.ts';
import type { Records } from './records.ts';

/** What is kept of a text: the text itself, and eight bytes for every record. */
export interface PackedText {
  readonly text: string;
  /** Where the text begins; a line before that is a record without cells. */
  readonly from: number;
  readonly delimiter: string;
  readonly quotes: 'cells' | 'text';
  /** Where each record begins. */
  readonly starts: NumberList;
  /** How many cells each record has. */
  readonly widths: NumberList;
  /** Opening quotes that are ordinary characters. */
  readonly textQuotes: ReadonlySet<number>;
}

const quote = '"'.charCodeAt(0);

/** The records of a text, cut into cells when they are asked for. */
export class PackedRecords implements Records {
  readonly #packed: PackedText;
  readonly #walk: RecordWalk;
  /** A number that no character has for a text of one column. */
  readonly #delimiter: number;

  constructor(packed: PackedText) {
    this.#packed = packed;
    this.#delimiter = packed.delimiter === '' ? -1 : packed.delimiter.charCodeAt(0);
    this.#walk = new RecordWalk(packed.text, packed.delimiter, ({ open }) => packed.textQuotes.has(open));
  }

  get length(): number {
    return this.#packed.starts.length;
  }

  at(index: number): readonly string[] {
    if (!this.#isInText(index)) return [];
    const cells: string[] = [];
    if (this.#cut(this.startOf(index), this.#endOf(index), cells)) return cells;
    cells.length = 0;
    this.#walk.walk(this.startOf(index), cells);
    return cells;
  }

  width(index: number): number {
    return index < 0 ? 0 : this.#packed.widths.at(index);
  }

  isBlank(index: number): boolean {
    if (!this.#isInText(index)) return true;
    const { text, delimiter } = this.#packed;
    for (let at = this.startOf(index); at < this.#endOf(index); at += 1) {
      const character = text.charAt(at);
      if (character === '"') return isBlankRecord(this.at(index));
      if (character !== delimiter && character.trim() !== '') return false;
    }
    return true;
  }

  /** Where a record begins in the text. */
  startOf(index: number): number {
    return this.#packed.starts.at(index);
  }

  /** The number of cells up to the last one that is not blank, in a record of so many cells. */
  filledWidth(index: number, width: number): number {
    const { text, delimiter } = this.#packed;
    const last = text.charAt(this.#endOf(index) - 1);
    if (last !== delimiter && last !== '"' && last.trim() !== '') return width;
    const cells = this.at(index);
    let filled = cells.length;
    while (filled > 0 && (cells[filled - 1] ?? '').trim() === '') filled -= 1;
    return filled;
  }

  #isInText(index: number): boolean {
    return index >= 0 && index < this.length && this.startOf(index) >= this.#packed.from;
  }

  /** Cuts a record into its cells; false where a quote may hold one together. One loop is faster than `split`. */
  #cut(start: number, end: number, cells: string[]): boolean {
    const { text, quotes } = this.#packed;
    let from = start;
    for (let at = start; at < end; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter) {
        cells.push(text.slice(from, at));
        from = at + 1;
      } else if (code === quote && quotes === 'cells') return false;
    }
    cells.push(text.slice(from, end));
    return true;
  }

  /** The end of a record without its line end. */
  #endOf(index: number): number {
    const { text, starts } = this.#packed;
    const start = starts.at(index);
    if (index + 1 < starts.length) return withoutReturn(text, start, starts.at(index + 1) - 1);
    return withoutReturn(text, start, text.endsWith('\n') ? text.length - 1 : text.length);
  }
}
