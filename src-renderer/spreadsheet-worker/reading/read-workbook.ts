import { type CellObject, read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { count } from '../../../src-shared/text/plural.ts';
import { cellText } from './cell-text.ts';
import { type Records, recordsOf } from './records.ts';
import { type Table, UnreadableFileError } from './table.ts';

type SheetRow = readonly (CellObject | undefined)[] | undefined;

function open(input: Uint8Array | string): WorkBook {
  try {
    return read(input, {
      type: typeof input === 'string' ? 'string' : 'array',
      dense: true,
      cellNF: true,
      cellHTML: false,
      // Formulas that were never calculated are seen only as stubs.
      sheetStubs: true,
      // The short date is shown by the language of each computer, so the file does not say how; this cannot be misread.
      dateNF: 'yyyy-mm-dd',
      // Cells of an HTML table stay text: 02139 is not the number 2139.
      raw: true,
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(message)) {
      throw new UnreadableFileError(
        'The workbook is password-protected. Open it in Excel, remove the password, save it and open the new file.',
      );
    }
    if (/could not find <table>/iu.test(message)) {
      throw new UnreadableFileError(
        'This is a web page without a table. Ask for the list as XLSX or CSV, or copy the table into a spreadsheet and save that.',
      );
    }
    throw new UnreadableFileError(
      'The workbook is damaged or of an unknown kind. Open it in Excel and save it as .xlsx or CSV.',
    );
  }
}

/**
 * Reads one sheet of a workbook (XLSX, XLS, XLSB, ODS) or of a table in HTML or XML text: the one that was asked for, else
 * the first with something in it, those that are hidden last.
 *
 * @throws UnreadableFileError for a workbook that is protected, damaged or without a sheet.
 */
export function readWorkbook(input: Uint8Array | string, reading: Reading): Table {
  const book = open(input);
  const isHidden = (name: string): boolean => Boolean(book.Workbook?.Sheets?.[book.SheetNames.indexOf(name)]?.Hidden);
  const byPreference = book.SheetNames.toSorted((one, other) => Number(isHidden(one)) - Number(isHidden(other)));
  const firstSheet = byPreference.find((name) => hasContent(book.Sheets[name])) ?? byPreference[0];
  const sheet = reading.sheet !== undefined && book.SheetNames.includes(reading.sheet) ? reading.sheet : firstSheet;
  if (sheet === undefined) {
    throw new UnreadableFileError('The workbook has no sheet. Open it in Excel, check it and save it again.');
  }
  return {
    records: sheetRecords(book.Sheets[sheet], book.Workbook?.WBProps?.date1904 === true),
    format: 'workbook',
    encoding: undefined,
    delimiter: undefined,
    quotes: undefined,
    sheets: book.SheetNames,
    sheet,
    part: sheet,
    firstPart: firstSheet ?? sheet,
    notes: [
      ...(isHidden(sheet) ? [`The sheet "${sheet}" is hidden in the workbook.`] : []),
      ...formulaNotes(book.Sheets[sheet]),
    ],
  };
}

/** Only the rows that exist: the sheet's own dimension may claim a million empty ones. */
function sheetRows(sheet: WorkSheet | undefined): readonly SheetRow[] {
  return (sheet as { '!data'?: readonly SheetRow[] } | undefined)?.['!data'] ?? [];
}

function hasContent(sheet: WorkSheet | undefined): boolean {
  return sheetRows(sheet).some((row) => row?.some((cell) => cell !== undefined && String(cell.v ?? '').trim() !== ''));
}

function sheetRecords(sheet: WorkSheet | undefined, date1904: boolean): Records {
  const records = Array.from(sheetRows(sheet), (row) =>
    trimEnd(Array.from(row ?? [], (cell) => cellText(cell, date1904))),
  );
  while (records.at(-1)?.length === 0) records.pop();
  return recordsOf(records);
}

function trimEnd(record: string[]): string[] {
  while (record.at(-1) === '') record.pop();
  return record;
}

function formulaNotes(sheet: WorkSheet | undefined): readonly string[] {
  let missing = 0;
  for (const row of sheetRows(sheet)) {
    for (const cell of row ?? []) if (cell?.t === 'z' && cell.f !== undefined) missing += 1;
  }
  if (missing === 0) return [];
  return [
    `${count(missing, 'formula')} in the sheet ${missing === 1 ? 'has' : 'have'} no stored result and ${missing === 1 ? 'was' : 'were'} read as blank. Open the workbook in Excel, save it and open it again.`,
  ];
}
