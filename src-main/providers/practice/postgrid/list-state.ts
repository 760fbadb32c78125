import * as v from 'valibot';
import type { PracticeDocument } from '../practice-store.ts';
import { isoTime } from './desk.ts';
import { jobStatus, storedJob } from './job.ts';
import { label } from './label.ts';

/** Times are ms since 1970. */
export const storedList = v.object({
  label,
  errors: v.array(v.object({ type: v.string(), message: v.string() })),
  createdAt: v.number(),
  updatedAt: v.number(),
  job: v.optional(storedJob),
});
export type StoredList = v.InferOutput<typeof storedList>;

/** [seed] */
export function showList({ id, parent, body }: PracticeDocument): object {
  const list = v.parse(storedList, body);
  return {
    id,
    object: 'mailing_list',
    live: parent === 'live',
    ...list.label,
    status: list.job === undefined ? 'completed' : jobStatus(list.job),
    errors: list.errors,
    createdAt: isoTime(list.createdAt),
    updatedAt: isoTime(list.updatedAt),
  };
}
