import Papa from 'papaparse';
import { type AddressStatus, checkContact, verify } from './contact-rules.ts';
import type { World } from './desk.ts';
import type { Verdict } from './import-state.ts';
import { invalid, type Refusal } from './refusal.ts';

/** A recipient of an import: contact field to text, blank ones left out. */
export type Recipient = Readonly<Record<string, string>>;

export interface CheckedFile {
  /** The valid ones, in the order of the file; equal ones are not merged [unknown], the harsher reading. */
  readonly recipients: readonly Recipient[];
  readonly verdict: Verdict;
}

/** Reads the recipients out of a CSV; refuses headers that are not unique or that contain "." [doc]. */
export function readRecipients(csv: string, mapping: Readonly<Record<string, string>>): readonly Recipient[] | Refusal {
  const { data } = Papa.parse<string[]>(csv, { delimiter: ',', skipEmptyLines: 'greedy' });
  const [headers = [], ...rows] = data;
  if (new Set(headers).size < headers.length) return invalid('The headers of the file must be unique.');
  const dotted = headers.find((header) => header.includes('.'));
  if (dotted !== undefined) return invalid(`The header "${dotted}" must not contain ".".`);
  const places = Object.entries(mapping).map(([field, header]) => [field, headers.indexOf(header)] as const);
  const lost = places.find(([, place]) => place < 0);
  if (lost !== undefined) return invalid(`The file has no column for "${lost[0]}".`);
  return rows.map((row) => {
    const cells = places.map(([field, place]) => [field, row[place] ?? ''] as const);
    return Object.fromEntries(cells.filter(([, text]) => text !== ''));
  });
}

/** What validating comes to [doc for the types of errors and notes, infer for when they come]. */
export function checkRecipients(all: readonly Recipient[], world: World, testFileRows: number): CheckedFile {
  const isTruncated = world === 'test' && all.length > testFileRows;
  const rows = isTruncated ? all.slice(0, testFileRows) : all;
  const recipients = rows.filter((row) => checkContact(row) === undefined);
  const countries = new Set(recipients.map((row) => row['countryCode']));
  const invalidRowCount = rows.length - recipients.length;
  const errors = [
    ...(recipients.length > 0 ? [] : [problem('no_valid_contacts_error', 'The file has no valid contacts.')]),
    ...(countries.size <= 1 ? [] : [problem('multiple_countries_error', 'All contacts must be in one country.')]),
  ];
  const notes = [
    ...(isTruncated ? [problem('truncated_test_file', `Only ${testFileRows} rows are used in test mode.`)] : []),
    ...(invalidRowCount === 0
      ? []
      : [problem('skipped_invalid_contacts', `${invalidRowCount} invalid contacts were skipped.`)]),
  ];
  const statuses = recipients.map((row) => verify(row, world === 'test').addressStatus);
  const count = (status: AddressStatus) => statuses.filter((one) => one === status).length;
  const receiverStatusCount = {
    verifiedCount: count('verified'),
    correctedCount: count('corrected'),
    failedCount: count('failed'),
  };
  const validRowCount = recipients.length;
  return { recipients, verdict: { validRowCount, invalidRowCount, receiverStatusCount, errors, notes } };
}

function problem(type: string, message: string) {
  return { type, message };
}
