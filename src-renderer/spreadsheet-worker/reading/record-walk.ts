const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
const blank = /\s/u;

/** Something between quotes that goes over more than one line, or has no end. */
export interface SpanningCell {
  readonly open: number;
  /** Index of the closing quote; -1 when there is none before the end of the text. */
  readonly close: number;
  /** True when a quote inside stands where a quoted cell would begin: the quotes may be out of step. */
  readonly outOfStep: boolean;
}

/**
 * Walks through records that have quotes. A quote opens a cell only at its beginning (blanks before it are allowed) and
 * closes it only before a delimiter or a line end; any other quote is an ordinary character. That is how papaparse reads
 * them, too. The text has no carriage returns except before line feeds.
 *
 * Time is linear in the text, whatever the quotes: a search for a closing quote is never made twice over the same stretch.
 */
export class RecordWalk {
  readonly #text: string;
  readonly #delimiter: number;
  readonly #isText: (cell: SpanningCell) => boolean;
  /** The first line end at or after a place. */
  #line = { from: 0, end: -1 };
  /** Any opening quote between these two is closed by the second, save for quotes that directly follow it. */
  #known = { open: 0, close: 0 };
  #afterClose = 0;
  #outOfStep = false;
  #strayInCell = -1;
  /** False when the cell certainly has no doubled quotes. */
  #hasPairs = false;

  /** Number of cells in the record that was walked last. */
  width = 0;
  /** Index of a quote in the record walked last that stands inside of a quoted cell without being doubled; else -1. */
  stray = -1;

  /** @param isText decides that a cell is no quoted one: its opening quote is then an ordinary character. */
  constructor(text: string, delimiter: string, isText: (cell: SpanningCell) => boolean) {
    this.#text = text;
    this.#delimiter = delimiter === '' ? -1 : delimiter.charCodeAt(0);
    this.#isText = isText;
  }

  /** Walks through the record that begins at `start`; gives its end: the index of a line feed or the text's length. */
  walk(start: number, cells?: string[]): number {
    const text = this.#text;
    this.width = 0;
    this.stray = -1;
    for (let at = start; ; ) {
      const open = this.#opening(at);
      const close = open < 0 ? -1 : this.#closing(open);
      let end: number;
      if (close >= 0) {
        end = this.#afterClose;
        if (this.stray < 0) this.stray = this.#strayInCell;
        cells?.push(this.#unquoted(open, close));
      } else {
        end = this.#plainEnd(at);
        cells?.push(text.slice(at, withoutReturn(text, at, end)));
      }
      this.width += 1;
      if (end >= text.length || text.charCodeAt(end) !== this.#delimiter) return end;
      at = end + 1;
    }
  }

  #unquoted(open: number, close: number): string {
    const value = this.#text.slice(open + 1, close);
    if (!this.#hasPairs && !this.#goesOverLines(open, close)) return value;
    return value.replaceAll('""', '"').replaceAll('\r\n', '\n');
  }

  /** Index of the quote that opens the cell beginning at `start`; -1 when the cell has none. */
  #opening(start: number): number {
    let at = start;
    for (; ; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === quote) return at;
      if ((code !== space && code !== tab) || code === this.#delimiter) return -1;
    }
  }

  #closing(open: number): number {
    this.#strayInCell = -1;
    this.#outOfStep = false;
    this.#hasPairs = false;
    const close = this.#searchClosing(open);
    if (close < 0 || this.#goesOverLines(open, close)) {
      if (this.#isText({ open, close, outOfStep: this.#outOfStep })) return -1;
    }
    return close;
  }

  #searchClosing(open: number): number {
    const text = this.#text;
    let isFirstRun = true;
    for (let at = open; ; ) {
      let next = text.charCodeAt(at + 1) === quote ? at + 1 : -1;
      if (next < 0) {
        if (isFirstRun && open > this.#known.open && open < this.#known.close) {
          this.#outOfStep = true;
          this.#hasPairs = true;
          if (this.#known.close === text.length) return -1;
          this.#afterClose = this.#blanksFrom(this.#known.close + 1);
          return this.#known.close;
        }
        isFirstRun = false;
        next = text.indexOf('"', at + 1);
        if (next < 0) {
          this.#known = { open, close: text.length };
          return -1;
        }
      }
      at = next;
      if (text.charCodeAt(at + 1) === quote) {
        at += 1;
        this.#hasPairs = true;
        continue;
      }
      const after = this.#blanksFrom(at + 1);
      const code = text.charCodeAt(after);
      if (after === text.length || code === this.#delimiter || code === lineFeed) {
        this.#known = { open, close: at };
        this.#afterClose = after;
        return at;
      }
      if (this.#strayInCell < 0) this.#strayInCell = at;
      const before = text.charCodeAt(at - 1);
      if (before === lineFeed || before === this.#delimiter) this.#outOfStep = true;
    }
  }

  #goesOverLines(open: number, close: number): boolean {
    if (open < this.#line.from || open > this.#line.end) {
      const found = this.#text.indexOf('\n', open);
      this.#line = { from: open, end: found < 0 ? this.#text.length : found };
    }
    return this.#line.end < close;
  }

  /** The first place from `start` on that is no blank. */
  #blanksFrom(start: number): number {
    let at = start;
    for (; at < this.#text.length; at += 1) {
      const code = this.#text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed || (code > space && code < 0x7f)) break;
      if (!blank.test(this.#text.charAt(at))) break;
    }
    return at;
  }

  #plainEnd(start: number): number {
    const text = this.#text;
    let at = start;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === this.#delimiter || code === lineFeed) break;
    }
    return at;
  }
}

/** The end of a stretch of text without the carriage return that belongs to its line end. */
export function withoutReturn(text: string, start: number, end: number): number {
  return end > start && text.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
}
