import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import type { Store } from '../../src-main/store/store-methods.ts';
import { type StoredRecipe, storedRecipeSchema } from '../../src-shared/spreadsheet/packed-recipe.ts';

/** What is in a recipe that came from the store. */
export function unpackRecipe(packed: Uint8Array): StoredRecipe {
  return v.parse(storedRecipeSchema, JSON.parse(gunzipSync(packed).toString('utf8')));
}

/** The recipe of an import, as the store has it. */
export async function recipeOf(store: Store, importId: string): Promise<StoredRecipe> {
  return unpackRecipe((await store.getImport(importId)).recipe);
}
