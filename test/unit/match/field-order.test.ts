import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveInField, placeIn } from '../../../src-renderer/match/field-order.ts';
import type { ColumnTarget } from '../../../src-shared/spreadsheet/column-match.ts';

const street = (part: number): ColumnTarget => ({ kind: 'field', field: 'street', part });
const city: ColumnTarget = { kind: 'field', field: 'city', part: 0 };
const places = (targets: readonly ColumnTarget[]) => targets.map((_, column) => placeIn(targets, column)?.place);

describe('columns that share a field', () => {
  it('have a place in it; one that is alone has none', () => {
    expect(places([street(1), city, street(0), { kind: 'ignore' }])).toEqual([2, undefined, 1, undefined]);
    expect(placeIn([street(0), street(1)], 1)).toEqual({ place: 2, of: 2 });
  });

  it('change places with their neighbour, also when their numbers have gaps', () => {
    const targets = [street(0), city, street(5), street(9)];
    expect(places(moveInField(targets, 3, -1))).toEqual([1, undefined, 3, 2]);
    expect(places(moveInField(targets, 0, 1))).toEqual([2, undefined, 1, 3]);
  });

  it('stay where they are at the end', () => {
    const targets = [street(0), street(1)];
    expect(moveInField(targets, 0, -1)).toBe(targets);
    expect(moveInField(targets, 1, 1)).toBe(targets);
    expect(moveInField([city], 0, 1)).toEqual([city]);
  });

  it('are as before when one is moved there and back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(20), { minLength: 2, maxLength: 6 }), fc.nat(5), (parts, at) => {
        const targets = parts.map(street);
        const column = at % targets.length;
        const place = placeIn(targets, column)?.place ?? 0;
        const by = place === targets.length ? -1 : 1;
        const moved = moveInField(targets, column, by);
        expect(placeIn(moved, column)?.place).toBe(place + by);
        expect(places(moveInField(moved, column, by === 1 ? -1 : 1))).toEqual(places(targets));
      }),
    );
  });
});
