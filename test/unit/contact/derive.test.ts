import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { derive } from '../../../src-shared/contact/derive.ts';
import { type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';

type Row = readonly [given: Partial<ContactFields>, filled: Partial<ContactFields>];
const rows: readonly Row[] = [
  [{ name: 'Joe and Mary Tischler' }, { greeting: 'Joe and Mary', fileAs: 'Tischler, Joe and Mary' }],
  [{ fileAs: 'Doe, John and Jane (Smith)' }, { name: 'John Doe and Jane Smith', greeting: 'John and Jane' }],
  [
    { firstName: 'Bob', lastName: 'Lee' },
    { name: 'Bob Lee', greeting: 'Bob', fileAs: 'Lee, Bob' },
  ],
  [
    { name: 'Bobby Lee', firstName: 'Bob', lastName: 'Lee' },
    { greeting: 'Bob', fileAs: 'Lee, Bob' },
  ],
  [{ company: 'New Life Church' }, { name: '', greeting: '', fileAs: 'New Life Church' }],
  [{ company: 'Acme', fileAs: 'Acme' }, { name: '' }],
  [{ name: 'Bob Lee', greeting: 'Uncle Bob', fileAs: 'Bob' }, {}],
  [{ fileAs: 'Smith, Jones & Co.' }, { name: 'Smith, Jones & Co.' }],
  [{ fileAs: 'Wycliffe, UK' }, {}],
  [{ fileAs: 'Mary Smith, Treasurer' }, {}],
  [{ name: 'Mary Smith, Plumber' }, { fileAs: 'Mary Smith, Plumber' }],
  [{}, {}],
];

describe('derive', () => {
  it.each(rows)('of %j adds %j', (given, filled) => {
    const fields = { ...emptyFields, ...given };
    expect(derive(fields)).toEqual({ ...fields, ...filled });
  });

  it('never changes what is there, and has nothing to add the second time', () => {
    const text = fc.oneof(fc.constant(''), fc.string(), fc.constantFrom('John', 'Smith, John', 'and', 'Mr. & Mrs.'));
    const parts = fc.record({ name: text, company: text, fileAs: text, title: text, firstName: text, lastName: text });
    fc.assert(
      fc.property(parts, (given) => {
        const fields: ContactFields = { ...emptyFields, ...given };
        const derived = derive(fields);
        for (const [field, value] of Object.entries(given)) {
          if (value.trim() !== '') expect(derived).toHaveProperty(field, value);
        }
        expect(derive(derived)).toEqual(derived);
      }),
    );
  });
});
