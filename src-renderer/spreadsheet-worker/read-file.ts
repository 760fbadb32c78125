import type { Reading } from '../../src-shared/spreadsheet/recipe.ts';
import { readDelimited } from './read-delimited.ts';
import { readWorkbook } from './read-workbook.ts';
import { type Table, UnreadableFileError } from './table.ts';
import { guardZip } from './zip-guard.ts';

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/**
 * Reads a spreadsheet by what is in it, whatever its name says.
 *
 * @throws UnreadableFileError with a sentence that says what is wrong with the file and what to do.
 */
export function readFile(bytes: Uint8Array, reading: Reading): Table {
  const table = readByContent(bytes, reading);
  if (table.records.every((record) => record.every((cell) => cell.trim() === ''))) {
    throw new UnreadableFileError(
      table.format === 'workbook'
        ? `The sheet "${table.sheet}" is empty. Choose another sheet, or open another file.`
        : 'The file has no text in it. Open another file, or save the spreadsheet again.',
    );
  }
  return table;
}

function readByContent(bytes: Uint8Array, reading: Reading): Table {
  if (startsWith(bytes, 0x50, 0x4b)) {
    guardZip(bytes);
    return readWorkbook(bytes, reading);
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return readWorkbook(bytes, reading);
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) {
    throw new UnreadableFileError('This is a PDF, not a spreadsheet. Ask for the list as XLSX or CSV.');
  }
  return readDelimited(bytes, reading);
}
