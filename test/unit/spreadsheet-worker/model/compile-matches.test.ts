import { describe, expect, it } from 'vitest';
import { compileMatches, gridFields } from '../../../../src-renderer/spreadsheet-worker/model/compile-matches.ts';
import type { ContactField } from '../../../../src-shared/contact/fields.ts';
import type { ColumnTarget } from '../../../../src-shared/spreadsheet/column-match.ts';
import type { SplitKind } from '../../../../src-shared/spreadsheet/split/split-kinds.ts';

const field = (name: ContactField, part = 0): ColumnTarget => ({ kind: 'field', field: name, part });
const split = (as: SplitKind): ColumnTarget => ({ kind: 'split', as });
const custom = (key: string): ColumnTarget => ({ kind: 'custom', key });

/** The fields of a record that hold something. */
const filled = (targets: readonly ColumnTarget[], record: readonly string[]) =>
  Object.fromEntries(Object.entries(compileMatches(targets)(record).fields).filter(([, text]) => text !== ''));

describe('a column that is cut up', () => {
  const parts = [field('street'), field('city'), field('state'), field('postalCode'), split('whole-address')];
  const whole = '12 Main St\nLebanon, NH 03766\nUSA';
  const pieces = { street: '12 Main St', city: 'Lebanon', state: 'NH', postalCode: '03766', country: 'USA' };

  it('fills a row whose parts are blank, or stand for nothing', () => {
    expect(filled(parts, ['', '', '', '', whole])).toEqual(pieces);
    expect(filled(parts, ['N/A', '', '', '', whole])).toEqual(pieces);
  });

  it('gives way to the columns of the parts, and fills what they lack', () => {
    expect(filled(parts, ['12 MAIN ST', '', 'N.H.', '', whole])).toEqual({
      ...pieces,
      street: '12 MAIN ST',
      state: 'N.H.',
    });
  });

  it('never mixes two addresses', () => {
    expect(filled(parts, ['PO Box 9', 'Waco', '', '', whole])).toEqual({ street: 'PO Box 9', city: 'Waco' });
    const two = [split('whole-address'), split('whole-address')];
    expect(filled(two, ['somewhere', whole])).toEqual({ street: 'somewhere' });
    expect(filled(two, ['', whole])).toEqual(pieces);
  });

  it('stays whole in the street when it cannot be read', () => {
    expect(filled([split('whole-address')], ['12 Main St Lebanon NH 03766'])).toEqual({
      street: '12 Main St Lebanon NH 03766',
    });
    expect(filled([split('whole-address')], ['N/A'])).toEqual({});
  });

  it('gives a town beside a street, and the parts of a name', () => {
    expect(filled([field('street'), split('city-line')], ['1 Oak St', 'Keene, NH 03431'])).toEqual({
      street: '1 Oak St',
      city: 'Keene',
      state: 'NH',
      postalCode: '03431',
    });
    expect(filled([split('full-name')], ['Quist, Anna and Bob'])).toEqual({
      fileAs: 'Quist, Anna and Bob',
      firstName: 'Anna',
      lastName: 'Quist',
      spouseFirstName: 'Bob',
    });
  });

  it('shows all its fields in the grid', () => {
    expect(gridFields([split('full-name')])).toEqual(expect.arrayContaining(['firstName', 'lastName', 'suffix']));
  });
});

describe('values too many for a field', () => {
  const targets = [field('email'), field('phone', 1), field('phone', 0), custom('Other phone')];
  const record = ['a@example.org; b@example.org', '603-555-0101', '603-555-0102', '603-555-0103'];

  it('are kept as custom fields', () => {
    expect(compileMatches(targets)(record)).toMatchObject({
      fields: { email: 'a@example.org', phone: '603-555-0102' },
      custom: { 'Other e-mail': 'b@example.org', 'Other phone': '603-555-0101; 603-555-0103' },
    });
  });

  it('stand together with what another column of that name holds, each text once', () => {
    const same = [custom('Group'), custom('Group'), custom('Group')];
    expect(compileMatches(same)(['north', 'choir', 'choir']).custom).toEqual({ Group: 'north; choir' });
  });

  it('have a column in the grid when there are any', () => {
    const plain = ['a@example.org', '', '603-555-0102', ''];
    const found: string[] = [];
    const match = compileMatches(targets, (name) => found.push(name));
    match(plain);
    expect(found).toEqual([]);
    match(record);
    expect(found).toEqual(['email', 'phone']);
    expect(gridFields(targets, ['email', 'phone']).slice(-2)).toEqual(['custom:Other phone', 'custom:Other e-mail']);
  });
});
