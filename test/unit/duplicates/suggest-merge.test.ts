import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { suggestMerge } from '../../../src-shared/duplicates/suggest-merge.ts';
import { anyContact } from './any-contact.ts';
import { contactOf } from './contact-of.ts';

describe('the suggested contact', () => {
  it('has the fuller text of each field, and says where it is from', () => {
    const { fields, from } = suggestMerge([
      contactOf('JOHN SMITH | 12 MAIN ST | LEBANON | NH | 03766', { phone: '603-555-0123', email: 'n/a' }),
      contactOf('John Smith | 12 Main St | Lebanon | NH | 03766-1234', { email: 'john@example.org' }),
    ]);
    expect(fields).toEqual({
      ...contactOf('John Smith | 12 Main St | Lebanon | NH | 03766-1234'),
      phone: '603-555-0123',
      email: 'john@example.org',
    });
    expect(from).toMatchObject({ name: 1, street: 1, postalCode: 1, phone: 0, email: 1 });
  });

  it('prefers ordinary capitals to all or none, also in a very long text', () => {
    const best = (...streets: string[]) =>
      suggestMerge(streets.map((street) => ({ ...emptyFields, street }))).fields.street;
    expect(best('OAK LANE', 'oak lane', 'Oak Lane')).toBe('Oak Lane');
    expect(best('PO Box 63', 'po box 63')).toBe('PO Box 63');
    const long = `${'A'.repeat(200_000)}b`;
    expect(best(long.toUpperCase(), long) === long).toBe(true);
  });

  it('never mixes two addresses', () => {
    const { fields } = suggestMerge([
      contactOf('John Smith | 12 Main St | Lebanon | NH |'),
      contactOf('John Smith | PO Box 9 | Rome | | 13440'),
    ]);
    expect([fields.street, fields.city, fields.state, fields.postalCode]).toEqual(['12 Main St', 'Lebanon', 'NH', '']);
  });

  it('fills the gaps of an address from one that does not contradict it', () => {
    const { fields, from } = suggestMerge([
      contactOf('John Smith | 12 Main Street | Lebanon | NH |'),
      contactOf('John Smith | 12 Main St | Lebanon | | 03766'),
    ]);
    expect(fields).toMatchObject({ street: '12 Main Street', state: 'NH', postalCode: '03766' });
    expect(from).toMatchObject({ street: 0, state: 0, postalCode: 1 });
  });

  it('takes the postal code that has its zeros, but not another one', () => {
    const codeOf = (...codes: readonly string[]) => {
      const rows = codes.map((code, at) =>
        contactOf(`John Smith | ${at === 0 ? '12 Main Street' : '12 Main St'} | Burlington | VT | ${code}`),
      );
      return suggestMerge(rows).fields.postalCode;
    };
    expect(codeOf('5401', '05401')).toBe('05401');
    expect(codeOf('05401', '05401-1234')).toBe('05401-1234');
    expect(codeOf('5401', '54012')).toBe('5401');
  });

  it('keeps the names of a couple together', () => {
    const couple = contactOf('John and Mary Smith | 1 A St | Rome | NY | 13440', { greeting: 'John and Mary' });
    const one = contactOf('Mary Smith | 1 A St | Rome | NY | 13440', { greeting: 'Mary', firstName: 'Mary' });
    expect(suggestMerge([one, couple]).fields).toMatchObject({
      name: 'John and Mary Smith',
      greeting: 'John and Mary',
      firstName: '',
    });
  });

  it('prefers accents, and the first row where nothing else decides', () => {
    expect(suggestMerge([contactOf('Jan Muller'), contactOf('Jan Müller')]).fields.name).toBe('Jan Müller');
    expect(suggestMerge([contactOf('Ann Lee'), contactOf('Ann Ray')]).from.name).toBe(0);
    expect(suggestMerge([]).fields).toEqual(emptyFields);
  });

  it('consists of texts of the rows, exactly as they stand there', () => {
    fc.assert(
      fc.property(fc.array(anyContact, { minLength: 1, maxLength: 4 }), (rows) => {
        const { fields, from } = suggestMerge(rows);
        for (const field of contactFields) expect(fields[field]).toBe(rows[from[field]]?.[field]);
        expect(suggestMerge([fields]).fields).toEqual(fields);
      }),
    );
  });
});
