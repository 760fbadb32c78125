import { describe, expect, test } from 'vitest';
import { findDuplicates } from '../../../src-main/outbox/duplicates.ts';
import { fingerprintOf, type PlanInput, type PlannedSend, planSend } from '../../../src-main/outbox/plan.ts';
import { prayerLettersPlanner } from '../../../src-main/providers/prayerletters/planner.ts';
import type { Contact, ContactFields } from '../../../src-shared/contact/fields.ts';
import { sendText } from '../../../src-shared/text/send-text.ts';
import { draft } from '../../support/contacts.ts';

function contact(number: number, changes: Partial<ContactFields> = {}): Contact {
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
  return { ...draft(changes), id, createdAt: 0, updatedAt: 0 };
}

/** The plan of a first send to PrayerLetters.com, unless said otherwise. */
function planOf(contacts: readonly Contact[], changes: Partial<PlanInput> = {}): PlannedSend {
  return planSend({
    contacts,
    planner: prayerLettersPlanner,
    way: undefined,
    freshName: 'Spring',
    listName: 'Spring',
    remoteList: undefined,
    isKnown: () => false,
    isOnItsWay: false,
    ...changes,
  });
}

const ann = { name: 'Ann Lee', street: '1 Elm St.', postalCode: '03766' };

describe('who is sent in spite of warnings', () => {
  const short = { ...ann, city: 'Lebanon', state: 'NH', postalCode: '3766' };

  test('is named with what the warnings are; who has none or is blocked is not', () => {
    const blocked = contact(3, { ...short, name: 'Bo', street: '', city: '' });
    const { warnings, warned } = planOf([contact(1, { ...short, postalCode: '03766' }), contact(2, short), blocked]);
    expect(warnings).toBe(1);
    expect(warned).toEqual([
      { contactId: contact(2).id, name: 'Ann Lee', reasons: [expect.stringMatching(/^ZIP.*: .*3766/u)] },
    ]);
  });

  test('is counted, and of many only the first are named', () => {
    const { warnings, warned } = planOf(
      Array.from({ length: 60 }, (_, at) => contact(at, { ...short, name: `P ${at}` })),
    );
    expect([warnings, warned.length]).toEqual([60, 50]);
  });
});

describe('who would get the same letter twice', () => {
  test.each([
    ['with the same content', {}],
    ['in other cases and blanks', { name: 'ANN  LEE ', street: '1 elm  st' }],
    ['with accents', { name: 'Ánn Lée' }],
    ['with another greeting', { greeting: 'Ann' }],
  ])('is somebody %s', (_what, changes) => {
    const contacts = [contact(1, ann), contact(2), contact(3, { ...ann, ...changes })];
    expect(planOf(contacts).duplicates).toEqual([{ name: 'Ann Lee', count: 2 }]);
  });

  test.each([
    ['another name', { name: 'Ann Leeds' }],
    ['another street', { street: '2 Elm St.' }],
    ['another postal code', { postalCode: '03755' }],
  ])('is nobody with %s', (_what, changes) => {
    expect(findDuplicates([contact(1, ann), contact(2, { ...ann, ...changes })])).toEqual([]);
  });

  test('is not counted when the plan blocks one of the two', () => {
    const blocked = contact(2, { ...ann, street: '', city: '' });
    expect(planOf([contact(1, ann), blocked]).duplicates).toEqual([]);
  });

  test('are companies by their name when there is no person', () => {
    const company = { ...ann, name: '' };
    const [one, other] = [contact(1, { ...company, company: 'Elm Inc.' }), contact(2, { ...company, company: 'Oak' })];
    expect(findDuplicates([one, other])).toEqual([]);
    expect(findDuplicates([one, one, other, one])).toEqual([{ name: 'Elm Inc.', count: 3 }]);
  });

  test('is named, and the rest is counted', () => {
    const twice = { name: 'Ann Lee', count: 2 };
    expect(sendText.duplicates([twice], 1)).toMatch(/^Ann Lee stands on this list twice and would get two letters\./);
    expect(sendText.duplicates([twice, { name: 'Bo', count: 3 }], 9)).toMatch(
      /^Ann Lee, Bo \(3 times\), 7 more stand on this list more than once and would get more than one letter\./,
    );
  });
});

describe('the fingerprint of a plan', () => {
  const good = contact(1, ann);
  const bad = contact(2, { street: '', city: '' });
  const plan = planOf([good, bad]);

  test('is the same for the same plan', () => {
    expect(fingerprintOf(planOf([good, bad]), 'a')).toBe(fingerprintOf(plan, 'a'));
  });

  test.each([
    ['somebody else is sent', planOf([contact(3, ann), bad]), 'a'],
    ['nobody is blocked', planOf([good]), 'a'],
    ['somebody else is blocked', planOf([good, contact(4, { street: '', city: '' })]), 'a'],
    ['the list was sent', plan, 'b'],
    ['the list was never sent', plan, undefined],
  ])('is another when %s', (_what, other, newest) => {
    expect(fingerprintOf(other, newest)).not.toBe(fingerprintOf(plan, 'a'));
  });
});
