import { expect, test } from 'vitest';
import { lostAnswers } from './lost-answers.ts';
import { benchAt, type Case, isSuccess, stepsOf } from './steps.ts';

/** What is not known is never taken for done, and whatever is done about it, everybody is on the list once. */
export function lostAnswerRules(one: Case): void {
  const { kind, subject } = one;
  const { planner } = subject;

  for (const [name, fault] of Object.entries(lostAnswers)) {
    test(`a request that is ${name} is no success, and carrying on brings everybody there once`, async () => {
      for (const step of await stepsOf(one)) {
        const { bench, operation } = await benchAt(one, step);
        const { settlement } = await bench.perform(operation, { fault });
        expect(isSuccess(settlement), settlement.kind).toBe(false);
        bench.standIn.settle(operation.id, settlement);
        bench.standIn.resume();
        await bench.carryOn();
        await bench.expectEverybodyOnce();
      }
    });
  }

  test('a request that is stopped after its effect is no success, and carrying on brings everybody there once', async () => {
    for (const step of await stepsOf(one)) {
      const { bench, operation } = await benchAt(one, step);
      const stop = new AbortController();
      bench.world.onEffect = () => stop.abort();
      const circumstances = { fault: { kind: 'timeout-after-effect' }, signal: stop.signal } as const;
      const { settlement } = await bench.perform(operation, circumstances);
      bench.world.onEffect = undefined;
      expect(isSuccess(settlement), settlement.kind).toBe(false);
      bench.standIn.settle(operation.id, settlement);
      await bench.carryOn();
      await bench.expectEverybodyOnce();
    }
  });

  for (const [name, fault] of [
    ['before its effect', lostAnswers['reset before its effect']],
    ['after its effect'],
  ] as const) {
    test(`interrupted ${name} by the end of the app, it is no success, and carrying on brings everybody there once`, async () => {
      for (const step of await stepsOf(one)) {
        const { bench, operation } = await benchAt(one, step);
        // The app ends with whatever came of it.
        await bench.perform(operation, { fault });
        const { step: kept, failures } = operation;
        const settlement = planner.recover({ kind, step: kept, failures }, bench.world.clock.now());
        expect(isSuccess(settlement), settlement.kind).toBe(false);
        bench.standIn.settle(operation.id, settlement);
        await bench.carryOn();
        await bench.expectEverybodyOnce();
      }
    });
  }
}
