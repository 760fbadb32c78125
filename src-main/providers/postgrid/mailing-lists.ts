import type { Outcome } from '../outcome.ts';
import { type Page, type RemoteMailingList, readMailingList, readMailingLists } from './answers.ts';
import { deleteCall, getCall, named, one, type PageRequest, pageCall } from './calls.ts';
import type { PostGridConnection } from './connection.ts';
import { jobMeaningsByStatus } from './errors.ts';
import { goneIsDone } from './gone-is-done.ts';
import type { MailingListJob } from './mailing-list-job.ts';

/** A list has no name; its description is what people see [doc]. */
export interface MailingListLabel {
  readonly description?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/** Mailing lists [doc] and their jobs [seed]. Nothing tells who is on a list or how many they are [doc]. */
export interface PostGridMailingLists {
  /** With the key, repeating has no second effect [doc], so that a lost answer is `retry`, never `unknown`. */
  create(
    request: MailingListLabel & { readonly idempotencyKey: string },
    signal: AbortSignal,
  ): Promise<Outcome<RemoteMailingList>>;
  get(id: string, signal: AbortSignal): Promise<Outcome<RemoteMailingList>>;
  list(page: PageRequest, signal: AbortSignal): Promise<Outcome<Page<RemoteMailingList>>>;
  /** Changes the label only. No key is documented here, so a lost answer is `unknown`: read the list. */
  update(request: MailingListLabel & { readonly id: string }, signal: AbortSignal): Promise<Outcome<RemoteMailingList>>;
  /** Also `done` when it was not there any more [doc]. */
  delete(id: string, signal: AbortSignal): Promise<Outcome<'deleted'>>;
  /**
   * Starts a job [seed]; only while the list is `completed`, one at a time [seed]. The answer is the list as the job
   * begins: poll `get` until it is not busy, then compare its errors with those before the job. `retry` means that the
   * list is busy: read it again. `unknown` means that the job may or may not have run; `gone`, that there is no such list.
   */
  runJob(
    request: { readonly id: string; readonly job: MailingListJob },
    signal: AbortSignal,
  ): Promise<Outcome<RemoteMailingList>>;
}

export function postGridMailingLists(connection: PostGridConnection): PostGridMailingLists {
  const pathOf = (id: string) => `/mailing_lists/${encodeURIComponent(id)}`;
  const post = { method: 'POST', read: one(readMailingList) } as const;
  return {
    create({ idempotencyKey, ...json }, signal) {
      const call = { ...post, path: '/mailing_lists', json, idempotencyKey, repeatable: true, namesResource: false };
      return connection(call, signal);
    },
    get: (id, signal) => connection(getCall(pathOf(id), id, readMailingList), signal),
    list: (page, signal) => connection(pageCall('/mailing_lists', page, readMailingLists), signal),
    update({ id, ...json }, signal) {
      const read = named(id, readMailingList);
      return connection({ ...post, path: pathOf(id), json, repeatable: false, namesResource: true, read }, signal);
    },
    delete: async (id, signal) => goneIsDone(await connection(deleteCall(pathOf(id)), signal)),
    runJob({ id, job }, signal) {
      const path = `${pathOf(id)}/jobs`;
      const meanings = jobMeaningsByStatus;
      const read = named(id, readMailingList);
      return connection({ ...post, path, json: job, repeatable: false, namesResource: true, meanings, read }, signal);
    },
  };
}
