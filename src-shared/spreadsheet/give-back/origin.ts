const origin = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/(.*)$/i;
const wholeNumber = /^(\d{1,8})(?:[.,]0+)?$/;

/** Which import a row of a sheet belongs to, and which part of its file: row numbers differ between sheets. */
export interface Origin {
  readonly importId: string;
  /** The sheet of a workbook, the delimiter of a text; see the reader's `part`. */
  readonly part: string;
}

/** The origin as the text of a cell. */
export function originText({ importId, part }: Origin): string {
  return `${importId}/${encodeURIComponent(part.toWellFormed())}`;
}

/** The origin that a cell holds; undefined for any other text. */
export function readOrigin(text: string): Origin | undefined {
  const [, importId, part] = origin.exec(text.trim()) ?? [];
  if (importId === undefined || part === undefined) return undefined;
  try {
    return { importId: importId.toLowerCase(), part: decodeURIComponent(part) };
  } catch {
    // A percent sign that was typed into the cell.
    return undefined;
  }
}

/** The record number, counted from 0, of a cell that counts from 1; undefined for any other text. */
export function readRowNumber(text: string): number | undefined {
  // Excel writes "12.00" when the column was given a number format.
  const [, digits] = wholeNumber.exec(text.trim()) ?? [];
  const row = Number(digits ?? 0) - 1;
  return row >= 0 ? row : undefined;
}
