import type { Records } from './records.ts';
import type { SheetName } from './sheet-content.ts';

/** A file as a table of text, before anything is matched. Records keep their place in the file, blank ones included. */
export interface Table {
  readonly records: Records;
  readonly format: 'text' | 'workbook' | 'vcard';
  /** For text and vCards: the encoding that was used, as a label of the Encoding Standard. */
  readonly encoding: string | undefined;
  /** For text: the character between cells; nothing when the text has one column. */
  readonly delimiter: string | undefined;
  /** For text: whether quotes hold cells together, or are ordinary characters. */
  readonly quotes: 'cells' | 'text' | undefined;
  /** For workbooks: the sheets in their order, and the one that was read. */
  readonly sheets: readonly SheetName[];
  readonly sheet: string | undefined;
  /**
   * What gives the records their numbers: the sheet of a workbook, or the delimiter and the quotes of a text, since others
   * find other line breaks inside of quotes. What is done to rows belongs to the part it was done in.
   */
  readonly part: string;
  /** The part that is read when nothing is asked for. */
  readonly firstPart: string;
  /** For workbooks: how many merged areas reach below the header, where they may leave people without a value. */
  readonly mergedAreas: number;
  /** For vCards: the version, such as "4.0". */
  readonly version?: string;
  /** What had to be decided or repaired while reading, as whole sentences. */
  readonly notes: readonly string[];
  /** What can be done about some of the notes, by their sentences. */
  readonly remedies?: ReadonlyMap<string, NoteRemedy>;
  /** For several files that were opened as one: which records come from which. */
  readonly files?: readonly FileRange[];
}

/** What can be done about a note: read quotes as text, look at the first of the rows, or leave rows out. */
export type NoteRemedy =
  | { readonly kind: 'text-quotes' }
  | { readonly kind: 'show'; readonly rows: readonly number[] }
  | { readonly kind: 'leave-out'; readonly rows: readonly number[] };

/** The records that come from one of several files. */
export interface FileRange {
  readonly name: string;
  readonly first: number;
  readonly count: number;
  /** So many of the first ones repeat the column names, and what stands above them, and read as blank. */
  readonly repeated: number;
}

/** A file that cannot be read. The message names the file's trouble and the remedy. */
export class UnreadableFileError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UnreadableFileError';
  }
}

/** What is said about a ZIP file that cannot be unpacked. */
export const damagedWorkbook =
  'The workbook is damaged or was not copied completely. Get a fresh copy of the file, or open it in Excel and save it again.';
