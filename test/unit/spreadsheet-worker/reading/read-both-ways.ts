import { expect } from 'vitest';
import { readWithLibrary } from '../../../../src-renderer/spreadsheet-worker/reading/read-with-library.ts';
import { readZippedWorkbook } from '../../../../src-renderer/spreadsheet-worker/reading/read-workbook.ts';
import type { Table } from '../../../../src-renderer/spreadsheet-worker/reading/table.ts';
import { scanWorkbook } from '../../../../src-renderer/spreadsheet-worker/reading/xlsx/scan-workbook.ts';
import { guardZip } from '../../../../src-renderer/spreadsheet-worker/reading/zip-guard.ts';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';

/** Reads an XLSX workbook by the scanner and by the library, which must agree on everything, and gives the table. */
export async function readBothWays(bytes: Uint8Array, reading: Reading = {}): Promise<Table> {
  const guarded = guardZip(bytes);
  expect(await scanWorkbook(guarded, reading.sheet)).toEqual(readWithLibrary(guarded, reading.sheet));
  return readZippedWorkbook(guarded, reading);
}
