import { type Area, areaOf, hasText, RecordsBuilder, type SheetContent } from '../sheet-content.ts';
import { longestWait } from './longest-wait.ts';
import { NotUnderstoodError } from './not-understood.ts';
import { type CellContext, RowScanner } from './scan-rows.ts';
import { prefixOf, refuseHiding, tagsOf } from './xml-text.ts';
import type { ZipParts } from './zip-parts.ts';

/**
 * Reads one sheet of an XLSX workbook, never holding more of its XML than a few rows.
 *
 * @throws NotUnderstoodError for anything that is not as usual.
 */
export async function scanSheet(zip: ZipParts, path: string, context: CellContext): Promise<SheetContent> {
  const scan = new SheetScan(context);
  for await (const piece of zip.pieces(path)) scan.add(piece);
  return scan.content();
}

/** The first rows of a sheet, until `most` of them have text; nothing behind is read. @throws NotUnderstoodError */
export async function firstRows(
  zip: ZipParts,
  path: string,
  context: CellContext,
  most: number,
): Promise<SheetContent['records']> {
  const scan = new SheetScan(context);
  let seen = 0;
  let filled = 0;
  for await (const piece of zip.pieces(path)) {
    scan.add(piece);
    for (; seen < scan.records.length; seen += 1) {
      if (hasText(scan.records[seen] ?? [])) filled += 1;
      if (filled === most) return scan.records.slice(0, seen + 1);
    }
  }
  return scan.records;
}

/** The sheet as it comes in: what stands before the rows, the rows, and what stands behind them. */
class SheetScan {
  readonly #context: CellContext;
  readonly #builder = new RecordsBuilder();
  #prefix = '';
  #rows: RowScanner | undefined;
  #isBehind = false;
  #waiting: string[] = [];
  #waitingLength = 0;

  constructor(context: CellContext) {
    this.#context = context;
  }

  get records(): readonly (readonly string[])[] {
    return this.#builder.records;
  }

  add(piece: string): void {
    this.#wait(piece);
    if (this.#rows === undefined) this.#findRows();
    if (this.#rows !== undefined && !this.#isBehind) this.#scanRows(piece);
  }

  content(): SheetContent {
    if (!this.#isBehind) throw new NotUnderstoodError('the sheet has no end');
    const behind = this.#waiting.join('');
    refuseHiding(behind);
    return {
      records: this.#builder.records,
      merged: tagsOf(behind, 'mergeCell').map(mergedArea),
      hiddenRows: this.#rows?.hiddenRows ?? 0,
      missingResults: this.#rows?.missingResults ?? 0,
      outside: this.#builder.outside,
    };
  }

  #wait(piece: string): void {
    this.#waiting.push(piece);
    this.#waitingLength += piece.length;
    if (this.#waitingLength > longestWait) throw new NotUnderstoodError('a very long part of a sheet');
  }

  #keep(rest: string): void {
    this.#waiting = [rest];
    this.#waitingLength = rest.length;
  }

  #findRows(): void {
    const xml = this.#waiting.join('');
    const [tag, prefix] = /<((?:\w+:)?)sheetData(?:\s[^>]*)?\/?>/u.exec(xml) ?? [];
    if (tag === undefined) {
      this.#keep(xml);
      return;
    }
    const start = xml.indexOf(tag);
    const head = xml.slice(0, start);
    refuseHiding(head);
    if (prefixOf(head, 'worksheet') !== prefix) throw new NotUnderstoodError('two prefixes in a sheet');
    this.#prefix = prefix;
    this.#rows = new RowScanner(prefix, this.#context, this.#builder);
    this.#isBehind = tag.endsWith('/>');
    this.#keep(xml.slice(start + tag.length));
  }

  #scanRows(piece: string): void {
    const end = `</${this.#prefix}sheetData>`;
    const rowEnd = `</${this.#prefix}row>`;
    // Joined only when there is something to find: else a file without rows would be joined again with every piece.
    if (!piece.includes(rowEnd) && !piece.includes(end) && !this.#seamHas(piece, rowEnd, end)) return;
    const xml = this.#waiting.join('');
    const lastRow = endOfRows(xml, rowEnd);
    const dataEnd = xml.indexOf(end, lastRow);
    const rows = xml.slice(0, dataEnd < 0 ? lastRow : dataEnd);
    refuseHiding(rows);
    this.#rows?.scan(rows);
    this.#isBehind = dataEnd >= 0;
    this.#keep(xml.slice(this.#isBehind ? dataEnd + end.length : rows.length));
  }

  /** Whether a piece and the one before it have one of these tags where they meet. */
  #seamHas(piece: string, ...tags: readonly string[]): boolean {
    const length = Math.max(...tags.map((tag) => tag.length));
    const seam = (this.#waiting.at(-2)?.slice(-length) ?? '') + piece.slice(0, length);
    return tags.some((tag) => seam.includes(tag));
  }
}

function endOfRows(xml: string, rowEnd: string): number {
  const last = xml.lastIndexOf(rowEnd);
  return last < 0 ? 0 : last + rowEnd.length;
}

function mergedArea(tag: ReadonlyMap<string, string>): Area {
  const area = areaOf(tag.get('ref') ?? '');
  if (area === undefined) throw new NotUnderstoodError('a merged area');
  return area;
}
