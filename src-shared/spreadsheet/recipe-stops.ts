import { type Operation, undoTarget } from './recipe.ts';

/** A place that a recipe can be taken back to, and the step that led there. */
export interface RecipeStop {
  /** How many steps are in force there. */
  readonly position: number;
  /** Absent for the file as it was opened. */
  readonly step?: Operation;
}

/**
 * Every place that undo and redo can reach, the newest first. What goes together under undo, such as another way of reading
 * and the match that followed from it, is one stop.
 */
export function recipeStops(operations: readonly Operation[]): readonly RecipeStop[] {
  const stops: RecipeStop[] = [];
  for (let position = operations.length; ; ) {
    const before = undoTarget(operations, position);
    const step = before === undefined ? undefined : operations[before];
    stops.push(step === undefined ? { position } : { position, step });
    if (before === undefined) return stops;
    position = before;
  }
}
