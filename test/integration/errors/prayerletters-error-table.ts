/** What must follow from an answer to "add contacts to a list". */
export type Follows =
  /** The contact is found by halving and parked with the provider's words in the reason; the others go to a clean list. */
  | 'park the contact'
  /** The account rests until the user has repaired it; then everything goes on where it was. */
  | 'pause the account'
  /** The send stops and offers a fresh list. */
  | 'offer a fresh list'
  /** The same batch is sent again to the same list. */
  | 'wait and repeat'
  /** Everything goes to a fresh list at once, and the old one is not to be ordered from. */
  | 'start a fresh list';

export interface ErrorRow {
  readonly status: number;
  readonly code: string;
  /** The sentence of the documentation. */
  readonly message: string;
  readonly follows: Follows;
  /** It blames how the request was built, so that the user is told that the contact is not at fault. */
  readonly isOwnFault?: true;
}

/** The table "Error Responses" of the seed, row by row, with what the notes beside it ask for. */
export const errorTable: readonly ErrorRow[] = [
  {
    status: 400,
    code: 'lists.insufficient_address',
    message: 'The address for the specified contact is incomplete.',
    follows: 'park the contact',
  },
  {
    status: 400,
    code: 'lists.invalid_address',
    message: 'The address field must be an object.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.invalid_data_array',
    message: 'The contacts object must contain a data array.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.invalid_field',
    message: 'The request included an unrecognized field.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.invalid_field_length',
    message: 'The value for the specified field is too long.',
    follows: 'park the contact',
  },
  {
    status: 400,
    code: 'lists.invalid_field_value',
    message: 'This field must be a string.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.invalid_metadata',
    message: 'The metadata field, if present, must be an object.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.invalid_metadata_field',
    message: 'The specified metadata field contains invalid characters.',
    follows: 'park the contact',
  },
  {
    status: 400,
    code: 'lists.invalid_metadata_length',
    message: 'The value for the specified metadata field is too long.',
    follows: 'park the contact',
  },
  {
    status: 400,
    code: 'lists.invalid_type',
    message: 'The body of the request must be a contacts object. Each contact must be a contact object.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.missing_address',
    message: 'Each contact must contain an address.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 400,
    code: 'lists.missing_name',
    message: 'Each contact must contain a name or company.',
    follows: 'park the contact',
  },
  {
    status: 400,
    code: 'lists.too_much_metadata',
    message: 'The maximum number of custom fields has been exceeded for the specified contact.',
    follows: 'park the contact',
  },
  {
    status: 400,
    code: 'lists.undefined_metadata_value',
    message: 'Metadata fields may not have null values.',
    follows: 'park the contact',
    isOwnFault: true,
  },
  {
    status: 403,
    code: 'lists.permission_error',
    message: 'You need the lists.write scope to perform this action.',
    follows: 'pause the account',
  },
  { status: 404, code: 'not_found', message: "The requested list doesn't exist.", follows: 'offer a fresh list' },
  {
    status: 423,
    code: 'lists.locked',
    message: 'Another update to this list is in process.',
    follows: 'wait and repeat',
  },
  {
    status: 500,
    code: 'lists.error_creating_record',
    message: 'There was a database error creating this contact.',
    follows: 'start a fresh list',
  },
];
