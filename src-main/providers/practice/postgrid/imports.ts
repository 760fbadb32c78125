import * as v from 'valibot';
import { bury, type Desk, findAlive, importKind, newId, recipientsKind } from './desk.ts';
import { checkRecipients, readRecipients } from './import-check.ts';
import type { ImportForm } from './import-form.ts';
import { type StoredImport, showImport, storedImport } from './import-state.ts';
import { type JsonObject, unknownField } from './json.ts';
import { label, relabel } from './label.ts';
import { pageOf } from './paging.ts';
import { isRefusal, notFound, type Refusal } from './refusal.ts';
import { beginStage } from './stage.ts';

const importNotFound = notFound('The mailing list import');

/** `POST /mailing_list_imports` [doc]. */
export async function createImport(form: ImportForm, desk: Desk): Promise<Response | Refusal> {
  const all = readRecipients(form.csv, form.mapping);
  if (isRefusal(all)) return all;
  const { recipients, verdict } = checkRecipients(all, desk.world, desk.settings.testFileRows);
  const id = newId('mailing_list_import', desk);
  const body = {
    label: v.parse(label, form),
    mapping: { ...form.mapping },
    validating: beginStage(desk),
    verdict,
    createdAt: desk.clock.now(),
  } satisfies StoredImport;
  const document = { kind: importKind, id, parent: desk.world, body };
  await desk.store.put([document, { kind: recipientsKind, id, parent: '', body: recipients }]);
  return Response.json(showImport(document, desk), { status: 201 });
}

/** Asking is what lets the validation go on where its pace is counted in polls. */
export async function getImport(id: string, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(importKind, id, desk);
  if (document === undefined) return importNotFound;
  const stored = v.parse(storedImport, document.body);
  const validating = { ...stored.validating, polls: stored.validating.polls + 1 };
  await desk.store.put([{ ...document, body: { ...stored, validating } satisfies StoredImport }]);
  return Response.json(showImport(document, desk));
}

/** `POST /mailing_list_imports/{id}` changes the label only [doc]. */
export async function updateImport(id: string, json: JsonObject, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(importKind, id, desk);
  if (document === undefined) return importNotFound;
  const stored = v.parse(storedImport, document.body);
  const changed = unknownField(json, ['description', 'metadata']) ?? relabel(stored.label, json);
  if (isRefusal(changed)) return changed;
  const next = { ...document, body: { ...stored, label: changed } satisfies StoredImport };
  await desk.store.put([next]);
  return Response.json(showImport(next, desk));
}

/** Lists keep what the import has brought them [infer]. */
export async function deleteImport(id: string, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(importKind, id, desk);
  return document === undefined ? importNotFound : bury(document, desk);
}

export async function listImports(query: URLSearchParams, desk: Desk): Promise<Response | Refusal> {
  return pageOf(await desk.store.find(importKind, desk.world), query, (document) => showImport(document, desk));
}
