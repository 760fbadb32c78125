import { describe, expect, it } from 'vitest';
import { isPostalCodeOf, looksCanadian, readZip, stateOfZip } from '../../../src-shared/contact/postal-code.ts';

describe('readZip', () => {
  it.each([
    ['02139', 'MA', { kind: 'valid', zip: '02139' }],
    ['02139-4307', 'MA', { kind: 'valid', zip: '02139-4307' }],
    ['3766', 'NH', { kind: 'lost-zero', fix: '03766' }],
    ['3766', undefined, { kind: 'lost-zero', fix: '03766' }],
    ['2139-4307', 'MA', { kind: 'lost-zero', fix: '02139-4307' }],
    ['21394307', 'MA', { kind: 'lost-zero', fix: '02139-4307' }],
    ['21394307', undefined, { kind: 'malformed' }],
    ['901', 'PR', { kind: 'lost-zero', fix: '00901' }],
    ['901', undefined, { kind: 'lost-zero', fix: '00901' }],
    ['901', 'NH', { kind: 'malformed' }],
    ['501', undefined, { kind: 'malformed' }],
    ['2139', 'TX', { kind: 'malformed' }],
    ['021394307', 'MA', { kind: 'missing-dash', fix: '02139-4307' }],
    ['02139 4307', 'MA', { kind: 'missing-dash', fix: '02139-4307' }],
    ['02139-', 'MA', { kind: 'missing-dash', fix: '02139' }],
    ['12', 'MA', { kind: 'malformed' }],
    ['O2139', 'MA', { kind: 'malformed' }],
  ] as const)('reads %s in %s', (text, state, reading) => {
    expect(readZip(text, state)).toEqual(reading);
  });
});

it.each([
  ['03766', 'NH'],
  ['00901', 'PR'],
  ['09001', 'AE'],
  ['06390', 'NY'],
  ['00000', undefined],
])('ZIP code %s lies in %s', (zip, state) => {
  expect(stateOfZip(zip)).toBe(state);
});

describe('isPostalCodeOf', () => {
  it.each([
    ['K1A 0B1', 'CA'],
    ['k1a0b1', 'CA'],
    ['SW1A 1AA', 'GB'],
    ['10115', 'DE'],
    ['D-10115', 'DE'],
    ['1234 ab', 'NL'],
    ['anything', 'HK'],
  ])('takes %s in %s', (text, country) => {
    expect(isPostalCodeOf(text, country)).toBe(true);
  });

  it.each([
    ['1011', 'DE'],
    ['03766', 'CA'],
    ['12345', 'GB'],
  ])('doubts %s in %s', (text, country) => {
    expect(isPostalCodeOf(text, country)).toBe(false);
  });
});

it.each([
  ['K1A 0B1', true],
  ['k1a-0b1', true],
  ['SW1A 1AA', false],
  ['03766', false],
])('the form of %s is Canadian: %s', (text, canadian) => {
  expect(looksCanadian(text)).toBe(canadian);
});
