import type { ClaimedOperation, PlannedOperation } from '../../../src-main/outbox/operation.ts';
import { stages } from '../../../src-main/outbox/operation.ts';
import { type PlannedSend, planSend } from '../../../src-main/outbox/plan.ts';
import type { RemoteList } from '../../../src-main/outbox/planned-send.ts';
import type { Failures } from '../../../src-main/outbox/retry-policy.ts';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import type { Planner } from '../../../src-main/providers/planner.ts';
import type { StoredAccount } from '../../../src-main/store/methods/accounts.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import type { AccountProvider } from '../../../src-shared/contract/accounts.ts';
import type { SendWay } from '../../../src-shared/contract/plan.ts';
import { createRemoteSide } from './remote-side.ts';
import { contentFor, type Draft, type SendState } from './stand-in-content.ts';
import { settleInto } from './stand-in-settle.ts';

/** An operation of a send that is not over. */
export interface OpenOperation extends PlannedOperation {
  readonly id: string;
  readonly step: unknown;
  readonly failures: Failures | null;
  readonly notBefore: number;
}

/** The store of the app as far as an adapter notices it: what is sent, who is where, and what is to be done next. */
export interface StandIn {
  /** Plans a send, as the app does, and queues it. */
  begin(contacts: readonly Contact[], way: SendWay, listName: string): PlannedSend;
  /** The next operation with everything its request needs, and when its time comes; undefined when nothing is open. */
  claim(): { readonly operation: ClaimedOperation; readonly notBefore: number } | undefined;
  settle(operationId: string, settlement: Settlement): void;
  /** What the user does about an account that is paused, once it is repaired. */
  resume(): void;
  /** The list to use. */
  readonly list: Omit<RemoteList, 'members'> | undefined;
  /** What the send cannot go on from by itself, if anything. */
  readonly end: Settlement | undefined;
}

export function createStandIn(provider: AccountProvider, planner: Planner): StandIn {
  const remote = createRemoteSide();
  let send: SendState | undefined;
  let sends = 0;
  let lists = 0;
  let ids = 0;

  /** Every name is used once, as in the app. */
  const nextName = (name: string): string => {
    lists += 1;
    return lists === 1 ? name : `${name} (${lists})`;
  };

  function begin(contacts: readonly Contact[], way: SendWay, listName: string): PlannedSend {
    const lasts = planner.continuing.length === planner.ways.length;
    const planned = planSend({
      contacts,
      planner,
      way,
      freshName: lasts ? listName : nextName(listName),
      listName,
      remoteList: remote.list,
      isKnown: remote.isKnown,
      isOnItsWay: false,
    });
    if (planned.impossible !== null) throw new Error(planned.impossible);
    if (planned.remoteList === undefined) remote.startList(planned.remoteListName);
    sends += 1;
    send = {
      id: `send-${sends}`,
      name: planned.remoteListName,
      contacts,
      listName,
      drafts: draftsOf(planned),
      open: planned.operations.map(open),
      files: [],
      end: undefined,
    };
    return planned;
  }

  function open(operation: PlannedOperation): OpenOperation {
    ids += 1;
    return { ...operation, id: `operation-${ids}`, step: null, failures: null, notBefore: 0 };
  }

  /** The list is given up, and everybody who was not left out goes to another one. */
  function beginAnew({ contacts, listName, drafts }: SendState): void {
    const way = planner.ways.find((one) => !planner.continuing.includes(one));
    if (way === undefined) throw new Error('There is no way to begin a fresh list.');
    remote.forgetList();
    begin(
      contacts.filter(({ id }) => drafts.get(id)?.isLeftOut !== true),
      way,
      listName,
    );
  }

  return {
    begin,
    claim() {
      if (send === undefined || send.end !== undefined) return undefined;
      const next = nextOf(send.open);
      if (next === undefined) return undefined;
      const { id, kind, step, failures, notBefore } = next;
      const operation: ClaimedOperation = {
        id,
        kind,
        failures,
        sendId: send.id,
        account: accountAt(provider),
        listName: kind === 'rename-list' ? send.name : (remote.listName ?? send.name),
        remoteListId: remote.list?.remoteId ?? null,
        expiresAt: remote.list?.expiresAt ?? null,
        // A step goes through the store as JSON.
        step: JSON.parse(JSON.stringify(step)),
        ...contentFor(next, send, remote),
      };
      return { operation, notBefore };
    },
    settle(operationId, settlement) {
      if (send === undefined) throw new Error('Nothing is being sent.');
      if (settlement.kind === 'fresh-list') beginAnew(send);
      else settleInto(send, remote, operationId, settlement, nextName);
    },
    resume() {
      if (send?.end?.kind === 'pause-account') send.end = undefined;
    },
    get list() {
      return remote.list;
    },
    get end() {
      return send?.end;
    },
  };
}

/** Of the operations whose stage has come, the one whose time comes first. */
function nextOf(operations: readonly OpenOperation[]): OpenOperation | undefined {
  const stage = Math.min(...operations.map(({ kind }) => stages[kind]));
  return operations
    .filter(({ kind }) => stages[kind] === stage)
    .toSorted((one, other) => one.notBefore - other.notBefore)[0];
}

function draftsOf({ difference, sentAlong }: PlannedSend): Map<string, Draft> {
  const { added, changed, unchanged } = difference;
  const along = unchanged.map(({ contact }) => contact).filter(({ contactId }) => sentAlong.has(contactId));
  const sent = [...added, ...changed.map(({ contact }) => contact), ...along];
  return new Map(sent.map((fit) => [fit.contactId, { fit, isLeftOut: false, remoteId: null }]));
}

function accountAt(provider: AccountProvider): StoredAccount {
  return {
    id: 'account-1',
    provider,
    mode: 'live',
    name: 'Office',
    apiUrl: null,
    pausedReason: null,
    hasBadConnection: false,
    createdAt: 0,
  };
}
