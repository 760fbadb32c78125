import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../../src-shared/duplicates/jaro-winkler.ts';

describe('the likeness of two words', () => {
  // The values of Winkler's own paper.
  it.each([
    ['MARTHA', 'MARHTA', 0.961],
    ['DWAYNE', 'DUANE', 0.84],
    ['DIXON', 'DICKSONX', 0.813],
    ['ABC', 'XYZ', 0],
    ['', '', 1],
    ['', 'A', 0],
  ])('%s, %s', (one, other, expected) => {
    expect(jaroWinkler(one, other)).toBeCloseTo(expected, 3);
  });

  it('is the same in both directions, and 1 for equal words only', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        const found = jaroWinkler(one, other);
        expect(jaroWinkler(other, one)).toBe(found);
        expect(found === 1).toBe(one === other);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('does not spend its time on very long texts', () => {
    expect(jaroWinkler('a'.repeat(32_000), `${'a'.repeat(32_000)}b`)).toBe(0);
  });
});
