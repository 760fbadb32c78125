import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitSet } from '../../../../src-renderer/spreadsheet-worker/model/bit-set.ts';

/** All numbers of a set, as its own `next` leads through them. */
function numbersOf(set: BitSet): readonly number[] {
  const found: number[] = [];
  for (let at = set.next(0); at >= 0; at = set.next(at + 1)) found.push(at);
  return found;
}

describe('a set of bits', () => {
  it('is a set of numbers, whatever is put in and taken out', () => {
    const change = fc.tuple(fc.nat(129), fc.constantFrom('add', 'delete', 'in', 'out'));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 80 }), (changes) => {
        const bits = new BitSet(130);
        const set = new Set<number>();
        for (const [number, how] of changes) {
          if (how === 'add') bits.add(number);
          else if (how === 'delete') bits.delete(number);
          else bits.set(number, how === 'in');
          if (how === 'add' || how === 'in') set.add(number);
          else set.delete(number);
          expect(bits.count).toBe(set.size);
        }
        expect(numbersOf(bits)).toEqual([...set].sort((one, other) => one - other));
        for (let number = 0; number < 130; number += 1) {
          expect(bits.has(number)).toBe(set.has(number));
          const later = [...set].filter((each) => each >= number);
          expect(bits.next(number)).toBe(later.length === 0 ? -1 : Math.min(...later));
        }
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64])('of %i numbers has room for all of them', (size) => {
    const bits = new BitSet(size);
    expect(numbersOf(bits)).toEqual([]);
    const all = Array.from({ length: size }, (_, number) => number);
    for (const number of all) bits.add(number);
    expect(numbersOf(bits)).toEqual(all);
    expect(bits.count).toBe(size);
  });

  it('has nothing outside of its size', () => {
    const bits = new BitSet(40);
    for (let number = 0; number < 40; number += 1) bits.add(number);
    for (const number of [-1, -32, 64, 1_000_000]) expect(bits.has(number)).toBe(false);
    for (const number of [40, 64, 1_000_000]) expect(bits.next(number)).toBe(-1);
  });
});
