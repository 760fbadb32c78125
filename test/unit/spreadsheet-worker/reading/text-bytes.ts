import { readDelimitedInSteps } from '../../../../src-renderer/spreadsheet-worker/reading/read-delimited.ts';
import { readFile } from '../../../../src-renderer/spreadsheet-worker/reading/read-file.ts';
import { firstRecords, type Records } from '../../../../src-renderer/spreadsheet-worker/reading/records.ts';
import type { Table } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { toEnd } from '../../../../src-shared/to-end.ts';

/** The bytes of a text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The bytes of a text in UTF-16, without a byte-order mark. */
export function utf16(text: string, littleEndian = true): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1) view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
}

/** Bytes one behind the other. */
export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** Records as plain arrays, every one by its number. */
export function toArrays(records: Records): readonly (readonly string[])[] {
  return Array.from({ length: records.length }, (_, index) => records.at(index));
}

/** A file read by the app, its records as plain arrays, to be compared as a whole. */
export async function readPlain(bytes: Uint8Array, reading: Reading = {}) {
  const table = await readFile(bytes, reading);
  return { ...table, records: toArrays(table.records) };
}

/** A text file read in one go. */
export function readDelimited(bytes: Uint8Array, reading: Reading): Table {
  return toEnd(readDelimitedInSteps(bytes, reading));
}

/** The records of a text file. */
export function recordsOf(text: string, reading: Reading = {}): readonly (readonly string[])[] {
  return rowsOf(readDelimited(utf8(text), reading));
}

/** All records of a table. */
export function rowsOf({ records }: { readonly records: Records }): readonly (readonly string[])[] {
  return firstRecords(records, records.length);
}
