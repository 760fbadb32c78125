import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Settlement } from '../../../src-main/outbox/settlement.ts';
import { type Fault, html } from '../faults.ts';
import { anyAnswer } from './any-answer.ts';
import { plain } from './bench.ts';
import { type Case, isSuccess, recordSteps } from './steps.ts';

const meaningless = ['', '{}', '[]', 'null', '"done"', '{"id":7}', '{"success":true}', html];
const quotingStatuses = [200, 400, 401, 403, 404, 409, 413, 422, 423, 429, 500, 503];

/** What the provider says is either understood or not believed. */
export function answerRules(one: Case): void {
  const { subject } = one;

  test('a success that cannot be understood is none', async () => {
    const { bench, steps } = await recordSteps(one);
    for (const { operation } of steps) {
      for (const body of meaningless) {
        const { settlement } = await bench.perform(operation, { fault: { kind: 'answer', status: 200, body } });
        expect(isSuccess(settlement), `${body}: ${settlement.kind}`).toBe(false);
      }
    }
  });

  test('the key is in nothing that is kept, even when the provider quotes it', async () => {
    const { bench, steps } = await recordSteps(one);
    const { good, bad } = subject.keys;
    for (const { operation } of steps) {
      for (const status of quotingStatuses) {
        const fault: Fault = { kind: 'answer', status, body: subject.refusal(`What is ${good}?`) };
        await bench.perform(operation, { fault });
        const foreign: Fault = { kind: 'answer', status, body: subject.refusal(`What is ${bad}?`) };
        await bench.perform(operation, { fault: foreign, access: 'bad-key' });
      }
    }
  });

  test('it never throws, whatever the answer', async () => {
    const { bench, steps } = await recordSteps(one);
    for (const { operation, answer } of steps) {
      const answers = fc.array(anyAnswer(answer), { minLength: 1, maxLength: 3 });
      const property = fc.asyncProperty(answers, async (faults) => {
        let current = operation;
        for (const fault of faults) {
          const { settlement } = await bench.perform(current, { fault });
          expectSound(settlement);
          if (settlement.kind !== 'go-on') return;
          current = { ...current, step: JSON.parse(JSON.stringify(settlement.step)), failures: settlement.failures };
        }
      });
      await fc.assert(property, { numRuns: one.lineKind.randomAnswers, seed: 7 });
    }
  });
}

/** A settlement that the store can carry out and show. */
function expectSound(settlement: Settlement): void {
  if ('reason' in settlement && settlement.reason !== null) expect(settlement.reason).toMatch(/\S/);
  if ('notBefore' in settlement) expect(settlement.notBefore).toSatisfy(Number.isFinite);
  if ('until' in settlement) expect(settlement.until).toSatisfy(Number.isFinite);
  if (settlement.kind === 'go-on') expect(plain(settlement)).toStrictEqual(settlement);
}
