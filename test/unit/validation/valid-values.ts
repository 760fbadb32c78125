import type { ContactField } from '../../../src-shared/contact/fields.ts';

/** Values that somebody means as they are, by the fields in which they stand. */
export const validValues: Partial<Readonly<Record<ContactField, readonly string[]>>> = {
  name: [
    'Smith, Jones & Co.',
    'Smith, Brown & Sons',
    'Mary Smith, Treasurer',
    'Joe Smith, Anna Smith',
    'John Smith, Pastor',
    'John Smith, Jr.',
    'Mr. and Mrs. John Smith, Sr.',
    ...[
      'MD',
      'MD, PhD',
      'OFM',
      'S.J.',
      'CFP',
      'MBA',
      'BA',
      'MA',
      'DC',
      'USN',
      'USMC (Ret.)',
      'PharmD',
      'PsyD',
      'RPh',
    ].map((degree) => `John Smith, ${degree}`),
    'Martin Luther King, Jr. and Coretta',
    'Church of God, International',
    'First Baptist Church, Dallas',
    'Wycliffe, UK',
    'Doe, Roe, and Poe LLP',
  ],
};
