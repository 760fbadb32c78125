import { describe, expect, it } from 'vitest';
import { matchColumns } from '../../../src-shared/spreadsheet/match-columns.ts';
import { matchedFields } from './matched-fields.ts';

/** One sheet per line: `header=field`, or `header` alone where nothing may be matched. */
const sheets: readonly (readonly [title: string, columns: string])[] = [
  ['a hand-made sheet', 'Name=name|Street=street 0|Town=city|ST=state'],
  ['a plain one', 'NAME=name|ADDRESS=street 0|CITY=city|STATE=state|ZIP CODE=postalCode|PHONE #=phone|EMAIL=email'],
  [
    'numbered lines',
    'Full name:=name|Address Line 1=street 0|Address Line 2=street 1|Address line 3=street 2|City/Town=city',
  ],
  [
    'spelled numbers',
    'Addressee=name|Address Line One=street 0|Address Line Two=street 1|Post Code=postalCode|City=city',
  ],
  [
    'camel case',
    'firstName=firstName|lastName=lastName|street1=street 0|street2=street 1|postalCode=postalCode|city=city',
  ],
  [
    'our own names',
    'name=name|fileAs=fileAs|spouseFirstName=spouseFirstName|externalId=externalId|postalCode=postalCode',
  ],
  [
    'word order',
    'Name (Last)=lastName|Name (First)=firstName|Code, Postal=postalCode|Address - Street=street 0|City=city',
  ],
  [
    'a church system',
    'Person ID=externalId|Goes By|Given Name=firstName|Surname=lastName|Household Name=name|Mailing Salutation=greeting|' +
      'Home Address Line 1=street 0|Home Address Line 2=street 1|Home City=city|Home State/Province=state|Home Zip=postalCode|' +
      'Member Status|Home Phone=phone|Email Opt In|Birthdate|Marital Status|Campus',
  ],
  [
    'a donor system',
    'Constituent ID=externalId|Addressee=name|Salutation=greeting|Org Name=company|Preferred Address Line 1=street 0|' +
      'Preferred City=city|Preferred State=state|Preferred ZIP=postalCode|Preferred Country=country|Primary Email Address=email|' +
      'Last Gift Amount|Last Gift Date|Total Giving|Is Deceased|Address Type|Do Not Mail',
  ],
  [
    'prefixed headers',
    'Donor ID=externalId|Donor First Name=firstName|Donor Last Name=lastName|Donor Address=street 0|Donor City=city|' +
      'Donor State=state|Donor Zip=postalCode|Donor Email=email|Donor Phone=phone|Donation Amount|Donation State',
  ],
  [
    'a print shop',
    'Envelope Line=name|Company Name=company|Delivery Address=street 0|Suite=street 1|City=city|St/Prov=state|Zip Plus 4=postalCode 1|' +
      'ZIP=postalCode|Country Code=country|Account No.=externalId',
  ],
  [
    'German',
    'Kundennummer=externalId|Titel=title|Vorname=firstName|Name=lastName|Firma=company|Straße und Hausnummer=street 0|' +
      'Adresszusatz=street 1|PLZ=postalCode|Ort=city|Land=country|E-Mail-Adresse=email|Telefon=phone|Briefanrede=greeting',
  ],
  ['German, number apart', 'Name=name|Strasse=street 0|Hausnummer=street 1|PLZ=postalCode|Stadt=city|Bundesland=state'],
  [
    'French',
    'Civilité=title|Prénom=firstName|Nom=lastName|Société=company|Adresse=street 0|Complément d’adresse=street 1|' +
      'Code postal=postalCode|Ville=city|Pays=country|Courriel=email|Téléphone=phone|Prénom conjoint=spouseFirstName',
  ],
  [
    'Spanish',
    'Nombre=firstName|Apellidos=lastName|Dirección=street 0|Código Postal=postalCode|Ciudad=city|Provincia=state|País=country|' +
      'Correo electrónico=email|Teléfono móvil=phone|Cónyuge=spouseFirstName',
  ],
  [
    'Dutch',
    'Voornaam=firstName|Tussenvoegsel=middleName|Achternaam=lastName|Straat en huisnummer=street 0|Postcode=postalCode|' +
      'Woonplaats=city|Land=country|E-mailadres=email|Telefoonnummer=phone|Bedrijfsnaam=company',
  ],
  ['one cell for the place', 'Name=name|Address=street 0|City/State/Zip=city-line'],
  [
    'a mailing address with a plain place',
    'Name=name|Mailing Address=street 0|Physical Address|City=city|State=state|Zip=postalCode',
  ],
  [
    'lines that look like addresses',
    'Name=name|Address 1 (Street)=street 0|Address 2 (Apt)=street 1|City=city|Zip=postalCode',
  ],
];

const parse = (columns: string) => columns.split('|').map((column) => column.split('='));

describe('headers in varied wording', () => {
  it.each(sheets)('%s', (_title, columns) => {
    const parsed = parse(columns);
    const expected = Object.fromEntries(parsed.filter(([, field]) => field !== undefined));
    expect(matchedFields(parsed.map(([header]) => header ?? ''))).toEqual(expected);
  });

  it('are many', () => {
    expect(new Set(sheets.flatMap(([, columns]) => parse(columns).map(([header]) => header))).size).toBeGreaterThan(
      100,
    );
  });
});

describe('headers that never match', () => {
  it.each(
    (
      'Email Type|E-mail 1 - Label|Street Is Deliverable|REGION|CC|Phone Type|Address Type|State Tax ID|City Council District|Birth City|' +
      'Country of Birth|Number of Emails Sent|Name of Pet|Zip File|Company Size|First Gift|Last Visit|Title of Book|Street Team|' +
      'Phone Verified|Spouse Email|Assistant Phone|Web Address|IP Address|MAC Address|Emergency Contact Phone|Church|Notes'
    ).split('|'),
  )('%s', (header) => {
    expect(matchedFields([header, 'Amount'])).toEqual({});
  });
});

describe('values', () => {
  const column = (header: string, values: readonly string[]) =>
    matchColumns(
      [header],
      values.map((value) => [value]),
    )[0];

  it.each([
    ['', ['03431', '3431', '76710-1234'], 'postalCode'],
    ['Column3', ['NH', 'Mass.', 'texas'], 'state'],
    ['Unnamed: 4', ['a@example.org', 'B@Example.com'], 'email'],
    ['whatever', ['a@example.org', 'b@example.org'], 'email'],
    ['', ['(603) 555-0101', '603.555.0102'], 'phone'],
    ['', ['USA', 'Deutschland', 'U.S.A.'], 'country'],
    ['', ['12 Larkspur Hollow Rd', 'PO Box 12'], 'street'],
    ['ST', ['NH', 'TX'], 'state'],
    ['Salutation', ['Mr.', 'Mrs.', 'Dr.'], 'title'],
    ['Salutation', ['Joe and Mary', 'Anna'], 'greeting'],
    ['Email for receipts', ['a@example.org'], 'email'],
    ['Contact', ['a@example.org', 'b@example.org'], 'email'],
    ['Name', ['(603) 555-0101', '603-555-0102', '603-555-0103'], 'phone'],
  ])('%j with %j is %s', (header, values, field) => {
    expect(column(header, values)?.target).toMatchObject({ kind: 'field', field });
  });

  it.each([
    ['Gift', ['25000', '10000']],
    ['Field office', ['NH', 'VT']],
    ['Email', ['Yes', 'No', 'Yes']],
    ['Title', ['Chief Engineer', 'Plumber', 'Nurse']],
    ['Envelope', ['101', '102', '103']],
    ['Frist Name', ['Joe', 'Ann']],
    ['Post Box', ['12', '40']],
    ['User Name', ['joe12', 'ann']],
    ['St', ['Elm', 'Oak']],
  ])('%j with %j stays out', (header, values) => {
    const match = column(header, values);
    expect(match?.target).toEqual({ kind: 'ignore' });
    expect(match?.confidence).not.toBe('sure');
  });

  it('sort a name written last name first behind a better one', () => {
    const rows = [['Quist, Anna', 'Anna Quist']];
    expect(matchedFields(['Name', 'Mailing Name'], rows)).toEqual({ Name: 'fileAs', 'Mailing Name': 'name' });
    expect(matchColumns(['Name'], [['Quist, Anna']])[0]).toMatchObject({
      confidence: 'likely',
      target: { kind: 'split', as: 'full-name' },
    });
  });

  it('take the number of a household for an ID to be checked: its people share it', () => {
    for (const header of ['Family ID', 'Household ID', 'Family Number']) {
      expect(column(header, ['55', '56']), header).toMatchObject({
        confidence: 'likely',
        target: { kind: 'field', field: 'externalId' },
      });
    }
    expect(column('Donor ID', ['55', '56'])?.confidence).toBe('sure');
  });
});
