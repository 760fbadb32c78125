import { type ContactDraft, type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import type { DestinationId } from '../../../src-shared/providers/destination.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import type { Issue } from '../../../src-shared/validation/issue.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';

/** A contact with every field in order, so that each test spoils exactly one thing. */
export const goodFields: ContactFields = {
  ...emptyFields,
  name: 'Joe and Mary Tischler',
  company: 'New Life Church',
  greeting: 'Joe and Mary',
  fileAs: 'Tischler, Joe and Mary',
  title: 'Mr.',
  firstName: 'Joe',
  middleName: 'T',
  lastName: 'Tischler',
  suffix: 'III',
  spouseFirstName: 'Mary',
  street: '123 Main St.\nApt 4',
  city: 'Lebanon',
  state: 'NH',
  postalCode: '03766',
  email: 'joe@example.org',
  phone: '+1 603 555 0100',
  externalId: '0123456',
};

export function draft(changes: Partial<ContactFields> = {}, custom: Record<string, string> = {}): ContactDraft {
  return { fields: { ...goodFields, ...changes }, custom };
}

export function issuesOf(changes: Partial<ContactFields>, to: DestinationId = 'prayerletters'): readonly Issue[] {
  return validateContact(draft(changes), destinations[to]);
}

/** The contact after taking the offered fix. */
export function repaired(contact: ContactDraft, issue: Issue): ContactDraft {
  return { ...contact, fields: { ...contact.fields, [issue.field]: issue.fix ?? contact.fields[issue.field] } };
}
