import type { Operation, Reading } from '../../../src-shared/spreadsheet/recipe.ts';
import { readFile } from '../reading/read-file.ts';
import type { Table } from '../reading/table.ts';
import { type Columns, findColumns } from './find-columns.ts';
import { foldReading } from './recipe-state.ts';
import type { Slicing } from './slices.ts';

/** A file as it was read, with its columns. */
export interface OpenedFile {
  readonly reading: Reading;
  /** The same as long as the reading is. */
  readonly readingKey: string;
  readonly table: Table;
  readonly columns: Columns;
}

/** The name of how steps read a file; see `OpenedFile.readingKey`. */
export function readingKeyOf(operations: readonly Operation[]): string {
  return JSON.stringify(foldReading(operations));
}

/**
 * Reads a file as the steps say.
 *
 * @throws UnreadableFileError when the bytes are no spreadsheet; the signal's reason when it was cancelled.
 */
export async function openFile(
  bytes: Uint8Array,
  operations: readonly Operation[],
  slicing: Slicing,
): Promise<OpenedFile> {
  const reading = foldReading(operations);
  const table = await readFile(bytes, reading, slicing);
  return { reading, readingKey: readingKeyOf(operations), table, columns: findColumns(table.records, reading) };
}
