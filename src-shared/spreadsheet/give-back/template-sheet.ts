import { type ContactField, emptyFields, isContactField } from '../../contact/fields.ts';
import { type DestinationId, destinationIds } from '../../providers/destination.ts';
import { destinations } from '../../providers/destinations.ts';
import { fieldLabels } from '../../text/field-labels.ts';
import { templateHelp, templateText } from '../../text/template-text.ts';
import { comparableText } from './cell-text.ts';
import type { Sheet, SheetCell } from './sheet.ts';

/** Two invented persons with telephone numbers and e-mail addresses that are set aside for examples. */
const examplePersons = [
  {
    ...emptyFields,
    name: 'Example Joe and Mary Tischler',
    greeting: 'Joe and Mary',
    firstName: 'Example Joe and Mary',
    lastName: 'Tischler',
    street: '123 Main St\nApt 4',
    city: 'Cambridge',
    state: 'MA',
    postalCode: '02139',
    email: 'joe@example.org',
    phone: '617-555-0123',
    externalId: 'A-1001',
  },
  {
    ...emptyFields,
    name: 'Example Hannah Weber',
    greeting: 'Hannah',
    firstName: 'Example Hannah',
    lastName: 'Weber',
    company: 'Example Church',
    street: 'Hauptstrasse 5',
    city: 'Berlin',
    postalCode: '10115',
    country: 'Germany',
    email: 'hannah@example.org',
    phone: '+49 30 23125 014',
    externalId: 'A-1002',
  },
] as const;

const widths: Partial<Readonly<Record<ContactField, number>>> = { name: 32, company: 28, street: 32, email: 28 };
const usualWidth = 18;
const helpWidths = [22, 30, 60, 30, 44] as const;

/** Headers under which a field is recognised again for certain; where the label is, it is the header. */
function headerFor(field: ContactField): string {
  return field === 'externalId' ? 'Contact ID' : fieldLabels[field];
}

function fieldsFor(destination: DestinationId): readonly ContactField[] {
  return Object.keys(templateHelp[destination]).filter(isContactField);
}

/**
 * An empty spreadsheet for collecting contacts for a service: the sheet to fill in, with two examples in grey, and a sheet
 * that explains each column. Opened in the app, every column is matched without a question.
 */
export function templateSheet(destination: DestinationId): readonly [contacts: Sheet, help: Sheet] {
  const fields = fieldsFor(destination);
  const contacts: Sheet = {
    name: templateText.contactsSheet,
    columns: fields.map((field) => ({ header: headerFor(field), width: widths[field] ?? usualWidth })),
    rows: examplePersons.map((person) => fields.map((field): SheetCell => ({ text: person[field], mark: 'example' }))),
  };
  const notes = [templateText.forService(destinations[destination].label), templateText.examples];
  const help: Sheet = {
    name: templateText.helpSheet,
    columns: templateText.helpHeaders.map((header, column) => ({ header, width: helpWidths[column] ?? usualWidth })),
    rows: [...helpRows(destination), ...notes.map((note) => ['', '', note])],
  };
  return [contacts, help];
}

function helpRows(destination: DestinationId): readonly (readonly string[])[] {
  const helps = Object.entries(templateHelp[destination]);
  return helps.map(([field, { needed, meaning, limit }]) => {
    if (!isContactField(field)) return [];
    const example = examplePersons.map((person) => person[field]).find((text) => text !== '') ?? '';
    return [headerFor(field), needed, meaning, example, limit];
  });
}

const exampleKeys: ReadonlySet<string> = new Set(
  destinationIds.flatMap((destination) =>
    examplePersons.map((person) => keyOf(fieldsFor(destination).map((field) => person[field]))),
  ),
);

/**
 * True for a record that is one of the examples of a template just as it was given out, wherever its columns stand: such
 * rows are to be left out of an import. An example with a person written over it is a person.
 */
export function isExampleRecord(record: readonly string[]): boolean {
  return examplePersons.some(({ externalId }) => record.includes(externalId)) && exampleKeys.has(keyOf(record));
}

function keyOf(cells: readonly string[]): string {
  return JSON.stringify(
    cells
      .map(comparableText)
      .filter((text) => text !== '')
      .sort(),
  );
}
