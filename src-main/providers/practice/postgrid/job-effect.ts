import * as v from 'valibot';
import { assertNever } from '../../../../src-shared/assert-never.ts';
import type { PracticeDocument } from '../practice-store.ts';
import { contactKind, type Desk, findAlive, importKind, memberKind } from './desk.ts';
import { importStatus, storedImport } from './import-state.ts';
import type { StoredJob } from './job.ts';

export interface JobEffect {
  readonly effects: readonly PracticeDocument[];
  readonly problems: readonly { readonly type: string; readonly message: string }[];
}

type Verdict = PracticeDocument | 'nothing-to-do' | 'not-found' | 'not-ready';

/**
 * What a job does, id by id: what cannot be done is counted in an error that does not say whose it is, and the rest is
 * done nevertheless [infer from the seed's `errors`]. A list is a set: adding twice is adding once [infer].
 */
export async function applyJob(
  listId: string,
  job: Pick<StoredJob, 'operation' | 'ids'>,
  desk: Desk,
): Promise<JobEffect> {
  const trouble = desk.settings.jobTrouble?.(job.operation, job.ids);
  const ids = new Set(trouble === undefined ? job.ids : job.ids.slice(0, trouble.applied));
  const verdicts: Verdict[] = [];
  for (const id of ids) verdicts.push(await judge(listId, id, job.operation, desk));
  const missing = verdicts.filter((verdict) => verdict === 'not-found').length;
  const unready = verdicts.filter((verdict) => verdict === 'not-ready').length;
  const problems = [
    ...(missing === 0 ? [] : [notFoundProblem(job.operation, missing)]),
    ...(unready === 0 ? [] : [operational(`${unready} imports are not completed.`)]),
    ...(trouble === undefined ? [] : [{ type: trouble.type, message: trouble.message }]),
  ];
  return { effects: verdicts.filter((verdict) => typeof verdict === 'object'), problems };
}

async function judge(listId: string, id: string, operation: StoredJob['operation'], desk: Desk): Promise<Verdict> {
  switch (operation) {
    case 'addContacts':
      return (await findAlive(contactKind, id, desk)) === undefined ? 'not-found' : member(listId, id, 'contact');
    case 'addMailingListImports': {
      const found = await findAlive(importKind, id, desk);
      if (found === undefined) return 'not-found';
      const isReady = importStatus(v.parse(storedImport, found.body), desk) === 'completed';
      return isReady ? member(listId, id, 'import') : 'not-ready';
    }
    case 'removeContacts':
      return remove(listId, id, contactKind, desk);
    case 'removeMailingListImports':
      return remove(listId, id, importKind, desk);
    default:
      return assertNever(operation, 'operation');
  }
}

/**
 * Whoever is on the list is removed, even if deleted since; whoever exists but is not on it makes no difference; an id
 * that names nothing is an error [unknown], the harsher reading.
 */
async function remove(listId: string, id: string, kind: string, desk: Desk): Promise<Verdict> {
  const found = await desk.store.get(memberKind, memberId(listId, id));
  if (found?.parent === listId) return { ...found, parent: '' };
  return (await findAlive(kind, id, desk)) === undefined ? 'not-found' : 'nothing-to-do';
}

function member(listId: string, id: string, what: 'contact' | 'import'): PracticeDocument {
  return { kind: memberKind, id: memberId(listId, id), parent: listId, body: { what, id } };
}

function memberId(listId: string, id: string): string {
  return `${listId} ${id}`;
}

function notFoundProblem(operation: StoredJob['operation'], count: number) {
  const message = `${count} of the given ids could not be found.`;
  const isAboutImports = operation === 'addMailingListImports' || operation === 'removeMailingListImports';
  return isAboutImports ? { type: 'mailing_list_imports_not_found_error', message } : operational(message);
}

function operational(message: string) {
  return { type: 'operational_error', message };
}
