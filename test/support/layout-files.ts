import { exportHeaders } from '../unit/spreadsheet/export-headers.ts';
import type { TestFile } from './browser-test-files.ts';

/** What the address book says of somebody when the file was kept as it was matched by itself. */
export interface LayoutPerson {
  readonly name: string;
  /** By the labels of the contact's form. */
  readonly fields: Readonly<Record<string, string>>;
}

export interface LayoutFile {
  readonly program: string;
  readonly file: TestFile;
  /** The encoding and the delimiter that the reading has to name. */
  readonly reading: string;
  readonly people: readonly LayoutPerson[];
}

type Cells = Readonly<Record<string, string>>;

interface Writing {
  readonly isQuoted?: boolean;
  readonly encoding?: 'utf-8' | 'latin1';
  readonly hasMark?: boolean;
}

/** A CSV as the program writes it: its headers, and the cells of each row by header. */
function fileOf(
  name: string,
  headers: readonly string[],
  rows: readonly Cells[],
  { isQuoted = false, encoding = 'utf-8', hasMark = false }: Writing = {},
): TestFile {
  const quote = (cell: string): string => (isQuoted || /[",\n]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))];
  const text = lines.map((cells) => `${cells.map(quote).join(',')}\r\n`).join('');
  return { name, content: Buffer.from(hasMark ? `\ufeff${text}` : text, encoding) };
}

const lebanon = { City: 'Lebanon', State: 'NH', 'ZIP / postal code': '03766' };

/** Files with the header rows of real exports and invented people, who are kept without touching a match. */
export const layoutFiles: readonly LayoutFile[] = [
  {
    program: 'MPDX, mail merge',
    reading: 'Read as Unicode (UTF-8), commas',
    file: fileOf('mpdx-merge.csv', exportHeaders.mpdxMailMerge, [
      {
        'Contact Name': 'Tischler, Joe and Mary',
        Greeting: 'Joe and Mary',
        'Envelope Greeting': 'Joe and Mary Tischler',
        'Mailing Street Address': '12 Main St\nApt 4',
        'Mailing City': 'Lebanon',
        'Mailing State': 'NH',
        'Mailing Postal Code': '03766',
        'Address Block': '12 Main St\nApt 4\nLebanon, NH 03766',
      },
      {
        'Contact Name': 'Grünwald, Eva',
        Greeting: 'Eva',
        'Envelope Greeting': 'Eva Grünwald',
        'Mailing Street Address': 'Lindenstr. 9',
        'Mailing City': 'Berlin',
        'Mailing Postal Code': '10969',
        'Mailing Country': 'Germany',
        'Address Block': 'Lindenstr. 9\n10969 Berlin\nGermany',
      },
    ]),
    people: [
      {
        name: 'Joe and Mary Tischler',
        fields: {
          Greeting: 'Joe and Mary',
          'Sort name': 'Tischler, Joe and Mary',
          Street: '12 Main St\nApt 4',
          ...lebanon,
        },
      },
      {
        name: 'Eva Grünwald',
        fields: { Street: 'Lindenstr. 9', City: 'Berlin', 'ZIP / postal code': '10969', Country: 'Germany' },
      },
    ],
  },
  {
    program: 'TntConnect',
    reading: 'Read as Unicode (UTF-8), commas',
    file: fileOf(
      'tnt.csv',
      exportHeaders.tntConnect,
      [
        {
          ContactID: '1204',
          'File As': 'Cooper, Ann and Bob',
          'Full Name': 'Ann and Bob Cooper',
          Greeting: 'Ann and Bob',
          'Mailing Address Block': '9 Hill Rd\nLebanon, NH 03766',
          'Is Organization': 'False',
          'First/Given Name': 'Ann',
          'Last/Family Name': 'Cooper',
          'Spouse First/Given Name': 'Bob',
          'Mailing Street Address': '9 Hill Rd',
          'Mailing City': 'Lebanon',
          'Mailing State': 'NH',
          'Mailing Postal Code': '03766',
          'Mailing Country': 'United States',
          Region: 'Northeast',
          Deceased: 'False',
          'Send Newsletter': 'True',
          Notes: 'Met in 2019.\nLikes tea.',
        },
        {
          ContactID: '1205',
          'File As': 'Grace Chapel',
          'Full Name': 'Grace Chapel',
          Greeting: 'Friends',
          'Is Organization': 'True',
          'Organization Name': 'Grace Chapel',
          'Mailing Street Address': 'PO Box 5',
          'Mailing City': 'Lebanon',
          'Mailing State': 'NH',
          'Mailing Postal Code': '03766',
          Region: 'Northeast',
          Deceased: 'False',
        },
      ],
      { isQuoted: true, hasMark: true },
    ),
    people: [
      {
        name: 'Ann and Bob Cooper',
        fields: { Greeting: 'Ann and Bob', 'ID in the file': '1204', Street: '9 Hill Rd', ...lebanon },
      },
      { name: 'Grace Chapel', fields: { Greeting: 'Friends', Street: 'PO Box 5', ...lebanon } },
    ],
  },
  {
    program: 'Google Contacts',
    reading: 'Read as Unicode (UTF-8), commas',
    file: fileOf('contacts.csv', exportHeaders.googleContacts, [
      {
        'First Name': 'Dana',
        'Last Name': 'Quist',
        Labels: '* myContacts ::: Newsletter',
        'E-mail 1 - Value': 'dana@example.org',
        'Address 1 - Label': 'Home',
        'Address 1 - Formatted': '3 Elm St\nLebanon, NH 03766',
        'Address 1 - Street': '3 Elm St',
        'Address 1 - City': 'Lebanon',
        'Address 1 - Region': 'NH',
        'Address 1 - Postal Code': '03766',
      },
      {
        'First Name': 'Eli',
        'Last Name': 'Frost',
        'E-mail 1 - Value': 'eli@example.org',
        'Address 1 - Formatted': '8 Lake Rd\nLebanon, NH 03766',
      },
    ]),
    people: [
      { name: 'Dana Quist', fields: { Street: '3 Elm St', ...lebanon, 'E-mail': 'dana@example.org' } },
      { name: 'Eli Frost', fields: { Street: '8 Lake Rd', ...lebanon } },
    ],
  },
  {
    program: 'Outlook',
    reading: 'Read as Western (Windows-1252), commas',
    file: fileOf(
      'outlook.csv',
      exportHeaders.outlook,
      [
        {
          'First Name': 'Jürgen',
          'Last Name': 'Größl',
          'Home Street': '5 Mill Ln',
          'Home City': 'Lebanon',
          'Home State': 'NH',
          'Home Postal Code': '03766',
          'Home Country/Region': 'United States of America',
          'E-mail Address': 'jg@example.org',
        },
        {
          'First Name': 'Zoë',
          'Last Name': 'Hart',
          'Home Street': '6 Mill Ln',
          'Home Street 2': 'Unit B',
          'Home City': 'Lebanon',
          'Home State': 'NH',
          'Home Postal Code': '03766',
        },
      ],
      { isQuoted: true, encoding: 'latin1' },
    ),
    people: [
      { name: 'Jürgen Größl', fields: { Street: '5 Mill Ln', ...lebanon } },
      { name: 'Zoë Hart', fields: { Street: '6 Mill Ln\nUnit B', ...lebanon } },
    ],
  },
  {
    program: 'Mailchimp',
    reading: 'Read as Unicode (UTF-8), commas',
    file: fileOf('audience.csv', exportHeaders.mailchimp, [
      {
        'Email Address': 'kay@example.org',
        'First Name': 'Kay',
        'Last Name': 'Lund',
        Address: '7 Birch Ave  Apt 2  Lebanon  NH  03766  US',
        CC: 'US',
        REGION: 'VT',
        TAGS: '"Letters","Prayer"',
      },
      {
        'Email Address': 'max@example.org',
        'First Name': 'Max',
        'Last Name': 'Moss',
        Address: '4 Cedar Ct  Lebanon  NH  03766  US',
        CC: 'US',
        REGION: 'ME',
      },
    ]),
    people: [
      { name: 'Kay Lund', fields: { Street: '7 Birch Ave\nApt 2', ...lebanon, 'E-mail': 'kay@example.org' } },
      { name: 'Max Moss', fields: { Street: '4 Cedar Ct', ...lebanon } },
    ],
  },
];
