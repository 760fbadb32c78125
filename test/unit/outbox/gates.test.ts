import { describe, expect, test } from 'vitest';
import { createGates } from '../../../src-main/outbox/gates.ts';
import { createTestClock } from '../../providers/fixed-ports.ts';
import { seededRandom } from '../../support/seeded-random.ts';

const pace = { requests: 3, perMs: 1000 };
const slow = { id: 'slow', provider: 'postgrid' } as const;
const other = { id: 'other', provider: 'postgrid' } as const;
const free = { id: 'free', provider: 'prayerletters' } as const;

function start() {
  const clock = createTestClock(0);
  return { clock, gates: createGates({ prayerletters: undefined, postgrid: pace }, clock.timers) };
}

describe('the gate of an account', () => {
  test('is open for as many requests as are allowed, and then closed', () => {
    const { gates } = start();
    for (let count = 0; count < pace.requests; count += 1) {
      expect(gates.closed()).toEqual([]);
      expect(gates.opensIn()).toBeUndefined();
      gates.pass(slow)();
    }
    expect(gates.closed()).toEqual(['slow']);
  });

  test('opens a little later than the provider says after the first of them', () => {
    const { clock, gates } = start();
    gates.pass(slow)();
    clock.advance(400);
    gates.pass(slow)();
    gates.pass(slow)();
    expect(gates.opensIn()).toBe(650);
    clock.advance(649);
    expect(gates.closed()).toEqual(['slow']);
    clock.advance(1);
    expect(gates.closed()).toEqual([]);
    expect(gates.opensIn()).toBeUndefined();
    gates.pass(slow)();
    expect(gates.opensIn()).toBe(400);
  });

  test('counts a request from its answer, so one under way keeps its place', () => {
    const { clock, gates } = start();
    const leave = gates.pass(slow);
    gates.pass(slow)();
    gates.pass(slow)();
    clock.advance(60_000);
    expect(gates.closed()).toEqual([]);
    gates.pass(slow)();
    gates.pass(slow)();
    expect(gates.closed()).toEqual(['slow']);
    leave();
    expect(gates.opensIn()).toBe(1050);
  });

  test('is not moved by a clock that is set', () => {
    const { clock, gates } = start();
    for (let count = 0; count < pace.requests; count += 1) gates.pass(slow)();
    clock.set(-60 * 60_000);
    expect(gates.opensIn()).toBe(1050);
    clock.set(2 * 60 * 60_000);
    expect(gates.closed()).toEqual(['slow']);
    clock.advance(1050);
    expect(gates.closed()).toEqual([]);
  });

  test('is its own: another account may go on, and the first to open is the one that is waited for', () => {
    const { clock, gates } = start();
    for (let count = 0; count < pace.requests; count += 1) gates.pass(slow)();
    expect(gates.closed()).toEqual(['slow']);
    clock.advance(500);
    for (let count = 0; count < pace.requests; count += 1) gates.pass(other)();
    expect(new Set(gates.closed())).toEqual(new Set(['slow', 'other']));
    expect(gates.opensIn()).toBe(550);
  });

  test('is always open where the provider has no pace', () => {
    const { gates } = start();
    for (let count = 0; count < 100; count += 1) gates.pass(free)();
    expect(gates.closed()).toEqual([]);
    expect(gates.opensIn()).toBeUndefined();
  });

  test('never lets more through in any stretch of time, however long the requests take', () => {
    const { clock, gates } = start();
    const random = seededRandom(20_260_305);
    const starts: number[] = [];
    while (starts.length < 500) {
      if (gates.closed().length > 0) clock.advance(Math.ceil(gates.opensIn() ?? 1));
      const leave = gates.pass(slow);
      starts.push(clock.timers.monotonic());
      clock.advance(Math.floor(random() * 400));
      leave();
    }
    const crowded = starts.filter((at, index) => (starts[index + pace.requests] ?? Infinity) - at < pace.perMs);
    expect(crowded).toEqual([]);
  });
});
