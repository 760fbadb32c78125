import { monitorEventLoopDelay } from 'node:perf_hooks';
import * as v from 'valibot';

export const costSchema = v.object({
  /** Processor time of the whole process, in milliseconds: what other programs do meanwhile hardly shows in it. */
  cpu: v.number(),
  /** Time on the clock, in milliseconds. */
  clock: v.number(),
  /** The most memory that the process took, in bytes. */
  peak: v.number(),
  /** The longest time without a chance for messages, in milliseconds on the clock. */
  longestTask: v.number(),
});

export type Cost = v.InferOutput<typeof costSchema>;

/** What some work costs, in the best of so many rounds; `prepare` is not counted. */
export async function costOf<Given>(
  rounds: number,
  prepare: () => Given | Promise<Given>,
  work: (given: Given) => unknown,
): Promise<Cost> {
  let best: Cost = { cpu: Number.POSITIVE_INFINITY, clock: Number.POSITIVE_INFINITY, peak: 0, longestTask: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const given = await prepare();
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await turn();
    const clock = performance.now();
    const cpu = process.cpuUsage();
    await work(given);
    const { user, system } = process.cpuUsage(cpu);
    const cost = { cpu: (user + system) / 1000, clock: performance.now() - clock };
    // A task that has just ended is noticed in a later turn only.
    await turn();
    delay.disable();
    const peak = process.resourceUsage().maxRSS * 1024;
    best = { ...(cost.cpu < best.cpu ? { ...cost, longestTask: delay.max / 1e6 } : best), peak };
  }
  return best;
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}
