import type { Clock, Ids } from '../../src-main/ports/clock.ts';

/** A clock that stands still until the test moves it; `time` is in ms since 1970. */
export function createTestClock(time: number): Clock & { advance(ms: number): void } {
  let now = time;
  return {
    now: () => now,
    advance(ms) {
      now += ms;
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
