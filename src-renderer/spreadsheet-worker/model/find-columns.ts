import type { ColumnMatch } from '../../../src-shared/spreadsheet/column-match.ts';
import { columnNames, findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';

/** How many rows under the header are looked at for matching, and how many of a column's values are shown. */
const sampleRows = 200;
const shownSamples = 3;

type Records = readonly (readonly string[])[];

/** The columns of a table: where their names stand, what they are called and what they are made of. */
export interface Columns {
  readonly headerRow: number;
  readonly names: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly matches: readonly ColumnMatch[];
}

/** Finds the columns. A header row that was chosen holds as long as the table reaches that far. */
export function findColumns(records: Records, chosenHeaderRow: number | undefined): Columns {
  const isInTable = chosenHeaderRow !== undefined && chosenHeaderRow < records.length;
  const headerRow = isInTable ? chosenHeaderRow : findHeaderRow(records);
  const width = tableWidth(records, Math.max(headerRow, 0));
  const header = records[headerRow] ?? [];
  const headers = Array.from({ length: width }, (_, column) => header[column] ?? '');
  const samples = pickSamples(records, headerRow + 1, width);
  return {
    headerRow,
    names: columnNames(headers),
    samples: headers.map((_, column) => firstValues(samples, column)),
    matches: matchColumns(headers, samples),
  };
}

/** As wide as the widest record from the header on, so that no cell is lost; empty cells at the end do not count. */
function tableWidth(records: Records, from: number): number {
  let width = 0;
  for (let row = from; row < records.length; row += 1) {
    const record = records[row] ?? [];
    let length = record.length;
    while (length > width && isBlank(record[length - 1])) length -= 1;
    width = Math.max(width, length);
  }
  return width;
}

/** The first rows under the header, and later ones that fill columns which are empty so far. */
function pickSamples(records: Records, from: number, width: number): Records {
  const samples = records.slice(from, from + sampleRows);
  const hungry = new Set(
    Array.from({ length: width }, (_, column) => column).filter((column) =>
      samples.every((record) => isBlank(record[column])),
    ),
  );
  for (let row = from + sampleRows; row < records.length && hungry.size > 0; row += 1) {
    const record = records[row] ?? [];
    // Cell by cell, not column by column: one stray cell far to the right makes thousands of empty columns.
    const fed = [...record.keys()].filter((column) => hungry.has(column) && !isBlank(record[column]));
    if (fed.length === 0) continue;
    samples.push(record);
    for (const column of fed) hungry.delete(column);
  }
  return samples;
}

function firstValues(samples: Records, column: number): readonly string[] {
  const values = new Set<string>();
  for (const record of samples) {
    const value = record[column]?.trim() ?? '';
    if (value !== '') values.add(value);
    if (values.size === shownSamples) break;
  }
  return [...values];
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}
