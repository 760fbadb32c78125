/** The rows of a table by their number in the file, from 0: an array, or whatever keeps many rows in less memory. */
export interface RecordList {
  readonly length: number;
  at(index: number): readonly string[] | undefined;
  /** The number of cells of a row, blank ones at its end included, where that is known without cutting the row up. */
  width?(index: number): number;
}

/** The row with this number; undefined outside of the table, also for the negative numbers that arrays count from their end. */
export function recordAt(records: RecordList, index: number): readonly string[] | undefined {
  return index < 0 || index >= records.length ? undefined : records.at(index);
}

/** True when no cell of a row holds anything but blanks. */
export function isBlankRecord(record: readonly string[] | undefined): boolean {
  return record === undefined || record.every((cell) => cell.trim() === '');
}
