import { expect } from 'vitest';
import { readWithLibrary } from '../../../../src-renderer/spreadsheet-worker/reading/read-with-library.ts';
import { readZippedWorkbook } from '../../../../src-renderer/spreadsheet-worker/reading/read-workbook.ts';
import { scanWorkbook } from '../../../../src-renderer/spreadsheet-worker/reading/xlsx/scan-workbook.ts';
import { guardZip } from '../../../../src-renderer/spreadsheet-worker/reading/zip-guard.ts';
import type { Reading } from '../../../../src-shared/spreadsheet/recipe.ts';
import { toArrays } from './text-bytes.ts';

/** Reads an XLSX workbook by the scanner and by the library, which must agree on everything, and gives the table with plain records. */
export async function readBothWays(bytes: Uint8Array, reading: Reading = {}) {
  const guarded = guardZip(bytes);
  expect(await scanWorkbook(guarded, reading.sheet)).toEqual(readWithLibrary(guarded, reading.sheet));
  const table = await readZippedWorkbook(guarded, reading);
  return { ...table, records: toArrays(table.records) };
}
