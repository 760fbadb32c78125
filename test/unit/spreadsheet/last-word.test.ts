import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameWord, lastOfAll, withErased, wordOn } from '../../../src-shared/spreadsheet/last-word.ts';

describe('the last word on every field', () => {
  test('is that of the newest file that spoke of it, though a newer one has no column for it', () => {
    expect(lastOfAll([{ phone: '1', city: 'Keene' }, { phone: '2' }, { email: 'a@example.org' }])).toEqual({
      phone: '2',
      city: 'Keene',
      email: 'a@example.org',
    });
    expect(lastOfAll([])).toEqual({});
  });

  test('replaces a text that was worked out by one that was said, and the other way round', () => {
    expect(lastOfAll([{ 'derived:name': 'Ann Lee' }, { name: 'Ann and Bob Lee' }])).toEqual({
      name: 'Ann and Bob Lee',
    });
    expect(lastOfAll([{ name: 'Ann and Bob Lee' }, { 'derived:name': 'Ann Lee' }])).toEqual({
      'derived:name': 'Ann Lee',
    });
  });

  test('knows that a row made a field blank, but not that it has no column for it', () => {
    const before = { city: 'Keene', phone: '1', 'derived:name': 'Ann' };
    expect(withErased({ city: 'Troy' }, ['city', 'phone', 'email', 'name'], before)).toEqual({
      city: 'Troy',
      phone: '',
      name: '',
    });
    expect(wordOn(lastOfAll([before, { phone: '' }]), 'phone')).toBe('');
    expect(wordOn(before, 'name')).toBe('Ann');
    expect(wordOn(before, 'email')).toBeUndefined();
  });

  test('is the same word whatever the order of its fields; a blank says as much as nothing', () => {
    const said = fc.dictionary(fc.constantFrom('city', 'custom:__proto__', 'phone'), fc.constantFrom('', 'a', 'b'));
    fc.assert(
      fc.property(said, (one) => {
        const other = Object.fromEntries(
          Object.entries(one)
            .filter(([, text]) => text !== '')
            .toReversed(),
        );
        expect(isSameWord(one, other) && isSameWord(other, one)).toBe(true);
        expect(isSameWord({ ...one, city: 'c' }, other)).toBe(false);
      }),
    );
  });
});
