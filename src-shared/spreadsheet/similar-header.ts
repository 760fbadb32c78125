import type { ContactField } from '../contact/fields.ts';
import { headerAliases } from './header-aliases.ts';
import { headerWords } from './header-text.ts';

/** A field that a header resembles, with the alias it resembles. */
export interface SimilarHeader {
  readonly field: ContactField;
  readonly words: string;
}

/**
 * The field whose alias shares most with a header: all words of the alias stand in the header ("Email for receipts"), or one
 * typing error lies between them ("Adress line"). Such likeness is only ever a suggestion: a single shared word is more often
 * chance than meaning, so the values have to agree.
 */
export function findSimilarHeader(header: string): SimilarHeader | undefined {
  const words = headerWords(header);
  const key = words.join(' ');
  let best: SimilarHeader | undefined;
  for (const { key: alias, meaning } of headerAliases) {
    if (meaning.kind !== 'field' || (best !== undefined && alias.length <= best.words.length)) {
      continue;
    }
    // Short aliases ("mi", "cp") stand in too many headers by chance.
    const contained = alias.length >= 3 && alias.split(' ').every((word) => words.includes(word));
    if (contained || (alias.length >= 5 && isOneEditAway(key, alias))) {
      best = { field: meaning.field, words: alias };
    }
  }
  return best;
}

/** True when one letter was left out, added, replaced or swapped with its neighbour. */
export function isOneEditAway(left: string, right: string): boolean {
  if (left === right || Math.abs(left.length - right.length) > 1) {
    return false;
  }
  let start = 0;
  while (start < left.length && left[start] === right[start]) {
    start += 1;
  }
  const [restLeft, restRight] = [left.slice(start), right.slice(start)];
  const swapped = `${restLeft.charAt(1)}${restLeft.charAt(0)}${restLeft.slice(2)}`;
  return (
    restLeft.slice(1) === restRight.slice(1) ||
    restLeft.slice(1) === restRight ||
    restLeft === restRight.slice(1) ||
    (restLeft.length > 1 && swapped === restRight)
  );
}
