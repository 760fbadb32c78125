import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  importState,
  isBusy,
  readContact,
  readContacts,
  readDeleted,
  readErrorBody,
  readImport,
  readMailingList,
} from '../../../src-main/providers/postgrid/answers.ts';
import { keyMode } from '../../../src-main/providers/postgrid/key-mode.ts';

const readers = [readContact, readContacts, readMailingList, readImport, readDeleted, readErrorBody];

test.each([
  ['test_sk_1', 'test'],
  ['live_sk_1', 'live'],
  ['sk_test_1', 'live'],
  ['', 'live'],
])('the key %j is of mode %s', (key, mode) => {
  expect(keyMode(key)).toBe(mode);
});

test('no text makes a reader throw, and what is not the documented JSON is not taken for it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      for (const read of readers) read(text);
    }),
  );
  for (const text of ['', '<html>', 'null', '[]', '{}', '{"id":"","live":false}', '{"id":"a"}']) {
    for (const read of readers) expect(read(text)).toBeUndefined();
  }
});

test('unknown fields and values of a contact break nothing', () => {
  const answer = { id: 'contact_1', live: false, addressStatus: 'guessed', addressErrors: ['x'], secret: true };
  expect(readContact(JSON.stringify(answer))).toEqual({ id: 'contact_1', live: false });
});

test('what is odd about an error is left out', () => {
  expect(readErrorBody('{"error":{"type":"x_error","message":7}}')).toEqual({ type: 'x_error' });
  expect(readErrorBody('{"error":{"type":"not a type"}}')).toBeUndefined();
});

test.each([
  ['creating_contacts', true],
  ['removing_contacts', true],
  ['counting_recipient_country_codes', true],
  ['never_heard_of', true],
  ['completed', false],
])('a list that is %s is busy: %s', (status, busy) => {
  expect(isBusy({ status })).toBe(busy);
});

test.each([
  ['validating', 'validating'],
  ['completed', 'completed'],
  ['changes_required', 'changes_required'],
  ['never_heard_of', 'validating'],
])('an import that is %s counts as %s', (status, state) => {
  expect(importState({ status })).toBe(state);
});
