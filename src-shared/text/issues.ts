import type { ContactField } from '../contact/fields.ts';

/** What a sentence about an issue may use; every `Issue` is one. */
export interface IssueFacts {
  readonly field: ContactField;
  readonly detail?: string;
  readonly fix?: string;
}

/** The words for one kind of issue. `fixLabel` and `fixAllLabel` exist where the issue can carry a fix. */
export interface IssueText {
  readonly title: string;
  /** One or two sentences: the reason, then the remedy. */
  readonly message: (issue: IssueFacts) => string;
  readonly fixLabel?: (issue: IssueFacts) => string;
  /** The label of the button that repairs `count` rows with the same issue. */
  readonly fixAllLabel?: (count: number) => string;
}

/** Characters of a long text that a sentence quotes. */
const longestQuote = 40;
const use = (issue: IssueFacts): string => (issue.fix === '' ? 'Leave it empty' : `Use ${oneLine(issue.fix)}`);
const fixAll = (count: number): string => `Fix ${rows(count)} like this`;
const replaceable = { fixLabel: use, fixAllLabel: fixAll };

/** Every kind of issue a contact can have, with its words. The keys are the closed list of codes. */
export const issueTexts = {
  'stray-blanks': {
    title: 'Stray blanks',
    message: () => 'There are blanks at the start or end, or several in a row. Remove the extra ones.',
    fixLabel: () => 'Remove the stray blanks',
    fixAllLabel: (count) => `Remove the stray blanks in ${rows(count)}`,
  },
  'invisible-characters': {
    title: 'Invisible characters',
    message: () => 'The text holds characters that cannot be seen or printed. Remove them.',
    fixLabel: () => 'Remove the invisible characters',
    fixAllLabel: (count) => `Remove the invisible characters in ${rows(count)}`,
  },
  placeholder: {
    title: 'Stands for nothing',
    message: (issue) =>
      issue.fix === undefined
        ? `"${oneLine(issue.detail)}" often stands for an empty cell, but it can be a name as well. Empty the cell if it is none.`
        : `"${oneLine(issue.detail)}" stands for an empty cell but would be taken as text. Leave it empty.`,
    fixLabel: () => 'Leave it empty',
    fixAllLabel: (count) => `Leave it empty in ${rows(count)}`,
  },
  'excel-error': {
    title: 'Formula failed',
    message: (issue) =>
      `"${oneLine(issue.detail)}" is what the spreadsheet shows when a formula fails or a column is too narrow. Type the value, or repair the file and import it again.`,
  },
  'excel-quoted': {
    title: 'Wrapped for Excel',
    message: (issue) =>
      `The text is wrapped to stop Excel from changing it. Use ${oneLine(issue.fix)} without the wrapping.`,
    ...replaceable,
  },
  'digits-lost': {
    title: 'Digits lost in Excel',
    message: (issue) =>
      `Excel shortened this long number to ${oneLine(issue.detail)}, and its last digits are gone. Type the full number, or format the column as text in the original file and export it again.`,
  },
  'decimal-zero': {
    title: 'Read as a decimal number',
    message: (issue) =>
      issue.fix === undefined
        ? `Programs that read "${oneLine(issue.detail)}" as a decimal number may have added ".0" at the end. Remove it unless it is meant.`
        : `"${oneLine(issue.detail)}" was saved as a decimal number, which added ".0" at the end. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'formula-text': {
    title: 'Text of a formula',
    message: (issue) =>
      `"${oneLine(shortened(issue.detail))}" is the text of a formula, not its result, and would be used as it stands. Type what the cell should say.`,
  },
  'double-encoded': {
    title: 'Garbled accents',
    message: (issue) => `The accents were garbled when the file was converted. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'all-caps': {
    title: 'All capitals',
    message: (issue) => `The text is in capitals only, which looks impersonal in print. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'all-small': {
    title: 'No capitals',
    message: (issue) => `The text is in small letters only, which looks careless in print. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'file-as-name': {
    title: 'Last name first',
    message: (issue) => `The name is in address-book order and would be printed that way. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'missing-name': {
    title: 'No name',
    message: (issue) =>
      issue.fix === undefined
        ? 'There is neither a name nor a company, so the letter has no addressee. Add one of them.'
        : `The envelope name is blank. Use ${oneLine(issue.fix)}, from the parts of the name.`,
    ...replaceable,
  },
  'insufficient-address': {
    title: 'No address',
    message: () => 'There is neither a street nor a city, so a letter cannot be delivered. Add the address.',
  },
  'missing-street': {
    title: 'No street',
    message: () => 'The street is blank, and the service needs a first address line. Add the street or PO box.',
  },
  'incomplete-address': {
    title: 'Incomplete address',
    message: (issue) => `The ${addressPart(issue.field)} is blank, so the letter may not arrive. Add it.`,
  },
  'lost-leading-zero': {
    title: 'Lost leading zero',
    message: (issue) =>
      `ZIP code ${oneLine(issue.detail)} ${shortness(issue.detail)}: the leading zero was probably lost in Excel. Use ${oneLine(issue.fix)}.`,
    fixLabel: (issue) => `Add the lost zero: ${oneLine(issue.fix)}`,
    fixAllLabel: (count) => `Add the lost zero in ${rows(count)}`,
  },
  'zip-plus-four': {
    title: 'ZIP+4 without dash',
    message: (issue) => `ZIP code ${oneLine(issue.detail)} needs a dash after five digits. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'zip-malformed': {
    title: 'Not a ZIP code',
    message: (issue) =>
      `"${oneLine(issue.detail)}" is not a US ZIP code, which has five digits, or nine with a dash. Correct it, or fill in the country.`,
  },
  'zip-state-mismatch': {
    title: 'ZIP and state disagree',
    message: (issue) => `This ZIP code belongs to ${oneLine(issue.detail)}, not to the state given. Check both.`,
  },
  'postal-code-format': {
    title: 'Unusual postal code',
    message: (issue) =>
      `The postal code does not have the form used in ${oneLine(issue.detail)}. Check it, and the country.`,
  },
  'state-spelling': {
    title: 'State spelled out',
    message: (issue) => `The post office wants the two-letter code. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'unknown-state': {
    title: 'Unknown state',
    message: (issue) =>
      issue.detail === 'CA'
        ? 'This is not a province or territory of Canada. Correct it, or correct the country.'
        : 'This is not a state or territory of the United States. Correct it, or fill in the country.',
  },
  'country-spelling': {
    title: 'Country spelling',
    message: (issue) => `The country is printed by its English name. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'country-missing': {
    title: 'Country missing',
    message: (issue) =>
      `The postal code is one of ${oneLine(issue.fix)}, but a blank country means the United States. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'unknown-country': {
    title: 'Unknown country',
    message: (issue) => `"${oneLine(issue.detail)}" is not a known country. Use its English name.`,
  },
  'shared-country-name': {
    title: 'Two countries of this name',
    message: (issue) =>
      issue.fix === undefined
        ? `This can mean ${oneLine(issue.detail)}. Choose one of them, so that the letter goes to the right country.`
        : `This can mean ${oneLine(issue.detail)}. Use ${oneLine(issue.fix)}, which the postal code belongs to.`,
    ...replaceable,
  },
  'state-in-country': {
    title: 'State in place of country',
    message: (issue) =>
      `"${oneLine(issue.detail)}" is the state again, and as a country it would send the letter abroad. A blank country means the United States, so leave it empty.`,
    ...replaceable,
  },
  'email-format': {
    title: 'E-mail address',
    message: (issue) =>
      issue.fix === undefined
        ? 'This is not a complete e-mail address such as name@example.org. Correct it, or leave it empty.'
        : `The e-mail address has text around it. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'phone-format': {
    title: 'Phone number',
    message: (issue) => `The phone number has other text around it. Use ${oneLine(issue.fix)}.`,
    ...replaceable,
  },
  'several-values': {
    title: 'Several in one cell',
    message: (issue) =>
      `There are ${oneLine(issue.detail)} ${issue.field === 'email' ? 'e-mail addresses' : 'phone numbers'} in this cell, and a contact has room for one. Keep the one to use, and note the others in a column of their own.`,
  },
  'name-too-long': {
    title: 'Name too long to print',
    message: (issue) => `The text has ${tooMany(issue.detail)}, and the rest may be cut off in print. Shorten it.`,
  },
  'line-too-long': {
    title: 'Line too long to print',
    message: (issue) =>
      `A line has ${tooMany(issue.detail)}, and the rest may be cut off in print. Shorten it${issue.field === 'street' ? ', or divide the street into two lines' : ''}.`,
  },
  'address-lines': {
    title: 'Too many address lines',
    message: (issue) =>
      `PostGrid prints two address lines, and the street has ${oneLine(issue.detail)}: the second and all later lines are joined with commas. Shorten the street if that is not wanted.`,
  },
  'metadata-count': {
    title: 'Too many custom fields',
    message: (issue) =>
      `The contact has ${oneLine(issue.detail)} custom fields with text, more than PrayerLetters accepts. Leave some columns out.`,
  },
  'metadata-name': {
    title: 'Custom field name',
    message: (issue) =>
      `PrayerLetters may refuse the name of the custom field "${oneLine(issue.detail)}". Rename it with letters, digits, blanks, _ and - only.`,
  },
  'metadata-length': {
    title: 'Custom field too long',
    message: (issue) =>
      `The custom field "${oneLine(issue.detail)}" is longer than PrayerLetters accepts. Shorten it, or leave the column out.`,
  },
} as const satisfies Readonly<Record<string, IssueText>>;

export type IssueCode = keyof typeof issueTexts;

/** The words for a code, in the general form that a screen can use for every code alike. */
export function issueText(code: IssueCode): IssueText {
  return issueTexts[code];
}

function rows(count: number): string {
  return count === 1 ? '1 row' : `${count.toLocaleString('en-US')} rows`;
}

function oneLine(text = ''): string {
  return text.replaceAll('\n', ', ');
}

/** The length and the limit in "42/40". */
function tooMany(detail = ''): string {
  const [length = '', limit = ''] = detail.split('/');
  return `${length} characters where ${limit} fit`;
}

function shortened(text = ''): string {
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote)}…`;
}

function shortness(zip: string | undefined): string {
  if (zip?.length === 4) return 'has four digits';
  return zip?.length === 3 ? 'has three digits' : 'is too short';
}

function addressPart(field: ContactField): string {
  if (field === 'state') return 'state or province';
  return field === 'postalCode' ? 'postal code' : field;
}
