import { describe } from 'vitest';
import type { LineKind } from './line.ts';
import { answerRules } from './rules-answers.ts';
import { connectionRules } from './rules-connection.ts';
import { harmlessRules } from './rules-harmless.ts';
import { lostAnswerRules } from './rules-lost.ts';
import { plannerRules } from './rules-planner.ts';
import { refusalRules } from './rules-refused.ts';
import { sendRules } from './rules-send.ts';
import { successRules } from './rules-success.ts';
import { kindsOf, scenesOf } from './scenes.ts';
import type { ConformanceSubject } from './subject.ts';

/**
 * What every provider owes the outbox; each provider's test file runs all of it. The operations are those that its planner
 * plans for the samples, so that a new kind is covered by itself.
 */
export function adapterConformance(subject: ConformanceSubject, lineKind: LineKind): void {
  const scenes = scenesOf(subject.planner, subject.samples);

  describe('the planner', () => plannerRules(subject, scenes));
  describe('testing the connection', () => connectionRules(subject, lineKind));

  describe('a whole send', () => {
    for (const scene of scenes) sendRules(subject, lineKind, scene);
  });

  for (const [kind, scene] of kindsOf(scenes)) {
    const one = { subject, lineKind, scene, kind };
    describe(kind, () => {
      successRules(one);
      harmlessRules(one);
      lostAnswerRules(one);
      refusalRules(one);
      answerRules(one);
    });
  }
}
