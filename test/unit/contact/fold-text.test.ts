import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldText } from '../../../src-shared/contact/fold-text.ts';

it.each([
  ["Côte d'Ivoire", 'cotedivoire'],
  ['U.S.A.', 'usa'],
  ['Trinidad & Tobago', 'trinidadandtobago'],
  ['Großmann', 'grossmann'],
  ['', ''],
])('%s folds to %s', (text, key) => {
  expect(foldText(text)).toBe(key);
});

it('folds plain text as it folds every other text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      // A lone accent is folded away, and makes the text one that is not plain.
      expect(foldText(text)).toBe(foldText(`${text}\u0301`));
    }),
  );
});
