import type { ContactField } from '../contact/fields.ts';
import type { DestinationId } from '../providers/destination.ts';

/** What the sheet "How to fill in" says about one column. */
interface ColumnHelp {
  readonly needed: string;
  readonly meaning: string;
  readonly limit: string;
}

const printLength = 'About 40 characters; more may be cut off in print.';
const lineLength = 'About 64 characters in a line; more may be cut off in print.';
const none = 'None';

/** The words of the empty spreadsheets that the app gives to whoever collects addresses. */
export const templateText = {
  contactsSheet: 'Contacts',
  helpSheet: 'How to fill in',
  helpHeaders: ['Column', 'Needed?', 'What goes there', 'Example', 'Limit'],
  examples:
    'The two rows in grey are examples. Write over them or delete them; they are left out when the file is imported.',
  forService: (label: string) => `Contacts for ${label}`,
} as const;

/** The columns that all services have in common. */
const commonHelp = {
  company: {
    needed: 'Needed if there is no person',
    meaning: 'The church, firm or other organization; it is printed beneath the name of a person.',
    limit: printLength,
  },
  city: { needed: 'Yes', meaning: 'The city or town.', limit: lineLength },
  state: {
    needed: 'In the United States and Canada',
    meaning: 'The two letters of the state or province.',
    limit: 'Two letters',
  },
  postalCode: {
    needed: 'Yes, where the country has them',
    meaning: 'The ZIP or postal code. The column is text, so that 02139 keeps its zero.',
    limit: 'In the United States five digits, or nine with a dash.',
  },
  country: {
    needed: 'Outside of the United States',
    meaning: 'The name of the country in English. Blank is the United States.',
    limit: none,
  },
  email: { needed: 'No', meaning: 'One e-mail address. It is kept in the address book.', limit: 'One address' },
  phone: { needed: 'No', meaning: 'One phone number. It is kept in the address book.', limit: 'One number' },
  externalId: {
    needed: 'No',
    meaning: 'The number of the person in your own list, by which the same person is known again.',
    limit: 'Different in each row',
  },
} as const satisfies Partial<Record<ContactField, ColumnHelp>>;

/** The columns of the sheet for each service, in their order, with what is said about them. */
export const templateHelp = {
  prayerletters: {
    name: {
      needed: 'Yes, or the organization',
      meaning: 'Exactly the first line on the envelope: one person, a couple or a family.',
      limit: printLength,
    },
    greeting: { needed: 'No', meaning: 'What follows "Dear" in the letter. Blank is made from the name.', limit: none },
    company: commonHelp.company,
    street: {
      needed: 'Yes',
      meaning: 'Street and number, or the PO box. More lines go into the same cell, with Alt and Enter.',
      limit: lineLength,
    },
    city: commonHelp.city,
    state: commonHelp.state,
    postalCode: commonHelp.postalCode,
    country: commonHelp.country,
    email: commonHelp.email,
    phone: commonHelp.phone,
    externalId: commonHelp.externalId,
  },
  postgrid: {
    firstName: {
      needed: 'Yes, or the organization',
      meaning: 'The first name, or the first names of a couple.',
      limit: 'About 40 characters together with the last name.',
    },
    lastName: { needed: 'No', meaning: 'The last name.', limit: 'About 40 characters together with the first name.' },
    company: commonHelp.company,
    street: {
      needed: 'Yes',
      meaning: 'Street and number, or the PO box. A second line goes into the same cell, with Alt and Enter.',
      limit: 'Two lines of about 64 characters each.',
    },
    city: commonHelp.city,
    state: commonHelp.state,
    postalCode: commonHelp.postalCode,
    country: commonHelp.country,
    email: { ...commonHelp.email, meaning: 'One e-mail address. It goes to PostGrid with the contact.' },
    phone: { ...commonHelp.phone, meaning: 'One phone number. It goes to PostGrid with the contact.' },
    externalId: commonHelp.externalId,
  },
} as const satisfies Record<DestinationId, Partial<Record<ContactField, ColumnHelp>>>;
