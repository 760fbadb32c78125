import type { PostGridContact } from './contact-payload.ts';

/** A recipient as it is printed: a file has no place for metadata. */
export type PostGridRecipient = Omit<PostGridContact, 'metadata'>;

/** Whose row it is, and what it says. */
export interface PostGridImportRow {
  readonly contactId: string;
  readonly sent: PostGridRecipient;
}

/** The contact fields that an import file can fill [code: the SDK's list], with where each value comes from. */
const columns = [
  // Nothing else of a recipient can carry our id: an import takes no metadata per row.
  ['description', (row: PostGridImportRow) => row.contactId],
  ['firstName', ({ sent }: PostGridImportRow) => sent.firstName],
  ['lastName', ({ sent }: PostGridImportRow) => sent.lastName],
  ['companyName', ({ sent }: PostGridImportRow) => sent.companyName],
  ['addressLine1', ({ sent }: PostGridImportRow) => sent.addressLine1],
  ['addressLine2', ({ sent }: PostGridImportRow) => sent.addressLine2],
  ['city', ({ sent }: PostGridImportRow) => sent.city],
  ['provinceOrState', ({ sent }: PostGridImportRow) => sent.provinceOrState],
  ['postalOrZip', ({ sent }: PostGridImportRow) => sent.postalOrZip],
  ['countryCode', ({ sent }: PostGridImportRow) => sent.countryCode],
  ['email', ({ sent }: PostGridImportRow) => sent.email],
  ['phoneNumber', ({ sent }: PostGridImportRow) => sent.phoneNumber],
] as const;

export type PostGridImportColumn = (typeof columns)[number][0];

/** One upload of `POST /mailing_list_imports`. */
export interface PostGridImportFile {
  /** UTF-8 without a byte order mark, commas, CRLF, RFC 4180; unique headers without "." [doc]. */
  readonly csv: string;
  /** Contact field to CSV header, for exactly the columns of the file. */
  readonly receiverAddressMapping: { readonly [Field in PostGridImportColumn]?: string };
}

/**
 * The import file for some recipients, in their order. A file may hold only one country [doc:
 * `multiple_countries_error`], which is for the caller to see to. Columns that nobody uses are left out. Like
 * `toPostGridContact` it checks nothing itself.
 */
export function toPostGridImportFile(rows: readonly PostGridImportRow[]): PostGridImportFile {
  const cells = rows.map((row) => columns.map(([, read]) => read(row) ?? ''));
  const used = columns.map((_, index) => cells.some((row) => row[index] !== ''));
  const headers = columns.map(([name]) => name).filter((_, index) => used[index]);
  const records = [headers, ...cells.map((row) => row.filter((_, index) => used[index]))];
  return {
    csv: records.map((record) => `${record.map(quoted).join(',')}\r\n`).join(''),
    receiverAddressMapping: Object.fromEntries(headers.map((header) => [header, header])),
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
