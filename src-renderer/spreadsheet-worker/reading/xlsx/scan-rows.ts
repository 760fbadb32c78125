import type { RecordsBuilder } from '../sheet-content.ts';
import { NotUnderstoodError } from './not-understood.ts';
import type { NumberFormats } from './number-formats.ts';
import { textOfItem } from './shared-strings.ts';
import { attributesOf, decodeXml, isTrue, plainLines } from './xml-text.ts';

const space = 32;
const slash = 47;
const greater = 62;
const letterR = 114;
const letterS = 115;
const letterT = 116;

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
}

/** Reads the rows of a sheet from its XML, text by text; each text ends with a whole row. */
export class RowScanner {
  readonly #prefix: string;
  readonly #context: CellContext;
  readonly #records: RecordsBuilder;
  readonly #cellTag: string;
  readonly #cellEnd: string;
  readonly #valueTag: string;
  readonly #valueEnd: string;
  #row = -1;
  #column = -1;
  #type = '';
  #style = 0;
  hiddenRows = 0;
  missingResults = 0;

  /** `prefix` is that of the sheet's tags: '' or such as 'x:'. */
  constructor(prefix: string, context: CellContext, records: RecordsBuilder) {
    this.#prefix = prefix;
    this.#context = context;
    this.#records = records;
    this.#cellTag = `<${prefix}c`;
    this.#cellEnd = `</${prefix}c>`;
    this.#valueTag = `<${prefix}v>`;
    this.#valueEnd = `</${prefix}v>`;
  }

  /** Reads whole rows. @throws NotUnderstoodError for anything that is not as usual. */
  scan(xml: string): void {
    const rowTag = `<${this.#prefix}row`;
    const rowEnd = `</${this.#prefix}row>`;
    let before = 0;
    for (let at = xml.indexOf(rowTag); at >= 0; ) {
      refuseBetween(xml, before, at);
      const tagEnd = xml.indexOf('>', at);
      if (tagEnd < 0 || !endsName(xml.charCodeAt(at + rowTag.length))) throw new NotUnderstoodError('a row');
      const tag = xml.slice(at, tagEnd);
      this.#row = rowNumber(tag, this.#row);
      this.#column = -1;
      let end = tagEnd + 1;
      if (xml.charCodeAt(tagEnd - 1) !== slash) {
        end = xml.indexOf(rowEnd, tagEnd);
        if (end < 0) throw new NotUnderstoodError('a row without an end');
        this.#records.startRow(this.#row);
        if (end > tagEnd + 1) this.#scanCells(xml, tagEnd + 1, end);
        if (this.#records.rowHasText && isHidden(tag)) this.hiddenRows += 1;
        this.#records.endRow();
        end += rowEnd.length;
      }
      before = end;
      at = xml.indexOf(rowTag, end);
    }
    refuseBetween(xml, before, xml.length);
  }

  #scanCells(xml: string, from: number, to: number): void {
    const nameLength = this.#cellTag.length;
    let before = from;
    for (let at = xml.indexOf(this.#cellTag, from); at >= 0 && at < to; at = xml.indexOf(this.#cellTag, at)) {
      refuseBetween(xml, before, at);
      const name = at + nameLength;
      at = xml.indexOf('>', name);
      if (at < 0 || at > to || !endsName(xml.charCodeAt(name))) throw new NotUnderstoodError('a cell');
      this.#readTag(xml, name, at);
      before = at + 1;
      if (xml.charCodeAt(at - 1) === slash) continue;
      const end = xml.indexOf(this.#cellEnd, at);
      if (end < 0 || end > to) throw new NotUnderstoodError('a cell without an end');
      if (end > at + 1) this.#records.set(this.#column, this.#text(xml, at + 1, end));
      at = end + this.#cellEnd.length;
      before = at;
    }
    refuseBetween(xml, before, to);
  }

  /** Reads the three attributes that matter. Written out by hand: this is where all the time goes. */
  #readTag(xml: string, from: number, to: number): void {
    this.#column += 1;
    this.#type = '';
    this.#style = 0;
    for (let at = from; at < to; ) {
      const code = xml.charCodeAt(at);
      if (code <= space || code === slash) {
        at += 1;
        continue;
      }
      const equals = xml.indexOf('=', at);
      const quote = xml.charAt(equals + 1);
      const close = quote === '"' || quote === "'" ? xml.indexOf(quote, equals + 2) : -1;
      if (equals < 0 || close < 0 || close > to) throw new NotUnderstoodError('the attributes of a cell');
      if (equals === at + 1) {
        if (code === letterR) this.#column = this.#columnOf(xml, equals + 2, close);
        else if (code === letterS) this.#style = digits(xml, equals + 2, close);
        else if (code === letterT) this.#type = typeName(xml, equals + 2, close);
      }
      at = close + 1;
    }
  }

  /** The column of a reference, whose row must be the one it stands in. */
  #columnOf(xml: string, from: number, to: number): number {
    let column = 0;
    let at = from;
    for (; at < to; at += 1) {
      const letter = xml.charCodeAt(at) - 64;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    if (column === 0 || digits(xml, at, to) - 1 !== this.#row) throw new NotUnderstoodError('the reference of a cell');
    return column - 1;
  }

  #text(xml: string, from: number, to: number): string {
    if (this.#type === 'inlineStr') return this.#inlineText(xml.slice(from, to));
    let value: string | undefined;
    if (xml.startsWith(this.#valueTag, from)) {
      const end = xml.indexOf(this.#valueEnd, from);
      if (end < 0 || end > to) throw new NotUnderstoodError('a value without an end');
      value = xml.slice(from + this.#valueTag.length, end);
      if (end + this.#valueEnd.length < to) this.#refuseCellsIn(xml.slice(end, to));
    } else value = this.#laterValue(xml.slice(from, to));
    switch (this.#type) {
      case '':
      case 'n':
        return value === undefined || value === '' ? '' : this.#context.formats.text(value, this.#style);
      case 's':
        return value === undefined || value === '' ? '' : this.#sharedText(value);
      case 'str':
        return value === undefined ? '' : plainLines(decodeXml(value));
      case 'b':
        return value === undefined || value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
      case 'e':
        return value ?? '';
      default:
        throw new NotUnderstoodError(`a cell of type ${this.#type}`);
    }
  }

  /** The value behind a formula, or in a tag with attributes. Counts the formulas that have none. */
  #laterValue(cell: string): string | undefined {
    this.#refuseCellsIn(cell);
    const { value } = new RegExp(`<${this.#prefix}v(?:\\s[^>]*)?>(?<value>[^<]*)</`, 'u').exec(cell)?.groups ?? {};
    const isMissing = value === undefined || value === '';
    if (isMissing && this.#type !== 'str' && cell.includes(`<${this.#prefix}f`)) this.missingResults += 1;
    return value;
  }

  #inlineText(cell: string): string {
    this.#refuseCellsIn(cell);
    const [, item] =
      new RegExp(`<${this.#prefix}is(?:\\s[^>]*)?>([\\s\\S]*)</${this.#prefix}is>`, 'u').exec(cell) ?? [];
    return item === undefined ? '' : textOfItem(item, this.#prefix);
  }

  /** A cell within a cell is one whose end is damaged: it would be lost, and all behind it would move. */
  #refuseCellsIn(cell: string): void {
    for (let at = cell.indexOf(this.#cellTag); at >= 0; at = cell.indexOf(this.#cellTag, at + 1))
      if (endsName(cell.charCodeAt(at + this.#cellTag.length))) throw new NotUnderstoodError('a cell within a cell');
  }

  #sharedText(value: string): string {
    const text = this.#context.strings[wholeNumber(value)];
    if (text === undefined) throw new NotUnderstoodError(`the text ${value}`);
    return text;
  }
}

/** Between rows and between cells there is nothing but blanks: anything else is a damaged one. */
function refuseBetween(xml: string, from: number, to: number): void {
  if (from < to && xml.slice(from, to).trim() !== '') throw new NotUnderstoodError('something between cells');
}

function endsName(code: number): boolean {
  return code <= space || code === greater || code === slash;
}

const usualRow = ' r="';

/** The row that a tag starts; without a number it is the next one. */
function rowNumber(tag: string, before: number): number {
  const at = tag.indexOf(usualRow) + usualRow.length;
  if (at >= usualRow.length) return digits(tag, at, tag.indexOf('"', at)) - 1;
  const written = attributesOf(tag).get('r');
  return written === undefined ? before + 1 : wholeNumber(written) - 1;
}

function isHidden(tag: string): boolean {
  return tag.includes('hidden') && isTrue(attributesOf(tag).get('hidden'));
}

/** The name of a type, without a new string for those that every cell has. */
function typeName(xml: string, from: number, to: number): string {
  if (to - from === 1) return xml.charAt(from);
  return to - from === 3 && xml.startsWith('str', from) ? 'str' : xml.slice(from, to);
}

function digits(xml: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = xml.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) throw new NotUnderstoodError('a number');
    number = number * 10 + digit;
  }
  if (to <= from || to - from > 9) throw new NotUnderstoodError('a number');
  return number;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new NotUnderstoodError(`the number ${text}`);
  return value;
}
