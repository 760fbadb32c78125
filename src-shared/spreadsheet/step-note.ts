import * as v from 'valibot';
import { stepText } from '../text/step-text.ts';
import type { Operation } from './recipe.ts';

/**
 * What a window knows of a step: its kind and what it did, in words. The step itself may be about a million rows, which
 * would keep the window busy with nothing but receiving them.
 */
export const stepNoteSchema = v.object({
  op: v.string(),
  automatic: v.exactOptional(v.boolean()),
  words: v.string(),
});

export type StepNote = v.InferOutput<typeof stepNoteSchema>;

/** The note of a step. */
export function stepNote(step: Operation): StepNote {
  const isAutomatic = step.op === 'match' && step.automatic === true;
  return { op: step.op, ...(isAutomatic ? { automatic: true } : {}), words: stepText(step) };
}
