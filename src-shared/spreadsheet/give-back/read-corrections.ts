import { giveBackText } from '../../text/give-back-text.ts';
import type { GridField } from '../recipe.ts';
import { comparableText, unescapeFormula } from './cell-text.ts';
import { fieldOfHeader, keyOf } from './custom-headers.ts';
import { isDamagedNumber } from './damaged-number.ts';
import { type Origin, readOrigin, readRowNumber } from './origin.ts';

/** How far down the header may stand: people put titles and notes above it. */
const searchedRows = 20;

/** The text of one cell as it came back. `row` is the record number in the import's file, counted from 0. */
export interface Correction {
  readonly row: number;
  readonly field: GridField;
  readonly value: string;
}

/** A sheet that was given back and has returned. */
export interface Corrections extends Origin {
  /** Every cell of every row that could be tied to the import, changed or not. */
  readonly corrections: readonly Correction[];
  /**
   * Records of the returned file, counted from 0, with text in them that belong to no row of the import: added ones,
   * copies of a row that came before, and those of another import. They are for the user to look at.
   */
  readonly unknownRows: readonly number[];
}

/** Reads a sheet made by `problemSheet`, whatever was moved about in it; undefined for any other table. */
export function readCorrections(records: readonly (readonly string[])[]): Corrections | undefined {
  const headerRow = records.slice(0, searchedRows).findIndex(isHeader);
  const headers = (records[headerRow] ?? []).map(unescapeFormula);
  const importColumn = columnOf(headers, giveBackText.importColumn);
  const rowColumn = columnOf(headers, giveBackText.rowColumn);
  const columns = fieldColumns(headers);
  let origin: Origin | undefined;
  const corrections: Correction[] = [];
  const unknownRows: number[] = [];
  const seen = new Set<number>();
  for (const [index, record] of records.entries()) {
    if (headerRow < 0 || index <= headerRow || record.every((text) => text.trim() === '')) continue;
    const own = readOrigin(record[importColumn] ?? '');
    const row = readRowNumber(record[rowColumn] ?? '');
    origin ??= own;
    const isKnown = own?.importId === origin?.importId && own?.part === origin?.part;
    if (own === undefined || row === undefined || !isKnown || seen.has(row)) {
      unknownRows.push(index);
      continue;
    }
    seen.add(row);
    for (const [column, field] of columns) corrections.push({ row, field, value: record[column] ?? '' });
  }
  return origin === undefined ? undefined : { ...origin, corrections, unknownRows };
}

function isHeader(record: readonly string[]): boolean {
  return columnOf(record, giveBackText.importColumn) >= 0 && columnOf(record, giveBackText.rowColumn) >= 0;
}

function columnOf(headers: readonly string[], name: string): number {
  return headers.findIndex((header) => keyOf(header) === keyOf(name));
}

/** The first column of each field: a second one with the same name is a copy that somebody made. */
function fieldColumns(headers: readonly string[]): readonly (readonly [column: number, field: GridField])[] {
  const columns = new Map<GridField, number>();
  for (const [column, header] of headers.entries()) {
    const field = fieldOfHeader(header);
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  }
  return [...columns].map(([field, column]) => [column, field]);
}

/** What the corrections come to: cells to change, and texts for which the import has no cell. */
export interface Changes {
  readonly changes: readonly Correction[];
  /** Texts in columns or rows that the import does not have, such as a column of remarks. Nothing is done with them. */
  readonly withoutPlace: readonly Correction[];
}

/**
 * Keeps the corrections whose text differs from the cell of the import, without regard to what a spreadsheet program does
 * to line ends, formula-like texts and numbers by itself. `currentCellOf` answers the text of a cell now, undefined where the
 * import has no such row or column.
 */
export function changesOf(
  corrections: readonly Correction[],
  currentCellOf: (row: number, field: GridField) => string | undefined,
): Changes {
  const changes: Correction[] = [];
  const withoutPlace: Correction[] = [];
  for (const correction of corrections) {
    const current = currentCellOf(correction.row, correction.field);
    const returned = comparableText(correction.value);
    const value = unescapeFormula(returned);
    if (current === undefined) {
      if (value.trim() !== '') withoutPlace.push({ ...correction, value });
      continue;
    }
    const now = comparableText(current);
    if (returned !== now && value !== now && !isDamagedNumber(value, now)) changes.push({ ...correction, value });
  }
  return { changes, withoutPlace };
}
