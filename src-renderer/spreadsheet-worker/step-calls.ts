import type { Operation } from '../../src-shared/spreadsheet/recipe.ts';
import { stepNote } from '../../src-shared/spreadsheet/step-note.ts';
import type { Calls } from './calls.ts';
import { HeldRecipe } from './held-recipe.ts';
import type { HeldDuplicates } from './model/held-duplicates.ts';
import { ImportModel } from './model/import-model.ts';
import { changesOf, prepareStep } from './model/prepare-step.ts';
import { RowSelection } from './model/row-query.ts';
import type { Slicing } from './model/slices.ts';
import { packJson } from './packed-json.ts';
import type { StepCalls } from './step-protocol.ts';

/** The import that a worker holds. */
export interface OpenedImport {
  readonly recipe: HeldRecipe;
  readonly model: ImportModel;
  readonly selection: RowSelection;
}

/** The calls about the recipe of the open import: opening it, adding steps, and going back and forth among them. */
export function stepCalls(
  current: () => OpenedImport,
  duplicates: HeldDuplicates,
  setOpened: (opened: OpenedImport) => void,
): Pick<Calls, keyof StepCalls> {
  let prepared: Operation | undefined;

  async function add(step: Operation, slicing: Slicing) {
    const { recipe, model } = current();
    // It is saved already: also when showing it is given up, the recipe has it.
    recipe.add(step);
    await model.apply(step, slicing);
    return model.snapshot();
  }

  return {
    async open({ bytes, recipe: packed }, slicing) {
      const recipe = await HeldRecipe.unpack(packed);
      const model = await ImportModel.open(bytes, recipe.inForce, slicing);
      setOpened({ recipe, model, selection: new RowSelection(model) });
      return model.snapshot();
    },
    async update({ packed, ...place }, slicing) {
      const opened = current();
      const { model } = opened;
      const recipe = packed === undefined ? opened.recipe : await HeldRecipe.unpack({ packed, ...place });
      recipe.moveTo(place);
      setOpened({ ...opened, recipe });
      await model.update(recipe.inForce, slicing);
      return model.snapshot();
    },
    apply: add,
    async prepare(preparation, slicing) {
      prepared = undefined;
      const { model, selection } = current();
      const parts = { model, selection, duplicates };
      const step = await prepareStep(parts, preparation, slicing);
      if (step === undefined) return null;
      const packed = await packJson(step, slicing);
      prepared = step;
      return { packed, note: stepNote(step), changes: changesOf(step) };
    },
    async applyPrepared(_, slicing) {
      if (prepared === undefined) throw new Error('No change is prepared.');
      const step = prepared;
      prepared = undefined;
      return await add(step, slicing);
    },
  };
}
