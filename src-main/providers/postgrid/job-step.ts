import * as v from 'valibot';
import type { OperationKind } from '../../outbox/operation.ts';
import type { JobOperation } from './mailing-list-job.ts';

const problem = v.object({ type: v.string(), message: v.string() });

/**
 * Where a job has come to. `look`: the list is read, to see whether it is free and which errors it has. `run`: the job is
 * started, unless it was long ago that the list was seen to be free (`lookedAt`, ms since 1970). `watch`: the list is read until it is free again. `isInDoubt` says that the answer to the start was lost, so
 * that the job may never have begun. `verify`: the single one that a job did not like is looked for.
 */
const jobStep = v.variant('at', [
  v.object({ at: v.literal('look'), polls: v.number(), round: v.number() }),
  v.object({ at: v.literal('run'), before: v.array(problem), round: v.number(), lookedAt: v.number() }),
  v.object({
    at: v.literal('watch'),
    before: v.array(problem),
    isInDoubt: v.boolean(),
    polls: v.number(),
    round: v.number(),
  }),
  v.object({ at: v.literal('verify'), reason: v.string() }),
]);
export type JobStep = v.InferOutput<typeof jobStep>;

export const firstJobStep = { at: 'look', polls: 0, round: 1 } as const satisfies JobStep;

/** A step as the store kept it; the first one when there is none, or none that this app knows: looking is always safe. */
export function readJobStep(step: unknown): JobStep {
  const result = v.safeParse(jobStep, step);
  return result.success ? result.output : firstJobStep;
}

/** The job of PostGrid that an operation is; undefined for those that are none. */
export const jobOf: { readonly [Kind in OperationKind]?: JobOperation } = {
  'add-members': 'addContacts',
  'add-files': 'addMailingListImports',
  'remove-members': 'removeContacts',
  'remove-files': 'removeMailingListImports',
};

/**
 * Where an operation goes on when its request was interrupted and only repeating it could be wrong: a job that was being
 * started may or may not run. Undefined for all others.
 */
export function afterInterruption(kind: OperationKind, step: unknown): JobStep | undefined {
  if (jobOf[kind] === undefined) return undefined;
  const at = readJobStep(step);
  if (at.at !== 'run') return at;
  return { at: 'watch', before: at.before, isInDoubt: true, polls: 0, round: at.round };
}
