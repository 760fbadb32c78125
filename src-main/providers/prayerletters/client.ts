import type { PrayerLettersContact } from '../../../src-shared/providers/prayerletters/contact-payload.ts';
import type { Outcome } from '../outcome.ts';
import { readAddedContacts, readCreatedList, readExpires, readUpdatedContact, readUpdatedList } from './answers.ts';
import { connectPrayerLetters, type PrayerLettersClientOptions } from './connection.ts';
import { isAboutLists } from './errors.ts';
import { foreignAnswer } from './failures.ts';

export type { PrayerLettersClientOptions } from './connection.ts';

/** A new list; for what its name and metadata may be, see `createList`. */
export interface NewList {
  readonly name: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What is changed about a list. What is omitted stays; in the metadata a string sets a field and null removes it [doc]. */
export interface ListChanges {
  readonly listId: string;
  readonly name?: string;
  readonly metadata?: MetadataChanges;
}

/**
 * What is changed about a contact: a whole payload, or a part of it. What is omitted stays, `external_id` included; in
 * the metadata null removes a field [doc]. How to empty any other field is not documented [unknown], and a payload leaves
 * empty fields out, so whatever was emptied at home stays as it was there. Whether the parts of an `address` that are
 * omitted stay as well is [unknown]: send it whole.
 */
export type ContactChanges = Pick<PrayerLettersContact, 'type'> &
  Readonly<Partial<Omit<PrayerLettersContact, 'type' | 'metadata'>>> & { readonly metadata?: MetadataChanges };

export type MetadataChanges = Readonly<Record<string, string | null>>;

/** The whole of PrayerLetters.com that is used. No call throws, and none repeats itself: the caller decides that. */
export interface PrayerLettersClient {
  /**
   * Creates a temporary list [doc]. Its name is unique among the user's lists [doc]; otherwise this is `refused` with the
   * code `lists.duplicate_name`. That the limits of a contact's metadata hold for a list's as well is [infer].
   * `expiresAt` is in ms since 1970, undefined when the answer does not say.
   * `unknown` means that a list of this name may exist, so the name must not be used again.
   */
  createList(
    list: NewList,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly listId: string; readonly expiresAt: number | undefined }>>;
  /**
   * Renames a list, changes its metadata, or both [doc], one call per list at a time [seed for adding, infer here]. The
   * answer says the name that the list has now, and when it expires in ms since 1970, undefined when it does not say;
   * whether a change prolongs its life is [unknown].
   *
   * A lost answer is `unknown`. Repeating is harmless by nature, because this sets values [infer], as long as nobody has
   * set others in between. Yet a repeat may be `refused`: whether a list may be given the name that it has, and whether a
   * field may be removed that is not there, is [unknown]. Such a refusal does not tell that the first one failed.
   */
  updateList(
    changes: ListChanges,
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly listId: string; readonly name: string; readonly expiresAt: number | undefined }>>;
  /**
   * Adds contacts to a list [seed], one call per list at a time [seed]. `body` is the exact JSON to send, cut and weighed
   * by the caller: at most 1 MB [seed]. The answer is to be matched by `externalId`, its order being undocumented
   * [unknown]; so every contact needs an `external_id`. `unknown` means that none, some or all of them may be in the list.
   */
  addContacts(
    batch: { readonly listId: string; readonly body: string },
    signal: AbortSignal,
  ): Promise<Outcome<readonly { readonly externalId: string; readonly id: string }[]>>;
  /**
   * Changes one contact of a list [doc], one call per list at a time [seed for adding, infer here]. `contactId` is the id
   * that `addContacts` got for it; `id` in the outcome is the same. `gone` means that the list or the contact does not
   * exist: the two cannot be told apart, because both answer with the same code [infer].
   *
   * A lost answer is `unknown`. It creates nothing, so repeating is as harmless as with `updateList` [infer].
   */
  updateContact(
    update: { readonly listId: string; readonly contactId: string; readonly contact: ContactChanges },
    signal: AbortSignal,
  ): Promise<Outcome<{ readonly id: string }>>;
  /**
   * Asks whether the token is accepted, without leaving anything behind.
   *
   * No call that only reads is documented for lists [unknown], so this is an inference [infer]: a request to create a
   * list out of an empty object. A complaint about the list, which has no name, means that the token was accepted; 401 and
   * 403 mean that it was not. Should an unnamed list be created after all, it expires by itself [doc]. Any other success
   * or refusal is `account`: many a web page answers with 200 or 400, and that is not PrayerLetters.com.
   */
  testConnection(signal: AbortSignal): Promise<Outcome<'token-accepted'>>;
}

export function createPrayerLettersClient(options: PrayerLettersClientOptions): PrayerLettersClient {
  const ask = connectPrayerLetters(options);

  return {
    async createList({ name, metadata }, signal) {
      const body = JSON.stringify({ name, metadata });
      return aboutTheAccount(await ask({ path: ['lists'], body, read: readList }, signal));
    },

    updateList({ listId, name, metadata }, signal) {
      const read = (text: string) => {
        const list = readUpdatedList(text);
        // An answer about another list confirms nothing.
        if (list?.list_id !== listId) return undefined;
        return { listId, name: list.name, expiresAt: readExpires(list.expires) };
      };
      return ask({ path: ['lists', listId], body: JSON.stringify({ name, metadata }), read }, signal);
    },

    addContacts({ listId, body }, signal) {
      const read = (text: string) =>
        readAddedContacts(text)?.contacts.map((contact) => ({ externalId: contact.external_id, id: contact.id }));
      return ask({ path: ['lists', listId, 'contacts'], body, read }, signal);
    },

    updateContact({ listId, contactId, contact }, signal) {
      // The body names the contact as well as the address does [doc], else it is `lists.id_mismatch`.
      const body = JSON.stringify({ ...contact, id: contactId });
      const read = (text: string) => (readUpdatedContact(text)?.id === contactId ? { id: contactId } : undefined);
      return ask({ path: ['lists', listId, 'contacts', contactId], body, read }, signal);
    },

    async testConnection(signal) {
      const outcome = aboutTheAccount(await ask({ path: ['lists'], body: '{}', read: readList }, signal));
      return outcome.kind === 'done' ? tokenAccepted : judgeToken(outcome);
    },
  };
}

const tokenAccepted = { kind: 'done', value: 'token-accepted' } as const;

/** A request that names no list cannot find one missing: then the address of the account is wrong. */
function aboutTheAccount<T>(outcome: Outcome<T>): Outcome<T> {
  return outcome.kind === 'gone' ? { kind: 'account', error: outcome.error } : outcome;
}

/** What a list without a name and its failure say about the token. */
function judgeToken(outcome: Exclude<Outcome<never>, { kind: 'done' }>): Outcome<'token-accepted'> {
  const { kind, error } = outcome;
  const { code, httpStatus } = error;
  if (isAboutLists(code)) return kind === 'refused' ? tokenAccepted : outcome;
  const foreign =
    kind === 'refused' || (kind === 'account' && httpStatus === 400) || code === 'network.unreadable-answer';
  return foreign && httpStatus !== undefined ? { kind: 'account', error: foreignAnswer(httpStatus) } : outcome;
}

function readList(text: string): { readonly listId: string; readonly expiresAt: number | undefined } | undefined {
  const created = readCreatedList(text);
  return created && { listId: created.list_id, expiresAt: readExpires(created.expires) };
}
