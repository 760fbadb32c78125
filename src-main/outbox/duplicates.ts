import { displayName } from '../../src-shared/contact/display-name.ts';
import type { ContactFields } from '../../src-shared/contact/fields.ts';
import { foldText } from '../../src-shared/contact/fold-text.ts';

/** Somebody who stands on a list more than once. */
export interface Duplicate {
  readonly name: string;
  readonly count: number;
}

/**
 * Finds who would get the same letter more than once: the same addressee in the same street with the same postal code,
 * whatever the case, accents, blanks and punctuation. Whoever has the same content altogether is among them. In the order
 * of first appearance.
 */
export function findDuplicates(contacts: readonly { readonly fields: ContactFields }[]): readonly Duplicate[] {
  const alike = Map.groupBy(contacts, ({ fields }) =>
    [fields.name || fields.company, fields.street, fields.postalCode].map(foldText).join('|'),
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined || others.length === 0 ? [] : [{ name: displayName(first.fields), count: others.length + 1 }],
  );
}
