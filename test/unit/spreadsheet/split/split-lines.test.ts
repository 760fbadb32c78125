import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitCell } from '../../../../src-shared/spreadsheet/split/split-cell.ts';
import { splitCityLine } from '../../../../src-shared/spreadsheet/split/split-city-line.ts';
import { splitFullName } from '../../../../src-shared/spreadsheet/split/split-full-name.ts';
import { splitFields, splitKinds } from '../../../../src-shared/spreadsheet/split/split-kinds.ts';

describe('splitCityLine', () => {
  it.each([
    ['Lebanon, NH 03766', 'Lebanon|NH|03766'],
    ['Lebanon NH 03766-6789', 'Lebanon|NH|03766-6789'],
    ['Lebanon, NH, 03766', 'Lebanon|NH|03766'],
    ['Lebanon,NH 037661234', 'Lebanon|NH|037661234'],
    ['lebanon nh 03766', 'lebanon|nh|03766'],
    ['St. Louis, Mo. 63101', 'St. Louis|Mo.|63101'],
    ['Lebanon, New Hampshire', 'Lebanon|New Hampshire|'],
    ['Charleston West Virginia 25301', 'Charleston|West Virginia|25301'],
    ['Port Washington 11050', 'Port Washington||11050'],
    ['Washington, D.C. 20001', 'Washington|D.C.|20001'],
    ['Lebanon, NH', 'Lebanon|NH|'],
    ['Lebanon NH', 'Lebanon|NH|'],
    ['Lebanon', 'Lebanon||'],
    ['New York', 'New York||'],
    ['NH 03766', '|NH|03766'],
    ['03766', '||03766'],
    ['NH', '|NH|'],
    ['Lebanon, NH 3766', 'Lebanon|NH|3766'],
    ['12345 Berlin', 'Berlin||12345'],
    ['8001 Zürich', 'Zürich||8001'],
    ['75008 Paris', 'Paris||75008'],
    ['1234 AB Den Haag', 'Den Haag||1234 AB'],
    ['Toronto, ON M5V 2T6', 'Toronto|ON|M5V 2T6'],
    ['Toronto Ontario M5V2T6', 'Toronto|Ontario|M5V2T6'],
    ['Oxford OX1 2JD', 'Oxford||OX1 2JD'],
    ['Mumbai 400001', 'Mumbai||400001'],
    ['12 Main St, Lebanon', '12 Main St, Lebanon||'],
    ['Santa Fe in NM or so', 'Santa Fe in NM or so||'],
    ['__proto__', '__proto__||'],
  ])('%j', (text, expected) => {
    const { city = '', state = '', postalCode = '', ...others } = splitCityLine(text);
    expect(`${city}|${state}|${postalCode}`).toBe(expected);
    expect(others).toEqual({});
  });

  it('takes the country behind a postal code', () => {
    expect(splitCityLine('Lebanon, NH 03766, USA')).toMatchObject({ city: 'Lebanon', country: 'USA' });
    expect(splitCityLine('10115 Berlin, Germany')).toEqual({ city: 'Berlin', postalCode: '10115', country: 'Germany' });
  });
});

describe('splitFullName', () => {
  it.each([
    ['Smith, John', { fileAs: 'Smith, John', firstName: 'John', lastName: 'Smith' }],
    ['Smith, John Q.', { fileAs: 'Smith, John Q.', firstName: 'John', middleName: 'Q.', lastName: 'Smith' }],
    [
      'Smith, John and Jane',
      { fileAs: 'Smith, John and Jane', firstName: 'John', lastName: 'Smith', spouseFirstName: 'Jane' },
    ],
    [
      'Doe, John & Jane (Smith)',
      {
        fileAs: 'Doe, John & Jane (Smith)',
        firstName: 'John',
        lastName: 'Doe',
        spouseFirstName: 'Jane',
        spouseLastName: 'Smith',
      },
    ],
    [
      'Stone, Carl and Dee Lund',
      {
        fileAs: 'Stone, Carl and Dee Lund',
        firstName: 'Carl',
        lastName: 'Stone',
        spouseFirstName: 'Dee',
        spouseLastName: 'Lund',
      },
    ],
    [
      'Smith, John & Mary Smith',
      { fileAs: 'Smith, John & Mary Smith', firstName: 'John', lastName: 'Smith', spouseFirstName: 'Mary' },
    ],
    ['John, Tim and Mary Smith', { name: 'John, Tim and Mary Smith' }],
    [
      'van der Berg, Dr. Mary Ann',
      { fileAs: 'van der Berg, Dr. Mary Ann', title: 'Dr.', firstName: 'Mary Ann', lastName: 'van der Berg' },
    ],
    ['Smith, John, Jr.', { fileAs: 'Smith, John, Jr.', firstName: 'John', lastName: 'Smith', suffix: 'Jr.' }],
    [
      'Mr. & Mrs. John Smith',
      { name: 'Mr. & Mrs. John Smith', title: 'Mr. & Mrs.', firstName: 'John', lastName: 'Smith' },
    ],
    [
      'John and Jane Smith',
      { name: 'John and Jane Smith', firstName: 'John', lastName: 'Smith', spouseFirstName: 'Jane' },
    ],
    [
      'John Doe and Jane Smith',
      {
        name: 'John Doe and Jane Smith',
        firstName: 'John',
        lastName: 'Doe',
        spouseFirstName: 'Jane',
        spouseLastName: 'Smith',
      },
    ],
    [
      'Dr. John Q. Smith Jr.',
      {
        name: 'Dr. John Q. Smith Jr.',
        title: 'Dr.',
        firstName: 'John',
        middleName: 'Q.',
        lastName: 'Smith',
        suffix: 'Jr.',
      },
    ],
    ['John Smith, Jr.', { name: 'John Smith, Jr.', firstName: 'John', lastName: 'Smith', suffix: 'Jr.' }],
    ['Ludwig van Beethoven', { name: 'Ludwig van Beethoven', firstName: 'Ludwig', lastName: 'van Beethoven' }],
    ['First Baptist Church', { company: 'First Baptist Church' }],
    ['Acme, Inc.', { company: 'Acme, Inc.' }],
    ['The Smith Family', { name: 'The Smith Family' }],
    ['Estate of Jane Doe', { name: 'Estate of Jane Doe' }],
    ['Cher', { name: 'Cher' }],
    ['Smith (Jones), Mary', { name: 'Smith (Jones), Mary' }],
    ['Doe, Jane (Janie)', { fileAs: 'Doe, Jane (Janie)', firstName: 'Jane', lastName: 'Doe' }],
    ['Smith, Jones, Brown', { name: 'Smith, Jones, Brown' }],
    ['Class of 1985', { name: 'Class of 1985' }],
    ['  ', {}],
  ])('%j', (text, expected) => {
    expect(splitFullName(text)).toEqual(expected);
  });
});

const part = fc.constantFrom(
  ...'John|Jane|Smith|Mr.|&|and|Mrs.|Dr.|Q.|Jr.|,|van|der|(Jonny)|Church|The|Family|NH|03766|Lebanon|USA|Berlin|OX1 2JD|M5V 2T6|CA|2000'.split(
    '|',
  ),
);
const text = fc
  .array(fc.oneof({ weight: 5, arbitrary: part }, fc.string({ maxLength: 6 })), { maxLength: 9 })
  .map((parts) => parts.join(' '));
const signs = (value: string) =>
  [...value]
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .toSorted()
    .join('');

describe('whatever the text', () => {
  it('no letter and no digit of a town is lost', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(signs(Object.values(splitCityLine(value)).join(''))).toBe(signs(value));
      }),
      { numRuns: 1_000 },
    );
  });

  it('a name stays whole in one of its fields', () => {
    fc.assert(
      fc.property(text, (value) => {
        const { name = '', fileAs = '', company = '' } = splitFullName(value);
        expect(name + fileAs + company).toBe(value.trim().split(/\s+/u).join(' '));
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(splitKinds)('the pieces of a %s go to its fields only', (kind) => {
    fc.assert(
      fc.property(text, (value) => {
        const fields: readonly string[] = splitFields[kind];
        expect(Object.keys(splitCell(kind, value)).filter((field) => !fields.includes(field))).toEqual([]);
      }),
    );
  });
});
