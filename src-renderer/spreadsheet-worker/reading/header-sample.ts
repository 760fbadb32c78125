import { findHeaderRow } from '../../../src-shared/spreadsheet/header-row.ts';

/** How far down and how far to the right column names are looked for: a crafted row can have a million cells. */
const headerRecords = 20;
const headerCells = 256;

/** The index of the row that looks like column names, or -1, found without reading more than a screenful of the rows. */
export function headerRowOf(rows: readonly (readonly string[])[]): number {
  return findHeaderRow(rows.slice(0, headerRecords).map((row) => row.slice(0, headerCells)));
}
