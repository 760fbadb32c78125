import type { Clock, Ids } from '../../../ports/clock.ts';
import type { PracticeDocument, PracticeStore } from '../practice-store.ts';
import type { PracticePostGridSettings } from './settings.ts';

/** Test and live are isolated [doc], so each has documents of its own. */
export type World = 'test' | 'live';

/** What every part of the simulated provider works with, for one request. */
export interface Desk {
  readonly store: PracticeStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: PracticePostGridSettings;
  readonly world: World;
}

export const contactKind = 'postgrid.contact';
/** Finds the contact that an identical request has made; the id says what was in the request. */
export const identityKind = 'postgrid.identity';
export const listKind = 'postgrid.list';
/** What is on a list; the parent is the list, or nothing once it was removed. */
export const memberKind = 'postgrid.member';
export const importKind = 'postgrid.import';
/** The recipients of an import, apart from it because lists keep them when it is deleted. */
export const recipientsKind = 'postgrid.recipients';
export const idempotencyKind = 'postgrid.idempotency';

/** The parent of what was deleted: a store only adds and replaces. */
const deleted = 'deleted';

export function newId(prefix: 'contact' | 'mailing_list' | 'mailing_list_import', { ids }: Desk): string {
  return `${prefix}_${ids.next().replaceAll('-', '')}`;
}

/** The document, if it exists in this world and was not deleted. */
export async function findAlive(kind: string, id: string, desk: Desk): Promise<PracticeDocument | undefined> {
  const document = await desk.store.get(kind, id);
  return document?.parent === desk.world ? document : undefined;
}

/** [code] for the shape of the answer. */
export async function bury(document: PracticeDocument, desk: Desk): Promise<Response> {
  await desk.store.put([{ ...document, parent: deleted }]);
  return Response.json({ id: document.id, deleted: true });
}

export function isoTime(time: number): string {
  return new Date(time).toISOString();
}
