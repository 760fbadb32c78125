import * as v from 'valibot';
import { operationSchema } from './recipe.ts';

/**
 * Rows by record number, within the part of the file that gives them their numbers: the sheet of a workbook, the delimiter
 * of a text.
 */
const keptRowsSchema = v.object({
  part: v.string(),
  rows: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))),
});

export type KeptRows = v.InferOutput<typeof keptRowsSchema>;

/**
 * All steps of an import, undone ones too, and the rows that live in the address book already. It travels between the store
 * and the worker of the spreadsheet as gzipped JSON, so that the window passes it on without looking at its rows.
 */
export const storedRecipeSchema = v.object({
  operations: v.array(operationSchema),
  keptRows: v.array(keptRowsSchema),
});

export type StoredRecipe = v.InferOutput<typeof storedRecipeSchema>;

/** The largest packed step that is accepted, in bytes, and the largest that it may come to when it is unpacked. */
export const maxPackedBytes = 48 * 1024 * 1024;
export const maxUnpackedBytes = 400 * 1024 * 1024;
