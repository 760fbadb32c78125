import fc from 'fast-check';
import { type ContactFields, contactFields } from '../../../src-shared/contact/fields.ts';

const some = [
  '',
  '',
  'John',
  'Mary Smith',
  'John and Mary Smith',
  'Smith, John',
  'Mr. & Mrs. Smith',
  'Jr.',
  '12 Main St',
  '12 Main St Apt 4',
  'PO Box 7',
  'Lebanon',
  '03766',
  'a@x.org',
  '603-555-0123',
  '17',
  '__proto__',
  'and',
  '&',
  ',',
] as const;

/** A contact of likely and unlikely texts, so that two of them have something in common now and then. */
export const anyContact: fc.Arbitrary<ContactFields> = fc.record(
  Object.fromEntries(
    contactFields.map((field) => [
      field,
      fc.oneof(fc.constantFrom(...some), fc.string({ unit: 'binary', maxLength: 9 })),
    ]),
  ) as Record<(typeof contactFields)[number], fc.Arbitrary<string>>,
);
