import { expect, test } from 'vitest';
import { plain } from './bench.ts';
import { type Case, recordSteps, successOf } from './steps.ts';

/** What an operation comes to when nothing goes wrong. */
export function successRules(one: Case): void {
  const { kind } = one;

  test('performed step by step, it ends in its success', async () => {
    const { bench, steps, requests } = await recordSteps(one, 'good-key');
    const settlements = steps.map(({ settlement }) => settlement);
    expect(requests, 'something is asked of the provider').toBeGreaterThan(0);
    expect(settlements.at(-1)?.kind).toBe(successOf[kind]);
    for (const settlement of settlements.slice(0, -1)) expect(settlement.kind).toBe('go-on');
    await bench.carryOn();
    await bench.expectEverybodyOnce();
  });

  test('its steps are the same after they were kept as JSON', async () => {
    const { steps } = await recordSteps(one);
    for (const { settlement } of steps) {
      if (settlement.kind === 'go-on') expect(plain(settlement)).toStrictEqual(settlement);
    }
  });
}
