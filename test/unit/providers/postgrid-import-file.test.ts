import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Contact, type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { toPostGridContact } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import { type PostGridImportFile, toPostGridImportFile } from '../../../src-shared/providers/postgrid/import-file.ts';

function contact(id: string, fields: Partial<ContactFields>): Contact {
  return { id, createdAt: 0, updatedAt: 0, fields: { ...emptyFields, street: '1 Main St', ...fields }, custom: {} };
}

function fileOf(contacts: readonly Contact[]): PostGridImportFile {
  return toPostGridImportFile(contacts.map((one) => ({ contactId: one.id, sent: toPostGridContact(one) })));
}

describe('toPostGridImportFile', () => {
  it('writes one row per contact, only the columns in use, and their mapping', () => {
    const file = fileOf([
      contact('1', { name: 'Joe Tischler', city: 'Lebanon' }),
      contact('2', { company: 'Smith, Jones & "Co"' }),
    ]);
    expect(file).toEqual({
      csv:
        'description,firstName,lastName,companyName,addressLine1,city,countryCode\r\n' +
        '1,Joe,Tischler,,1 Main St,Lebanon,US\r\n' +
        '2,,,"Smith, Jones & ""Co""",1 Main St,,US\r\n',
      receiverAddressMapping: {
        description: 'description',
        firstName: 'firstName',
        lastName: 'lastName',
        companyName: 'companyName',
        addressLine1: 'addressLine1',
        city: 'city',
        countryCode: 'countryCode',
      },
    });
  });

  it('says through a CSV reader exactly what the contact by contact way would send', () => {
    const text = fc.string({ unit: 'binary' });
    const anyContact = fc.record({ name: text, company: text, street: text, city: text, email: text, phone: text });
    fc.assert(
      fc.property(fc.array(anyContact, { minLength: 1 }), (list) => {
        const contacts = list.map((fields, index) => contact(`c-${index}`, fields));
        const { data, errors, meta } = Papa.parse<Record<string, string>>(fileOf(contacts).csv, {
          header: true,
          delimiter: ',',
          newline: '\r\n',
          skipEmptyLines: 'greedy',
        });
        expect(errors).toEqual([]);
        expect(meta.fields?.some((header) => header.includes('.'))).toBe(false);
        const read = data.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== '')));
        const expected = contacts.map((one) => {
          const { metadata: _, addressLine1, ...sent } = toPostGridContact(one);
          return { description: one.id, ...sent, ...(addressLine1 === '' ? {} : { addressLine1 }) };
        });
        expect(read).toEqual(expected);
      }),
    );
  });
});
