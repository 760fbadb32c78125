import * as v from 'valibot';
import { bury, type Desk, findAlive, listKind, newId } from './desk.ts';
import { advance } from './job-run.ts';
import { type JsonObject, unknownField } from './json.ts';
import { checkLabel, label, relabel } from './label.ts';
import { type StoredList, showList, storedList } from './list-state.ts';
import { pageOf } from './paging.ts';
import { isRefusal, notFound, type Refusal } from './refusal.ts';

export const listNotFound = notFound('The mailing list');
const fields = ['description', 'metadata'];

/** `POST /mailing_lists` [doc]; a new list is `completed` at once [infer]. */
export async function createList(json: JsonObject, desk: Desk): Promise<Response | Refusal> {
  const refusal = unknownField(json, fields) ?? checkLabel(json);
  if (refusal !== undefined) return refusal;
  const now = desk.clock.now();
  const body = { label: v.parse(label, json), errors: [], createdAt: now, updatedAt: now } satisfies StoredList;
  const document = { kind: listKind, id: newId('mailing_list', desk), parent: desk.world, body };
  await desk.store.put([document]);
  return Response.json(showList(document), { status: 201 });
}

/** Asking is what lets a job go on where its pace is counted in polls. */
export async function getList(id: string, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(listKind, id, desk);
  if (document === undefined) return listNotFound;
  const { list, effects } = await advance(id, v.parse(storedList, document.body), desk);
  const job = list.job && { ...list.job, polls: list.job.polls + 1 };
  const next = { ...document, body: { ...list, ...(job ? { job } : {}) } };
  await desk.store.put([next, ...effects]);
  return Response.json(showList(next));
}

/** `POST /mailing_lists/{id}`: also while a job runs [infer]. */
export async function updateList(id: string, json: JsonObject, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(listKind, id, desk);
  if (document === undefined) return listNotFound;
  const list = v.parse(storedList, document.body);
  const changed = unknownField(json, fields) ?? relabel(list.label, json);
  if (isRefusal(changed)) return changed;
  const next = { ...document, body: { ...list, label: changed, updatedAt: desk.clock.now() } satisfies StoredList };
  await desk.store.put([next]);
  return Response.json(showList(next));
}

export async function deleteList(id: string, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(listKind, id, desk);
  return document === undefined ? listNotFound : bury(document, desk);
}

export async function listLists(query: URLSearchParams, desk: Desk): Promise<Response | Refusal> {
  return pageOf(await desk.store.find(listKind, desk.world), query, showList);
}
