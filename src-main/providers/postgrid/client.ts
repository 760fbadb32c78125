import type { Outcome } from '../outcome.ts';
import { connectPostGrid, type PostGridOptions } from './connection.ts';
import { type PostGridContacts, postGridContacts } from './contacts.ts';
import { type KeyMode, keyMode } from './key-mode.ts';
import { type PostGridMailingListImports, postGridMailingListImports } from './mailing-list-imports.ts';
import { type PostGridMailingLists, postGridMailingLists } from './mailing-lists.ts';

/**
 * The part of PostGrid's Print & Mail API that is about contacts and lists; nothing here mails anything or costs postage.
 * Sends need most of it; listing lists and imports, deleting a list and searching contacts are here for the whole of the
 * documented calls, and only the tests make them. Every method makes one request, never throws and never repeats itself:
 * the outbox decides that.
 *
 * `retry` is given for what certainly had no effect, and also for a lost answer where repeating is documented as safe.
 * A test key that is answered for live is `account` with the code `postgrid.wrong-mode`.
 */
export interface PostGridClient {
  /** By the key's prefix; an unknown one counts as live. Confirm it with the `live` flag of every answer. */
  readonly mode: KeyMode;
  readonly contacts: PostGridContacts;
  readonly mailingLists: PostGridMailingLists;
  readonly imports: PostGridMailingListImports;
  /** Asks for one contact, only to learn whether the key is accepted. Leaves nothing behind. */
  testConnection(signal: AbortSignal): Promise<Outcome<'key-accepted'>>;
}

export function createPostGridClient(options: PostGridOptions): PostGridClient {
  const connection = connectPostGrid(options);
  const contacts = postGridContacts(connection);
  return {
    mode: keyMode(options.apiKey),
    contacts,
    mailingLists: postGridMailingLists(connection),
    imports: postGridMailingListImports(connection),
    async testConnection(signal) {
      const outcome = await contacts.list({ limit: 1 }, signal);
      return outcome.kind === 'done' ? { kind: 'done', value: 'key-accepted' } : outcome;
    },
  };
}
