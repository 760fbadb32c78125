import fc from 'fast-check';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { emptyFields } from '../../../src-shared/contact/fields.ts';
import { contactDraftSchema, customFieldsSchema } from '../../../src-shared/contract/common.ts';
import { postGridContactSchema, toPostGridContact } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import {
  prayerLettersContactSchema,
  toPrayerLettersContact,
} from '../../../src-shared/providers/prayerletters/contact-payload.ts';

const nasty = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', ''];
/** As it arrives from the window and from the store. */
const arrived = (texts: readonly (readonly [string, string])[]): unknown =>
  JSON.parse(JSON.stringify(Object.fromEntries(texts)));

it('A custom field may have any name and loses nothing on its way', () => {
  const texts = nasty.map((name) => [name, `text of ${name}`] as const);
  expect(Object.entries(v.parse(customFieldsSchema, arrived(texts)))).toEqual(texts);
  const draft = v.parse(contactDraftSchema, { fields: emptyFields, custom: arrived(texts) });
  expect(Object.entries(draft.custom)).toEqual(texts);
  const name = fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 200 }));
  fc.assert(
    fc.property(fc.uniqueArray(fc.tuple(name, fc.string()), { selector: ([key]) => key }), (all) => {
      const once = v.parse(customFieldsSchema, arrived(all));
      expect(new Map(Object.entries(once))).toEqual(new Map(all));
    }),
  );
});

it.each([null, [], ['a'], 'a', 7, { a: 1 }, { a: null }, { ['n'.repeat(201)]: 'a' }, { a: 't'.repeat(1_000_001) }])(
  'What holds no texts under names is refused: %#',
  (input) => {
    expect(v.is(customFieldsSchema, input)).toBe(false);
  },
);

it('What is sent with a contact is read again with every custom field', () => {
  const custom = Object.fromEntries(nasty.filter((name) => name !== '').map((name) => [name, name]));
  const fields = { ...emptyFields, name: 'Ann Quist', street: '1 Oak St', city: 'Keene', country: 'US' };
  const contact = { id: 'c1', fields, custom, createdAt: 0, updatedAt: 0, deletedAt: null };
  const letter = v.parse(prayerLettersContactSchema, JSON.parse(JSON.stringify(toPrayerLettersContact(contact))));
  expect(Object.keys(letter.metadata ?? {})).toEqual(Object.keys(toPrayerLettersContact(contact).metadata ?? {}));
  expect(Object.keys(letter.metadata ?? {})).toContain('constructor');
  const postGrid = v.parse(postGridContactSchema, JSON.parse(JSON.stringify(toPostGridContact(contact))));
  expect(Object.entries(postGrid.metadata)).toEqual(Object.entries(toPostGridContact(contact).metadata));
  expect(Object.keys(postGrid.metadata)).toContain('__proto__');
});
