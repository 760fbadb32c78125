import type { FitContact, Member } from '../../../src-main/outbox/difference.ts';
import type { RemoteList } from '../../../src-main/outbox/planned-send.ts';

/** What is known of the provider's side: the list, who is on it, and which contacts it has by which ids. */
export interface RemoteSide {
  /** Undefined until it is there. */
  readonly list: RemoteList | undefined;
  /** What the list is called, or is to be called while it has to be created. */
  readonly listName: string | undefined;
  readonly isKnown: (contactId: string, hash: string) => boolean;
  startList(name: string): void;
  /** What was learnt about the list. */
  setList(changes: Partial<Omit<RemoteList, 'members'>>): void;
  forgetList(): void;
  join(fit: FitContact, remoteId: string, kind: Member['kind']): void;
  /** Whoever `stays` by this id is not taken off. */
  leave(remoteId: string, stays: (contactId: string) => boolean): void;
  know(fit: FitContact, remoteId: string): void;
  knownId(contactId: string): string | undefined;
  /** Whether an id is needed: a contact is known by it, or somebody is on the list by it. */
  isInUse(remoteId: string): boolean;
}

export function createRemoteSide(): RemoteSide {
  let list: Pick<RemoteList, 'name' | 'expiresAt'> | undefined;
  let remoteId: string | undefined;
  let members: readonly Member[] = [];
  const known = new Map<string, { readonly remoteId: string; readonly hash: string }>();
  return {
    get list() {
      return list === undefined || remoteId === undefined ? undefined : { ...list, remoteId, members };
    },
    get listName() {
      return list?.name;
    },
    isKnown: (contactId, hash) => known.get(contactId)?.hash === hash,
    startList(name) {
      list = { name, expiresAt: null };
      remoteId = undefined;
      members = [];
    },
    setList({ remoteId: id, ...changes }) {
      remoteId = id ?? remoteId;
      if (list !== undefined) list = { ...list, ...changes };
    },
    forgetList() {
      list = undefined;
      remoteId = undefined;
      members = [];
    },
    join({ contactId, name, hash, payload }, id, kind) {
      const others = members.filter((one) => one.contactId !== contactId || one.remoteId !== id);
      members = [...others, { contactId, name, remoteId: id, kind, hash, payload, isSure: true }];
    },
    leave(id, stays) {
      members = members.filter((one) => one.remoteId !== id || stays(one.contactId));
    },
    know({ contactId, hash }, id) {
      known.set(contactId, { remoteId: id, hash });
    },
    knownId: (contactId) => known.get(contactId)?.remoteId,
    isInUse(id) {
      return [...known.values(), ...members].some((one) => one.remoteId === id);
    },
  };
}
