import * as v from 'valibot';
import { type StoredRecipe, storedRecipeSchema } from '../../src-shared/spreadsheet/packed-recipe.ts';
import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { unpackJson } from './packed-json.ts';
import type { RecipeInForce } from './protocol.ts';
import type { PackedRecipe, RecipePlace } from './step-protocol.ts';

/** The recipe of the open import, with the steps that were undone. The window knows only what they are called. */
export class HeldRecipe {
  #stored: StoredRecipe;
  #place: RecipePlace;

  private constructor(stored: StoredRecipe, place: RecipePlace) {
    this.#stored = stored;
    this.#place = place;
  }

  /** @throws when the bytes are no recipe. */
  static async unpack({ packed, ...place }: PackedRecipe): Promise<HeldRecipe> {
    return new HeldRecipe(v.parse(storedRecipeSchema, await unpackJson(packed)), place);
  }

  get inForce(): RecipeInForce {
    const { operations, keptRows } = this.#stored;
    const { position, destination } = this.#place;
    return { operations: operations.slice(0, position), destination, keptRows };
  }

  /** Goes to another place in the recipe. */
  moveTo(place: RecipePlace): void {
    this.#place = place;
  }

  /** Adds a step after those in force; steps that had been undone are replaced by it. */
  add(step: Operation): void {
    const { position, destination } = this.#place;
    this.#stored = { ...this.#stored, operations: [...this.#stored.operations.slice(0, position), step] };
    this.#place = { position: position + 1, destination };
  }
}
