import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Contact, type ContactFields, contactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import {
  contactIdKey,
  postGridContactSchema,
  toPostGridContact,
} from '../../../src-shared/providers/postgrid/contact-payload.ts';
import { goodFields } from '../validation/sample.ts';

function contact(fields: Partial<ContactFields>, custom: Record<string, string> = {}): Contact {
  return { id: 'c-1', createdAt: 0, updatedAt: 0, fields: { ...emptyFields, ...fields }, custom };
}

const addresseeOf = (fields: Partial<ContactFields>) => {
  const { firstName, lastName, companyName } = toPostGridContact(contact(fields));
  return [firstName, lastName, companyName];
};

describe('toPostGridContact', () => {
  it('makes exactly the object of the documentation', () => {
    const joe = contact({ ...goodFields, country: 'USA' }, { amount: '$50.00', note: ' ', ' ': 'x' });
    expect(toPostGridContact(joe)).toStrictEqual({
      firstName: 'Joe and Mary',
      lastName: 'Tischler',
      companyName: 'New Life Church',
      addressLine1: '123 Main St.',
      addressLine2: 'Apt 4',
      city: 'Lebanon',
      provinceOrState: 'NH',
      postalOrZip: '03766',
      countryCode: 'US',
      email: 'joe@example.org',
      phoneNumber: '+1 603 555 0100',
      metadata: { amount: '$50.00', [contactIdKey]: 'c-1' },
    });
  });

  it('omits what is empty or stands for empty', () => {
    const sent = toPostGridContact(contact({ name: 'Joe', street: '1 Main St', city: 'N/A', email: '-' }));
    expect(sent).toStrictEqual({
      firstName: 'Joe',
      addressLine1: '1 Main St',
      countryCode: 'US',
      metadata: { [contactIdKey]: 'c-1' },
    });
  });

  it.each<[Partial<ContactFields>, (string | undefined)[]]>([
    [{ name: 'Joe and Mary Tischler' }, ['Joe and Mary', 'Tischler', undefined]],
    [{ name: 'Maria Garcia Lopez' }, ['Maria Garcia', 'Lopez', undefined]],
    [
      { name: 'Maria Garcia Lopez', firstName: 'Maria', lastName: 'Garcia Lopez' },
      ['Maria', 'Garcia Lopez', undefined],
    ],
    [{ name: 'Maria Lopez', firstName: 'Maria', lastName: 'Garcia' }, ['Maria', 'Lopez', undefined]],
    [{ firstName: 'Joe', lastName: 'Tischler' }, ['Joe', 'Tischler', undefined]],
    [{ firstName: 'Joe' }, ['Joe', undefined, undefined]],
    [{ name: 'N/A', company: 'Acme' }, [undefined, undefined, 'Acme']],
    [{ name: 'New Life Church' }, [undefined, undefined, 'New Life Church']],
    [{ name: 'New Life Church', company: 'New Life Church' }, [undefined, undefined, 'New Life Church']],
    [{ name: 'The Smith Family', company: 'Acme' }, ['The Smith Family', undefined, 'Acme']],
    [{ name: 'Joe  T\nTischler', company: ' Acme ' }, ['Joe T', 'Tischler', 'Acme']],
  ])('addresses %j to %j', (fields, expected) => {
    expect(addresseeOf(fields)).toEqual(expected);
  });

  it.each([
    ['', 'US'],
    ['N/A', 'US'],
    ['Deutschland', 'DE'],
    ['england', 'GB'],
    ['CAN', 'CA'],
    ['Narnia ', 'Narnia'],
  ])('sends the country %j as %j', (country, code) => {
    expect(toPostGridContact(contact({ country })).countryCode).toBe(code);
  });

  it('keeps the local id even if a custom field has taken its name', () => {
    const sent = toPostGridContact(contact({ name: 'Joe' }, { [contactIdKey]: 'other' }));
    expect(sent.metadata[contactIdKey]).toBe('c-1');
  });

  it('fits the schema whatever the text, once the rules are kept', () => {
    const anyFields = fc.dictionary(fc.constantFrom(...contactFields), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(anyFields, fc.dictionary(fc.string(), fc.string()), (fields, custom) => {
        const sent = toPostGridContact(contact({ ...fields, street: '1 Main St', country: '' }, custom));
        expect(v.is(postGridContactSchema, sent)).toBe(true);
      }),
    );
  });

  it.each(['addressLine1', 'countryCode'])('the schema refuses a contact without %s', (field) => {
    const sent = { ...toPostGridContact(contact({ name: 'Joe', street: '1 Main St' })), [field]: '' };
    expect(v.is(postGridContactSchema, sent)).toBe(false);
  });
});
