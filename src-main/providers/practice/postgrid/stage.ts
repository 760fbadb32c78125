import * as v from 'valibot';
import type { Desk } from './desk.ts';

/** A stretch of work in the background: how often it was asked for, and since when it runs (ms since 1970). */
export const stage = v.object({ polls: v.number(), since: v.number() });
export type Stage = v.InferOutput<typeof stage>;

export function beginStage({ clock }: Desk): Stage {
  return { polls: 0, since: clock.now() };
}

/** When the work is over, the next stage as it stands by now; undefined while it goes on. */
export function nextStage({ polls, since }: Stage, { settings: { pace }, clock }: Desk): Stage | undefined {
  if (pace.kind === 'polls') return polls >= pace.perStage ? { polls: 0, since: clock.now() } : undefined;
  const end = since + pace.perStageMs;
  return clock.now() >= end ? { polls: 0, since: end } : undefined;
}
