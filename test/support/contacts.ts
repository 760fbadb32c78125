import { newId } from '../../src-main/store/new-id.ts';
import type { Store } from '../../src-main/store/store-methods.ts';
import { type ContactDraft, type ContactFields, emptyFields } from '../../src-shared/contact/fields.ts';
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

/** Keeps these drafts as rows 0, 1, 2... of an import, in a list. */
export async function keepRows(store: Store, importId: string, listName: string, drafts: readonly ContactDraft[]) {
  const runId = newId();
  await store.beginKeep(runId, importId, { listName, part: '' }, noon);
  await store.addKeepRows(
    runId,
    drafts.map((content, row) => ({ row, draft: content })),
  );
  return store.finishKeep(runId, noon);
}

/** A list with these contacts on it, the short way; answers the list's id. */
export async function listOf(store: Store, listName: string, drafts: readonly ContactDraft[]): Promise<string> {
  const importId = await importText(store, `${listName} ${newId()}`);
  return (await keepRows(store, importId, listName, drafts)).listId;
}

/** Everybody in the address book, or on one list, by name. */
export async function namesIn(store: Store, search: { readonly text?: string; readonly listId?: string } = {}) {
  const found = await store.searchContacts({ text: '', offset: 0, limit: 1000, ...search });
  return found.contacts.map((contact) => contact.fields.name);
}
