import { assertNever } from '../../../src-shared/assert-never.ts';
import type { ClaimedOperation } from '../../outbox/operation.ts';
import { type Failures, pollPolicy, retryDelay } from '../../outbox/retry-policy.ts';
import { type Attempt, type Facts, settleHarmless } from '../../outbox/settle-harmless.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import type { Performed } from '../adapter.ts';
import type { Outcome, ProviderFailure } from '../outcome.ts';
import { isBusy, type PostGridProblem, type RemoteMailingList } from './answers.ts';
import type { PostGridClient } from './client.ts';
import { firstJobStep, type JobStep, readJobStep } from './job-step.ts';
import { commonProblems, type JobOperation, jobWith, newProblems } from './mailing-list-job.ts';

/** A job that fails inside of PostGrid is run so often before what it was about is halved: such a fault passes [infer]. */
const mostRounds = 3;
const passing: readonly string[] = ['internal_service_error', 'download_file_error'];

/** How long a list that was seen to be free counts as free, in milliseconds. */
const freshMs = 60_000;

const atWork = 'PostGrid is at work on the list.';
const listGone = 'The list on PostGrid is not there any more. Start a fresh list to send everything to a new one.';

/** After a pause somebody else, or an earlier request that was thought lost, may have begun a job: look again. */
function current(step: JobStep, { now }: Facts): JobStep {
  const isStale = step.at === 'run' && Math.abs(now - step.lookedAt) > freshMs;
  return isStale ? { ...firstJobStep, round: step.round } : step;
}

/** One job on a list [seed], step by step: look, run, watch, compare the errors; one request each time. */
export async function performJob(
  client: PostGridClient,
  operation: ClaimedOperation,
  job: JobOperation,
  facts: () => Facts,
  signal: AbortSignal,
): Promise<Performed> {
  const { remoteListId: id, remoteIds, failures } = operation;
  if (remoteIds.length === 0) return { settlement: { kind: 'finished' } };
  if (id === null) return { settlement: { kind: 'stop', reason: listGone } };
  const step = current(readJobStep(operation.step), facts());
  const attempt = (): Attempt => ({ failures, ...facts() });
  switch (step.at) {
    case 'look': {
      const outcome = await client.mailingLists.get(id, signal);
      return concluded(outcome, attempt(), ({ errors, ...list }, { now, random }) =>
        isBusy(list)
          ? watchAgain({ ...step, polls: step.polls + 1 }, now, random)
          : // A list that is completed and refuses the job all the same is asked less and less often, and not for ever.
            goOn({ at: 'run', before: [...errors], round: step.round, lookedAt: now }, now, failures),
      );
    }
    case 'run': {
      const outcome = await client.mailingLists.runJob({ id, job: jobWith(job, remoteIds) }, signal);
      return started(outcome, step, remoteIds.length, attempt());
    }
    case 'watch': {
      const outcome = await client.mailingLists.get(id, signal);
      return concluded(outcome, attempt(), (list, { now, random }) => {
        const doubts = step.isInDoubt ? failures : null;
        if (isBusy(list)) return watchAgain({ ...step, polls: step.polls + 1 }, now, random, doubts);
        const problems = newProblems(step.before, list.errors);
        if (problems.length > 0) return troubled(problems, step.round, remoteIds.length, now, random);
        // Nobody can tell whether the job ran. A list is a set, so running it again does nothing twice [infer].
        if (step.isInDoubt)
          return goOn({ at: 'run', before: [...list.errors], round: step.round, lookedAt: now }, now, doubts);
        return { kind: 'finished' };
      });
    }
    case 'verify':
      return verify(client, job, remoteIds[0] ?? '', step.reason, attempt(), signal);
    default:
      return assertNever(step, 'step of a job');
  }
}

function started(
  outcome: Outcome<RemoteMailingList>,
  { before, round }: Extract<JobStep, { at: 'run' }>,
  size: number,
  attempt: Attempt,
): Performed {
  const { now, random } = attempt;
  /** Counts the failure, and goes on with a step after the pause that is due. */
  const later = (error: ProviderFailure, step: JobStep): Performed => {
    const settlement = settleHarmless({ kind: 'retry', error }, attempt);
    if (settlement.kind !== 'wait') return { settlement, failure: error };
    const { notBefore, failures, isLineDown = false } = settlement;
    const reason = failures?.reason === 'locked' ? atWork : settlement.reason;
    return { settlement: { kind: 'go-on', step, notBefore, reason, failures, isLineDown }, failure: error };
  };
  const inDoubt: JobStep = { at: 'watch', before: [...before], isInDoubt: true, polls: 1, round };
  switch (outcome.kind) {
    case 'done': {
      // Errors may have been cleared as the job began, and it may have failed already by the time of this answer.
      const old = commonProblems(before, outcome.value.errors);
      const step: JobStep = { at: 'watch', before: [...old], isInDoubt: false, polls: 1, round };
      return { settlement: watchAgain(step, now, random) };
    }
    case 'unknown':
      return later(outcome.error, inDoubt);
    case 'account':
      // The page of something in between can say no after PostGrid has said yes.
      return {
        settlement: { kind: 'pause-account', reason: outcome.error.message, step: inDoubt },
        failure: outcome.error,
      };
    case 'retry':
      // The list is busy with something else, or the request never left: look at the list again first.
      return later(outcome.error, { ...firstJobStep, round });
    case 'refused':
      return { settlement: refusal(outcome.error.message, size, now), failure: outcome.error };
    default:
      return concluded(outcome, attempt, () => ({ kind: 'finished' }));
  }
}

/** A job that left new errors: nobody says whose they are, so it is run again, then halved, and the last one looked for. */
function troubled(
  problems: readonly PostGridProblem[],
  round: number,
  size: number,
  now: number,
  random: number,
): Settlement {
  const reason = problems.map(({ type, message }) => (message === '' ? type : message)).join(' ');
  if (round < mostRounds && problems.every(({ type }) => passing.includes(type))) {
    return watchAgain({ at: 'look', polls: round, round: round + 1 }, now, random);
  }
  return refusal(reason, size, now);
}

function refusal(reason: string, size: number, now: number): Settlement {
  return size > 1 ? { kind: 'split', reason } : goOn({ at: 'verify', reason }, now);
}

const lost = 'It is not there any more on PostGrid. Send the list again to create it anew.';

/** Whether the single one that a job did not like exists at all: what does not has left the list as well. */
async function verify(
  client: PostGridClient,
  job: JobOperation,
  id: string,
  reason: string,
  attempt: Attempt,
  signal: AbortSignal,
): Promise<Performed> {
  const isFile = job === 'addMailingListImports' || job === 'removeMailingListImports';
  const isAdding = job === 'addContacts' || job === 'addMailingListImports';
  const outcome: Outcome<unknown> = isFile
    ? await client.imports.get(id, signal)
    : await client.contacts.get(id, signal);
  if (outcome.kind === 'gone') {
    if (!isAdding) return { settlement: { kind: 'finished' } };
    return { settlement: { kind: 'park', reason: `${reason} ${lost}`, isStillThere: false } };
  }
  return concluded(outcome, attempt, () => ({ kind: 'park', reason, isStillThere: !isAdding }));
}

/** What an outcome comes to when only a success is special. */
export function concluded<T>(
  outcome: Outcome<T>,
  attempt: Attempt,
  done: (value: T, facts: Facts) => Settlement,
): Performed {
  switch (outcome.kind) {
    case 'done':
      return { settlement: done(outcome.value, attempt) };
    case 'gone':
      return { settlement: { kind: 'stop', reason: listGone }, failure: outcome.error };
    case 'refused':
      return { settlement: { kind: 'stop', reason: outcome.error.message }, failure: outcome.error };
    case 'unknown':
      return { settlement: settleHarmless({ ...outcome, kind: 'retry' }, attempt), failure: outcome.error };
    case 'retry':
    case 'rate-limited':
    case 'account':
      return { settlement: settleHarmless(outcome, attempt), failure: outcome.error };
    default:
      return assertNever(outcome, 'outcome');
  }
}

export function goOn(step: object, now: number, failures: Failures | null = null) {
  return { kind: 'go-on', step, notBefore: now, reason: null, failures } as const satisfies Settlement;
}

function watchAgain(
  step: JobStep & { readonly polls: number },
  now: number,
  random: number,
  failures: Failures | null = null,
): Settlement {
  const notBefore = now + retryDelay(pollPolicy, Math.max(1, step.polls), random);
  return { kind: 'go-on', step, notBefore, reason: atWork, failures };
}
