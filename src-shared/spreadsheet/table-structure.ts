import { findFooterRows } from './footer-rows.ts';
import { isGroupedHeader, joinGroupedHeader } from './header-groups.ts';
import { columnNames, findHeaderRow } from './header-row.ts';
import { findHelpRows } from './help-rows.ts';
import { type RecordList, recordAt } from './records.ts';

/** Which rows of a table are not people. Rows are numbered from 0 as in the file. */
export interface TableStructure {
  /** The first row with the names of the columns; -1 when there is none. */
  readonly headerRow: number;
  /** Two when the names of groups stand in a row above the names of the columns. */
  readonly headerRows: 1 | 2;
  /** Rows under the header that say how to fill in the columns. */
  readonly helpRows: readonly number[];
  /** Totals and remarks under the last person. */
  readonly footerRows: readonly number[];
}

/** What a person has decided about the header; what is absent is found. */
export interface ChosenHeader {
  readonly headerRow?: number;
  readonly headerRows?: 1 | 2;
}

/**
 * Finds the header, the help under it and the footer of a table. A header row that was chosen holds as long as the table
 * reaches that far. In doubt a row is a person.
 */
export function findStructure(records: RecordList, chosen: ChosenHeader = {}): TableStructure {
  const header = findHeader(records, chosen);
  const firstRow = firstDataRow(header);
  const names = headersOf(records, header);
  return {
    ...header,
    helpRows: header.headerRow < 0 ? [] : findHelpRows(records, names, firstRow),
    footerRows: findFooterRows(records, firstRow),
  };
}

type Header = Pick<TableStructure, 'headerRow' | 'headerRows'>;

/** The number of the first row under the header: 0 when there is no header. */
export function firstDataRow({ headerRow, headerRows }: Header): number {
  return headerRow < 0 ? 0 : headerRow + headerRows;
}

/**
 * The names of the columns, no two alike, "Column 7" for one without a name; the names of groups stand before those of
 * their columns. There are as many as the header has cells, or `width` of them.
 */
export function headersOf(records: RecordList, header: Header, width?: number): readonly string[] {
  const upper = recordAt(records, header.headerRow) ?? [];
  const lower = header.headerRow < 0 ? undefined : secondRow(records, header);
  const columns = width ?? Math.max(upper.length, lower?.length ?? 0);
  const texts =
    lower === undefined
      ? Array.from({ length: columns }, (_, column) => upper[column] ?? '')
      : joinGroupedHeader(upper, lower, columns);
  return columnNames(texts);
}

function secondRow(records: RecordList, { headerRow, headerRows }: Header): readonly string[] | undefined {
  return headerRows === 2 ? recordAt(records, headerRow + 1) : undefined;
}

function findHeader(records: RecordList, chosen: ChosenHeader): Header {
  const isPair = (row: number) => {
    const upper = recordAt(records, row);
    const lower = recordAt(records, row + 1);
    return upper !== undefined && lower !== undefined && isGroupedHeader(upper, lower);
  };
  const { headerRow } = chosen;
  if (headerRow !== undefined && headerRow < records.length) {
    return { headerRow, headerRows: chosen.headerRows ?? (isPair(headerRow) ? 2 : 1) };
  }
  const found = findHeaderRow(records);
  if (found < 0 || chosen.headerRows === 1) return { headerRow: found, headerRows: 1 };
  if (isPair(found - 1)) return { headerRow: found - 1, headerRows: 2 };
  return { headerRow: found, headerRows: chosen.headerRows ?? (isPair(found) ? 2 : 1) };
}
