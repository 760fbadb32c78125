import * as v from 'valibot';
import type { PracticeStore } from '../practice-store.ts';
import { storedContact } from './contacts.ts';
import { contactKind, memberKind, recipientsKind } from './desk.ts';
import type { JsonObject } from './json.ts';

/** Somebody on a list; who is there twice would get two letters. */
export interface PracticeRecipient {
  /** The id of the contact, or of the import that brought the recipient. */
  readonly remoteId: string;
  readonly from: 'contact' | 'import';
  /** As it was sent: with `metadata` for a contact; only the mapped fields of the row for an import. */
  readonly sent: JsonObject;
}

const storedMember = v.object({ what: v.picklist(['contact', 'import']), id: v.string() });
const recipients = v.array(v.record(v.string(), v.string()));

/**
 * Who is on a list, from the provider's side, which no request tells [doc]. A job counts once it has left
 * `creating_contacts` or `removing_contacts`, and it only moves when the list is asked for. Deleted contacts that were
 * not taken off the list are still on it.
 */
export async function practiceListMembers(store: PracticeStore, listId: string): Promise<readonly PracticeRecipient[]> {
  const found: PracticeRecipient[] = [];
  for (const { body } of await store.find(memberKind, listId)) {
    const { what, id } = v.parse(storedMember, body);
    if (what === 'contact') {
      const document = await store.get(contactKind, id);
      const { sent } = v.parse(storedContact, document?.body);
      found.push({ remoteId: id, from: what, sent });
    } else {
      const document = await store.get(recipientsKind, id);
      for (const sent of v.parse(recipients, document?.body)) found.push({ remoteId: id, from: what, sent });
    }
  }
  return found;
}
