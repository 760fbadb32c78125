import { type StepKind, undoTarget } from './recipe.ts';

/** A place that a recipe can be taken back to, and the step that led there. */
export interface RecipeStop<Step extends StepKind> {
  /** How many steps are in force there. */
  readonly position: number;
  /** Absent for the file as it was opened. */
  readonly step?: Step;
}

/**
 * Every place that undo and redo can reach, the newest first. What goes together under undo, such as another way of reading
 * and the match that followed from it, is one stop.
 */
export function recipeStops<Step extends StepKind>(steps: readonly Step[]): readonly RecipeStop<Step>[] {
  const stops: RecipeStop<Step>[] = [];
  for (let position = steps.length; ; ) {
    const before = undoTarget(steps, position);
    const step = before === undefined ? undefined : steps[before];
    stops.push(step === undefined ? { position } : { position, step });
    if (before === undefined) return stops;
    position = before;
  }
}
