import { addressFields, type ContactField } from '../../contact/fields.ts';

/** What a cell can hold that has to be cut up into several fields. */
export const splitKinds = ['whole-address', 'city-line', 'full-name'] as const;

export type SplitKind = (typeof splitKinds)[number];

/** The fields that the pieces of a cell go to. */
export const splitFields = {
  'whole-address': addressFields,
  'city-line': ['city', 'state', 'postalCode', 'country'],
  'full-name': [
    'name',
    'company',
    'fileAs',
    'title',
    'firstName',
    'middleName',
    'lastName',
    'suffix',
    'spouseFirstName',
    'spouseLastName',
  ],
} as const satisfies Readonly<Record<SplitKind, readonly ContactField[]>>;

/** The pieces of a cell by field; a field that is absent got nothing. */
export type SplitPieces = Readonly<Partial<Record<ContactField, string>>>;
