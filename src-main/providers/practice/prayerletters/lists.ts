import * as v from 'valibot';
import type { Clock, Ids } from '../../../ports/clock.ts';
import type { PracticeStore } from '../practice-store.ts';
import { unrecognizedField } from './contact-rules.ts';
import { isJsonObject, type JsonObject, jsonObject, unknownField } from './json.ts';
import { checkMetadata, mergeMetadata } from './metadata-rules.ts';
import { badRequest, listNotFound, type Refusal } from './refusal.ts';
import { freshShortId } from './short-ids.ts';
import { checkTexts, isBlank } from './text-rules.ts';

/** Kind of the stored lists; all have the empty parent, because a store belongs to one account. */
export const listKind = 'prayerletters.list';
/** Both stored examples of the documentation expire after 14 days [doc]. */
export const listLifeMs = 14 * 24 * 60 * 60 * 1000;

export interface ListPorts {
  readonly store: PracticeStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Times are ms since 1970. */
const storedList = v.object({
  name: v.string(),
  metadata: jsonObject,
  createdAt: v.number(),
  expiresAt: v.number(),
});
type StoredList = v.InferOutput<typeof storedList>;

/** `POST /lists` [doc]. The caller lets creations and renames take turns, so that a name is given out once. */
export async function createList(json: unknown, { store, clock, ids }: ListPorts): Promise<Response | Refusal> {
  const refusal = checkList(json);
  if (refusal !== undefined) return refusal;
  const { name, metadata = {} } = v.parse(listRequest, json);
  if (name === undefined || isBlank(name)) return badRequest('lists.missing_name', 'A list must have a name.');
  const badMetadata = checkMetadata(metadata, 'The list', 'lists.too_much_data');
  if (badMetadata !== undefined) return badMetadata;
  if (await nameIsTaken(name, undefined, store)) return duplicateName(name);

  const id = await freshShortId('l', ids, async (taken) => (await store.get(listKind, taken)) !== undefined);
  const createdAt = clock.now();
  const list = { name, metadata, createdAt, expiresAt: createdAt + listLifeMs } satisfies StoredList;
  await store.put([{ kind: listKind, id, parent: '', body: list }]);
  return Response.json({ expires: zonelessTime(list.expiresAt), list_id: id }, { status: 201 });
}

/** `POST /lists/{list_id}`: a new name, other metadata, or both [doc]. */
export async function updateList(id: string, json: unknown, { store, clock }: ListPorts): Promise<Response | Refusal> {
  const old = await findLiveList(id, store, clock);
  if (old === undefined) return listNotFound;
  const refusal = checkList(json);
  if (refusal !== undefined) return refusal;
  const changes = v.parse(listRequest, json);
  const metadata = mergeMetadata(old.metadata, changes.metadata ?? {});
  const badMetadata = checkMetadata(metadata, 'The list', 'lists.too_much_data');
  if (badMetadata !== undefined) return badMetadata;
  const name = changes.name ?? old.name;
  if (isBlank(name)) return badRequest('lists.missing_name', 'A list must have a name.');
  if (await nameIsTaken(name, id, store)) return duplicateName(name);

  await store.put([{ kind: listKind, id, parent: '', body: { ...old, name, metadata } satisfies StoredList }]);
  const times = { created: zonelessTime(old.createdAt), expires: zonelessTime(old.expiresAt) };
  return Response.json({ ...times, list_id: id, metadata, name });
}

/** The list, unless it never existed or has expired. */
export async function findLiveList(id: string, store: PracticeStore, clock: Clock): Promise<StoredList | undefined> {
  const document = await store.get(listKind, id);
  if (document === undefined) return undefined;
  const list = v.parse(storedList, document.body);
  return list.expiresAt > clock.now() ? list : undefined;
}

const listRequest = v.object({
  name: v.optional(v.string()),
  metadata: v.optional(jsonObject),
});

function checkList(json: unknown): Refusal | undefined {
  if (!isJsonObject(json)) return badRequest('lists.invalid_type', 'The body of the request must be an object.');
  const unrecognized = unknownField(json, ['name', 'metadata']);
  if (unrecognized !== undefined) return unrecognizedField('The list', unrecognized);
  return checkTexts(json, ['name'], 'The list') ?? checkMetadataShape(json);
}

function checkMetadataShape({ metadata }: JsonObject): Refusal | undefined {
  if (metadata === undefined || isJsonObject(metadata)) return undefined;
  return badRequest('lists.invalid_metadata', 'The list: metadata must be an object.');
}

/** "Unique per user" [doc]. An expired list keeps its name here [infer], the harsher of the two readings. */
async function nameIsTaken(name: string, except: string | undefined, store: PracticeStore): Promise<boolean> {
  const lists = await store.find(listKind, '');
  return lists.some((list) => list.id !== except && v.parse(storedList, list.body).name === name);
}

function duplicateName(name: string): Refusal {
  return badRequest('lists.duplicate_name', `A list named "${name}" exists already.`);
}

/** `2025-02-19T04:50:07` [doc], in UTC [infer]. */
function zonelessTime(time: number): string {
  return new Date(time).toISOString().slice(0, 19);
}
