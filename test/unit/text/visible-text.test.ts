import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { visibleText } from '../../../src-shared/text/visible-text.ts';

test.each([
  ['Keene', 'Keene'],
  ['12 Main St', '12 Main St'],
  [' Keene ', '·Keene·'],
  ['New  York', 'New··York'],
  ['1 Oak St\nApt 2', '1 Oak St ⏎ Apt 2'],
  ['a\r\nb\tc', 'a ⏎ b ⇥ c'],
  ['Ke\u200Bene\u0007', 'Ke▯ene▯'],
  ['Zürich 東京', 'Zürich 東京'],
  ['   ', '···'],
])('%j is shown as "%s"', (text, shown) => {
  expect(visibleText(text)).toBe(shown);
});

it('Two texts that differ in blanks or in characters without a shape look different', () => {
  const unseen = fc.constantFrom(' ', '  ', '\u200B', '\n', '\u0000');
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,8}$/u), unseen, (word, extra) => {
      expect(visibleText(`${word}${extra}`)).not.toBe(visibleText(word));
    }),
  );
});
