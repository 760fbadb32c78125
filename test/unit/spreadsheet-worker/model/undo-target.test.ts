import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Operation, redoTarget, undoTarget } from '../../../../src-shared/spreadsheet/recipe.ts';
import { match, set } from './model-of.ts';

const automatic: Operation = { op: 'match', targets: [], automatic: true };
const read: Operation = { op: 'read', reading: { headerRow: 1 } };
const typed = set(1, 'city', 'Keene');

describe('undo', () => {
  it('takes back one step at a time, but not the match made on opening', () => {
    const steps = [automatic, typed, match()];
    expect([3, 2, 1, 0].map((position) => undoTarget(steps, position))).toEqual([2, 1, undefined, undefined]);
    expect(undoTarget([], 0)).toBeUndefined();
    expect(undoTarget([typed], 1)).toBe(0);
  });

  it('takes a way of reading back together with the match that followed from it', () => {
    const steps = [automatic, typed, read, automatic, typed];
    expect(undoTarget(steps, 5)).toBe(4);
    expect(undoTarget(steps, 4)).toBe(2);
    expect(redoTarget(steps, 2)).toBe(4);
  });

  it('takes back a way of reading whose match was never saved', () => {
    expect(undoTarget([automatic, read], 2)).toBe(1);
    expect(redoTarget([automatic, read], 1)).toBe(2);
  });
});

describe('redo', () => {
  it('ends at the last step', () => {
    expect(redoTarget([automatic, typed], 1)).toBe(2);
    expect(redoTarget([automatic, typed], 2)).toBeUndefined();
  });

  it('is the way back of every undo, for any steps the app can make', () => {
    const change = fc.constantFrom<readonly Operation[]>([typed], [match()], [read, automatic]);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const steps = [automatic, ...changes.flat()];
        let undone = 0;
        for (let at: number | undefined = steps.length; at !== undefined; undone += 1) {
          const before = undoTarget(steps, at);
          if (before !== undefined) expect(redoTarget(steps, before)).toBe(at);
          at = before;
        }
        expect(undone).toBe(changes.length + 1);
      }),
    );
  });
});
