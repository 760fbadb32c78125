import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentOf } from '../../../src-shared/contact/blank-text.ts';
import { type ContactDraft, type ContactFields, contactFields } from '../../../src-shared/contact/fields.ts';
import type { Destination } from '../../../src-shared/providers/destination.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { issueText } from '../../../src-shared/text/issues.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import { draft, repaired } from './sample.ts';
import { validAddresses, validValues } from './valid-values.ts';

/** Fragments that wake the rules up far more often than random characters do. */
const fragments = [
  ...[
    'SMITH',
    'Smith',
    'John',
    'JANE',
    ', ',
    ' and ',
    ' & ',
    '(',
    ')',
    'Jr.',
    'Church',
    "'",
    '-',
    '.',
    ' ',
    '  ',
    '\n',
    '\u00a0',
  ],
  ...[
    '\u200b',
    '\u00ad',
    '\u0000',
    'Ã',
    '¼',
    'â€™',
    'Â',
    'Ä',
    'É',
    '="',
    '"',
    '3766',
    '0',
    '02139',
    'NH',
    'Mass.',
    'ONTARIO',
  ],
  ...[
    'K1A 0B1',
    'USA',
    'Germany',
    'england',
    'N/A',
    '#N/A',
    '#REF!',
    '1.2E+9',
    'null',
    'mailto:',
    '<',
    '>',
    'a@b.org',
    'MC',
    'PO BOX',
    'john smith',
    'van der ',
    'tel:',
    '603 555 0100',
    ' / ',
    ',',
    '.0',
    '=cmd|',
    '@',
  ],
];
const wild = fc.oneof(
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...fragments), { maxLength: 5 }).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constant('') },
);
const changes: fc.Arbitrary<Partial<ContactFields>> = fc.dictionary(fc.constantFrom(...contactFields), wild, {
  maxKeys: 6,
});
const custom = fc.dictionary(fc.string({ maxLength: 12 }), fc.string({ maxLength: 20 }), { maxKeys: 3 });

const validChanges: fc.Arbitrary<Partial<ContactFields>> = fc.record({
  name: fc.constantFrom(
    'John Smith',
    'Mr. and Mrs. John Smith',
    'José Ñandú',
    "Mary O'Brien-Müller",
    'Smith, Jones & Co.',
    'Mary Smith, Treasurer',
    'John Smith, OFM',
    'Joe Smith, Anna Smith',
    'Wycliffe, UK',
    'will.i.am',
    'Jan van der Berg',
  ),
  lastName: fc.constantFrom('Smith', 'de la Cruz', "'t Hooft", 'Null', 'McDonald', 'Ng'),
  company: fc.constantFrom(
    '',
    'YWAM',
    'First Church of Millrace',
    'adidas',
    'Smith & Sons, Inc.',
    'KPMG LLP',
    "'47 Brand",
    'AT&T',
  ),
  street: fc.constantFrom(
    '12 Main St NE',
    'PO Box 63',
    'Suite #4\n12 Main St',
    '1/2 Elm Ct',
    "5 rue de l'église",
    '12 FM 1960 Rd',
  ),
  city: fc.constantFrom('Lebanon', 'São Paulo', 'St. Johnsbury', 'Coeur d’Alene', 'New York NY', 'IJmuiden'),
  country: fc.constantFrom('', 'USA', 'United States'),
  // A quotation mark before a digit is valid in an address, and yet almost always from a spreadsheet.
  email: fc.emailAddress().filter((email) => /^[a-z0-9]/i.test(email)),
  phone: fc.constantFrom(
    '',
    '-5',
    '+44 123',
    '(603) 555-0100',
    '555.123.4567 ext 9',
    '1-800-FLOWERS',
    '+1 603 555 0100',
  ),
  externalId: fc.constantFrom('', '0007', '45292', 'MAR1', '3A-1', '12E4', '-5'),
});

/** Real names, abbreviations and addresses from many countries, in any combination. */
const realChanges: fc.Arbitrary<Partial<ContactFields>> = fc
  .tuple(
    fc.record(
      Object.fromEntries(
        Object.entries(validValues)
          .filter(([field]) => field !== 'city')
          .map(([field, values]) => [field, fc.constantFrom(...values)]),
      ),
      { requiredKeys: [] },
    ),
    fc.oneof(
      fc.constantFrom(...validAddresses),
      fc.constantFrom(...(validValues.city ?? [])).map((city) => ({ city })),
    ),
  )
  .map(([fields, address]) => ({ ...fields, ...address }));

/** Errors by code and field. */
function errorsOf(contact: ContactDraft, destination: Destination): readonly string[] {
  const errors = validateContact(contact, destination).filter(({ severity }) => severity === 'error');
  return errors.map(({ code, field }) => `${code} ${field}`);
}

describe.each(Object.values(destinations))('for $label, whatever the text', (destination) => {
  it('no rule throws, and every issue has its sentence', () => {
    fc.assert(
      fc.property(changes, custom, (fields, extra) => {
        for (const issue of validateContact(draft(fields, extra), destination)) {
          const text = issueText(issue.code);
          expect(text.message(issue)).toMatch(/\S.*[.]$/s);
          expect(text.message(issue)).not.toContain('undefined');
          if (issue.fix === undefined) continue;
          expect(text.fixLabel?.(issue)).toMatch(/\S/);
          expect(text.fixAllLabel?.(31)).toContain('31');
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('a fix removes its issue, and taking it twice is taking it once', () => {
    fc.assert(
      fc.property(changes, (fields) => {
        const contact = draft(fields);
        for (const issue of validateContact(contact, destination)) {
          if (issue.fix === undefined) continue;
          const once = repaired(contact, issue);
          const left = validateContact(once, destination).filter(
            ({ code, field }) => code === issue.code && field === issue.field,
          );
          expect(left).toEqual([]);
          expect(repaired(once, issue)).toEqual(once);
          // A repair may show that there was nothing but a wrapping or an invisible sign.
          if (contentOf(issue.fix) === '') continue;
          const before = errorsOf(contact, destination);
          expect(errorsOf(once, destination).filter((error) => !before.includes(error))).toEqual([]);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('no fix changes a valid value', () => {
    fc.assert(
      fc.property(realChanges, (fields) => {
        expect(validateContact(draft(fields), destination).filter(({ fix }) => fix !== undefined)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has nothing to say about values that are in order', () => {
    fc.assert(
      fc.property(validChanges, (fields) => {
        expect(validateContact(draft(fields), destination)).toEqual([]);
      }),
    );
  });
});
