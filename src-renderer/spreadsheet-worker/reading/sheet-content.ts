/** An area of cells, both ends included, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What one sheet holds, however its file was read. Records end with their last text, and so does the sheet. */
export interface SheetContent {
  readonly records: readonly (readonly string[])[];
  readonly merged: readonly Area[];
  /** Rows with something in them that are hidden in the workbook. */
  readonly hiddenRows: number;
  /** Formulas that were never calculated, read as blank. */
  readonly missingResults: number;
  /** Cells with text that stand beyond the last row or column a sheet can have, and were left out. */
  readonly outside: number;
}

/** A workbook as far as it was read: the sheet that was chosen. */
export interface Book {
  readonly sheets: readonly SheetName[];
  readonly sheet: string;
  /** The sheet that is read when none is asked for. */
  readonly firstSheet: string;
  readonly content: SheetContent;
}

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}

/** What a sheet of Excel can hold. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;

const blank: readonly string[] = Object.freeze([]);

/** Collects the texts of a sheet. A cell far below the others costs no memory for the rows between. */
export class RecordsBuilder {
  readonly #records: (readonly string[])[] = [];
  #row: string[] = [];
  #at = -1;
  #outside = 0;

  /** Goes to a row, which may have been there before. */
  startRow(row: number): void {
    this.#at = row;
    this.#row = [];
    const before = this.#records[row];
    if (before !== undefined && before.length > 0) this.#row = [...before];
  }

  /** Puts a text into a column of the row. */
  set(column: number, text: string): void {
    if (text === '') return;
    if (column >= sheetColumns || this.#at >= sheetRows) {
      this.#outside += 1;
      return;
    }
    while (this.#row.length < column) this.#row.push('');
    this.#row[column] = text;
  }

  /** Whether the row has any text so far. */
  get rowHasText(): boolean {
    return this.#row.length > 0;
  }

  /** Keeps the row. */
  endRow(): void {
    if (this.#row.length === 0) return;
    while (this.#records.length < this.#at) this.#records.push(blank);
    this.#records[this.#at] = this.#row;
    this.#row = [];
  }

  get records(): readonly (readonly string[])[] {
    return this.#records;
  }

  /** How many texts stood where no sheet has cells. */
  get outside(): number {
    return this.#outside;
  }
}

/** Whether any cell holds more than blanks. */
export function hasText(record: readonly string[]): boolean {
  return record.some((cell) => cell.trim() !== '');
}

const reference = /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/u;

/** The area that a reference such as "A1:C4" names; undefined when it is none. */
export function areaOf(text: string): Area | undefined {
  const [, left, top, right = left, bottom = top] = reference.exec(text) ?? [];
  if (left === undefined || right === undefined) return undefined;
  return { top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
