import { type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';

/** A contact from one line: "name | street | city | state | postal code", with other fields beside it. */
export function contactOf(line: string, others: Partial<ContactFields> = {}): ContactFields {
  const [name = '', street = '', city = '', state = '', postalCode = ''] = line.split('|').map((part) => part.trim());
  return { ...emptyFields, name, street, city, state, postalCode, ...others };
}
