import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Fault } from '../faults.ts';
import { openBench } from './bench.ts';
import type { LineKind } from './line.ts';
import { lostAnswers } from './lost-answers.ts';
import type { Scene } from './scenes.ts';
import type { ConformanceSubject } from './subject.ts';

/** What may go wrong with one attempt: something on the line, or the end of the app before its outcome is kept. */
interface Trouble {
  readonly fault: Fault | undefined;
  readonly appEnds: boolean;
}

const fine: Trouble = { fault: undefined, appEnds: false };
const faults: readonly (Fault | undefined)[] = [
  undefined,
  ...Object.values(lostAnswers),
  { kind: 'rate-limited-429', retryAfterSeconds: 3 },
  { kind: 'answer', status: 408, body: '' },
];
const anyTrouble = fc.record({ fault: fc.constantFrom(...faults), appEnds: fc.boolean() });
const anyWeather = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constant(fine) }, { weight: 1, arbitrary: anyTrouble }),
  {
    minLength: 10,
    maxLength: 60,
  },
);

/** The promise of a whole send: everybody who is to be on the list is there exactly once. */
export function sendRules(subject: ConformanceSubject, lineKind: LineKind, scene: Scene): void {
  test(`${scene.name}: everybody is on the list once`, async () => {
    const bench = await openBench(subject, lineKind, scene);
    await bench.begin();
    await bench.carryOn();
    await bench.expectEverybodyOnce();
  });

  test(`${scene.name}: everybody is on the list once, whatever goes wrong on the way`, async () => {
    const property = fc.asyncProperty(anyWeather, async (weather) => {
      const bench = await openBench(subject, lineKind, scene);
      await bench.begin('no-line');
      for (const { fault, appEnds } of weather) {
        const operation = bench.next();
        if (operation === undefined) break;
        const { kind, step, failures } = operation;
        const { settlement } = await bench.perform(operation, { fault });
        const now = bench.world.clock.now();
        bench.standIn.settle(
          operation.id,
          appEnds ? subject.planner.recover({ kind, step, failures }, now) : settlement,
        );
        bench.standIn.resume();
      }
      await bench.carryOn();
      await bench.expectEverybodyOnce();
    });
    await fc.assert(property, { numRuns: Math.ceil(lineKind.randomAnswers / 4), seed: 7 });
    expect.hasAssertions();
  });
}
