import type { LeftOut, Settlement } from '../../../src-main/outbox/settlement.ts';
import { assertNever } from '../../../src-shared/assert-never.ts';
import type { RemoteSide } from './remote-side.ts';
import type { OpenOperation } from './stand-in.ts';
import { inCare, type SendState } from './stand-in-content.ts';

/** Carries a settlement out as the store does, apart from a fresh list, and ends the send where the store asks or halves. */
export function settleInto(
  send: SendState,
  remote: RemoteSide,
  operationId: string,
  settlement: Exclude<Settlement, { kind: 'fresh-list' }>,
  nextName: (name: string) => string,
): void {
  const operation = send.open.find(({ id }) => id === operationId);
  if (operation === undefined) throw new Error('This operation is not open.');
  const finish = (): void => {
    send.open = send.open.filter(({ id }) => id !== operationId);
  };
  const putBack = (changes: Partial<OpenOperation>): void => {
    send.open = send.open.map((one) => (one.id === operationId ? { ...one, failures: null, ...changes } : one));
  };
  switch (settlement.kind) {
    case 'list-created':
      remote.setList({ remoteId: settlement.remoteId, expiresAt: settlement.expiresAt });
      finish();
      return;
    case 'list-renamed':
      remote.setList({ name: send.name });
      finish();
      return;
    case 'contacts-added':
      for (const { fit } of inCare(operation, send)) {
        const remoteId = settlement.remoteIds.get(fit.contactId);
        if (remoteId === undefined) leaveOut(send, [{ contactId: fit.contactId, reason: '' }]);
        else deliver(send, remote, fit.contactId, remoteId, 'contact');
      }
      finish();
      return;
    case 'contact-created':
      for (const { fit } of inCare(operation, send)) remote.know(fit, settlement.remoteId);
      finish();
      return;
    case 'file-ready': {
      leaveOut(send, settlement.leftOut);
      const contactIds = inCare(operation, send).map(({ fit }) => fit.contactId);
      send.files = [...send.files, { remoteId: settlement.remoteId, contactIds }];
      finish();
      return;
    }
    case 'finished':
      recordFinished(operation, send, remote);
      finish();
      return;
    case 'go-on':
      putBack({ step: settlement.step, notBefore: settlement.notBefore, failures: settlement.failures });
      return;
    case 'wait':
      putBack({ notBefore: settlement.notBefore, failures: settlement.failures });
      return;
    case 'rest':
      putBack({ notBefore: settlement.until });
      return;
    case 'rename': {
      const { notBefore, failures } = settlement;
      remote.startList(nextName(send.listName));
      putBack({ notBefore, failures });
      return;
    }
    case 'pause-account':
      putBack(settlement.step === undefined ? {} : { step: settlement.step });
      send.end = settlement;
      return;
    case 'rename-and-stop':
    case 'split':
    case 'park':
    case 'stop':
      send.end = settlement;
      return;
    default:
      assertNever(settlement, 'settlement');
  }
}

function recordFinished(operation: OpenOperation, send: SendState, remote: RemoteSide): void {
  const { kind, targets } = operation;
  const deliverAs = (contactId: string, remoteId: string | undefined, as: 'contact' | 'file'): void => {
    if (remoteId !== undefined) deliver(send, remote, contactId, remoteId, as);
  };
  const people = inCare(operation, send).map(({ fit }) => fit.contactId);
  switch (kind) {
    case 'add-members':
      for (const id of people) deliverAs(id, remote.knownId(id), 'contact');
      return;
    case 'update-contact': {
      const members = remote.list?.members ?? [];
      for (const id of people) deliverAs(id, members.find((one) => one.contactId === id)?.remoteId, 'contact');
      return;
    }
    case 'add-files':
      for (const { remoteId, contactIds } of send.files) for (const id of contactIds) deliverAs(id, remoteId, 'file');
      return;
    case 'remove-members':
    case 'remove-files':
      for (const { remoteId } of targets) {
        remote.leave(remoteId, (contactId) => send.drafts.get(contactId)?.remoteId === remoteId);
      }
      return;
    default:
  }
}

function deliver(
  send: SendState,
  remote: RemoteSide,
  contactId: string,
  remoteId: string,
  kind: 'contact' | 'file',
): void {
  const draft = send.drafts.get(contactId);
  if (draft === undefined) return;
  send.drafts.set(contactId, { ...draft, remoteId });
  remote.join(draft.fit, remoteId, kind);
}

function leaveOut(send: SendState, people: readonly LeftOut[]): void {
  for (const { contactId } of people) {
    const draft = send.drafts.get(contactId);
    if (draft !== undefined) send.drafts.set(contactId, { ...draft, isLeftOut: true });
  }
}
