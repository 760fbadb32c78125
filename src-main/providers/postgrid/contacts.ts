import type { PostGridContact } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import type { Outcome } from '../outcome.ts';
import { type Page, type RemoteContact, readContact, readContacts } from './answers.ts';
import { deleteCall, getCall, one, type PageRequest, pageCall } from './calls.ts';
import type { PostGridConnection } from './connection.ts';
import { goneIsDone } from './gone-is-done.ts';

/** Contacts of the account [doc]. There is no update and no bulk create [doc]. */
export interface PostGridContacts {
  /**
   * Creates the contact, or finds an identical one, whose description is then overwritten [doc]. So two local contacts can
   * come to share one remote id, and repeating after a lost answer is safe: that is `retry`, never `unknown`. The
   * Idempotency-Key is not documented here but was used by an official test [code].
   */
  create(
    request: { readonly contact: PostGridContact; readonly idempotencyKey?: string },
    signal: AbortSignal,
  ): Promise<Outcome<RemoteContact>>;
  get(id: string, signal: AbortSignal): Promise<Outcome<RemoteContact>>;
  list(page: PageRequest, signal: AbortSignal): Promise<Outcome<Page<RemoteContact>>>;
  /** The contacts whose metadata field `key` is exactly `value` [doc]: finds one whose id was lost. */
  search(
    request: PageRequest & { readonly key: string; readonly value: string },
    signal: AbortSignal,
  ): Promise<Outcome<Page<RemoteContact>>>;
  /** Also `done` when it was not there any more [doc]. */
  delete(id: string, signal: AbortSignal): Promise<Outcome<'deleted'>>;
}

export function postGridContacts(connection: PostGridConnection): PostGridContacts {
  const pathOf = (id: string) => `/contacts/${encodeURIComponent(id)}`;
  return {
    create({ contact, idempotencyKey }, signal) {
      return connection(
        {
          method: 'POST',
          path: '/contacts',
          json: contact,
          idempotencyKey,
          repeatable: true,
          namesResource: false,
          read: one(readContact),
        },
        signal,
      );
    },
    get: (id, signal) => connection(getCall(pathOf(id), id, readContact), signal),
    list: (page, signal) => connection(pageCall('/contacts', page, readContacts), signal),
    search({ key, value, ...page }, signal) {
      const search = JSON.stringify({ [`metadata.${key}`]: value });
      return connection(pageCall('/contacts', page, readContacts, search), signal);
    },
    delete: async (id, signal) => goneIsDone(await connection(deleteCall(pathOf(id)), signal)),
  };
}
