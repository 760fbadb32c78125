import { expect } from 'vitest';
import { type JobOperation, jobOperations } from '../../../src-main/providers/postgrid/mailing-list-job.ts';
import type { JobTrouble, PracticePostGridSettings } from '../../../src-main/providers/practice/practice-postgrid.ts';
import type { ContactDraft } from '../../../src-shared/contact/fields.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import type { RecordedRequest } from '../../providers/fault-server.ts';
import { draft } from '../../support/contacts.ts';
import { type Rig, startOutbox } from '../outbox/outbox-rig.ts';
import { namesOf } from '../outbox/outbox-steps.ts';
import { expectOnPostGrid, namesThere } from '../outbox/postgrid-steps.ts';
import { calm, expectScreen, leaveList, sendOff } from './error-steps.ts';

export { jobOperations };

function person(name: string, country: string): ContactDraft {
  return draft({ name, fileAs: name, country });
}

/** In three countries, so that there are three files; two of each in the first two. */
export const contacts: readonly ContactDraft[] = [
  person('Ann', ''),
  person('Bob', ''),
  person('Cem', 'Germany'),
  person('Dan', 'Germany'),
  person('Eva', 'France'),
];
const everybody = namesOf(contacts);

/** Lets jobs go wrong while the test says so. */
export interface Troubles {
  next: (operation: JobOperation, ids: readonly string[]) => JobTrouble | undefined;
}

export interface JobScenario {
  readonly rig: Rig;
  readonly operation: JobOperation;
  readonly way: SendWay;
  readonly troubles: Troubles;
  /** Who is to be on the list in the end, and who is to leave it. */
  readonly names: readonly string[];
  readonly leavers: readonly string[];
}

const waysOf: { readonly [O in JobOperation]: SendWay } = {
  addContacts: 'contact-by-contact',
  removeContacts: 'contact-by-contact',
  addMailingListImports: 'import-file',
  removeMailingListImports: 'import-file',
};

export function isRemoval(operation: JobOperation): boolean {
  return operation === 'removeContacts' || operation === 'removeMailingListImports';
}

/** A rig whose next send needs this job: for a removal, two have left the list since everybody was put on it. */
export async function beforeJob(
  operation: JobOperation,
  postGrid: Partial<PracticePostGridSettings> = {},
): Promise<JobScenario> {
  const troubles: Troubles = { next: () => undefined };
  const jobTrouble: PracticePostGridSettings['jobTrouble'] = (job, ids) => troubles.next(job, ids);
  const rig = await startOutbox({ provider: 'postgrid', contacts, postGrid: { jobTrouble, ...postGrid } });
  const way = waysOf[operation];
  if (!isRemoval(operation)) return { rig, operation, way, troubles, names: everybody, leavers: [] };
  await sendOff(rig, way);
  const leavers = ['Bob', 'Dan'];
  for (const name of leavers) await leaveList(rig, name);
  return { rig, operation, way, troubles, names: everybody.filter((name) => !leavers.includes(name)), leavers };
}

/** Everything went as planned: whoever is to be on the list is there once, whoever was to leave it has left. */
export async function expectAsPlanned({ rig, names, leavers }: JobScenario, sendId: string, list: object = {}) {
  const counts = { delivered: names.length, ...(leavers.length === 0 ? {} : { removed: leavers.length }) };
  await expectScreen(rig, sendId, { ...calm, counts, ...list });
  await expectOnPostGrid(rig, sendId, names);
}

export function operationOf({ body }: Pick<RecordedRequest, 'body'>): string | undefined {
  return jobOperations.find((name) => Object.hasOwn(Object(JSON.parse(body)), name));
}

/** The ids that a job names. */
export function idsOf({ body }: Pick<RecordedRequest, 'body'>): readonly string[] {
  return Object.values(JSON.parse(body) as Readonly<Record<string, readonly string[]>>).flat();
}

export function isJob({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  return method === 'POST' && path.endsWith('/jobs');
}

export function isListLook({ method, path }: Pick<RecordedRequest, 'method' | 'path'>): boolean {
  return method === 'GET' && /\/mailing_lists\/[^/]+$/.test(path);
}

export function listIdOf({ path }: Pick<RecordedRequest, 'path'>): string {
  return /\/mailing_lists\/([^/]+)/.exec(path)?.[1] ?? 'no list';
}

/** The starts of a job of this operation, from a request on. */
export function jobsOf({ rig, operation }: JobScenario, from = 0): readonly RecordedRequest[] {
  return rig.server.requests.slice(from).filter((request) => isJob(request) && operationOf(request) === operation);
}

export type Place = 'look' | 'run' | 'watch';

/**
 * Tells of each request of a send which part of the job it is: the look at the list before it, its start, or a look after
 * it. New members come before a file is taken off, and their job takes three looks of its own.
 */
export function createPlaces(operation: JobOperation): (request: RecordedRequest) => Place | undefined {
  let last: string | undefined;
  let looks = 0;
  return (request) => {
    if (isJob(request)) {
      last = operationOf(request);
      looks = 0;
      return last === operation ? 'run' : undefined;
    }
    if (!isListLook(request)) return undefined;
    looks += 1;
    if (last === operation) return 'watch';
    if (operation !== 'removeMailingListImports') return last === undefined ? 'look' : undefined;
    return last === 'addMailingListImports' && looks > 3 ? 'look' : undefined;
  };
}

/** A list as PostGrid shows it. */
export function shownList(id: string, status: string, errors: readonly object[] = []): string {
  const times = { createdAt: '2026-03-04T12:00:00Z', updatedAt: '2026-03-04T12:00:00Z' };
  return JSON.stringify({ id, object: 'mailing_list', live: true, description: 'Spring', ...times, status, errors });
}

/** Takes a list away on the other side; whoever asks for it from now on is told that it is not there. */
export function deleteThere(rig: Rig, kind: 'list' | 'contact' | 'import', id: string): Promise<void> {
  return rig.remote.put([{ kind: `postgrid.${kind}`, id, parent: 'deleted', body: {} }]);
}

/** Who is behind an id at PostGrid: one person, or everybody in a file. */
export async function namesBehind({ remote }: Rig, id: string): Promise<readonly string[]> {
  const contact = await remote.get('postgrid.contact', id);
  const people = contact === undefined ? (await remote.get('postgrid.recipients', id))?.body : [sentIn(contact.body)];
  return (people as readonly object[]).map((one) => String(Reflect.get(one, 'firstName')));
}

function sentIn(body: unknown): unknown {
  return Reflect.get(Object(body), 'sent');
}

export async function expectThere({ rig }: JobScenario, listId: string, names: readonly string[]): Promise<void> {
  expect(await namesThere(rig.remote, listId)).toEqual(names.toSorted());
}
