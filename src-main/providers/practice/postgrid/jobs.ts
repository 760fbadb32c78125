import * as v from 'valibot';
import { type Desk, findAlive, listKind } from './desk.ts';
import { readJob } from './job.ts';
import { advance } from './job-run.ts';
import type { JsonObject } from './json.ts';
import { type StoredList, showList, storedList } from './list-state.ts';
import { listNotFound } from './mailing-lists.ts';
import { isRefusal, type Refusal } from './refusal.ts';
import { beginStage } from './stage.ts';

/** `POST /mailing_lists/{id}/jobs`: only while the list is completed, one at a time [seed]. */
export async function startJob(id: string, json: JsonObject, desk: Desk): Promise<Response | Refusal> {
  const document = await findAlive(listKind, id, desk);
  if (document === undefined) return listNotFound;
  const asked = readJob(json, desk.settings.mostJobIds);
  if (isRefusal(asked)) return asked;
  const stored = v.parse(storedList, document.body);
  const isTimed = desk.settings.pace.kind === 'time';
  // Where the pace is counted in polls, whoever does not poll finds the list as busy as it was.
  const { list, effects } = isTimed ? await advance(id, stored, desk) : { list: stored, effects: [] };
  if (list.job !== undefined) {
    await desk.store.put([{ ...document, body: list }, ...effects]);
    return busy(desk.settings.busyStatus);
  }
  const next = {
    ...document,
    body: {
      ...list,
      errors: desk.settings.keepsOldErrors ? list.errors : [],
      updatedAt: desk.clock.now(),
      job: { ...beginStage(desk), operation: asked.operation, ids: [...asked.ids], step: 'working' },
    } satisfies StoredList,
  };
  await desk.store.put([next, ...effects]);
  return Response.json(showList(next));
}

/** The status is [unknown], and so is the type [infer]. */
function busy(status: number): Refusal {
  const message = 'Jobs can only be run while the mailing list is completed.';
  return { status, type: 'action_not_possible_error', message };
}
