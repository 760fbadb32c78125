import type { PostGridImportFile } from '../../../src-shared/providers/postgrid/import-file.ts';
import type { Outcome } from '../outcome.ts';
import { type Page, type RemoteImport, readImport, readImports } from './answers.ts';
import { deleteCall, getCall, one, type PageRequest, pageCall } from './calls.ts';
import type { PostGridConnection } from './connection.ts';
import { goneIsDone } from './gone-is-done.ts';
import type { MailingListLabel } from './mailing-lists.ts';

export interface NewImport extends MailingListLabel {
  readonly file: Pick<PostGridImportFile, 'csv' | 'receiverAddressMapping'>;
  readonly idempotencyKey: string;
}

/** Files of recipients, to be added to lists by a job [doc]. Recipients of a file never become contacts [doc]. */
export interface PostGridMailingListImports {
  /**
   * Uploads a CSV. With the key, repeating has no second effect [doc], so that a lost answer is `retry`, never `unknown`.
   * The answer is the import while it is `validating`: poll `get` until `importState` says otherwise.
   */
  create(request: NewImport, signal: AbortSignal): Promise<Outcome<RemoteImport>>;
  get(id: string, signal: AbortSignal): Promise<Outcome<RemoteImport>>;
  list(page: PageRequest, signal: AbortSignal): Promise<Outcome<Page<RemoteImport>>>;
  /** Also `done` when it was not there any more [doc]. */
  delete(id: string, signal: AbortSignal): Promise<Outcome<'deleted'>>;
}

export function postGridMailingListImports(connection: PostGridConnection): PostGridMailingListImports {
  const pathOf = (id: string) => `/mailing_list_imports/${encodeURIComponent(id)}`;
  return {
    create({ idempotencyKey, ...request }, signal) {
      return connection(
        {
          method: 'POST',
          path: '/mailing_list_imports',
          form: toForm(request),
          idempotencyKey,
          repeatable: true,
          namesResource: false,
          read: one(readImport),
        },
        signal,
      );
    },
    get: (id, signal) => connection(getCall(pathOf(id), id, readImport), signal),
    list: (page, signal) => connection(pageCall('/mailing_list_imports', page, readImports), signal),
    delete: async (id, signal) => goneIsDone(await connection(deleteCall(pathOf(id)), signal)),
  };
}

/** Members of objects are written as `object[member]`, the usual way of forms; it is documented nowhere [infer]. */
function toForm({ file, description, metadata = {} }: Omit<NewImport, 'idempotencyKey'>): FormData {
  const form = new FormData();
  form.append('fileType', 'csv');
  for (const [field, header] of Object.entries(file.receiverAddressMapping)) {
    form.append(`receiverAddressMapping[${field}]`, header);
  }
  if (description !== undefined) form.append('description', description);
  for (const [key, value] of Object.entries(metadata)) form.append(`metadata[${key}]`, value);
  form.append('file', new Blob([file.csv], { type: 'text/csv' }), 'recipients.csv');
  return form;
}
