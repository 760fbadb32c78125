import type { Table } from '../reading/table.ts';
import type { PreviewKind, PreviewRow } from '../reading-protocol.ts';
import type { Columns } from './find-columns.ts';

/** How many records are shown, how many of them at least under the header, and how many of the last ones. */
const shownRecords = 12;
const shownUnderHeader = 3;
const shownLast = 3;

/** So much of a text is shown, in UTF-16 units, and so many columns. */
const shownText = 200;
const shownColumns = 200;

interface Rows {
  readonly table: Pick<Table, 'records' | 'files'>;
  readonly columns: Columns;
  readonly skipped: ReadonlySet<number>;
}

/** The first records as they stand in the file, with the header among them. */
export function firstRows(rows: Rows): readonly PreviewRow[] {
  const { firstRow } = rows.columns;
  const length = Math.min(rows.table.records.length, Math.max(shownRecords, firstRow + shownUnderHeader));
  return previewRows(
    rows,
    Array.from({ length }, (_, index) => index),
  );
}

/** The last records that hold something, from the record `from` on: where totals and remarks stand. */
export function lastRows(rows: Rows, from: number): readonly PreviewRow[] {
  const { records } = rows.table;
  const found: number[] = [];
  for (let index = records.length - 1; index >= from && found.length < shownLast; index -= 1)
    if (!records.isBlank(index)) found.unshift(index);
  return previewRows(rows, found);
}

/** Records as they stand in the file, with what they are taken for. */
export function previewRows({ table, columns, skipped }: Rows, records: readonly number[]): readonly PreviewRow[] {
  return records.map((row) => ({
    row,
    cells: table.records
      .at(row)
      .slice(0, shownColumns)
      .map((cell) => (cell.length > shownText ? `${cell.slice(0, shownText)}…` : cell)),
    kind: isRepeated(row, table.files) ? 'repeated' : kindOf(row, columns, skipped),
  }));
}

/** The column names of one of several files, of which the first has said them already. */
function isRepeated(row: number, files: Table['files'] = []): boolean {
  return files.some(({ first, repeated }) => row >= first && row < first + repeated);
}

function kindOf(row: number, columns: Columns, skipped: ReadonlySet<number>): PreviewKind {
  if (row < columns.headerRow) return 'above';
  if (row < columns.firstRow) return 'header';
  if (skipped.has(row)) return 'skipped';
  if (columns.helpRows.includes(row)) return 'help';
  return columns.footerRows.includes(row) ? 'footer' : 'row';
}
