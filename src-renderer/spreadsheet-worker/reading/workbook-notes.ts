import { count } from '../../../src-shared/text/plural.ts';
import { type Book, hasText } from './sheet-content.ts';

/** So many empty rows between two with text are no gap in a list any more. */
const farRows = 100_000;

/** What the user should know about a sheet that was read, as whole sentences. */
export function workbookNotes({ sheet, sheets, content }: Book, mergedAreas: number, isFilled: boolean): string[] {
  const notes: string[] = [];
  if (sheets.some(({ name, hidden }) => name === sheet && hidden))
    notes.push(`The sheet "${sheet}" is hidden in the workbook.`);
  const { hiddenRows, missingResults, outside } = content;
  if (hiddenRows > 0) {
    notes.push(
      `${count(hiddenRows, 'row')} ${hiddenRows === 1 ? 'is' : 'are'} hidden in the workbook and ${hiddenRows === 1 ? 'was' : 'were'} read, too.`,
    );
  }
  if (mergedAreas > 0) {
    notes.push(
      isFilled
        ? `${count(mergedAreas, 'merged area')}: the text of each was written into all of its cells.`
        : `${count(mergedAreas, 'merged area')}: the text of each stands in its first cell only, as in Excel.`,
    );
  }
  if (missingResults > 0) {
    notes.push(
      `${count(missingResults, 'formula')} in the sheet ${missingResults === 1 ? 'has' : 'have'} no stored result and ${missingResults === 1 ? 'was' : 'were'} read as blank. Open the workbook in Excel, save it and open it again.`,
    );
  }
  if (outside > 0) {
    notes.push(
      `${count(outside, 'cell')} beyond the last row or column that Excel has ${outside === 1 ? 'was' : 'were'} left out. Check the sheet in the program it comes from.`,
    );
  }
  return [...notes, ...farNotes(content.records)];
}

function farNotes(records: readonly (readonly string[])[]): readonly string[] {
  let before = -1;
  for (const [row, record] of records.entries()) {
    if (!hasText(record)) continue;
    if (row - before > farRows) {
      const empty = (row - before - 1).toLocaleString('en-US');
      return [
        `Row ${(row + 1).toLocaleString('en-US')} stands below ${empty} empty rows. If it does not belong to the list, leave it out.`,
      ];
    }
    before = row;
  }
  return [];
}
