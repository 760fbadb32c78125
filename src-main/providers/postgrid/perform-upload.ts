import * as v from 'valibot';
import { postGridContactSchema } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import { toPostGridImportFile } from '../../../src-shared/providers/postgrid/import-file.ts';
import type { ClaimedOperation } from '../../outbox/operation.ts';
import { pollPolicy, retryDelay } from '../../outbox/retry-policy.ts';
import type { Attempt, Facts } from '../../outbox/settle-harmless.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import type { Performed } from '../adapter.ts';
import { importState, type PostGridProblem, type RemoteImport } from './answers.ts';
import type { PostGridClient } from './client.ts';
import { concluded, goOn } from './perform-job.ts';

const uploadStep = v.variant('at', [
  v.object({ at: v.literal('upload'), round: v.number() }),
  v.object({ at: v.literal('watch'), importId: v.string(), polls: v.number(), round: v.number() }),
]);

const mostRounds = 3;
const validating = 'PostGrid is checking the file.';
const fileGone =
  'The file is not there any more on PostGrid, and neither were those before it. Cancel this send and send the list again.';
const noCounts = 'PostGrid took the file without saying how many rows of it. Resume to ask again.';
const someInvalid = 'PostGrid left it out of the file as not valid. Check the street, the postal code and the country.';
const testModeOnly = 'PostGrid takes only the first rows of a file in test mode, and this is not one of them.';

const printed = v.omit(v.object(postGridContactSchema.entries), ['metadata']);

/** One file of recipients: uploaded under a key that makes repeating safe [doc], then watched until it is checked. */
export async function performUpload(
  client: PostGridClient,
  operation: ClaimedOperation,
  facts: () => Facts,
  signal: AbortSignal,
): Promise<Performed> {
  const { id, step, contacts, failures, listName, sendId } = operation;
  if (contacts.length === 0) return { settlement: { kind: 'finished' } };
  const read = v.safeParse(uploadStep, step);
  // A new upload is always safe: only what a job puts on the list counts.
  const now = read.success ? read.output : ({ at: 'upload', round: 1 } as const);
  const attempt = (): Attempt => ({ failures, ...facts() });
  if (now.at === 'watch') {
    const outcome = await client.imports.get(now.importId, signal);
    if (outcome.kind === 'gone') {
      const again = goOn({ at: 'upload', round: now.round + 1 }, facts().now);
      const settlement = now.round < mostRounds ? again : ({ kind: 'stop', reason: fileGone } as const);
      return { settlement, failure: outcome.error };
    }
    return concluded(outcome, attempt(), (found, at) => judge(found, now, operation, at));
  }
  const rows = contacts.map(({ contactId, payload }) => ({ contactId, sent: v.parse(printed, JSON.parse(payload)) }));
  const request = {
    file: toPostGridImportFile(rows),
    description: listName,
    metadata: { fieldpostSend: sendId },
    idempotencyKey: now.round === 1 ? id : `${id}/${now.round}`,
  };
  const outcome = await client.imports.create(request, signal);
  if (outcome.kind === 'refused') {
    return { settlement: refused(outcome.error.message, contacts.length), failure: outcome.error };
  }
  return concluded(outcome, attempt(), (created, { now: time }) =>
    goOn({ at: 'watch', importId: created.id, polls: 0, round: now.round }, time),
  );
}

/** What a checked file means for the people in it. Which row is wrong is not told, so a file with one is halved. */
function judge(
  found: RemoteImport,
  step: { readonly importId: string; readonly polls: number; readonly round: number },
  { contacts }: ClaimedOperation,
  { now, random }: Facts,
): Settlement {
  const state = importState(found);
  if (state === 'validating') {
    const polls = step.polls + 1;
    const notBefore = now + retryDelay(pollPolicy, polls, random);
    return { kind: 'go-on', step: { ...step, at: 'watch', polls }, notBefore, reason: validating, failures: null };
  }
  if (state === 'changes_required') {
    if (isPassing(found.errors) && step.round < mostRounds) {
      return { ...goOn({ at: 'upload', round: step.round + 1 }, now), leftBehind: found.id };
    }
    return refused(said(found.errors, someInvalid), contacts.length, found.id);
  }
  const { validRowCount, invalidRowCount } = found;
  if (validRowCount === undefined || invalidRowCount === undefined) return { kind: 'stop', reason: noCounts };
  const taken = validRowCount + invalidRowCount;
  const isCut = !found.live && taken < contacts.length && hasNote(found, 'truncated_test_file');
  if (invalidRowCount > 0 || (taken < contacts.length && !isCut)) {
    return refused(said(found.notes, someInvalid), contacts.length, found.id);
  }
  const cut = isCut ? contacts.slice(taken) : [];
  const leftOut = cut.map(({ contactId }) => ({ contactId, reason: testModeOnly }));
  return { kind: 'file-ready', remoteId: found.id, leftOut };
}

function refused(reason: string, size: number, fileId?: string): Settlement {
  const left = fileId === undefined ? {} : { leftBehind: fileId };
  return size > 1 ? { kind: 'split', reason, ...left } : { kind: 'park', reason, isStillThere: false, ...left };
}

function isPassing(problems: readonly PostGridProblem[]): boolean {
  return problems.length > 0 && problems.every(({ type }) => type === 'internal_service_error');
}

function hasNote({ notes }: RemoteImport, type: string): boolean {
  return notes.some((note) => note.type === type);
}

function said(problems: readonly PostGridProblem[], otherwise: string): string {
  const words = problems.map(({ message }) => message).filter((message) => message !== '');
  return words.length === 0 ? otherwise : words.join(' ');
}
