import type { ContactField } from '../contact/fields.ts';

/** What the fields of a contact are called on the screen. */
export const fieldLabels = {
  name: 'Envelope name',
  company: 'Organization',
  greeting: 'Greeting',
  fileAs: 'Sort name',
  title: 'Title',
  firstName: 'First name',
  middleName: 'Middle name',
  lastName: 'Last name',
  suffix: 'Suffix',
  spouseFirstName: 'Spouse first name',
  spouseLastName: 'Spouse last name',
  street: 'Street',
  city: 'City',
  state: 'State',
  postalCode: 'ZIP / postal code',
  country: 'Country',
  email: 'E-mail',
  phone: 'Phone',
  externalId: 'ID in the file',
} as const satisfies Readonly<Record<ContactField, string>>;

/** What a grid column is called: a contact field, or a custom field by its own name. */
export function gridFieldLabel(field: ContactField | `custom:${string}`): string {
  return field.startsWith('custom:') ? field.slice('custom:'.length) : fieldLabels[field as ContactField];
}
