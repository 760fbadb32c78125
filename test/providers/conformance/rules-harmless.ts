import { expect, test } from 'vitest';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import type { Circumstances } from './bench.ts';
import { benchAt, type Case, recordSteps } from './steps.ts';

const pauseSeconds = 7;

/** After so many failures in a row an operation rests for so many milliseconds. */
const patience = 12;
const longPauseMs = 30_000;

const lasting = {
  'there is no connection': { access: 'unreachable' },
  'the service fails': { fault: { kind: 'error-500-before' } },
} as const satisfies Record<string, Circumstances>;

/** What certainly had no effect: the operation waits, or the user is asked, and the provider has noticed nothing. */
export function harmlessRules(one: Case): void {
  /** Performs every step under the circumstances, and sees to it that nothing was done. */
  async function settlementsOf(circumstances: Circumstances) {
    const { bench, steps } = await recordSteps(one);
    const settlements: Settlement[] = [];
    const before = { ...bench.world.counts };
    for (const { operation } of steps) {
      settlements.push((await bench.perform(operation, circumstances)).settlement);
    }
    expect(bench.world.counts.writes, 'what the provider has written down').toBe(before.writes);
    return { settlements, now: bench.world.clock.now(), requests: bench.world.counts.requests - before.requests };
  }

  test('without a connection it waits, and nothing has changed', async () => {
    const { settlements, now } = await settlementsOf({ access: 'unreachable' });
    for (const settlement of settlements) expect(waitsUntil(settlement), settlement.kind).toBeGreaterThan(now);
  });

  test('with a key that is not accepted the account is paused, and nothing has changed', async () => {
    const { settlements } = await settlementsOf({ access: 'bad-key' });
    for (const settlement of settlements) expect(settlement.kind).toBe('pause-account');
  });

  test('a limit of requests is kept for as long as the answer says', async () => {
    const fault = { kind: 'rate-limited-429', retryAfterSeconds: pauseSeconds } as const;
    const { settlements, now } = await settlementsOf({ fault });
    for (const settlement of settlements) {
      expect(waitsUntil(settlement), settlement.kind).toBeGreaterThanOrEqual(now + pauseSeconds * 1000);
    }
  });

  for (const [name, circumstances] of Object.entries(lasting)) {
    test(`while ${name} it is tried less and less often, or the user is asked`, async () => {
      const { bench } = await benchAt(one, 0);
      const tries = new Map<string, readonly number[]>();
      let times: readonly number[] = [];
      while (times.length < patience) {
        const operation = bench.next();
        if (operation === undefined) break;
        times = [...(tries.get(operation.id) ?? []), bench.world.clock.now()];
        tries.set(operation.id, times);
        bench.standIn.settle(operation.id, (await bench.perform(operation, circumstances)).settlement);
      }
      const gap = (times.at(-1) ?? 0) - (times.at(-2) ?? 0);
      if (bench.standIn.end === undefined) expect(gap).toBeGreaterThanOrEqual(longPauseMs);
      else expect(['stop', 'rename-and-stop']).toContain(bench.standIn.end.kind);
    });
  }

  test('nothing leaves when it was stopped before', async () => {
    const { settlements, requests, now } = await settlementsOf({ signal: AbortSignal.abort() });
    expect(requests).toBe(0);
    for (const settlement of settlements) expect(waitsUntil(settlement), settlement.kind).toBeGreaterThanOrEqual(now);
  });
}

/** When the operation is tried again; never for what does not wait. */
function waitsUntil(settlement: Settlement): number {
  switch (settlement.kind) {
    case 'wait':
    case 'go-on':
      return settlement.notBefore;
    case 'rest':
      return settlement.until;
    default:
      return Number.NaN;
  }
}
