import { describe, expect, it } from 'vitest';
import { type ContactFields, emptyFields } from '../../../src-shared/contact/fields.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import type { Issue } from '../../../src-shared/validation/issue.ts';
import { validateContact } from '../../../src-shared/validation/validate.ts';
import { draft, issuesOf } from './sample.ts';

type Row = readonly [changes: Partial<ContactFields>, expected: readonly Partial<Issue>[]];
const canadian = { country: 'Canada', state: 'ON', postalCode: 'K1A 0B1' };

const rows: readonly Row[] = [
  [{ name: 'Smith, John & Jane' }, [{ code: 'file-as-name', fix: 'John & Jane Smith' }]],
  [{ postalCode: '3766' }, [{ code: 'lost-leading-zero', detail: '3766', fix: '03766' }]],
  [{ postalCode: '037661234' }, [{ code: 'zip-plus-four', fix: '03766-1234' }]],
  [{ postalCode: '3766', state: 'TX' }, [{ code: 'zip-malformed' }]],
  [{ postalCode: 'ABC' }, [{ code: 'zip-malformed', detail: 'ABC' }]],
  [{ postalCode: '00000' }, [{ code: 'zip-malformed' }]],
  [{ postalCode: '02139' }, [{ code: 'zip-state-mismatch', detail: 'MA' }]],
  [{ state: 'AE', postalCode: '09001', city: 'APO' }, []],
  [{ state: 'New Hampshire' }, [{ code: 'state-spelling', fix: 'NH' }]],
  [{ state: 'nh' }, [{ code: 'state-spelling', fix: 'NH' }]],
  [{ state: 'Bavaria' }, [{ code: 'unknown-state', detail: 'US' }]],
  [{ state: '' }, [{ field: 'state', code: 'incomplete-address' }]],
  [{ postalCode: '' }, [{ field: 'postalCode', code: 'incomplete-address' }]],
  [{ city: '' }, [{ field: 'city', code: 'incomplete-address' }]],
  [{ state: 'N/A' }, [{ code: 'placeholder' }, { field: 'state', code: 'incomplete-address' }]],
  [canadian, []],
  [{ ...canadian, state: 'Ontario' }, [{ code: 'state-spelling', fix: 'ON' }]],
  [{ ...canadian, state: 'Texas' }, [{ code: 'unknown-state', detail: 'CA' }]],
  [{ ...canadian, postalCode: '03766' }, [{ code: 'postal-code-format', detail: 'Canada' }]],
  [{ ...canadian, country: '' }, [{ code: 'country-missing', fix: 'Canada' }]],
  [{ country: 'Germany', state: '', postalCode: '10115' }, []],
  [{ country: 'Hong Kong', state: '', postalCode: '' }, []],
  [{ country: 'Puerto Rico', state: '', postalCode: '901' }, [{ code: 'lost-leading-zero', fix: '00901' }]],
  [{ email: 'joe@' }, [{ code: 'email-format' }]],
  [{ email: 'mailto:joe@example.org' }, [{ code: 'email-format', fix: 'joe@example.org' }]],
  [{ email: 'Joe <joe@example.org>' }, [{ code: 'email-format', fix: 'joe@example.org' }]],
  [{ email: 'a@example.org; b@example.org' }, [{ code: 'several-values', detail: '2' }]],
  [{ email: 'joe @example.org' }, [{ code: 'email-format', fix: 'joe@example.org' }]],
  [{ email: 'Joe@Example .ORG,' }, [{ code: 'email-format', fix: 'Joe@example.org' }]],
  [{ email: 'joe@example.org.' }, [{ code: 'email-format', fix: 'joe@example.org' }]],
  [{ email: 'Joe@Example.ORG' }, []],
  [{ phone: 'tel:+1 603 555 0100' }, [{ code: 'phone-format', fix: '+1 603 555 0100' }]],
  [{ phone: '603 555 0100,' }, [{ code: 'phone-format', fix: '603 555 0100' }]],
  [{ phone: '603 555 0100 / 603 555 0101' }, [{ code: 'several-values', detail: '2' }]],
  [{ phone: '555.123.4567 ext 9' }, []],
  [{ phone: '1-800-FLOWERS' }, []],
  [{ postalCode: '03766.0' }, [{ code: 'decimal-zero', fix: '03766' }]],
  [{ state: 'AP', postalCode: '96201', city: 'FPO' }, []],
  [{ state: 'PR', postalCode: '00901', city: 'San Juan' }, []],
  [{ state: 'N.H.' }, [{ code: 'state-spelling', fix: 'NH' }]],
  ...(['GA', 'ga', 'Georgia'] as const).map(
    (country): Row => [
      { city: 'Atlanta', state: 'GA', postalCode: '30303', country },
      [{ field: 'country', code: 'state-in-country', severity: 'error', detail: country, fix: '' }],
    ],
  ),
  [{ city: 'Los Angeles', state: 'CA', postalCode: '90210', country: 'CA' }, [{ code: 'state-in-country', fix: '' }]],
  [{ country: 'NH' }, [{ code: 'state-in-country', fix: '' }]],
  [{ city: 'Tbilisi', state: '', postalCode: '0105', country: 'Georgia' }, []],
  [{ city: 'San Juan', state: 'PR', postalCode: '00901', country: 'PR' }, [{ code: 'country-spelling' }]],
  [{ city: 'Sydney', state: 'NSW', postalCode: '2000' }, [{ code: 'unknown-state' }, { code: 'zip-malformed' }]],
  [{ city: 'Zürich', state: 'ZH', postalCode: '8001' }, [{ code: 'unknown-state' }, { code: 'zip-malformed' }]],
  [
    { city: 'Maidstone', state: 'Kent', postalCode: 'ME14 1AA' },
    [{ code: 'unknown-state' }, { code: 'zip-malformed' }],
  ],
];

/** What only one of two may mean, by destination. */
const shared = { state: '', postalCode: '' };
const congo = 'Democratic Republic of the Congo or Republic of the Congo';
const islands = 'U.S. Virgin Islands or British Virgin Islands';
const sharedNames: readonly (readonly [Partial<ContactFields>, string, string | undefined])[] = [
  [{ ...shared, country: 'Congo' }, congo, undefined],
  [{ ...shared, country: 'The Congo' }, congo, undefined],
  [{ ...shared, country: 'Virgin Islands' }, islands, undefined],
  [{ ...shared, country: 'Virgin Islands', postalCode: 'VG1110' }, islands, 'British Virgin Islands'],
  [{ state: 'VI', country: 'Virgin Islands', postalCode: '00802' }, islands, 'U.S. Virgin Islands'],
];

describe('validateContact', () => {
  it.each(rows)('%j', (changes, expected) => {
    expect(issuesOf(changes)).toEqual(expected.map((issue) => expect.objectContaining(issue)));
  });

  it.each(sharedNames)('of two countries in %j it names both', (changes, detail, fix) => {
    for (const to of ['prayerletters', 'postgrid'] as const) {
      const issue = issuesOf(changes, to).find(({ field }) => field === 'country');
      expect(issue).toMatchObject({ code: 'shared-country-name', detail });
      expect(issue?.fix).toBe(fix);
    }
  });

  it.each(Object.values(destinations))('has nothing to say about a good contact for $label', (destination) => {
    expect(validateContact(draft(), destination)).toEqual([]);
  });

  it('orders issues by field, errors first within one', () => {
    const contact = {
      fields: { ...emptyFields, name: ' #REF! ', email: 'x', city: 'ROME', postalCode: '1' },
      custom: {},
    };
    const issues = validateContact(contact, destinations.postgrid);
    expect(issues.map(({ field, severity }) => `${field} ${severity}`)).toEqual([
      'name error',
      'name error',
      'name warning',
      'street error',
      'street warning',
      'city warning',
      'state warning',
      'postalCode warning',
      'email warning',
    ]);
  });
});
