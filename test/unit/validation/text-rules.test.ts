import { describe, expect, it } from 'vitest';
import { derive } from '../../../src-shared/contact/derive.ts';
import { type ContactField, emptyFields } from '../../../src-shared/contact/fields.ts';
import { toPostGridContact } from '../../../src-shared/providers/postgrid/contact-payload.ts';
import { toPrayerLettersContact } from '../../../src-shared/providers/prayerletters/contact-payload.ts';
import type { IssueCode } from '../../../src-shared/text/issues.ts';
import { issuesOf } from './sample.ts';

type Row = readonly [code: IssueCode, field: ContactField, value: string, fix: string];

const repairable: readonly Row[] = [
  ['stray-blanks', 'city', ' Lebanon', 'Lebanon'],
  ['stray-blanks', 'city', 'Lebanon ', 'Lebanon'],
  ['stray-blanks', 'city', 'New  London', 'New London'],
  ['stray-blanks', 'city', 'New\u00a0London', 'New London'],
  ['stray-blanks', 'city', 'New\tLondon', 'New London'],
  ['stray-blanks', 'name', 'Joe\nTischler', 'Joe Tischler'],
  ['stray-blanks', 'street', '12 Main St \r\n\r\n Apt 4\v', '12 Main St\nApt 4'],
  ['stray-blanks', 'greeting', '   ', ''],
  ['invisible-characters', 'city', 'Leba\u200bnon', 'Lebanon'],
  ['invisible-characters', 'city', 'Leba\u00adnon', 'Lebanon'],
  ['invisible-characters', 'city', 'Leba\u0000non', 'Lebanon'],
  ['double-encoded', 'lastName', 'MÃ¼ller', 'Müller'],
  ['double-encoded', 'lastName', 'MÃƒÂ¼ller', 'Müller'],
  ['double-encoded', 'lastName', 'Oâ€™Brien', 'O’Brien'],
  ['double-encoded', 'city', 'Ã\u00a0 la Carte', 'à la Carte'],
  ['double-encoded', 'city', 'MarÃ\u00adn', 'Marín'],
  ['double-encoded', 'city', 'BÅ‚onie', 'Błonie'],
  ['double-encoded', 'city', 'PanevÄ—Å¾ys', 'Panevėžys'],
  ['double-encoded', 'city', 'DÄ…browa', 'Dąbrowa'],
  ['double-encoded', 'name', 'JOSÃ© SMITH', 'JOSé SMITH'],
  ['double-encoded', 'name', 'LÃ\u00a0 Bas', 'Là Bas'],
  ['stray-blanks', 'name', 'IRMÃ\u00a0MARIA', 'IRMÃ MARIA'],
  ['all-caps', 'name', 'JOE TISCHLER', 'Joe Tischler'],
  ['all-caps', 'city', 'LEBANON', 'Lebanon'],
  ['all-caps', 'street', '12 MAIN ST NE', '12 Main St NE'],
  ['all-caps', 'lastName', 'MÜLLER', 'Müller'],
  ['all-caps', 'company', 'FIRST BAPTIST CHURCH', 'First Baptist Church'],
  ['placeholder', 'company', 'N/A', ''],
  ['placeholder', 'company', ' - ', ''],
  ['placeholder', 'greeting', 'none', ''],
  ['placeholder', 'suffix', 'NULL', ''],
  ['placeholder', 'phone', '#N/A', ''],
  ['excel-quoted', 'postalCode', '="03766"', '03766'],
  ['excel-quoted', 'postalCode', "'03766", '03766'],
  ['excel-quoted', 'name', "'=cmd|'/C calc'!A0", "=cmd|'/C calc'!A0"],
  ['excel-quoted', 'externalId', "'-5", '-5'],
  ['decimal-zero', 'postalCode', '03766.0', '03766'],
  ['decimal-zero', 'phone', '6035550100.0', '6035550100'],
  ['all-small', 'name', 'john smith', 'John Smith'],
  ['all-small', 'name', 'jan van der berg', 'Jan van der Berg'],
  ['all-small', 'lastName', 'van der berg', 'van der Berg'],
  ['all-small', 'lastName', 'müller', 'Müller'],
  ['all-small', 'city', 'lebanon', 'Lebanon'],
  ['all-small', 'street', '12 main st\nc/o mary jones', '12 Main St\nc/o Mary Jones'],
  ['all-small', 'company', 'first baptist church', 'First Baptist Church'],
  ['excel-quoted', 'externalId', '="say ""hi"""', 'say "hi"'],
];

describe('repairable text', () => {
  it.each(repairable)('%s in %s %j becomes %j', (code, field, value, fix) => {
    expect(issuesOf({ [field]: value })).toContainEqual(
      expect.objectContaining({ code, field, fix, severity: 'warning' }),
    );
  });

  it('repairs a garbled letter before the no-break space in it can be taken for a blank', () => {
    expect(issuesOf({ city: 'Ã\u00a0 la Carte' }).map((issue) => issue.code)).toEqual(['double-encoded']);
  });
});

describe('text that was lost', () => {
  it.each([
    ['name', '#REF!', 'excel-error', 'error'],
    ['postalCode', '######', 'excel-error', 'error'],
    ['phone', '#VALUE!', 'excel-error', 'warning'],
    ['phone', '1.23E+10', 'digits-lost', 'warning'],
    ['externalId', '1,23E+15', 'digits-lost', 'warning'],
    ['postalCode', '2.14E+08', 'digits-lost', 'warning'],
    ['name', "=cmd|'/C calc'!A0", 'formula-text', 'warning'],
    ['street', '=HYPERLINK("https://example.org","Main St")', 'formula-text', 'warning'],
  ] as const)('in %s: %j', (field, value, code, severity) => {
    const found = issuesOf({ [field]: value }).find((issue) => issue.code === code);
    expect(found).toEqual({ code, severity, field, detail: value });
  });
});

describe('text that may stand for nothing, and may be a name', () => {
  it.each([
    ['firstName', 'Nil'],
    ['lastName', 'None'],
    ['spouseFirstName', 'Undefined'],
    ['firstName', 'Null'],
    ['city', 'None'],
    ['name', 'Nil'],
  ] as const)('in %s: %j is asked about, and goes out as it is', (field, value) => {
    expect(issuesOf({ [field]: value })).toEqual([{ code: 'placeholder', severity: 'warning', field, detail: value }]);
    const known = { ...emptyFields, firstName: 'Joe', lastName: 'Smith', street: '12 Main St' };
    const contact = {
      id: 'contact-1',
      createdAt: 0,
      updatedAt: 0,
      fields: derive({ ...known, [field]: value }),
      custom: {},
    };
    expect(JSON.stringify(toPostGridContact(contact))).toContain(value);
    expect(JSON.stringify(toPrayerLettersContact(contact))).toContain(value);
  });

  it.each([
    ['firstName', 'NIL'],
    ['lastName', 'none'],
    ['city', '(None)'],
    ['name', 'N/A'],
    ['name', 'n/a'],
    ['state', 'None'],
    ['company', 'None'],
  ] as const)('in %s: %j is no name', (field, value) => {
    expect(issuesOf({ [field]: value })).toContainEqual(expect.objectContaining({ code: 'placeholder', fix: '' }));
  });
});

describe('text that only looks wrong', () => {
  it.each([
    ['company', 'YWAM'],
    ['firstName', 'JP'],
    ['state', 'NH'],
    ['suffix', 'III'],
    ['name', 'e.e. cummings'],
    ['lastName', 'van der'],
    ['company', 'adidas'],
    ['greeting', 'friends'],
    ['city', '東京'],
    ['city', 'თბილისი'],
    ['externalId', 'abc'],
    ['externalId', '45292'],
    ['externalId', '12.0'],
    ['externalId', '3A-1'],
    ['title', 'prof.'],
    ['lastName', "'t Hooft"],
    ['lastName', 'Null'],
    ['lastName', 'Müller'],
    ['city', 'CAFÉ’s'],
    ['city', 'MÄKELÄ’s'],
    ['city', 'São Paulo'],
    ['name', 'می‌خواهم'],
    ['externalId', '12E4'],
    ['externalId', '-5'],
    ['phone', '+44 123'],
    ['street', 'Suite #4'],
    ['street', '12 Main St\nApt 4'],
  ] as const)('in %s: %j stays', (field, value) => {
    expect(issuesOf({ [field]: value })).toEqual([]);
  });
});
