import type { ContactField } from '../contact/fields.ts';
import type { LayoutName } from './column-match.ts';
import { headerKey } from './header-text.ts';

/** What a column of an address group holds. */
export type LayoutPart =
  | 'street'
  | 'extra-street'
  | 'box'
  | 'whole-address'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'country';

/** The addresses of a layout: each header of a group is `pattern` with `{group}` and `{part}` replaced. */
interface LayoutAddresses {
  readonly groups: readonly string[];
  readonly parts: readonly (readonly [headerPattern: string, part: LayoutPart])[];
}

/**
 * The exact headers of one program's export. A file has the layout when it has at least `needed` of the `marks`: people delete
 * and add columns before they bring a file.
 */
export interface KnownLayout {
  readonly name: LayoutName;
  readonly marks: readonly string[];
  readonly needed: number;
  /** The columns of a field, the preferred one first. */
  readonly fields: Partial<Readonly<Record<ContactField, readonly string[]>>>;
  readonly addresses: readonly LayoutAddresses[];
  /** Headers that look like a field elsewhere and are not one here. */
  readonly never: readonly string[];
}

const mailingParts = [
  ['{group} Street Address', 'street'],
  ['{group} City', 'city'],
] as const;

export const knownLayouts: readonly KnownLayout[] = [
  {
    name: 'TntConnect',
    marks: [
      'ContactID|File As|Full Name|Short Name|Mailing Address Block|First/Given Name|Last/Family Name|Is Organization',
      'Spouse First/Given Name|Spouse Last/Family Name|MPD Phase|Preferred Address Type|Home ZIP/Postal Code|User Status',
      'Mailing Address Is Deliverable|Phone Is Operational|Email Is Operational|Home State/Province|Next Ask|Family Level',
    ],
    needed: 4,
    fields: {
      externalId: ['ContactID'],
      fileAs: ['File As'],
      name: ['Full Name'],
      greeting: ['Greeting'],
      company: ['Organization Name'],
      title: ['Title'],
      firstName: ['First/Given Name'],
      middleName: ['Middle Name'],
      lastName: ['Last/Family Name'],
      suffix: ['Suffix'],
      spouseFirstName: ['Spouse First/Given Name'],
      spouseLastName: ['Spouse Last/Family Name'],
      email: ['Email', 'Email 1'],
      phone: ['Phone', 'Mobile Phone', 'Home Phone', 'Primary Phone', 'Business Phone', 'Other Phone'],
    },
    addresses: [
      {
        groups: ['Mailing'],
        parts: [
          ...mailingParts,
          ['{group} State', 'state'],
          ['{group} Postal Code', 'postalCode'],
          ['{group} Country', 'country'],
          ['{group} Address Block', 'whole-address'],
        ],
      },
      {
        groups: ['Home', 'Business', 'Other'],
        parts: [
          ...mailingParts,
          ['{group} State/Province', 'state'],
          ['{group} ZIP/Postal Code', 'postalCode'],
          ['{group} Country/Region', 'country'],
          ['{group} Address Block', 'whole-address'],
        ],
      },
    ],
    never: [
      'Company Name|Region|Short Name|Church Name|Organization Account IDs|Nickname|Spouse Title|Email 2|Email 3',
    ],
  },
  {
    name: 'MPDX',
    marks: [
      'Contact Name|Envelope Greeting|Mailing Street Address|Mailing Postal Code|Commitment Amount|Commitment Currency',
    ],
    needed: 3,
    fields: {
      fileAs: ['Contact Name'],
      name: ['Envelope Greeting'],
      greeting: ['Greeting'],
      firstName: ['First Name'],
      lastName: ['Last Name'],
      spouseFirstName: ['Spouse First Name'],
      email: ['Primary Email', 'Other Email'],
      phone: ['Primary Phone', 'Other Phone'],
    },
    addresses: [
      {
        groups: ['Mailing'],
        parts: [
          ...mailingParts,
          ['{group} State', 'state'],
          ['{group} Postal Code', 'postalCode'],
          ['{group} Country', 'country'],
          ['Address Block', 'whole-address'],
        ],
      },
    ],
    never: ['Spouse Email|Spouse Other Email|Spouse Phone|Spouse Other Phone'],
  },
  {
    name: 'Google Contacts',
    marks: [
      'Phonetic First Name|Phonetic Last Name|Name Prefix|Name Suffix|File As|Organization Title|Labels|E-mail 1 - Label',
      'E-mail 1 - Value|Phone 1 - Label|Phone 1 - Value|Address 1 - Label|Address 1 - Formatted|Address 1 - Extended Address',
    ],
    needed: 4,
    fields: {
      fileAs: ['File As'],
      company: ['Organization Name'],
      title: ['Name Prefix'],
      firstName: ['First Name'],
      middleName: ['Middle Name'],
      lastName: ['Last Name'],
      suffix: ['Name Suffix'],
      email: ['E-mail 1 - Value', 'E-mail 2 - Value', 'E-mail 3 - Value'],
      phone: ['Phone 1 - Value', 'Phone 2 - Value', 'Phone 3 - Value'],
    },
    addresses: [
      {
        groups: ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((number) => `Address ${number}`),
        parts: [
          ['{group} - Street', 'street'],
          ['{group} - Extended Address', 'extra-street'],
          ['{group} - PO Box', 'box'],
          ['{group} - City', 'city'],
          ['{group} - Region', 'state'],
          ['{group} - Postal Code', 'postalCode'],
          ['{group} - Country', 'country'],
          ['{group} - Formatted', 'whole-address'],
        ],
      },
    ],
    never: ['Nickname|Organization Title|Organization Department'],
  },
  {
    name: 'Outlook',
    marks: [
      'Business Street 2|Business Street 3|Home Street 2|Home Street 3|Other Street 2|Business Country/Region',
      'Home Country/Region|E-mail Type|E-mail Display Name|E-mail 2 Address|TTY/TDD Phone|Home Address PO Box',
      'Internet Free Busy|Organizational ID Number|Government ID Number|Directory Server|Billing Information',
    ],
    needed: 4,
    fields: {
      company: ['Company'],
      title: ['Title'],
      firstName: ['First Name'],
      middleName: ['Middle Name'],
      lastName: ['Last Name'],
      suffix: ['Suffix'],
      email: ['E-mail Address', 'E-mail 2 Address', 'E-mail 3 Address'],
      phone: [
        'Primary Phone',
        'Mobile Phone',
        'Home Phone',
        'Business Phone',
        'Other Phone',
        'Home Phone 2',
        'Business Phone 2',
      ],
    },
    addresses: [
      {
        groups: ['Home', 'Business', 'Other'],
        parts: [
          ['{group} Street', 'street'],
          ['{group} Street 2', 'street'],
          ['{group} Street 3', 'street'],
          ['{group} City', 'city'],
          ['{group} State', 'state'],
          ['{group} Postal Code', 'postalCode'],
          ['{group} Country/Region', 'country'],
        ],
      },
    ],
    never: [
      'Account|Government ID Number|Organizational ID Number|Home Address PO Box|Business Address PO Box|Other Address PO Box',
    ],
  },
  {
    name: 'Mailchimp',
    marks: [
      'Email Address|MEMBER_RATING|OPTIN_TIME|OPTIN_IP|CONFIRM_TIME|CONFIRM_IP|GMTOFF|DSTOFF|LAST_CHANGED|LEID|EUID',
    ],
    needed: 4,
    fields: {
      email: ['Email Address'],
      firstName: ['First Name'],
      lastName: ['Last Name'],
      phone: ['Phone Number'],
      externalId: ['EUID'],
    },
    addresses: [{ groups: [''], parts: [['Address', 'whole-address']] }],
    never: ['REGION|CC|LEID|TIMEZONE'],
  },
  {
    name: "Raiser's Edge",
    marks: [
      'CnBio_ID|CnBio_First_Name|CnBio_Last_Name|CnBio_Org_Name|CnAdrPrf_Addrline1|CnAdrPrf_City|CnAdrPrf_State|CnAdrPrf_ZIP',
    ],
    needed: 3,
    fields: {
      externalId: ['CnBio_ID', 'CnBio_System_ID'],
      name: ['CnPrAddSal_Addressee'],
      greeting: ['CnPrAddSal_Salutation'],
      company: ['CnBio_Org_Name'],
      title: ['CnBio_Title_1'],
      firstName: ['CnBio_First_Name'],
      middleName: ['CnBio_Middle_Name'],
      lastName: ['CnBio_Last_Name'],
      suffix: ['CnBio_Suffix_1'],
      spouseFirstName: ['CnSpSpBio_First_Name'],
      spouseLastName: ['CnSpSpBio_Last_Name'],
    },
    addresses: [
      {
        groups: [''],
        parts: [
          ['CnAdrPrf_Addrline1', 'street'],
          ['CnAdrPrf_Addrline2', 'street'],
          ['CnAdrPrf_Addrline3', 'street'],
          ['CnAdrPrf_City', 'city'],
          ['CnAdrPrf_State', 'state'],
          ['CnAdrPrf_ZIP', 'postalCode'],
          ['CnAdrPrf_ContryLongDscription', 'country'],
        ],
      },
    ],
    never: ['CnAdrPrf_Type|CnBio_Title_2|CnBio_Suffix_2'],
  },
];

/** Several headers written as one line. */
export function layoutHeaders(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split('|'));
}

/** The layout that a row of headers has, the one with most of its marks; undefined when it has none. */
export function findLayout(headers: readonly string[]): KnownLayout | undefined {
  const keys = new Set(headers.map(headerKey));
  const marksOf = (layout: KnownLayout) =>
    layoutHeaders(layout.marks).filter((mark) => keys.has(headerKey(mark))).length;
  const [best] = knownLayouts
    .map((layout) => ({ layout, marks: marksOf(layout) }))
    .filter(({ layout, marks }) => marks >= layout.needed)
    .sort((left, right) => right.marks - left.marks);
  return best?.layout;
}
