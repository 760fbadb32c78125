import type { ReadingReport } from '../protocol.ts';
import { delimiters } from '../reading/delimiters.ts';
import { encodingName } from '../reading/encodings.ts';
import { firstRecords } from '../reading/records.ts';
import type { Table } from '../reading/table.ts';

/** How many records are shown, and how many of them at least under the header row. */
const shownRecords = 12;
const shownUnderHeader = 3;

/** Says in one sentence how the file was read. */
export function describeReading(table: Table, headerRow: number, rows: number): ReadingReport {
  const header = headerRow < 0 ? 'without a header row' : `header in row ${headerRow + 1}`;
  const count = `${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
  return {
    sentence:
      table.format === 'vcard'
        ? `Read as vCard ${table.version}, ${rows.toLocaleString('en-US')} ${rows === 1 ? 'card' : 'cards'}.`
        : `${howRead(table)}, ${header}, ${count}.`,
    notes: table.notes,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sheets: table.sheets,
    sheet: table.sheet,
    mergedAreas: table.mergedAreas,
    headerRow,
    part: table.part,
    firstRecords: firstRecords(table.records, Math.max(shownRecords, headerRow + 1 + shownUnderHeader)),
  };
}

function howRead(table: Table): string {
  return table.format === 'workbook'
    ? `Read as a workbook, sheet "${table.sheet}"`
    : `Read as ${encodingName(table.encoding ?? '')}, ${delimiterName(table.delimiter ?? ',')}`;
}

function delimiterName(delimiter: string): string {
  if (delimiter === '') return 'one column';
  return delimiters.find(([character]) => character === delimiter)?.[1] ?? `"${delimiter}"`;
}
