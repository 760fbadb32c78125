import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Contact, type ContactFields, contactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import {
  prayerLettersContactSchema,
  toPrayerLettersContact,
} from '../../../src-shared/providers/prayerletters/contact-payload.ts';
import { goodFields } from '../validation/sample.ts';

function contact(fields: Partial<ContactFields>, custom: Record<string, string> = {}): Contact {
  return { id: 'c-1', createdAt: 0, updatedAt: 0, fields: { ...emptyFields, ...fields }, custom };
}

describe('toPrayerLettersContact', () => {
  it('makes exactly the object of the documentation', () => {
    const joe = contact(
      {
        name: 'Joe and Mary Tischler',
        greeting: 'Joe and Mary',
        fileAs: 'Tischler, Joe and Mary',
        street: '123 Main St.',
        city: 'Lebanon',
        state: 'NH',
        postalCode: '03766',
        externalId: '99',
      },
      { amount: '$50.00', note: ' ' },
    );
    expect(toPrayerLettersContact(joe)).toEqual({
      address: { city: 'Lebanon', postal_code: '03766', state: 'NH', street: '123 Main St.' },
      external_id: 'c-1',
      file_as: 'Tischler, Joe and Mary',
      greeting: 'Joe and Mary',
      metadata: { amount: '$50.00' },
      name: 'Joe and Mary Tischler',
      type: 'contact',
    });
  });

  it('omits what is empty but always has an address', () => {
    expect(toPrayerLettersContact(contact({ name: 'Joe' }))).toStrictEqual({
      type: 'contact',
      name: 'Joe',
      external_id: 'c-1',
      address: {},
    });
  });

  it.each([
    ['', undefined],
    ['USA', undefined],
    ['United States of America', undefined],
    ['Deutschland', 'Germany'],
    ['england', 'United Kingdom'],
    ['Narnia ', 'Narnia'],
  ])('prints the country %j as %j', (country, printed) => {
    expect(toPrayerLettersContact(contact({ country })).address.country).toBe(printed);
  });

  it.each([
    [true, { name: 'Joe', company: 'Acme' }, { name: 'Joe', company: 'Acme' }],
    [true, { name: '', company: 'Acme' }, { company: 'Acme' }],
    [false, { name: 'Joe', company: 'Acme' }, { name: 'Joe' }],
    [false, { name: '', company: 'Acme' }, { name: 'Acme' }],
  ])('with sendCompany %s sends %j as %j', (sendCompany, fields, expected) => {
    const { name, company } = toPrayerLettersContact(contact(fields), { sendCompany });
    expect({ ...(name !== undefined && { name }), ...(company !== undefined && { company }) }).toEqual(expected);
  });

  it('keeps the lines of a street, with plain line feeds', () => {
    expect(toPrayerLettersContact(contact({ street: '1 Main St\r\nApt 4' })).address.street).toBe('1 Main St\nApt 4');
  });

  it('sends no e-mail, phone or part of a name', () => {
    const sent = JSON.stringify(
      toPrayerLettersContact(contact({ ...goodFields, phone: 'PHONE', email: 'MAIL', suffix: 'SUFFIX' })),
    );
    expect(sent).not.toMatch(/PHONE|MAIL|SUFFIX/);
  });

  it('fits the schema whatever the text, without a single empty string', () => {
    const anyFields = fc.dictionary(fc.constantFrom(...contactFields), fc.string({ unit: 'binary' }));
    const anyCustom = fc.dictionary(fc.string(), fc.string());
    fc.assert(
      fc.property(anyFields, anyCustom, fc.boolean(), (fields, custom, sendCompany) => {
        const sent = toPrayerLettersContact(contact(fields, custom), { sendCompany });
        expect(v.is(prayerLettersContactSchema, sent)).toBe(true);
        expect(Object.values({ ...sent, ...sent.address, ...sent.metadata })).not.toContain('');
      }),
    );
  });
});
