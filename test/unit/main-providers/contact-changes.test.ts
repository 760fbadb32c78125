import { describe, expect, test } from 'vitest';
import { canBeChanged, contactChanges } from '../../../src-main/providers/prayerletters/contact-changes.ts';
import type { Contact, ContactFields } from '../../../src-shared/contact/fields.ts';
import { toPrayerLettersContact } from '../../../src-shared/providers/prayerletters/contact-payload.ts';
import { draft } from '../../support/contacts.ts';

type Custom = Readonly<Record<string, string>>;

/** What is sent of a contact with these changes. */
function payload(fields: Partial<ContactFields> = {}, custom: Custom = {}): string {
  const contact: Contact = { ...draft(fields, custom), id: 'c-1', createdAt: 0, updatedAt: 0 };
  return JSON.stringify(toPrayerLettersContact(contact));
}

describe('the changes of a contact on a list', () => {
  test('are all of it but our id, with the address whole', () => {
    expect(contactChanges(payload({ city: 'Hanover' }), payload())).toEqual({
      type: 'contact',
      name: 'Joe and Mary Tischler',
      file_as: 'Tischler, Joe and Mary',
      greeting: 'Joe and Mary',
      address: { street: '123 Main St.', city: 'Hanover', state: 'NH', postal_code: '03766' },
    });
  });

  test('set metadata, and take away by null what is gone', () => {
    const earlier = payload({}, { amount: '$50.00', since: '2019', group: 'A' });
    expect(contactChanges(payload({}, { amount: '$60.00', note: 'new' }), earlier)).toMatchObject({
      metadata: { amount: '$60.00', note: 'new', since: null, group: null },
    });
    expect(contactChanges(payload(), payload({}, { since: '2019' }))).toMatchObject({ metadata: { since: null } });
  });

  test('have no null for metadata that stays, nor when nobody knows what was there', () => {
    const custom = { amount: '$50.00' };
    expect(contactChanges(payload({}, custom), payload({}, custom)).metadata).toEqual(custom);
    expect(contactChanges(payload({}, custom), null).metadata).toEqual(custom);
    expect(contactChanges(payload(), null).metadata).toBeUndefined();
  });

  test('refuse what is no payload', () => {
    expect(() => contactChanges('null', null)).toThrow();
    expect(() => contactChanges('{"type":"contact"}', null)).toThrow();
  });
});

describe('a contact on a list', () => {
  test.each<[string, Partial<ContactFields>]>([
    ['is unchanged', {}],
    ['has another value', { name: 'Joe Tischler', city: 'Hanover' }],
    ['has a field more', { company: 'Elm Inc.', country: 'Germany' }],
  ])('can become one that %s', (_what, fields) => {
    expect(canBeChanged(payload(fields), payload())).toBe(true);
  });

  test.each<[string, Partial<ContactFields>]>([
    ['greeting', { greeting: '' }],
    ['street', { street: '' }],
    ['postal code', { postalCode: '' }],
  ])('cannot become one without its %s, because what is left out stays', (_what, fields) => {
    expect(canBeChanged(payload(fields), payload())).toBe(false);
  });

  test('can lose metadata', () => {
    expect(canBeChanged(payload(), payload({}, { since: '2019' }))).toBe(true);
  });
});
