import { describe, expect, it } from 'vitest';
import { composeEnvelopeName, composeFileAs, composeGreeting } from '../../../src-shared/contact/compose-names.ts';
import { type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';

type Row = readonly [parts: Partial<ContactFields>, name: string, greeting: string, fileAs: string];
const john = { firstName: 'John', lastName: 'Doe' };

const rows: readonly Row[] = [
  [john, 'John Doe', 'John', 'Doe, John'],
  [{ ...john, title: 'Dr.', middleName: 'T', suffix: 'Jr.' }, 'Dr. John T Doe Jr.', 'John', 'Doe, John T, Jr.'],
  [{ ...john, spouseFirstName: 'Jane' }, 'John and Jane Doe', 'John and Jane', 'Doe, John and Jane'],
  [
    { ...john, spouseFirstName: 'Jane', spouseLastName: 'Doe' },
    'John and Jane Doe',
    'John and Jane',
    'Doe, John and Jane',
  ],
  [
    { ...john, spouseFirstName: 'Jane', spouseLastName: 'Smith' },
    'John Doe and Jane Smith',
    'John and Jane',
    'Doe, John and Jane (Smith)',
  ],
  [
    { ...john, title: 'Mr. and Mrs.', spouseFirstName: 'Jane' },
    'John and Jane Doe',
    'John and Jane',
    'Doe, John and Jane',
  ],
  [
    { ...john, title: 'Rev.', spouseFirstName: 'Jane' },
    'Rev. John and Jane Doe',
    'John and Jane',
    'Doe, John and Jane',
  ],
  [{ ...john, title: 'Mr. and Mrs.' }, 'Mr. and Mrs. John Doe', 'Mr. and Mrs. Doe', 'Doe, John'],
  [{ title: 'Mr. and Mrs.', lastName: 'Doe' }, 'Mr. and Mrs. Doe', 'Mr. and Mrs. Doe', 'Doe'],
  [{ title: 'Mr.', lastName: 'Doe', spouseFirstName: 'Jane' }, 'Jane Doe', 'Jane', 'Doe, Jane'],
  [{ firstName: 'John and Jane', lastName: 'Doe' }, 'John and Jane Doe', 'John and Jane', 'Doe, John and Jane'],
  [{ ...john, company: 'Acme' }, 'John Doe', 'John', 'Doe, John'],
  [{ company: 'New Life Church' }, '', '', 'New Life Church'],
  [{ firstName: '  John ', lastName: ' Doe' }, 'John Doe', 'John', 'Doe, John'],
  [{}, '', '', ''],
];

describe.each(rows)('from %j', (parts, name, greeting, fileAs) => {
  const fields = { ...emptyFields, ...parts };
  it(`the envelope says "${name}"`, () => expect(composeEnvelopeName(fields)).toBe(name));
  it(`the letter greets "${greeting}"`, () => expect(composeGreeting(fields)).toBe(greeting));
  it(`the address book sorts "${fileAs}"`, () => expect(composeFileAs(fields)).toBe(fileAs));
});
