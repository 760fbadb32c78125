/**
 * The fields of a contact, in the order a person reads them.
 *
 * `name` is exactly the first line on the envelope; `greeting` is what follows "Dear"; `fileAs` sorts the address book
 * ("Last, First" for people, the plain name for organisations); `street` may hold several lines; `country` is a name as
 * the user writes it, blank for the home country; `externalId` is the identity of the person in the file it came from.
 */
export const contactFields = [
  'name',
  'company',
  'greeting',
  'fileAs',
  'title',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'spouseFirstName',
  'spouseLastName',
  'street',
  'city',
  'state',
  'postalCode',
  'country',
  'email',
  'phone',
  'externalId',
] as const;

export type ContactField = (typeof contactFields)[number];

/** The fields that make one name; half of one name and half of another is no name. */
export const nameFields = [
  'name',
  'greeting',
  'fileAs',
  'title',
  'firstName',
  'middleName',
  'lastName',
  'suffix',
  'spouseFirstName',
  'spouseLastName',
] as const satisfies readonly ContactField[];

/** The fields that make one address. */
export const addressFields = [
  'street',
  'city',
  'state',
  'postalCode',
  'country',
] as const satisfies readonly ContactField[];

/** Every field of one contact as text; the empty string means "nothing there". */
export type ContactFields = Readonly<Record<ContactField, string>>;

/** Data that has no field of its own; sent as metadata where a provider takes it. */
export type CustomFields = Readonly<Record<string, string>>;

/** What a row of an import becomes: a contact without an identity yet. */
export interface ContactDraft {
  readonly fields: ContactFields;
  readonly custom: CustomFields;
}

/** A contact of the address book. Times are milliseconds since 1970, UTC. */
export interface Contact extends ContactDraft {
  readonly id: string;
  readonly createdAt: number;
  readonly updatedAt: number;
}

/** A contact with every field empty: the start for building one from parts. */
export const emptyFields: ContactFields = Object.freeze(
  Object.fromEntries(contactFields.map((field) => [field, ''])) as Record<ContactField, string>,
);

/** True for a string that names a contact field; narrows what arrives from outside. */
export function isContactField(value: string): value is ContactField {
  return (contactFields as readonly string[]).includes(value);
}
