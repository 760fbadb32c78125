import { isBlankRecord } from '../../../src-shared/spreadsheet/records.ts';

/** The records of a table, in the order of the file. Cells are cut out when they are asked for, so large files stay small. */
export interface Records {
  readonly length: number;
  /** The cells of a record, by number from 0; an empty array beyond the end. */
  at(index: number): readonly string[];
  /** The number of cells of a record, blank ones at its end included; 0 beyond the end. */
  width(index: number): number;
  /** True when no cell of the record holds anything but blanks, and beyond the end. */
  isBlank(index: number): boolean;
}

/** Records that are cut into cells already, as those of workbooks and of small tables are. */
export function recordsOf(rows: readonly (readonly string[])[]): Records {
  return {
    length: rows.length,
    at: (index) => rows[index] ?? [],
    width: (index) => rows[index]?.length ?? 0,
    isBlank: (index) => isBlankRecord(rows[index]),
  };
}

/** The first records, cut into cells. */
export function firstRecords(records: Records, count: number): string[][] {
  return Array.from({ length: Math.min(count, records.length) }, (_, index) => [...records.at(index)]);
}

/** True when no record holds anything but blanks. */
export function isBlankTable(records: Records): boolean {
  for (let index = 0; index < records.length; index += 1) if (!records.isBlank(index)) return false;
  return true;
}
