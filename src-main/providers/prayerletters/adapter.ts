import { assertNever } from '../../../src-shared/assert-never.ts';
import type { ClaimedOperation } from '../../outbox/operation.ts';
import type { Attempt, Facts } from '../../outbox/settle-harmless.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import type { Performed, ProviderAdapter } from '../adapter.ts';
import type { Outcome } from '../outcome.ts';
import { batchBody } from './batches.ts';
import type { PrayerLettersClient } from './client.ts';
import { contactChanges } from './contact-changes.ts';
import { settleAddContacts, settleCreateList, settleRenameList, settleUpdateContact } from './settle.ts';

const expired = 'The list on PrayerLetters.com has expired. Start a fresh list to send everything to a new one.';

/** Carries the operations of a send out at PrayerLetters.com. */
export function createPrayerLettersAdapter(client: PrayerLettersClient): ProviderAdapter {
  return {
    async perform(operation, facts, signal) {
      const { kind, remoteListId: listId, listName: name, sendId, contacts } = operation;
      const settle = (decide: (attempt: Attempt) => Settlement, outcome: Outcome<unknown>): Performed => ({
        settlement: decide({ failures: operation.failures, ...facts() }),
        ...(outcome.kind === 'done' ? {} : { failure: outcome.error }),
      });
      if (kind === 'create-list') {
        const outcome = await client.createList({ name, metadata: { fieldpost_send: sendId } }, signal);
        return settle((attempt) => settleCreateList(outcome, attempt), outcome);
      }
      if (listId === null || hasExpired(operation, facts())) return { settlement: { kind: 'stop', reason: expired } };
      switch (kind) {
        case 'rename-list': {
          const outcome = await client.updateList({ listId, name }, signal);
          return settle((attempt) => settleRenameList(outcome, attempt), outcome);
        }
        case 'add-contacts': {
          const body = batchBody(contacts.map((contact) => contact.payload));
          const outcome = await client.addContacts({ listId, body }, signal);
          return settle((attempt) => settleAddContacts(outcome, attempt, contacts.length), outcome);
        }
        case 'update-contact': {
          const [contact] = contacts;
          if (contact?.remoteId == null) return { settlement: { kind: 'finished' } };
          const changes = contactChanges(contact.payload, contact.earlierPayload);
          const request = { listId, contactId: contact.remoteId, contact: changes };
          const outcome = await client.updateContact(request, signal);
          return settle((attempt) => settleUpdateContact(outcome, attempt), outcome);
        }
        case 'create-contact':
        case 'upload-file':
        case 'add-members':
        case 'add-files':
        case 'remove-members':
        case 'remove-files':
        case 'delete-contact':
        case 'delete-file':
          throw new Error(`PrayerLetters.com knows no ${kind}.`);
        default:
          return assertNever(kind, 'kind of operation');
      }
    },
    testConnection: (signal) => client.testConnection(signal),
  };
}

function hasExpired({ expiresAt }: ClaimedOperation, { now }: Facts): boolean {
  return expiresAt !== null && expiresAt <= now;
}
