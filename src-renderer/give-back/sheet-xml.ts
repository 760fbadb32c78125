import { writableText } from '../../src-shared/spreadsheet/give-back/cell-text.ts';
import type { Sheet, SheetCell } from '../../src-shared/spreadsheet/give-back/sheet.ts';
import { cellStyles } from './workbook-parts.ts';
import { xmlText } from './xml-text.ts';

/** What Excel reads as the code of a character: `_x000D_`. Its first underscore is written as a code itself. */
const escapeLike = /_(?=x[0-9a-f]{4}_)/gi;
/** About how much XML is handed on at once, in characters: enough to pack well, little beside the table itself. */
const pieceLength = 1 << 18;

/** The letters of a column counted from 0, as Excel names it: A, Z, AA. */
function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The XML of a sheet in pieces, so that a large one is never one string. */
export function* sheetXml(sheet: Sheet, isFirst: boolean): Generator<string> {
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  const all = `A1:${letters.at(-1) ?? 'A'}${sheet.rows.length + 1}`;
  yield opening(sheet, isFirst);
  let piece = rowXml(sheet.columns.map(({ header }) => header).map(headerCell(letters)), 0);
  for (const [index, row] of sheet.rows.entries()) {
    piece += rowXml(
      row.map((cell, column) => bodyCell(cell, `${letters[column] ?? columnLetters(column)}${index + 2}`)),
      index + 1,
    );
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  // Without the last line Excel puts a green triangle on every ZIP code: "number stored as text".
  yield `${piece}</sheetData><autoFilter ref="${all}"/><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function opening({ columns }: Sheet, isFirst: boolean): string {
  // The style of a column holds for the cells that a person fills in later: a ZIP code typed there stays text, too.
  const widths = columns.map(
    ({ width }, column) =>
      `<col min="${column + 1}" max="${column + 1}" width="${width}" style="${cellStyles.text}" customWidth="1"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>',
    `<sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${widths.join('')}</cols>`,
    '<sheetData>',
  ].join('');
}

function rowXml(cells: readonly string[], index: number): string {
  return `<row r="${index + 1}">${cells.join('')}</row>`;
}

function headerCell(letters: readonly string[]) {
  return (text: string, column: number): string => cellXml(text, `${letters[column]}1`, cellStyles.header);
}

function bodyCell(cell: SheetCell, place: string): string {
  if (typeof cell === 'string') return cell === '' ? '' : cellXml(cell, place, cellStyles.text);
  return cellXml(cell.text, place, cellStyles[cell.mark]);
}

/** A cell of text, never a number or a formula: "=1+1" is shown as it is, and 02139 keeps its zero. */
function cellXml(text: string, place: string, style: number): string {
  const written = xmlText(writableText(text).replace(escapeLike, '_x005F_'));
  if (written === '') return `<c r="${place}" s="${style}"/>`;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${written}</t></is></c>`;
}
