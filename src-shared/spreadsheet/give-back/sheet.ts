/** What a cell tells by its colour: an error in it, a warning in it, or that it is only an example. */
export type CellMark = 'error' | 'warning' | 'example';

/** One cell of a sheet to be written: its text, or its text with a mark. */
export type SheetCell = string | { readonly text: string; readonly mark: CellMark };

/** A column of a sheet to be written; `width` in characters, as Excel counts it. */
export interface SheetColumn {
  readonly header: string;
  readonly width: number;
}

/** A sheet to be written: a header row, then the rows, whose cells stand in the order of the columns. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The text of a cell, whatever its mark. */
export function textOf(cell: SheetCell): string {
  return typeof cell === 'string' ? cell : cell.text;
}
