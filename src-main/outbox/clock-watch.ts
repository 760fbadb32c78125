import type { Clock, Timers } from '../ports/clock.ts';

/** What two clocks may differ by before it counts, in milliseconds: they are corrected by a little all the time. */
const toleranceMs = 2_000;

/**
 * Notices that the computer's clock was set, or stood still for the app because the computer slept. The function answers by
 * how many milliseconds the clock has moved beside the time that went by since it was asked last; 0 nearly always.
 */
export function watchClock({ now }: Clock, { monotonic }: Pick<Timers, 'monotonic'>): () => number {
  let wall = now();
  let steady = monotonic();
  return () => {
    const wallNow = now();
    const steadyNow = monotonic();
    const moved = Math.round(wallNow - wall - (steadyNow - steady));
    wall = wallNow;
    steady = steadyNow;
    return Math.abs(moved) > toleranceMs ? moved : 0;
  };
}
