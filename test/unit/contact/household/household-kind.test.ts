import { expect, it } from 'vitest';
import { type ContactFields, emptyFields } from '../../../../src-shared/contact/fields.ts';
import type { HouseholdKind } from '../../../../src-shared/contact/household/household.ts';
import { householdKind } from '../../../../src-shared/contact/household/read-household.ts';

type Row = readonly [given: Partial<ContactFields>, kind: HouseholdKind];

it.each<Row>([
  [{ name: 'John Smith' }, 'person'],
  [{ name: 'The Rev. John Smith' }, 'person'],
  [{ name: 'John Church' }, 'person'],
  [{ firstName: 'John', lastName: 'Church' }, 'person'],
  [{ title: 'Mr.', lastName: 'Smith' }, 'person'],
  [{ name: 'Mr. and Mrs. Smith' }, 'couple'],
  [{ fileAs: 'Smith, Mr. and Mrs.' }, 'couple'],
  [{ firstName: 'John', lastName: 'Smith', spouseFirstName: 'Mary' }, 'couple'],
  [{ fileAs: 'Doe, John and Jane (Smith)' }, 'two-surnames'],
  [{ fileAs: 'Doe, John (Jonny) and Jane' }, 'couple'],
  [{ fileAs: 'Stone, Carl and Dee Lund' }, 'two-surnames'],
  [{ name: 'Smith, John & Mary Jones' }, 'two-surnames'],
  [{ name: 'Smith, John and Mary' }, 'couple'],
  [{ name: 'Smith, John and Mary Smith' }, 'couple'],
  [{ name: 'Smith, John and Mary Ann' }, 'couple'],
  [{ fileAs: 'Ellis, John Henry and Mary Jones' }, 'unknown'],
  [{ fileAs: 'John, Tim and Mary Smith' }, 'unknown'],
  [{ fileAs: 'Stone, Carl and Lund, Dee' }, 'unknown'],
  [{ name: 'John Smith and Mary Jones', firstName: 'John', lastName: 'Smith' }, 'two-surnames'],
  [{ name: 'The Smiths' }, 'family'],
  [{ name: 'Familie Müller' }, 'family'],
  [{ name: 'Holy Family' }, 'organisation'],
  [{ name: 'Focus on the Family' }, 'organisation'],
  [{ name: 'Acme, Inc.' }, 'organisation'],
  [{ lastName: 'New Life Church' }, 'organisation'],
  [{ company: 'Acme', fileAs: 'Acme' }, 'organisation'],
  [{ fileAs: 'Estate of Jane Doe', firstName: 'Jane', lastName: 'Doe' }, 'estate'],
  [{ name: '12 Main St' }, 'unknown'],
  [{ name: 'and' }, 'unknown'],
  [{ email: 'a@example.org' }, 'unknown'],
])('%j is %s', (given, kind) => {
  expect(householdKind({ ...emptyFields, ...given })).toBe(kind);
});
