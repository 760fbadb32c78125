import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ContactFields, contactFields } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { issueText } from '../../../src-shared/text/issues.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import { draft, repaired } from './sample.ts';

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
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
