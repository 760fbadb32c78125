import { assertNever } from '../../src-shared/assert-never.ts';
import type { Connection } from '../providers/list-provider.ts';
import type { Outcome, ProviderFailure } from '../providers/outcome.ts';
import type { ClaimedOperation } from '../store/methods/claim.ts';
import { batchBody } from './batches.ts';
import { type Attempt, settleAddContacts, settleCreateList } from './settle.ts';
import type { Settlement } from './settlement.ts';

const expired = 'The list on PrayerLetters.com has expired. Start a fresh list to send everything to a new one.';

const defect = 'The request ended in a fault of the app, so it may or may not have arrived.';

export interface Attempted {
  readonly settlement: Settlement;
  /** What the provider or the way to it said, for the log; undefined when it went well or nothing was asked. */
  readonly failure?: ProviderFailure;
}

/**
 * Makes the one request of an operation and decides what its outcome means. Never throws: a client that does has a defect,
 * which is reported, and what it was about to do counts as unknown.
 */
export async function attemptOperation(
  operation: ClaimedOperation,
  connection: Connection,
  facts: () => Omit<Attempt, 'failures'>,
  signal: AbortSignal,
  reportDefect: (error: unknown) => void,
): Promise<Attempted> {
  if (connection.kind === 'impossible') {
    return { settlement: { kind: 'pause-account', reason: connection.reason } };
  }
  const { provider } = connection;
  const attempt = (): Attempt => ({ failures: operation.failures, ...facts() });
  const certainly = async <T>(request: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    try {
      return await request;
    } catch (error) {
      reportDefect(error);
      return { kind: 'unknown', error: { code: 'internal', message: defect } };
    }
  };
  switch (operation.kind) {
    case 'create-list': {
      const outcome = await certainly(provider.createList({ name: operation.listName }, signal));
      return { settlement: settleCreateList(outcome, attempt()), ...failureOf(outcome) };
    }
    case 'add-contacts': {
      const { remoteListId, expiresAt, contacts } = operation;
      if (remoteListId === null || (expiresAt !== null && expiresAt <= facts().now)) {
        return { settlement: { kind: 'stop', reason: expired } };
      }
      const body = batchBody(contacts.map((contact) => contact.payload));
      const outcome = await certainly(provider.addContacts({ listId: remoteListId, body }, signal));
      return { settlement: settleAddContacts(outcome, attempt(), contacts.length), ...failureOf(outcome) };
    }
    default:
      return assertNever(operation.kind, 'kind of operation');
  }
}

function failureOf(outcome: Outcome<unknown>): Pick<Attempted, 'failure'> {
  return outcome.kind === 'done' ? {} : { failure: outcome.error };
}
