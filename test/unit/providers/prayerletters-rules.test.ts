import { describe, expect, it } from 'vitest';
import { type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import { draft, issuesOf } from '../validation/sample.ts';

const metadataIssues = (custom: Record<string, string>) =>
  validateContact(draft({}, custom), destinations.prayerletters);

describe('PrayerLetters', () => {
  it.each([
    [{ country: 'Deutschland', state: '', postalCode: '10115' }, 'country-spelling', 'Germany'],
    [{ country: 'England', state: '', postalCode: 'SW1A 1AA' }, 'country-spelling', 'United Kingdom'],
    [{ name: '', company: '' }, 'missing-name', 'Mr. Joe T Tischler III'],
  ] as const)('of %j says %s', (changes, code, fix) => {
    const issues = issuesOf(code === 'missing-name' ? { ...changes, spouseFirstName: '' } : changes);
    expect(issues).toEqual([expect.objectContaining({ code, fix })]);
  });

  it('blocks a contact without name and company, and offers no fix where nothing is known', () => {
    const fields = { ...emptyFields, street: '1 Main St', city: 'Lebanon', state: 'NH', postalCode: '03766' };
    expect(validateContact({ fields, custom: {} }, destinations.prayerletters)).toEqual([
      { code: 'missing-name', severity: 'error', field: 'name' },
    ]);
  });

  it.each([{ name: '' }, { company: '' }] as Partial<ContactFields>[])('is content with %j', (changes) => {
    expect(issuesOf(changes)).toEqual([]);
  });

  it('does not take "N/A" for an addressee or an address', () => {
    const codes = issuesOf({ name: 'N/A', company: '-', street: 'none', city: '#N/A' }).map((issue) => issue.code);
    expect(codes).toContain('missing-name');
    expect(codes).toContain('insufficient-address');
  });

  it('blocks an address without street and city, and warns when one of them is there', () => {
    expect(issuesOf({ street: '', city: '' })).toEqual([
      { code: 'insufficient-address', severity: 'error', field: 'street' },
    ]);
    expect(issuesOf({ street: '' })).toEqual([{ code: 'incomplete-address', severity: 'warning', field: 'street' }]);
  });

  it.each(['', 'USA', 'United States', 'u.s.a.', 'US'])(
    'says nothing of the home country %j, which is sent blank',
    (country) => {
      expect(issuesOf({ country })).toEqual([]);
    },
  );

  it('only warns of an unknown country', () => {
    expect(issuesOf({ country: 'Narnia' })).toEqual([
      { code: 'unknown-country', severity: 'warning', field: 'country', detail: 'Narnia' },
    ]);
  });

  it('warns of what is too long to print, by characters and by line', () => {
    expect(issuesOf({ name: `É${'é'.repeat(39)}`, street: `A${'a'.repeat(63)}\n${'b'.repeat(64)}` })).toEqual([]);
    expect(issuesOf({ name: '😀'.repeat(40) })).toEqual([]);
    expect(issuesOf({ name: 'Joe'.repeat(14), street: `Xx\n${'b'.repeat(65)}`, city: `C${'c'.repeat(65)}` })).toEqual([
      { code: 'name-too-long', severity: 'warning', field: 'name', detail: '42/40' },
      { code: 'line-too-long', severity: 'warning', field: 'street', detail: '65/64' },
      { code: 'line-too-long', severity: 'warning', field: 'city', detail: '66/64' },
    ]);
  });

  it('takes metadata up to its limits', () => {
    const hundred = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`Field_${index} a-b`, 'x'.repeat(1_000)]),
    );
    expect(metadataIssues({ ...hundred, Empty: ' ' })).toEqual([]);
    expect(metadataIssues({ ...hundred, More: 'x' })).toEqual([
      expect.objectContaining({ code: 'metadata-count', detail: '101' }),
    ]);
  });

  it.each([
    [{ 'Amount ($)': '5' }, 'metadata-name', 'Amount ($)'],
    [{ Größe: '5' }, 'metadata-name', 'Größe'],
    [{ Note: 'x'.repeat(1_001) }, 'metadata-length', 'Note'],
  ])('blocks metadata beyond them', (custom, code, detail) => {
    expect(metadataIssues(custom)).toEqual([{ code, severity: 'error', field: 'name', detail }]);
  });

  it('does not mind an odd name of a custom field without text', () => {
    expect(metadataIssues({ 'Amount ($)': ' ' })).toEqual([]);
  });
});
