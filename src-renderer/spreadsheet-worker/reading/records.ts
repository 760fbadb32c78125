/** The records of a table: their cells by number, counted from 0 as in the file, blank ones included. */
export interface Records {
  readonly length: number;
  /** The cells of a record; an empty array beyond the end. */
  at(index: number): readonly string[];
  /** True when no cell of the record holds anything but blanks. */
  isBlank(index: number): boolean;
}

const none: readonly string[] = Object.freeze([]);

/** Records that are held as they are: for small tables, workbooks and tests. */
export function recordsOf(rows: readonly (readonly string[])[]): Records {
  return {
    length: rows.length,
    at: (index) => rows[index] ?? none,
    isBlank: (index) => rows[index]?.every((cell) => cell.trim() === '') ?? true,
  };
}
