import type { PracticeDocument } from '../practice-store.ts';
import type { Desk } from './desk.ts';
import { applyJob } from './job-effect.ts';
import type { StoredList } from './list-state.ts';
import { nextStage } from './stage.ts';

export interface Advanced {
  readonly list: StoredList;
  /** To be written together with the list. */
  readonly effects: readonly PracticeDocument[];
}

/** Lets a job go as far as it has come by now: working, counting, over. */
export async function advance(id: string, list: StoredList, desk: Desk): Promise<Advanced> {
  const { job, ...rest } = list;
  const next = job && nextStage(job, desk);
  if (job === undefined || next === undefined) return { list, effects: [] };
  const updatedAt = desk.clock.now();
  if (job.step === 'counting') return { list: { ...rest, updatedAt }, effects: [] };
  const { effects, problems } = await applyJob(id, job, desk);
  const errors = [...list.errors, ...problems];
  const counting = { ...rest, errors, updatedAt, job: { ...job, ...next, step: 'counting' } } satisfies StoredList;
  const after = await advance(id, counting, desk);
  return { list: after.list, effects: [...effects, ...after.effects] };
}
