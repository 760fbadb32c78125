import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ContactFields } from '../../../src-shared/contact/fields.ts';
import { duplicateKeys, mostKeys } from '../../../src-shared/duplicates/duplicate-keys.ts';
import { type DuplicateReason, likeness } from '../../../src-shared/duplicates/likeness.ts';
import { duplicateReasonTexts } from '../../../src-shared/text/duplicate-text.ts';
import { anyContact } from './any-contact.ts';
import { contactOf } from './contact-of.ts';

type Others = Partial<ContactFields>;
type Pair = readonly [one: string, other: string, reason: DuplicateReason | 'no', own?: Others, others?: Others];

const home = '12 Main St | Lebanon | NH | 03766';

/** Pairs as people have them in their files, each with what it is; `no` is no duplicate. */
const pairs: readonly Pair[] = [
  // The same person, written in another way.
  [`John Smith | ${home}`, `John Smith | ${home}`, 'same-in-every-field'],
  [`John Smith | ${home}`, 'JOHN SMITH | 12 MAIN STREET | LEBANON | NH | 03766-1234', 'same-name-and-address'],
  [`John Smith | ${home}`, `Mr. John Smith | ${home}`, 'same-name-and-address'],
  [`John Smith | ${home}`, `Smith, John | ${home}`, 'same-name-and-address'],
  [`José García | ${home}`, `Jose Garcia | ${home}`, 'same-name-and-address'],
  [`John Smith | ${home}`, 'John Smith | 12 Main St. | Lebanon | NH | 3766', 'same-name-and-address'],
  [`John Smith | ${home}`, 'John Smith | 12 Main St | Lebanon | NH | 03768', 'same-name-and-address'],
  [`John Smith | ${home}`, 'John Smith | 12 Main St | Lebanon | NH |', 'same-name-and-address'],
  ['Ann Lee | PO Box 7 | Lebanon | NH | 03766', 'Ann Lee | P.O. Box 7 | Lebanon | NH | 03766', 'same-name-and-address'],
  [
    'Ann Lee | Post Office Box 7 | Rome | NY | 13440',
    'Ann Lee | P O Box 7 | Rome | NY | 13440',
    'same-name-and-address',
  ],
  [
    'Jan Weber | Hauptstraße 5 | Berlin | | 10115',
    'Jan Weber | Hauptstr. 5 | Berlin | | 10115',
    'same-name-and-address',
  ],
  [
    'Jan Weber | Haupt Strasse 5 | Berlin | | 10115',
    'Jan Weber | Hauptstr. 5 | Berlin | | 10115',
    'same-name-and-address',
  ],
  [`Joe and Mary Tischler | ${home}`, `Tischler, Joe & Mary | ${home}`, 'same-name-and-address'],
  [`Joe and Mary Tischler | ${home}`, `Mary and Joe Tischler | ${home}`, 'same-name-and-address'],
  [`Mr. & Mrs. John Smith | ${home}`, `John Smith | ${home}`, 'same-name-and-address'],
  [`| ${home}`, `John Smith | ${home}`, 'same-name-and-address', { firstName: 'John', lastName: 'Smith' }],
  [`The Smith Family | ${home}`, `Smith Family | ${home}`, 'same-name-and-address'],
  [`Ludwig van der Berg | ${home}`, `Ludwig Van Der Berg | ${home}`, 'same-name-and-address'],
  [
    '| 1 A St | Rome | NY | 13440',
    '| 1 A Street | Rome | NY | 13440',
    'same-name-and-address',
    { company: 'New Life Church, Inc.' },
    { company: 'The New Life Church' },
  ],
  // Similar names under one roof.
  [`Robert Smith | ${home}`, `Bob Smith | ${home}`, 'similar-name-same-address'],
  [`Elizabeth Smith | ${home}`, `Liz Smith | ${home}`, 'similar-name-same-address'],
  [`J. Smith | ${home}`, `John Smith | ${home}`, 'similar-name-same-address'],
  [`Jonathan Tischler | ${home}`, `Jonathan Tishcler | ${home}`, 'similar-name-same-address'],
  [`Jennifer Smith | ${home}`, `Jenifer Smith | ${home}`, 'similar-name-same-address'],
  [`John and Mary Smith | ${home}`, `John Smith | ${home}`, 'similar-name-same-address'],
  [`John and Mary Smith | ${home}`, `Mary Smith | ${home}`, 'similar-name-same-address'],
  [`The Smith Family | ${home}`, `John Smith | ${home}`, 'similar-name-same-address'],
  ['John Smith | 12 Main St Apt 4 | Lebanon | NH | 03766', `John Smith | ${home}`, 'same-name-similar-address'],
  [
    'John Smith | 123 Main St | Rome | NY | 13440',
    'John Smith | 132 Main St | Rome | NY | 13440',
    'same-name-similar-address',
  ],
  ['John Smith | PO Box 9 | Lebanon | NH | 03766', `John Smith | ${home}`, 'same-name-similar-address'],
  ['Tom and Sue Lee | | Lebanon | NH | 03766', 'Tom and Sue Lee | | Lebanon | NH |', 'same-name-similar-address'],
  // The same by an ID, an e-mail address or a telephone number.
  [
    `John Smith | ${home}`,
    'John Smith | 9 Elm St | Rome | NY | 13440',
    'same-id',
    { externalId: 'a-17' },
    { externalId: 'A-17 ' },
  ],
  [
    'Mary Jones | 9 Elm St | Rome | NY | 13440',
    `Mary Smith | ${home}`,
    'same-id',
    { externalId: '17' },
    { externalId: '17' },
  ],
  [
    `John Smith | ${home}`,
    'John Smith | 9 Elm St | Rome | NY | 13440',
    'same-email',
    { email: 'J@x.org' },
    { email: 'mailto:j@x.org' },
  ],
  [`John Smith | ${home}`, 'Smith |', 'same-email', { email: 'a@x.org; j@x.org' }, { email: 'j@x.org' }],
  [
    `Bob Smith | ${home}`,
    'Robert Smith |',
    'same-phone-similar-name',
    { phone: '(603) 555-0123' },
    { phone: '+1 603 555 0123' },
  ],
  // A household: one surname, one roof, two people.
  [`John Smith | ${home}`, `Mary Smith | ${home}`, 'same-household'],
  [`Robert Smith | ${home}`, `Roberta Smith | ${home}`, 'same-household'],
  [`Christian Smith | ${home}`, `Christina Smith | ${home}`, 'same-household'],
  [`Daniel Smith | ${home}`, `Daniela Smith | ${home}`, 'same-household'],
  [`John Smith Sr. | ${home}`, `John Smith Jr. | ${home}`, 'same-household'],
  [`John Smith | ${home}`, `John Smith Jr. | ${home}`, 'same-household'],
  [`John A. Smith | ${home}`, `John B. Smith | ${home}`, 'same-household'],
  [`John and Mary Smith | ${home}`, `John and Susan Smith | ${home}`, 'same-household'],
  [
    `John Smith | ${home}`,
    `Mary Smith | ${home}`,
    'same-household',
    { email: 'smiths@x.org' },
    { email: 'smiths@x.org' },
  ],
  // Others, however much they look alike.
  [`John Smith | ${home}`, 'John Smith | 9 Elm St | Rome | NY | 13440', 'no'],
  [`John Smith | ${home}`, 'John Smith | 9 Elm St | Lebanon | NH | 03766', 'no'],
  [`John Smith | ${home}`, 'Mary Smith | 9 Elm St | Lebanon | NH | 03766', 'no'],
  [`John Smith | ${home}`, `Ann Lee | ${home}`, 'no'],
  [`John Smith | ${home}`, `John Jones | ${home}`, 'no'],
  [
    'John Smith | 12 Main St Apt 4 | Lebanon | NH | 03766',
    'Mary Smith | 12 Main St Apt 5 | Lebanon | NH | 03766',
    'no',
  ],
  [
    'John Smith | 12 Main St Apt 4 | Lebanon | NH | 03766',
    'John Smith | 12 Main St Apt 5 | Lebanon | NH | 03766',
    'no',
  ],
  [
    'John Smith | 12 Main St | Berlin | | 10115',
    'John Smith | 12 Main St | Berlin | | 10115',
    'no',
    { country: 'Germany' },
    { country: 'Austria' },
  ],
  [`John Smith | ${home}`, `Ann Lee | ${home}`, 'no', { email: 'office@x.org' }, { email: 'office@x.org' }],
  [
    'John Smith | 1 A St | Rome | NY | 13440',
    `John Jones | ${home}`,
    'no',
    { email: 'office@x.org' },
    { email: 'office@x.org' },
  ],
  ['John Smith | 1 A St | Rome | NY | 13440', `Ann Lee | ${home}`, 'no', { externalId: '17' }, { externalId: '17' }],
  [
    'John Smith | 1 A St | Rome | NY | 13440',
    'Mary Smith | 9 Elm St | Oslo | NY | 13400',
    'no',
    { externalId: '17' },
    { externalId: '17' },
  ],
  [`John Smith | ${home}`, `Ann Lee | ${home}`, 'no', { phone: '603-555-0123' }, { phone: '603-555-0123' }],
  [`John Smith | ${home}`, `| ${home}`, 'no', {}, { company: 'New Life Church' }],
  [`| ${home}`, `| ${home}`, 'no', { company: 'First Baptist Church' }, { company: 'Second Baptist Church' }],
  [`| ${home}`, `| ${home}`, 'no', { company: 'Troop 12' }, { company: 'Troop 13' }],
  ['John Smith |', `John Smith | ${home}`, 'no'],
  [`John Smith | ${home}`, 'John Smith | 12 Elm St | Lebanon | NH | 03766', 'no'],
  ['|', '|', 'no'],
  ['|', `John Smith | ${home}`, 'no'],
];

const cases = pairs.map(([one, other, reason, own = {}, others = {}]) => ({ one, other, reason, own, others }));

describe('two contacts', () => {
  it.each(cases)('$one; $other: $reason', ({ one, other, reason, own, others }) => {
    const left = contactOf(one, own);
    const right = contactOf(other, others);
    expect(likeness(left, right)?.reasons[0] ?? 'no').toBe(reason);
    expect(likeness(right, left)).toEqual(likeness(left, right));
  });

  it('have a key in common wherever they are duplicates', () => {
    for (const { one, other, reason, own, others } of cases) {
      if (reason === 'no') continue;
      const keys = new Set(duplicateKeys(contactOf(one, own)));
      const shared = duplicateKeys(contactOf(other, others)).filter((key) => keys.has(key));
      expect.soft(shared, `${one}; ${other}`).not.toEqual([]);
    }
  });

  it('are alike in both directions, by at most 1, and wholly like themselves', () => {
    fc.assert(
      fc.property(anyContact, anyContact, (one, other) => {
        const found = likeness(one, other);
        expect(likeness(other, one)).toEqual(found);
        if (found !== undefined) {
          expect(found.score).toBeGreaterThanOrEqual(0.5);
          expect(found.score).toBeLessThanOrEqual(1);
          for (const reason of found.reasons) expect(duplicateReasonTexts[reason]).toMatch(/\.$/u);
        }
        const isBlank = Object.values(one).every((text) => text.trim() === '');
        expect(likeness(one, one)?.score).toBe(isBlank ? undefined : 1);
        expect(duplicateKeys(one).length).toBeLessThanOrEqual(mostKeys);
      }),
      { numRuns: 500 },
    );
  });

  it('with two different given names are never called one person', () => {
    const given = fc.constantFrom('John', 'Mary', 'Susan', 'Daniel', 'Daniela', 'Paul', 'Paula', 'Eric', 'Erica');
    fc.assert(
      fc.property(given, given, (one, other) => {
        fc.pre(one !== other);
        const reasons = likeness(contactOf(`${one} Smith | ${home}`), contactOf(`${other} Smith | ${home}`))?.reasons;
        expect(reasons).toEqual(['same-household']);
      }),
    );
  });
});
