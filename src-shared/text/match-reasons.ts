import { assertNever } from '../assert-never.ts';
import type { ContactField } from '../contact/fields.ts';
import type { GroupCount, MatchReason } from '../spreadsheet/column-match.ts';
import type { SplitKind } from '../spreadsheet/split/split-kinds.ts';
import type { ValueShape } from '../spreadsheet/value-shapes.ts';

const fieldPhrases = {
  name: 'the envelope line',
  company: 'the organization',
  greeting: 'the greeting',
  fileAs: 'the name to sort by',
  title: 'the title before the name',
  firstName: 'the first name',
  middleName: 'the middle name',
  lastName: 'the last name',
  suffix: 'the suffix after the name',
  spouseFirstName: "the spouse's first name",
  spouseLastName: "the spouse's last name",
  street: 'the street',
  city: 'the city',
  state: 'the state',
  postalCode: 'the ZIP or postal code',
  country: 'the country',
  email: 'the e-mail address',
  phone: 'the phone number',
  externalId: 'the ID of the contact in the file',
} as const satisfies Record<ContactField, string>;

const shapePhrases = {
  email: 'an e-mail address',
  'us-zip': 'a US ZIP code',
  postcode: 'a postal code',
  state: 'a state or province',
  phone: 'a phone number',
  country: 'a country',
  street: 'a street address',
  title: 'a title such as Mr. or Dr.',
  'last-first': 'a name written last name first',
  'one-word': 'a single word',
  letters: 'text',
  'whole-address': 'a whole address',
  greeting: 'a greeting',
  box: 'a post office box',
} as const satisfies Record<ValueShape, string>;

const sources = {
  MPDX: "MPDX's",
  TntConnect: "TntConnect's",
  'Google Contacts': "Google Contacts'",
  Outlook: "Outlook's",
  Mailchimp: "Mailchimp's",
  "Raiser's Edge": "Raiser's Edge's",
} as const;

const splitPhrases = {
  'whole-address': { cell: 'a whole address', pieces: 'street, city, state, postal code and country' },
  'city-line': { cell: 'city, state and postal code together', pieces: 'those three' },
  'full-name': { cell: 'names written last name first', pieces: 'first name, last name and the rest' },
} as const satisfies Record<SplitKind, { readonly cell: string; readonly pieces: string }>;

const groupPhrase = (name: string) =>
  name === '' ? 'address without a name' : `${/^Address \d/u.test(name) ? '' : 'address '}"${name}"`;

const countPhrase = ({ name, filled }: GroupCount) => `${groupPhrase(name)} (${filled})`;

const rowPhrase = (rows: number) => `filled in ${rows} of the sample rows`;

/**
 * The sentence that tells the user why a column was matched, or left out. No full stop at the end. `headers` are the names of
 * the file's columns, by which another column is named.
 */
export function matchReasonText(reason: MatchReason, headers: readonly string[]): string {
  switch (reason.kind) {
    case 'same-name':
      return `The header is the name of this field: ${fieldPhrases[reason.field]}`;
    case 'known-header':
      return `The header is ${sources[reason.source]} name for ${fieldPhrases[reason.field]}`;
    case 'usual-header':
      return `The header is a usual name for ${fieldPhrases[reason.field]}`;
    case 'similar-words':
      return `The header resembles "${reason.words}", a name for ${fieldPhrases[reason.field]}`;
    case 'values-look-like':
      return `Nearly every value looks like ${shapePhrases[reason.shape]}`;
    case 'values-disagree':
      return `The header suggests ${fieldPhrases[reason.field]}, but the values look different`;
    case 'group-chosen':
      return [
        `The ${groupPhrase(reason.group.name)} is used, ${rowPhrase(reason.group.filled)}`,
        ...(reason.fallbacks.length === 0
          ? []
          : [`where it is blank: ${reason.fallbacks.map(countPhrase).join(', then ')}`]),
        ...(reason.others.length === 0 ? [] : [`left out: ${reason.others.map(countPhrase).join(', ')}`]),
      ].join('; ');
    case 'group-fallback':
      return `The ${groupPhrase(reason.group.name)} is used where the ${groupPhrase(reason.before)} is blank, ${rowPhrase(reason.group.filled)}`;
    case 'part-of-street':
      return `Line ${reason.line} of the street`;
    case 'other-group':
      return `Part of the ${groupPhrase(reason.group)}; the ${groupPhrase(reason.chosen)} is used`;
    case 'other-column':
      return `The column "${headers[reason.column] ?? reason.column + 1}" already gives ${fieldPhrases[reason.field]}`;
    case 'cut-up':
      return `The cells hold ${splitPhrases[reason.as].cell} and are cut up into ${splitPhrases[reason.as].pieces}`;
    case 'fills-gaps':
      return `The cells hold ${splitPhrases[reason.as].cell}; they are cut up for the rows where the columns of the parts are blank`;
    case 'joined':
      return `The cells hold a piece of ${fieldPhrases[reason.field]} and are joined to that column`;
    case 'needs-combining':
      return `The cell holds a piece of ${fieldPhrases[reason.field]} and has to be combined with that column`;
    case 'bare-box-number':
      return 'The cells hold box numbers without the words "PO Box"; put the words before them to use this column';
    case 'not-needed':
      return `The header is not one of ${sources[reason.source]} names for something that goes on a letter`;
    case 'no-match':
      return 'Neither the header nor the values say what this is for';
    case 'empty-column':
      return 'The column is empty';
    case 'remembered':
      return 'As last time: you had a file with the same columns';
    case 'template':
      return `As in the template "${reason.name}"`;
    case 'chosen':
      return 'Chosen by you';
    default:
      return assertNever(reason, 'match reason');
  }
}
