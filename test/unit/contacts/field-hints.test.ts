import { expect, test } from 'vitest';
import { fieldHints } from '../../../src-renderer/contacts/field-hints.ts';
import { draft } from '../../support/contacts.ts';

const both = ['prayerletters', 'postgrid'] as const;

test('what only one of the services in use objects to is said with its name', () => {
  const hint = fieldHints(draft({ street: '' }), both).get('street');
  expect(hint).toMatchObject({ severity: 'error', message: expect.stringMatching(/^PostGrid: /) });
});

test('what all of them object to is said once', () => {
  const hint = fieldHints(draft({ name: '' }), both).get('name');
  expect(hint?.message).not.toMatch(/^(PostGrid|PrayerLetters): /);
});

test('an error comes before a warning about the same field', () => {
  for (const hint of fieldHints(draft({ street: '' }), both).values()) expect(hint.message).not.toBe('');
  expect(fieldHints(draft({ street: '' }), ['prayerletters']).get('street')?.severity).not.toBe('error');
});

test('a contact that every service takes has no hints', () => {
  expect(fieldHints(draft(), both).size).toBe(0);
});
