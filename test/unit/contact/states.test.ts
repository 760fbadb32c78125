import { describe, expect, it } from 'vitest';
import { resolveState } from '../../../src-shared/contact/states.ts';

describe('resolveState', () => {
  it.each([
    ['Mass.', 'MA'],
    ['massachusetts', 'MA'],
    ['N.H.', 'NH'],
    ['ny', 'NY'],
    ['W. Virginia', 'WV'],
    ['Washington, D.C.', 'DC'],
    ['Washington', 'WA'],
    ['AE', 'AE'],
    ['A.P.', 'AP'],
    ['AA', 'AA'],
    ['Puerto Rico', 'PR'],
    ['Guam', 'GU'],
  ])('reads %s in the United States as %s', (text, code) => {
    expect(resolveState(text, 'US')).toBe(code);
  });

  it.each([
    ['Québec', 'QC'],
    ['Ont.', 'ON'],
    ['b.c.', 'BC'],
    ['Nfld', 'NL'],
    ['Prince Edward Island', 'PE'],
  ])('reads %s in Canada as %s', (text, code) => {
    expect(resolveState(text, 'CA')).toBe(code);
  });

  it.each([
    ['Ontario', 'US'],
    ['Texas', 'CA'],
    ['Bavaria', 'DE'],
    ['', 'US'],
    ['constructor', 'US'],
  ])('knows no %j in %s', (text, country) => {
    expect(resolveState(text, country)).toBeUndefined();
  });
});
