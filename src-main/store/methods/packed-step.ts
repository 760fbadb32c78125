import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { maxUnpackedBytes } from '../../../src-shared/spreadsheet/packed-recipe.ts';
import { type Operation, operationSchema } from '../../../src-shared/spreadsheet/recipe.ts';
import type { WriteDb } from '../database.ts';
import { StoreError } from '../store-error.ts';
import { applyOperation } from './imports.ts';

/**
 * Appends a step that comes as gzipped JSON. It is unpacked and checked here, in the thread of the store, since a step about
 * a million rows would keep the main process from everything else.
 */
export function applyPacked(
  db: WriteDb,
  importId: string,
  packed: Uint8Array,
  position: number,
  now: number,
): { readonly position: number; readonly length: number } {
  return applyOperation(db, importId, unpackStep(packed), position, now);
}

function unpackStep(packed: Uint8Array): Operation {
  const parsed = v.safeParse(operationSchema, unpackJson(packed));
  if (parsed.success) return parsed.output;
  throw new StoreError('invalid-input', 'This change is not one that Fieldpost knows. Nothing was changed.');
}

function unpackJson(packed: Uint8Array): unknown {
  try {
    return JSON.parse(gunzipSync(packed, { maxOutputLength: maxUnpackedBytes }).toString('utf8'));
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new StoreError(
      'invalid-input',
      isTooLarge
        ? 'This change is too large to be saved at once. Show fewer rows with a filter, and change them part by part.'
        : 'This change arrived damaged and was not saved. Do it again.',
    );
  }
}
