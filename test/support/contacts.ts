import type { KeepTarget } from '../../src-main/store/methods/keep.ts';
import { newId } from '../../src-main/store/new-id.ts';
import type { Store } from '../../src-main/store/store-methods.ts';
import { type ContactDraft, type ContactFields, emptyFields } from '../../src-shared/contact/fields.ts';
import type { KeepRow } from '../../src-shared/contract/keep.ts';
import { draftFields } from './draft-fields.ts';
import { noon } from './test-store.ts';

/** A contact that every destination takes; `changes` replaces fields. */
export function draft(
  changes: Partial<ContactFields> = {},
  custom: Readonly<Record<string, string>> = {},
): ContactDraft {
  const fields = {
    ...emptyFields,
    name: 'Joe and Mary Tischler',
    fileAs: 'Tischler, Joe and Mary',
    greeting: 'Joe and Mary',
    street: '123 Main St.',
    city: 'Lebanon',
    state: 'NH',
    postalCode: '03766',
    ...changes,
  };
  return { fields, custom };
}

/** `count` different people, named so that their order in the address book is their number's. */
export function people(count: number): readonly ContactDraft[] {
  return Array.from({ length: count }, (_, index) => {
    const number = String(index).padStart(4, '0');
    return draft({ name: `Person ${number}`, fileAs: `Person ${number}`, greeting: `Person ${number}` });
  });
}

/** Brings a file of these bytes in, as the import screen does, in pieces of `pieceBytes`. */
export async function importFile(store: Store, bytes: Uint8Array, pieceBytes = 1024 * 1024): Promise<string> {
  const uploadId = newId();
  await store.beginUpload(uploadId, 'supporters.csv', bytes.byteLength, noon);
  for (let index = 0; index * pieceBytes < bytes.byteLength; index += 1) {
    await store.addChunk(uploadId, index, bytes.slice(index * pieceBytes, (index + 1) * pieceBytes));
  }
  return (await store.finishUpload(uploadId, newId(), noon)).importId;
}

/** An import of a small file; its content is the text. */
export function importText(store: Store, text: string): Promise<string> {
  return importFile(store, new TextEncoder().encode(text));
}

/** A row as the import screen hands it over, with a say in every field unless said otherwise. */
export function rowOf(row: number, content: ContactDraft, more: Partial<KeepRow> = {}): KeepRow {
  return { row, draft: content, fields: draftFields(content), ...more };
}

/** Keeps these rows of an import, in a list and without tags unless said otherwise. */
export async function keepThese(
  store: Store,
  importId: string,
  rows: readonly KeepRow[],
  { now = noon, ...target }: Partial<KeepTarget> & { readonly now?: number } = {},
) {
  const runId = newId();
  await store.beginKeep(runId, importId, { listNames: ['Spring'], tags: [], part: '', ...target }, now);
  await store.addKeepRows(runId, rows);
  const kept = await store.finishKeep(runId, now);
  return { ...kept, listId: kept.lists[0]?.id ?? '' };
}

/** Keeps these drafts as rows 0, 1, 2... of an import, in a list. */
export function keepRows(store: Store, importId: string, listName: string, drafts: readonly ContactDraft[]) {
  const rows = drafts.map((content, row) => rowOf(row, content));
  return keepThese(store, importId, rows, { listNames: [listName] });
}

/** A list with these contacts on it, the short way; answers the list's id. */
export async function listOf(store: Store, listName: string, drafts: readonly ContactDraft[]): Promise<string> {
  const importId = await importText(store, `${listName} ${newId()}`);
  return (await keepRows(store, importId, listName, drafts)).listId;
}

/** Everybody in the address book, or on one list, by name. */
export async function namesIn(
  store: Store,
  search: { readonly text?: string; readonly listId?: string; readonly tag?: string } = {},
) {
  const found = await store.searchContacts({ text: '', offset: 0, limit: 1000, ...search });
  return found.contacts.map((contact) => contact.fields.name);
}
