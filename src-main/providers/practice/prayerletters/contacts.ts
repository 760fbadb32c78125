import * as v from 'valibot';
import type { PracticeDocument, PracticeStore } from '../practice-store.ts';
import { checkContact } from './contact-rules.ts';
import { isJsonObject, type JsonObject, jsonObject, unknownField } from './json.ts';
import { findLiveList, type ListPorts } from './lists.ts';
import { mergeMetadata } from './metadata-rules.ts';
import { badRequest, listNotFound, type Refusal } from './refusal.ts';
import { freshShortId } from './short-ids.ts';

/** Kind of the stored contacts; the parent is the list. */
export const contactKind = 'prayerletters.contact';

export interface AddRules extends ListPorts {
  /** Whether one bad contact keeps all of its batch out [unknown]; false stores those before it, the harsher case. */
  readonly atomicBatches: boolean;
}

/**
 * `POST /lists/{list_id}/contacts` [seed]. A repeated external_id makes a second contact, the harsher reading [unknown]:
 * that is how a test sees a contact that was sent twice.
 */
export async function addContacts(listId: string, json: unknown, rules: AddRules): Promise<Response | Refusal> {
  if ((await findLiveList(listId, rules.store, rules.clock)) === undefined) return listNotFound;
  const { type, data } = isJsonObject(json) ? json : {};
  if (!isJsonObject(json) || type !== 'contacts') {
    return badRequest('lists.invalid_type', 'The body of the request must be a contacts object.');
  }
  const unrecognized = unknownField(json, ['type', 'data']);
  if (unrecognized !== undefined) {
    return badRequest('lists.invalid_field', `The field ${unrecognized} is not recognized.`);
  }
  if (!Array.isArray(data)) {
    return badRequest('lists.invalid_data_array', 'The contacts object must contain a data array.');
  }

  const refusals = data.map((contact: unknown) => checkContact(contact));
  const firstBad = refusals.findIndex((refusal) => refusal !== undefined);
  const refusal = refusals[firstBad];
  if (refusal !== undefined && rules.atomicBatches) return refusal;
  const good = v.parse(v.array(storedContact), refusal === undefined ? data : data.slice(0, firstBad));
  const documents = await withIds(listId, good, rules);
  await rules.store.put(documents);
  if (refusal !== undefined) return refusal;
  return Response.json({
    contacts: documents.map(({ id }, index) => ({ external_id: good[index]?.external_id, id })),
  });
}

/**
 * `POST /lists/{list_id}/contacts/{contact_id}`: `type` and `id` are required, what is omitted stays, null removes a
 * metadata field [doc]. Inside the address, too, what is omitted stays [infer].
 */
export async function updateContact(
  listId: string,
  contactId: string,
  json: unknown,
  { store, clock }: ListPorts,
): Promise<Response | Refusal> {
  if ((await findLiveList(listId, store, clock)) === undefined) return listNotFound;
  const document = await store.get(contactKind, contactId);
  if (document?.parent !== listId) {
    return { status: 404, code: 'not_found', message: "The requested contact doesn't exist." };
  }
  const { id, ...changes } = isJsonObject(json) ? json : {};
  const { type } = changes;
  if (type !== 'contact') {
    return badRequest('lists.invalid_type', 'The body of the request must be a contact object.');
  }
  if (id !== contactId) {
    return badRequest('lists.id_mismatch', `The id in the body must be that of the address, ${contactId}.`);
  }
  const contact = merge(v.parse(storedContact, document.body), changes);
  const refusal = checkContact(contact);
  if (refusal !== undefined) return refusal;
  await store.put([{ ...document, body: contact }]);
  return Response.json({ ...contact, id: contactId });
}

const storedContact = v.looseObject({
  external_id: v.optional(v.string()),
  address: jsonObject,
  metadata: v.optional(jsonObject),
});
type StoredContact = v.InferOutput<typeof storedContact>;

/** A value of the wrong shape replaces the old one, so that the rules for whole contacts refuse it. */
function merge(old: StoredContact, changes: JsonObject): JsonObject {
  const { address, metadata } = changes;
  return {
    ...old,
    ...changes,
    ...(isJsonObject(address) ? { address: { ...old.address, ...address } } : {}),
    ...(isJsonObject(metadata) ? { metadata: mergeMetadata(old.metadata ?? {}, metadata) } : {}),
  };
}

async function withIds(
  listId: string,
  contacts: readonly JsonObject[],
  { store, ids }: { readonly store: PracticeStore } & Pick<ListPorts, 'ids'>,
): Promise<readonly PracticeDocument[]> {
  const drawn = new Set<string>();
  const documents: PracticeDocument[] = [];
  for (const body of contacts) {
    const isTaken = async (id: string) => drawn.has(id) || (await store.get(contactKind, id)) !== undefined;
    const id = await freshShortId('a', ids, isTaken);
    drawn.add(id);
    documents.push({ kind: contactKind, id, parent: listId, body });
  }
  return documents;
}
