import { type CellObject, read, type WorkBook } from '@e965/xlsx';
import type { Reading } from '../../src-shared/spreadsheet/recipe.ts';
import { type Table, UnreadableFileError } from './table.ts';

/** An escape that Excel uses for characters XML cannot hold; a carriage return is the one that people have. */
const escapedCarriageReturn = /_x000D_/gu;

function cellText(cell: CellObject | undefined): string {
  if (cell === undefined) return '';
  switch (cell.t) {
    case 'z':
      return '';
    case 's':
      return String(cell.v ?? '')
        .replaceAll(escapedCarriageReturn, '')
        .replaceAll(/\r\n?/gu, '\n');
    case 'n':
      return numberText(cell);
    case 'b':
      return cell.v === true ? 'TRUE' : 'FALSE';
    default:
      return cell.w ?? String(cell.v ?? '');
  }
}

/**
 * A number as the user sees it where it has a format of its own (00000 for ZIP codes, dates, telephone numbers), and with
 * all its digits where it has none: Excel shows those rounded.
 */
function numberText(cell: CellObject): string {
  const plain = cell.z === undefined || cell.z === 'General';
  if (!plain && cell.w !== undefined && !cell.w.startsWith('#')) return cell.w.trim();
  const value = Number(cell.v);
  // 15 digits are what Excel keeps; beyond them is the dust of binary fractions.
  return Number.isInteger(value) ? BigInt(value).toString() : String(Number(value.toPrecision(15)));
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, { type: 'array', dense: true, cellNF: true, cellFormula: false, cellHTML: false });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/iu.test(message)) {
      throw new UnreadableFileError(
        'The workbook is password-protected. Open it in Excel, remove the password, save it and open the new file.',
      );
    }
    throw new UnreadableFileError(
      'The workbook is damaged or of an unknown kind. Open it in Excel and save it as .xlsx or CSV.',
    );
  }
}

/**
 * Reads one sheet of a workbook (XLSX, XLS, XLSB, ODS): the one that was asked for, else the first that is visible.
 *
 * @throws UnreadableFileError for a workbook that is protected, damaged or empty.
 */
export function readWorkbook(bytes: Uint8Array, reading: Reading): Table {
  const book = open(bytes);
  const visible = book.SheetNames.filter((_name, index) => !book.Workbook?.Sheets?.[index]?.Hidden);
  const name =
    reading.sheet !== undefined && book.SheetNames.includes(reading.sheet)
      ? reading.sheet
      : (visible[0] ?? book.SheetNames[0]);
  const sheet = name === undefined ? undefined : book.Sheets[name];
  if (name === undefined || sheet === undefined) {
    throw new UnreadableFileError('The workbook has no sheet. Open it in Excel, check it and save it again.');
  }
  // Only the rows that exist are looked at: the sheet's own dimension may claim a million empty ones.
  const data = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  const records: string[][] = [];
  for (let index = 0; index < data.length; index += 1) {
    records.push(trimEnd(Array.from(data[index] ?? [], cellText)));
  }
  while (records.at(-1)?.length === 0) records.pop();
  return {
    records,
    format: 'workbook',
    encoding: undefined,
    delimiter: undefined,
    sheets: book.SheetNames,
    sheet: name,
    notes: [],
  };
}

function trimEnd(record: string[]): string[] {
  while (record.at(-1) === '') record.pop();
  return record;
}
