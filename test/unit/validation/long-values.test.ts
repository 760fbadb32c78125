import { expect, it } from 'vitest';
import { emptyFields } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';

const blanks = ' '.repeat(300_000);

it.each([
  ['email', `x${blanks}x`],
  ['email', `a@b${'.'.repeat(300_000)}x ,`],
  ['email', `x${blanks}@${blanks}x`],
  ['phone', `603-555-0101${blanks}x`],
  ['phone', `603-555-0101${', '.repeat(150_000)}x`],
] as const)('A very long text in %s is checked in time, and nothing is made of it', (field, text) => {
  const issues = validateContact({ fields: { ...emptyFields, [field]: text }, custom: {} }, destinations.postgrid);
  expect(issues.filter((issue) => issue.field === field && issue.code.endsWith('-format') && issue.fix)).toEqual([]);
});

it('Several addresses in a long cell are several all the same', () => {
  const email = Array.from({ length: 100 }, (_, at) => `anna${at}@example.org`).join('; ');
  const issues = validateContact({ fields: { ...emptyFields, email }, custom: {} }, destinations.postgrid);
  expect(issues).toContainEqual(expect.objectContaining({ code: 'several-values', detail: '100' }));
});
