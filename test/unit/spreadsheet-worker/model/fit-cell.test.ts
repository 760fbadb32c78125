import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitCell } from '../../../../src-renderer/spreadsheet-worker/model/fit-cell.ts';

it('A cell of one line has a blank where a text has line ends, with the blanks around them', () => {
  const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\t', '\u00a0'), maxLength: 12 });
  fc.assert(
    fc.property(text, (typed) => {
      expect(fitCell('city', typed)).toBe(typed.replaceAll(/\s*\n\s*/gu, ' '));
      expect(fitCell('street', typed)).toBe(typed);
      expect(fitCell('custom:Note', typed)).toBe(typed);
    }),
  );
});

it('Many blanks are no more work than other characters, and nothing is cut off', () => {
  const blanks = ' '.repeat(3_000_000);
  expect(fitCell('city', `a${blanks}b`)).toHaveLength(3_000_002);
  expect(fitCell('city', `a${blanks}\n${blanks}b`)).toBe('a b');
});
