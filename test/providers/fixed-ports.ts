import type { Clock, Ids, Timers } from '../../src-main/ports/clock.ts';

export interface TestClock extends Clock {
  /** Lets time go by. */
  advance(ms: number): void;
  /** Sets the clock without any time going by, as a user does. */
  set(byMs: number): void;
  /** The time that nobody can set. Waiting is real. */
  readonly timers: Timers;
}

/** A clock that stands still until the test moves it; `time` is in ms since 1970. */
export function createTestClock(time: number): TestClock {
  let steady = 0;
  let set = 0;
  return {
    now: () => time + steady + set,
    advance(ms) {
      steady += ms;
    },
    set(byMs) {
      set += byMs;
    },
    timers: {
      monotonic: () => steady,
      after(milliseconds, callback) {
        const timer = setTimeout(callback, milliseconds);
        return () => clearTimeout(timer);
      },
    },
  };
}

/** UUIDs that count up, so that two runs of a test are alike. */
export function createCountingIds(): Ids {
  let count = 0;
  return {
    next() {
      count += 1;
      return `00000000-0000-7000-8000-${String(count).padStart(12, '0')}`;
    },
  };
}
