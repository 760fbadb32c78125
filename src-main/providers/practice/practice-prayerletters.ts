import { assertNever } from '../../../src-shared/assert-never.ts';
import type { HttpFetch } from '../../ports/http.ts';
import { addContacts, updateContact } from './prayerletters/contacts.ts';
import { readJson } from './prayerletters/json.ts';
import { createList, type ListPorts, updateList } from './prayerletters/lists.ts';
import { isRefusal, type Refusal, refuse } from './prayerletters/refusal.ts';
import { createTurns } from './prayerletters/turns.ts';

export interface PracticePrayerLettersOptions extends ListPorts {
  /** The only token that is accepted; without it any Bearer token is. */
  readonly token?: string;
  /** False stores the contacts before a bad one although the batch is refused [unknown, the harsher case]. */
  readonly atomicBatches?: boolean;
}

/**
 * PrayerLetters.com's lists, simulated with every rule of the documentation, for Practice accounts and tests. Takes the
 * place of `fetch`; the store holds what the provider would. Where the documentation is silent the harsher reading holds,
 * said at each rule.
 */
export function createPracticePrayerLetters(options: PracticePrayerLettersOptions): HttpFetch {
  const rules = { ...options, atomicBatches: options.atomicBatches ?? true };
  const busyLists = new Set<string>();
  const namingTurn = createTurns();

  const act = async (target: Target, request: Request): Promise<Response | Refusal> => {
    const body = await readJson(request);
    if (isRefusal(body)) return body;
    switch (target.kind) {
      case 'lists':
        return namingTurn(() => createList(body.json, rules));
      case 'list':
        return namingTurn(() => updateList(target.listId, body.json, rules));
      case 'contacts':
        return addContacts(target.listId, body.json, rules);
      case 'contact':
        return updateContact(target.listId, target.contactId, body.json, rules);
      default:
        return assertNever(target, 'target');
    }
  };

  const actAlone = async (target: Target, request: Request): Promise<Response | Refusal> => {
    if (target.kind === 'lists') return act(target, request);
    if (busyLists.has(target.listId)) return locked;
    busyLists.add(target.listId);
    try {
      return await act(target, request);
    } finally {
      busyLists.delete(target.listId);
    }
  };

  return async (request) => {
    request.signal.throwIfAborted();
    if (!isAuthorized(request, options.token)) return refuse(unauthorized);
    const target = request.method === 'POST' ? findTarget(new URL(request.url).pathname) : undefined;
    if (target === undefined) return refuse(nothingThere);
    try {
      const result = await actAlone(target, request);
      return result instanceof Response ? result : refuse(result);
    } catch {
      return refuse(databaseError);
    }
  };
}

type Target =
  | { readonly kind: 'lists' }
  | { readonly kind: 'list' | 'contacts'; readonly listId: string }
  | { readonly kind: 'contact'; readonly listId: string; readonly contactId: string };

function findTarget(path: string): Target | undefined {
  const [, listId, contacts, contactId] = /^\/api\/v1\/lists(?:\/([^/]+)(?:\/(contacts)(?:\/([^/]+))?)?)?$/.exec(
    path,
  ) ?? [path];
  if (path === '/api/v1/lists') return { kind: 'lists' };
  if (listId === undefined) return undefined;
  if (contacts === undefined) return { kind: 'list', listId };
  return contactId === undefined ? { kind: 'contacts', listId } : { kind: 'contact', listId, contactId };
}

function isAuthorized(request: Request, token: string | undefined): boolean {
  const given = /^Bearer (\S+)$/.exec(request.headers.get('authorization') ?? '')?.[1];
  return given !== undefined && (token === undefined || given === token);
}

/** [doc] */
const unauthorized: Refusal = {
  status: 401,
  code: 'invalid_request',
  message: 'The credentials are missing or wrong. Reconnect this account.',
};

/** Another method or address; how the provider answers is not documented [infer]. */
const nothingThere: Refusal = { status: 404, code: 'not_found', message: 'There is nothing at this address.' };

/** [seed] */
const locked: Refusal = { status: 423, code: 'lists.locked', message: 'Another update to this list is in process.' };

/** [seed]; here it means that the store failed. */
const databaseError: Refusal = {
  status: 500,
  code: 'lists.error_creating_record',
  message: 'There was a database error creating this contact.',
};
