import type { Records } from './records.ts';

/** A file as a table of text, before anything is matched. Records keep their place in the file, blank ones included. */
export interface Table {
  readonly records: Records;
  readonly format: 'text' | 'workbook';
  /** For text: the encoding that was used, as a label of the Encoding Standard. */
  readonly encoding: string | undefined;
  /** For text: the character between cells; nothing when the text has one column. */
  readonly delimiter: string | undefined;
  /** For text: whether quotes hold cells together, or are ordinary characters. */
  readonly quotes: 'cells' | 'text' | undefined;
  /** For workbooks: the sheets, and the one that was read. */
  readonly sheets: readonly string[];
  readonly sheet: string | undefined;
  /**
   * What gives the records their numbers: the sheet of a workbook, or the delimiter of a text, since another delimiter
   * finds other line breaks inside of quotes. What is done to rows belongs to the part it was done in.
   */
  readonly part: string;
  /** The part that is read when nothing is asked for. */
  readonly firstPart: string;
  /** What had to be decided or repaired while reading, as whole sentences. */
  readonly notes: readonly string[];
}

/** A file that cannot be read. The message names the file's trouble and the remedy. */
export class UnreadableFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableFileError';
  }
}
