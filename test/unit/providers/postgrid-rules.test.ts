import { describe, expect, it } from 'vitest';
import { destinationIds } from '../../../src-shared/providers/destination.ts';
import { destinations } from '../../../src-shared/providers/destinations.ts';
import { postGridAddressLines } from '../../../src-shared/providers/postgrid/address-lines.ts';
import { issuesOf } from '../validation/sample.ts';

describe('PostGrid', () => {
  it.each(['', 'USA', 'United States', 'U.S.A.'])('takes the country %j without a word', (country) => {
    expect(issuesOf({ country }, 'postgrid')).toEqual([]);
  });

  it('takes any spelling of another country', () => {
    expect(issuesOf({ country: 'Deutschland', state: '', postalCode: '10115' }, 'postgrid')).toEqual([]);
  });

  it('cannot send to an unknown country', () => {
    expect(issuesOf({ country: 'Narnia' }, 'postgrid')).toEqual([
      { code: 'unknown-country', severity: 'error', field: 'country', detail: 'Narnia' },
    ]);
  });

  it('needs a first address line even when there is a city', () => {
    const errors = issuesOf({ street: '' }, 'postgrid').filter((issue) => issue.severity === 'error');
    expect(errors).toEqual([{ code: 'missing-street', severity: 'error', field: 'street' }]);
  });

  it.each([{ name: '' }, { name: '', company: '' }, { firstName: '', company: '' }])(
    'finds an addressee in %j',
    (changes) => {
      expect(issuesOf(changes, 'postgrid')).toEqual([]);
    },
  );

  it('does not accept a last name alone as addressee', () => {
    const blank = { name: '', company: '', firstName: '', middleName: '', spouseFirstName: '', title: '', suffix: '' };
    expect(issuesOf(blank, 'postgrid')).toEqual([
      { code: 'missing-name', severity: 'error', field: 'name', fix: 'Tischler' },
    ]);
  });

  it('warns that further street lines are joined, and of the length they then have', () => {
    expect(issuesOf({ street: 'Aa\nBb\nCc' }, 'postgrid')).toEqual([
      { code: 'address-lines', severity: 'warning', field: 'street', detail: '3' },
    ]);
    const long = issuesOf({ street: ['a', 'b'.repeat(40), 'c'.repeat(40)].join('\n') }, 'postgrid');
    expect(long).toContainEqual({ code: 'line-too-long', severity: 'warning', field: 'street', detail: '82/64' });
  });
});

it.each([
  ['', []],
  ['1 Main St', ['1 Main St']],
  ['1 Main St\r\n\r\nApt 4 ', ['1 Main St', 'Apt 4']],
  ['Building A\n1 Main St\nApt 4', ['Building A', '1 Main St, Apt 4']],
])('the address lines of %j', (street, lines) => {
  expect(postGridAddressLines(street)).toEqual(lines);
});

it('every destination stands under its own id', () => {
  expect(Object.keys(destinations).sort()).toEqual([...destinationIds].sort());
  for (const id of destinationIds) expect(destinations[id].id).toBe(id);
});
