import { describe, expect, it } from 'vitest';
import { playCase } from './check-case.ts';
import { caseKinds } from './make-case.ts';

/** Cases of each kind; `npm run fuzz` plays as many as there is time for. */
const cases = 40;

describe('a file, damaged or not,', () => {
  it.each(caseKinds)(
    'is refused with a sentence, or read and changed without a loss that can be told: %s',
    async (kind) => {
      for (let seed = 1; seed <= cases; seed += 1) {
        const { finding } = await playCase(seed, kind);
        expect(finding, `seed ${seed}`).toBeUndefined();
      }
    },
  );
});
