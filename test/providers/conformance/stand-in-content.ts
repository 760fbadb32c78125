import type { FitContact } from '../../../src-main/outbox/difference.ts';
import type { ClaimedOperation, OperationContact } from '../../../src-main/outbox/operation.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { RemoteSide } from './remote-side.ts';
import type { OpenOperation } from './stand-in.ts';

/** Somebody who is sent. */
export interface Draft {
  readonly fit: FitContact;
  readonly isLeftOut: boolean;
  /** The id by which the contact is on the list by now. */
  readonly remoteId: string | null;
}

export interface SendState {
  readonly id: string;
  /** The name that the list is to carry. */
  readonly name: string;
  readonly contacts: readonly Contact[];
  readonly listName: string;
  readonly drafts: Map<string, Draft>;
  open: readonly OpenOperation[];
  /** Uploaded files that wait for the job that puts them on the list, and whose they are. */
  files: readonly { readonly remoteId: string; readonly contactIds: readonly string[] }[];
  end: Settlement | undefined;
}

type Content = Pick<ClaimedOperation, 'contacts' | 'remoteIds'>;

/** What the store hands out with an operation of each kind. */
export function contentFor(operation: OpenOperation, send: SendState, remote: RemoteSide): Content {
  const { kind, targets } = operation;
  const targetIds = [...new Set(targets.map(({ remoteId }) => remoteId))];
  switch (kind) {
    case 'create-list':
    case 'rename-list':
      return { contacts: [], remoteIds: [] };
    case 'add-contacts':
    case 'update-contact':
    case 'create-contact':
    case 'upload-file':
      return { contacts: inCare(operation, send).map((draft) => contactFor(draft, kind, remote)), remoteIds: [] };
    case 'add-members': {
      const ids = inCare(operation, send).map(({ fit }) => remote.knownId(fit.contactId));
      return { contacts: [], remoteIds: [...new Set(ids.filter((id) => id !== undefined))] };
    }
    case 'add-files':
      return { contacts: [], remoteIds: targets.length > 0 ? targetIds : send.files.map(({ remoteId }) => remoteId) };
    case 'remove-members':
    case 'remove-files': {
      const back = new Set([...send.drafts.values()].map(({ remoteId }) => remoteId));
      return { contacts: [], remoteIds: targetIds.filter((id) => !back.has(id)) };
    }
    case 'delete-contact':
    case 'delete-file':
      return { contacts: [], remoteIds: targetIds.filter((id) => !remote.isInUse(id)) };
    default:
      return assertNever(kind, 'kind of operation');
  }
}

/** Those whom an operation is about and who were not left out. */
export function inCare({ contactIds }: OpenOperation, { drafts }: SendState): readonly Draft[] {
  const found = contactIds.map((contactId) => drafts.get(contactId));
  return found.filter((draft) => draft !== undefined).filter(({ isLeftOut }) => !isLeftOut);
}

function contactFor({ fit }: Draft, kind: OpenOperation['kind'], remote: RemoteSide): OperationContact {
  const { contactId, payload } = fit;
  if (kind !== 'update-contact') return { contactId, payload, remoteId: null, earlierPayload: null };
  const member = remote.list?.members.find((one) => one.contactId === contactId);
  return { contactId, payload, remoteId: member?.remoteId ?? null, earlierPayload: member?.payload ?? null };
}
