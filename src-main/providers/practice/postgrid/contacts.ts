import * as v from 'valibot';
import type { PracticeDocument } from '../practice-store.ts';
import { checkContact, printedFields, verify } from './contact-rules.ts';
import { bury, contactKind, type Desk, findAlive, identityKind, isoTime, newId } from './desk.ts';
import { digest } from './idempotency.ts';
import { isJsonObject, type JsonObject, jsonObject } from './json.ts';
import { pageOf } from './paging.ts';
import { contactNotFound, invalid, type Refusal } from './refusal.ts';

/** `sent` is the contact as it was first sent, but with its latest description. Times are ms since 1970. */
export const storedContact = v.object({ sent: jsonObject, createdAt: v.number(), updatedAt: v.number() });
type StoredContact = v.InferOutput<typeof storedContact>;

/** `POST /contacts`. An identical one returns the existing contact and overwrites its description [doc]. */
export async function createContact(sent: JsonObject, desk: Desk): Promise<Response | Refusal> {
  const refusal = checkContact(sent);
  if (refusal !== undefined) return refusal;
  const { description, metadata, ...rest } = sent;
  const identity = `${desk.world} ${digest(desk.settings.metadataIdentifies ? { ...rest, metadata } : rest)}`;
  const existing = await findIdentical(identity, desk);
  const now = desk.clock.now();
  if (existing !== undefined) {
    const old = v.parse(storedContact, existing.body);
    const next = { ...old, sent: { ...old.sent, description }, updatedAt: now } satisfies StoredContact;
    const document = { ...existing, body: next };
    await desk.store.put([document]);
    return Response.json(showContact(document));
  }
  const id = newId('contact', desk);
  const body = { sent, createdAt: now, updatedAt: now } satisfies StoredContact;
  const document = { kind: contactKind, id, parent: desk.world, body };
  await desk.store.put([document, { kind: identityKind, id: identity, parent: desk.world, body: { contactId: id } }]);
  return Response.json(showContact(document), { status: 201 });
}

async function findIdentical(identity: string, desk: Desk): Promise<PracticeDocument | undefined> {
  const known = await desk.store.get(identityKind, identity);
  if (known === undefined) return undefined;
  return findAlive(contactKind, v.parse(v.object({ contactId: v.string() }), known.body).contactId, desk);
}

export async function getContact(id: string, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(contactKind, id, desk);
  return document === undefined ? contactNotFound : Response.json(showContact(document));
}

/** A contact that is on lists stays on them [unknown], the harsher reading: it would still get its letter. */
export async function deleteContact(id: string, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(contactKind, id, desk);
  return document === undefined ? contactNotFound : bury(document, desk);
}

/** `GET /contacts`; `search` is a JSON object of paths and exact values [doc]. */
export async function listContacts(query: URLSearchParams, desk: Desk): Promise<Response | Refusal> {
  const all = await desk.store.find(contactKind, desk.world);
  const search = query.get('search');
  if (search === null) return pageOf(all, query, showContact);
  const wanted = readSearch(search);
  if (wanted === undefined) return invalid('"search" must be a JSON object here.');
  const found = all.filter((document) => {
    const shown = showContact(document);
    return Object.entries(wanted).every(([path, value]) => read(shown, path) === value);
  });
  return pageOf(found, query, showContact);
}

function readSearch(text: string): JsonObject | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isJsonObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function read(contact: JsonObject, path: string): unknown {
  if (!path.startsWith('metadata.')) return contact[path];
  const { metadata } = contact;
  return isJsonObject(metadata) ? metadata[path.slice('metadata.'.length)] : undefined;
}

/** Upper case even in test mode, and with more fields than are documented [code]. */
function showContact({ id, parent, body }: PracticeDocument): JsonObject {
  const { sent, createdAt, updatedAt } = v.parse(storedContact, body);
  const { skipVerification: _, forceVerifiedStatus: __, ...kept } = sent;
  const printed = printedFields.flatMap((field) => {
    const value = sent[field];
    return typeof value === 'string' ? [[field, value.toUpperCase()] as const] : [];
  });
  return {
    ...kept,
    ...Object.fromEntries(printed),
    ...verify(sent, parent === 'test'),
    id,
    object: 'contact',
    live: parent === 'live',
    createdAt: isoTime(createdAt),
    updatedAt: isoTime(updatedAt),
  };
}
