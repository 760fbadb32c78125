import { assertNever } from '../../../src-shared/assert-never.ts';
import type { PostGridProblem } from './answers.ts';

/** What a job can do; each takes the ids of contacts or of imports [seed]. */
export const jobOperations = [
  'addContacts',
  'addMailingListImports',
  'removeContacts',
  'removeMailingListImports',
] as const;
export type JobOperation = (typeof jobOperations)[number];

/** Exactly one operation: "Cannot be used with other operations" [seed]. */
export type MailingListJob = {
  readonly [Operation in JobOperation]: { readonly [O in Operation]: readonly string[] } & {
    readonly [Other in Exclude<JobOperation, Operation>]?: never;
  };
}[JobOperation];

/** The job that does this with these ids. */
export function jobWith(operation: JobOperation, ids: readonly string[]): MailingListJob {
  switch (operation) {
    case 'addContacts':
      return { addContacts: ids };
    case 'addMailingListImports':
      return { addMailingListImports: ids };
    case 'removeContacts':
      return { removeContacts: ids };
    case 'removeMailingListImports':
      return { removeMailingListImports: ids };
    default:
      return assertNever(operation, 'operation');
  }
}

/**
 * The errors that a job has added: those of `after` beyond as many equal ones in `before`. Whether PostGrid clears
 * old errors is [unknown]. If it does, an error just like a cleared one goes unseen unless `before` holds only what was
 * still there in the answer to `runJob`.
 */
export function newProblems(
  before: readonly PostGridProblem[],
  after: readonly PostGridProblem[],
): readonly PostGridProblem[] {
  const known = before.map(keyOf);
  return after.filter((problem) => {
    const index = known.indexOf(keyOf(problem));
    if (index < 0) return true;
    known.splice(index, 1);
    return false;
  });
}

/** The errors that both lists of errors have, as often as both have them. */
export function commonProblems(
  before: readonly PostGridProblem[],
  after: readonly PostGridProblem[],
): readonly PostGridProblem[] {
  const added = newProblems(before, after);
  return newProblems(added, after);
}

function keyOf({ type, message }: PostGridProblem): string {
  return JSON.stringify([type, message]);
}
