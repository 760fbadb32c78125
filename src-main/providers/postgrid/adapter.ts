import * as v from 'valibot';
import { assertNever } from '../../../src-shared/assert-never.ts';
import { postGridContactSchema } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import type { Attempt } from '../../outbox/settle-harmless.ts';
import type { Settlement } from '../../outbox/settlement.ts';
import type { Performed, ProviderAdapter } from '../adapter.ts';
import type { PostGridClient } from './client.ts';
import { jobOf } from './job-step.ts';
import { concluded, performJob } from './perform-job.ts';
import { performUpload } from './perform-upload.ts';

/** Carries the operations of a send out at PostGrid. */
export function createPostGridAdapter(client: PostGridClient): ProviderAdapter {
  const { mailingLists, contacts, imports } = client;
  return {
    async perform(operation, facts, signal): Promise<Performed> {
      const { id: idempotencyKey, kind, listName: description, sendId, remoteListId, remoteIds } = operation;
      const attempt = (): Attempt => ({ failures: operation.failures, ...facts() });
      const job = jobOf[kind];
      if (job !== undefined) return performJob(client, operation, job, facts, signal);
      switch (kind) {
        case 'create-list': {
          const metadata = { fieldpostSend: sendId };
          const outcome = await mailingLists.create({ description, metadata, idempotencyKey }, signal);
          return concluded(outcome, attempt(), ({ id }) => ({ kind: 'list-created', remoteId: id, expiresAt: null }));
        }
        case 'rename-list': {
          const outcome = await mailingLists.update({ id: remoteListId ?? '', description }, signal);
          // The list is as good under its old label.
          if (outcome.kind === 'refused') return { settlement: finished, failure: outcome.error };
          return concluded(outcome, attempt(), () => ({ kind: 'list-renamed' }));
        }
        case 'create-contact': {
          const [contact] = operation.contacts;
          if (contact === undefined) return { settlement: finished };
          const sent = v.parse(postGridContactSchema, JSON.parse(contact.payload));
          const outcome = await contacts.create({ contact: sent, idempotencyKey }, signal);
          if (outcome.kind === 'refused') {
            const reason = outcome.error.message;
            return { settlement: { kind: 'park', reason, isStillThere: false }, failure: outcome.error };
          }
          return concluded(outcome, attempt(), ({ id, addressStatus = null, addressErrors = null }) => ({
            kind: 'contact-created',
            remoteId: id,
            addressStatus,
            addressErrors,
          }));
        }
        case 'upload-file':
          return performUpload(client, operation, facts, signal);
        case 'delete-contact':
        case 'delete-file': {
          const [id] = remoteIds;
          // Somebody else is known by the same id.
          if (id === undefined) return { settlement: finished };
          const outcome = await (kind === 'delete-file' ? imports : contacts).delete(id, signal);
          // What cannot be deleted is on no list any more, so it is in nobody's way.
          if (outcome.kind === 'refused') return { settlement: finished, failure: outcome.error };
          return concluded(outcome, attempt(), () => finished);
        }
        case 'add-contacts':
        case 'update-contact':
        case 'add-members':
        case 'add-files':
        case 'remove-members':
        case 'remove-files':
          throw new Error(`PostGrid knows no ${kind}.`);
        default:
          return assertNever(kind, 'kind of operation');
      }
    },
    testConnection: (signal) => client.testConnection(signal),
  };
}

const finished: Settlement = { kind: 'finished' };
