import { describe, expect, test } from 'vitest';
import { watchClock } from '../../../src-main/outbox/clock-watch.ts';
import { createTestClock } from '../../providers/fixed-ports.ts';

const day = 24 * 60 * 60_000;

function start() {
  const clock = createTestClock(Date.UTC(2026, 2, 4, 12));
  return { clock, moved: watchClock(clock, clock.timers) };
}

describe('the watch over the clock', () => {
  test('says nothing while time goes by, however long', () => {
    const { clock, moved } = start();
    expect(moved()).toBe(0);
    clock.advance(day);
    expect(moved()).toBe(0);
  });

  test.each([
    ['forward by a day', day],
    ['back by a day', -day],
    ['by a little more than two seconds', 2001],
  ])('tells that the clock was set %s, besides the time that went by, and tells it once', (_what, by) => {
    const { clock, moved } = start();
    clock.advance(5000);
    clock.set(by);
    clock.advance(700);
    expect(moved()).toBe(by);
    clock.advance(700);
    expect(moved()).toBe(0);
  });

  test.each([2000, -2000, 1, -1])('takes %d ms for one of the small corrections that happen all the time', (by) => {
    const { clock, moved } = start();
    clock.set(by);
    expect(moved()).toBe(0);
  });

  test('takes a sleep of the computer, during which only the clock went on, for a clock that was set', () => {
    let wall = 1_000_000;
    let steady = 0;
    const moved = watchClock({ now: () => wall }, { monotonic: () => steady });
    steady += 0.4;
    wall += 3_600_000;
    expect(moved()).toBe(3_600_000);
    wall += 10_000;
    steady += 10_000.3;
    expect(moved()).toBe(0);
  });
});
