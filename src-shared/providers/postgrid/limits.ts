/**
 * What PostGrid prints for one contact: two address lines. It publishes no lengths; these are the limits of comparable
 * printers, in characters. The other figures are ours, because it publishes none either [unknown].
 */
export const postGridLimits = {
  addressLines: 2,
  print: { name: 40, line: 64 },
  /** Ids in one job. */
  jobIds: 500,
  /** Rows in one import file. */
  fileRows: 50_000,
  /** Up to so many contacts a list is filled contact by contact unless the user chooses otherwise. */
  contactByContact: 1_000,
  /** Requests an account may make: the sister API documents 5 a second [doc there, infer here]. */
  pace: { requests: 5, perMs: 1_000 },
} as const;
