import { findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';
import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { type Slicing, unwatched } from '../model/slices.ts';
import { fillMerged } from './fill-merged.ts';
import { readWithLibrary } from './read-with-library.ts';
import { recordsOf } from './records.ts';
import type { Book } from './sheet-content.ts';
import { type Table, UnreadableFileError } from './table.ts';
import { workbookNotes } from './workbook-notes.ts';
import { NotUnderstoodError } from './xlsx/not-understood.ts';
import { scanWorkbook } from './xlsx/scan-workbook.ts';
import { ZipParts } from './xlsx/zip-parts.ts';

/** By these parts one knows the documents of Numbers, new and old. */
const numbersParts = ['Index/Document.iwa', 'Index.zip', 'index.xml', 'index.xml.gz', 'index.apxl'];
const numbersReason =
  'This document of Numbers cannot be read. Open it in Numbers, choose File > Export To > Excel and open the new file.';

/**
 * Reads one sheet of a workbook (XLSX, XLS, XLSB, ODS) or of a table in HTML or XML text: the one that was asked for, else
 * the first with people in it (see `chooseSheet`).
 *
 * @throws UnreadableFileError for a workbook that is protected, damaged or without a sheet.
 */
export function readWorkbook(input: Uint8Array | string, reading: Reading): Table {
  return tableOf(readWithLibrary(input, reading.sheet), reading);
}

/**
 * Reads a workbook that is a ZIP file and has passed `guardZip`: XLSX straight from its XML, which is many times faster, and
 * everything else by the library.
 *
 * @throws UnreadableFileError for a workbook that is protected, damaged or without a sheet; the signal's reason when it was
 *   cancelled, which the library does not hear.
 */
export async function readZippedWorkbook(
  bytes: Uint8Array,
  reading: Reading,
  slicing: Slicing = unwatched,
): Promise<Table> {
  try {
    return tableOf(await scanWorkbook(bytes, reading.sheet, slicing), reading);
  } catch (error) {
    if (!(error instanceof NotUnderstoodError)) throw error;
    const zip = new ZipParts(bytes, slicing);
    await zip.check();
    return readByLibrary(zip, bytes, reading);
  }
}

function readByLibrary(zip: ZipParts, bytes: Uint8Array, reading: Reading): Table {
  try {
    return tableOf(readWithLibrary(bytes, reading.sheet, !zip.has('META-INF/manifest.xml')), reading);
  } catch (error) {
    if (numbersParts.some((name) => zip.has(name))) throw new UnreadableFileError(numbersReason);
    throw error;
  }
}

function tableOf(book: Book, reading: Reading): Table {
  const { records } = book.content;
  const header = reading.headerRow ?? findHeaderRow(records);
  // Titles are merged for looks; below the header, the cells under a merged one are people without the value.
  const merged = book.content.merged.filter(({ top, bottom }) => bottom > header && top < records.length);
  const isFilled = reading.merged === 'fill';
  return {
    records: recordsOf(isFilled ? fillMerged(records, merged) : records),
    format: 'workbook',
    encoding: undefined,
    delimiter: undefined,
    quotes: undefined,
    sheets: book.sheets,
    sheet: book.sheet,
    part: book.sheet,
    firstPart: book.firstSheet,
    mergedAreas: merged.length,
    notes: workbookNotes(book, merged.length, isFilled),
  };
}
