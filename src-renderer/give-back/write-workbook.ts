import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Sheet } from '../../src-shared/spreadsheet/give-back/sheet.ts';
import { giveBackText } from '../../src-shared/text/give-back-text.ts';
import { sheetXml } from './sheet-xml.ts';
import { workbookParts } from './workbook-parts.ts';

/** What one sheet of Excel holds. */
const mostRows = 1_048_576;
/** The same table gives the same bytes: the clock of the computer is left out of it. */
const writtenAt = new Date(1980, 0, 1, 12);

/**
 * The bytes of an .xlsx file with these sheets: header bold, frozen and with filters, every cell text and wrapped, marks
 * as colours, no formula whatever the text. Works anywhere; for large tables in a worker, since it does not yield.
 *
 * @throws Error with a sentence for the user when a sheet has more rows than Excel takes.
 */
export function writeWorkbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const tooLong = sheets.find(({ rows }) => rows.length >= mostRows);
  if (tooLong !== undefined) throw new Error(giveBackText.tooManyRows(tooLong.name));
  const pieces: Uint8Array[] = [];
  const zip = new Zip((failure, piece) => {
    if (failure !== null) throw failure;
    pieces.push(piece);
  });
  for (const [path, xml] of workbookParts(sheets.map(({ name }) => name))) addPart(zip, path, [xml]);
  for (const [index, sheet] of sheets.entries()) {
    addPart(zip, `xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, index === 0));
  }
  zip.end();
  return joined(pieces);
}

function addPart(zip: Zip, path: string, xml: Iterable<string>): void {
  const part = new ZipDeflate(path);
  part.mtime = writtenAt;
  zip.add(part);
  for (const text of xml) part.push(strToU8(text));
  part.push(new Uint8Array(0), true);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let offset = 0;
  for (const piece of pieces) {
    all.set(piece, offset);
    offset += piece.length;
  }
  return all;
}
