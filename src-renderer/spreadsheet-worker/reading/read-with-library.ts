import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { cellText } from './cell-text.ts';
import { chooseSheet, isPassedOver, peekedRows, type SheetPeek, sheetsToPeek } from './choose-sheet.ts';
import {
  type Book,
  hasText,
  RecordsBuilder,
  type SheetContent,
  type SheetName,
  sheetColumns,
} from './sheet-content.ts';
import { UnreadableFileError } from './table.ts';

type SheetRow = readonly (CellObject | undefined)[] | undefined;

/**
 * Reads one sheet of a workbook of any kind (XLSX, XLS, XLSB, ODS) or of a table in HTML or XML text: the one that
 * was asked for, else the first with people in it (see `chooseSheet`). `withStubs` must be false for ODS, which
 * says of a whole column of empty cells with a look that they are there: a stub for each would fill all memory.
 *
 * @throws UnreadableFileError for a workbook that is protected, damaged or without a sheet.
 */
export function readWithLibrary(input: Uint8Array | string, asked: string | undefined, withStubs = true): Book {
  const book = open(input, withStubs);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.map((name, index) => ({
    name,
    hidden: Boolean(book.Workbook?.Sheets?.[index]?.Hidden),
  }));
  const peeks: SheetPeek<SheetName>[] = [];
  for (const each of sheetsToPeek(sheets)) {
    if (isPassedOver(each, peeks)) break;
    const { records } = sheetContent(book.Sheets[each.name], date1904, peekedRows);
    peeks.push({ sheet: each, records });
  }
  const first = chooseSheet(peeks)?.name;
  if (first === undefined) {
    throw new UnreadableFileError('The workbook has no sheet. Open it in Excel, check it and save it again.');
  }
  const sheet = sheets.find(({ name }) => name === asked)?.name ?? first;
  return { sheets, sheet, firstSheet: first, content: sheetContent(book.Sheets[sheet], date1904) };
}

function open(input: Uint8Array | string, withStubs: boolean): WorkBook {
  try {
    return read(input, {
      type: typeof input === 'string' ? 'string' : 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      // Rows that are hidden are told only together with the styles.
      cellStyles: withStubs && typeof input !== 'string',
      // Formulas that were never calculated are seen only as stubs.
      sheetStubs: withStubs,
      // The short date is shown by the language of each computer, so the file does not say how; this cannot be misread.
      dateNF: 'yyyy-mm-dd',
      // Cells of an HTML table stay text: 02139 is not the number 2139.
      raw: true,
    });
  } catch (error) {
    throw new UnreadableFileError(reasonOf(error instanceof Error ? error.message : String(error)));
  }
}

function reasonOf(message: string): string {
  if (/password|encrypt/iu.test(message)) {
    return 'The workbook is password-protected. Open it in Excel, remove the password, save it and open the new file.';
  }
  if (/could not find <table>/iu.test(message)) {
    return 'This is a web page without a table. Ask for the list as XLSX or CSV, or copy the table into a spreadsheet and save that.';
  }
  return 'The workbook is damaged or of an unknown kind. Open it in Excel and save it as .xlsx or CSV.';
}

/** Reads a sheet, or its first rows until `most` of them have text. */
function sheetContent(sheet: WorkSheet | undefined, date1904: boolean, most = Number.POSITIVE_INFINITY): SheetContent {
  const rows = (sheet as { '!data'?: readonly SheetRow[] } | undefined)?.['!data'] ?? [];
  const builder = new RecordsBuilder();
  let missingResults = 0;
  let hiddenRows = 0;
  let filledRows = 0;
  for (const index of places(rows)) {
    if (filledRows >= most) break;
    const row = rows[index] ?? [];
    builder.startRow(index);
    for (const column of places(row)) {
      const cell = row[column];
      if (cell?.t === 'z' && cell.f !== undefined) missingResults += 1;
      builder.set(column, cellText(cell, date1904));
    }
    if (builder.rowHasText && sheet?.['!rows']?.[index]?.hidden === true) hiddenRows += 1;
    builder.endRow();
    if (hasText(builder.records[index] ?? [])) filledRows += 1;
  }
  const merged = (sheet?.['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }));
  return { records: builder.records, merged, hiddenRows, missingResults, outside: builder.outside };
}

/** Where an array holds something. One cell far away makes an array of billions of places, which nobody can walk through. */
function places(array: readonly unknown[]): Iterable<number> {
  return array.length > sheetColumns ? Object.keys(array).map(Number) : array.keys();
}
