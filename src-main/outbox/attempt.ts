import { assertNever } from '../../src-shared/assert-never.ts';
import type { Connection } from '../providers/list-provider.ts';
import type { ClaimedOperation } from '../store/methods/claim.ts';
import { batchBody } from './batches.ts';
import { type Attempt, settleAddContacts, settleCreateList } from './settle.ts';
import type { Settlement } from './settlement.ts';

export const expired = 'The list on PrayerLetters.com has expired. Start a fresh list to send everything to a new one.';

/** Makes the one request of an operation and decides what its outcome means. Never throws. */
export async function attemptOperation(
  operation: ClaimedOperation,
  connection: Connection,
  facts: () => Omit<Attempt, 'attempts'>,
  signal: AbortSignal,
): Promise<Settlement> {
  if (connection.kind === 'impossible') return { kind: 'pause-account', reason: connection.reason };
  const { provider } = connection;
  const attempt = (): Attempt => ({ attempts: operation.attempts, ...facts() });
  switch (operation.kind) {
    case 'create-list':
      return settleCreateList(await provider.createList({ name: operation.listName }, signal), attempt());
    case 'add-contacts': {
      const { remoteListId, expiresAt, contacts } = operation;
      if (remoteListId === null || (expiresAt !== null && expiresAt <= facts().now)) {
        return { kind: 'stop', reason: expired };
      }
      const body = batchBody(contacts.map((contact) => contact.payload));
      const outcome = await provider.addContacts({ listId: remoteListId, body }, signal);
      return settleAddContacts(outcome, attempt(), contacts.length);
    }
    default:
      return assertNever(operation.kind, 'kind of operation');
  }
}
