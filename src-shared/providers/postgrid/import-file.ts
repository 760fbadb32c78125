import type { Contact } from '../../contact/fields.ts';
import { type PostGridContact, toPostGridContact } from './contact-payload.ts';

/** The contact fields that an import file can fill [code: the SDK's list], with where each value comes from. */
const columns = [
  // Nothing else of a recipient can carry our id: an import takes no metadata per row.
  ['description', (_: PostGridContact, contact: Contact) => contact.id],
  ['firstName', (sent: PostGridContact) => sent.firstName],
  ['lastName', (sent: PostGridContact) => sent.lastName],
  ['companyName', (sent: PostGridContact) => sent.companyName],
  ['addressLine1', (sent: PostGridContact) => sent.addressLine1],
  ['addressLine2', (sent: PostGridContact) => sent.addressLine2],
  ['city', (sent: PostGridContact) => sent.city],
  ['provinceOrState', (sent: PostGridContact) => sent.provinceOrState],
  ['postalOrZip', (sent: PostGridContact) => sent.postalOrZip],
  ['countryCode', (sent: PostGridContact) => sent.countryCode],
  ['email', (sent: PostGridContact) => sent.email],
  ['phoneNumber', (sent: PostGridContact) => sent.phoneNumber],
] as const;

export type PostGridImportColumn = (typeof columns)[number][0];

/** One upload of `POST /mailing_list_imports`. */
export interface PostGridImportFile {
  /** The one country of all its contacts [doc: `multiple_countries_error`]. */
  readonly countryCode: string;
  /** UTF-8 without a byte order mark, commas, CRLF, RFC 4180; unique headers without "." [doc]. */
  readonly csv: string;
  /** Contact field to CSV header, for exactly the columns of the file. */
  readonly receiverAddressMapping: { readonly [Field in PostGridImportColumn]?: string };
  /** Whose rows these are, in the order of the rows; the header is not counted. */
  readonly contactIds: readonly string[];
}

/**
 * The import files for some contacts, one per country in the order in which the countries first appear; rows keep their
 * order. Columns that nobody uses are left out. Custom fields stay at home: an import has no place for them. Call it for
 * contacts without errors; like `toPostGridContact` it checks nothing itself.
 */
export function toPostGridImportFiles(contacts: readonly Contact[]): readonly PostGridImportFile[] {
  const rowsByCountry = new Map<string, Row[]>();
  for (const contact of contacts) {
    const sent = toPostGridContact(contact);
    const rows = rowsByCountry.get(sent.countryCode) ?? [];
    rows.push({ contactId: contact.id, cells: columns.map(([, read]) => read(sent, contact) ?? '') });
    rowsByCountry.set(sent.countryCode, rows);
  }
  return [...rowsByCountry].map(([countryCode, rows]) => toFile(countryCode, rows));
}

interface Row {
  readonly contactId: string;
  /** In the order of `columns`. */
  readonly cells: readonly string[];
}

function toFile(countryCode: string, rows: readonly Row[]): PostGridImportFile {
  const used = columns.map((_, index) => rows.some((row) => row.cells[index] !== ''));
  const headers = columns.map(([name]) => name).filter((_, index) => used[index]);
  const records = [headers, ...rows.map((row) => row.cells.filter((_, index) => used[index]))];
  return {
    countryCode,
    csv: records.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join(''),
    receiverAddressMapping: Object.fromEntries(headers.map((header) => [header, header])),
    contactIds: rows.map((row) => row.contactId),
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
