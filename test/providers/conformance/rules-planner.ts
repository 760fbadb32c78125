import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stages } from '../../../src-main/outbox/operation.ts';
import type { PlannedSend } from '../../../src-main/outbox/plan.ts';
import type { Contact } from '../../../src-shared/contact/fields.ts';
import { sample } from './samples.ts';
import { filledList, planFor, type Scene } from './scenes.ts';
import type { ConformanceSubject } from './subject.ts';

type Change = 'new' | 'same' | 'changed' | 'leaves';
const anyChanges = fc.array(fc.constantFrom<Change[]>('new', 'same', 'changed', 'leaves'), { maxLength: 30 });

/** What a plan is, whoever is on the list. */
export function plannerRules({ planner, samples, keys }: ConformanceSubject, scenes: readonly Scene[]): void {
  const anyScene = fc.constantFrom(...scenes);

  /** The plan of a list that has changed like this since it was sent. */
  function planned({ earlier, way }: Scene, changes: readonly Change[]): PlannedSend {
    const now = changes.map((change, index) => ({ change, contact: person(index, change === 'changed') }));
    const after = now.filter(({ change }) => change !== 'leaves').map(({ contact }) => contact);
    if (earlier === undefined) return planFor(planner, after, way, undefined);
    const before = changes.flatMap((change, index) => (change === 'new' ? [] : [person(index, false)]));
    return planFor(planner, after, way, filledList(planner, before, earlier));
  }

  function holds(check: (plan: PlannedSend, scene: Scene, changes: readonly Change[]) => void): void {
    const property = fc.property(anyScene, anyChanges, (scene, changes) => {
      check(planned(scene, changes), scene, changes);
    });
    fc.assert(property, { numRuns: 150, seed: 7 });
  }

  test('the same input gives the same plan', () => {
    holds((plan, scene, changes) => expect(planned(scene, changes)).toStrictEqual(plan));
  });

  test('whoever is to be on the list is in the care of exactly one first operation', () => {
    holds((plan) => {
      if (plan.impossible !== null) return;
      const sent = sentIn(plan);
      for (const contactId of sent) {
        const about = plan.operations.filter(({ contactIds }) => contactIds.includes(contactId));
        const first = Math.min(...about.map(({ kind }) => stages[kind]));
        expect(about.filter(({ kind }) => stages[kind] === first)).toHaveLength(1);
        expect(about.flatMap(({ contactIds }) => contactIds).filter((id) => id === contactId)).toHaveLength(
          about.length,
        );
      }
      for (const { contactIds } of plan.operations) for (const id of contactIds) expect(sent).toContain(id);
    });
  });

  test('stages follow each other', () => {
    holds(({ operations }) => {
      const order = operations.map(({ kind }) => stages[kind]);
      expect(order).toEqual(order.toSorted((one, other) => one - other));
    });
  });

  test('what is taken off or deleted is known on the other side, each once in every operation', () => {
    holds(({ operations, remoteList }) => {
      const known = new Set(remoteList?.members.map(({ remoteId }) => remoteId));
      for (const { targets } of operations) {
        expect(new Set(targets.map((target) => JSON.stringify(target))).size).toBe(targets.length);
        for (const { remoteId } of targets) expect(known).toContain(remoteId);
      }
    });
  });

  test('where nothing has changed there is nothing to do', () => {
    for (const { earlier, way } of scenes) {
      if (earlier === undefined || planner.fillingOf(earlier).kind !== planner.fillingOf(way).kind) continue;
      const filled = { ...filledList(planner, samples.before, earlier), name: 'Summer' };
      const plan = planFor(planner, samples.before, way, filled);
      expect(plan.operations).toEqual([]);
      expect(plan.requests).toBe(0);
      expect(plan.impossible).not.toBeNull();
    }
  });

  test('a thousand and more are all taken care of', () => {
    for (const scene of scenes.filter(({ earlier }) => earlier === undefined)) {
      const plan = planned(scene, new Array<Change>(1200).fill('new'));
      const cared = new Set(plan.operations.flatMap(({ contactIds }) => contactIds));
      expect(cared.size).toBe(1200);
    }
  });

  test('the figures of a plan are numbers that a screen can show', () => {
    holds(({ requests, bytes, seconds }) => {
      for (const figure of [requests, bytes, seconds]) expect(Number.isSafeInteger(figure) && figure >= 0).toBe(true);
    });
  });

  test('a payload depends on the content of the contact alone, and holds text only', () => {
    for (const way of planner.ways) {
      for (const contact of [...samples.before, ...samples.after]) {
        const payload = planner.toPayload(contact, way);
        expect(planner.toPayload(structuredClone(contact), way)).toBe(payload);
        expect(planner.toPayload({ ...contact, createdAt: 5, updatedAt: 9 }, way)).toBe(payload);
        for (const leaf of leavesOf(JSON.parse(payload))) expect(leaf).toEqual(expect.stringMatching(/\S/));
        for (const key of Object.values(keys)) expect(payload).not.toContain(key);
      }
    }
  });
}

function person(index: number, isChanged: boolean): Contact {
  return sample(`contact-${index}`, isChanged ? `Person ${index} Changed` : `Person ${index}`);
}

function sentIn({ difference, sentAlong }: PlannedSend): readonly string[] {
  const { added, changed } = difference;
  const ids = [...added, ...changed.map(({ contact }) => contact)].map(({ contactId }) => contactId);
  return [...ids, ...sentAlong];
}

function leavesOf(json: unknown): readonly unknown[] {
  if (typeof json !== 'object' || json === null) return [json];
  return Object.values(json).flatMap(leavesOf);
}
