import { escapeFormula } from '../../src-shared/spreadsheet/give-back/cell-text.ts';
import { type Sheet, type SheetCell, textOf } from '../../src-shared/spreadsheet/give-back/sheet.ts';

/** Without it Excel takes the file for the old encoding of its country, and accents are lost. */
const byteOrderMark = '\uFEFF';

/**
 * A sheet as the text of a CSV file that Excel opens well: UTF-8 with its mark, every cell quoted, texts that look like a
 * formula behind an apostrophe. Marks are lost; the reasons in the sheet remain.
 */
export function writeCsv({ columns, rows }: Sheet): string {
  const lines = [columns.map(({ header }) => header), ...rows].map((cells) => `${cells.map(quoted).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

function quoted(cell: SheetCell): string {
  return `"${escapeFormula(textOf(cell)).replaceAll('"', '""')}"`;
}
