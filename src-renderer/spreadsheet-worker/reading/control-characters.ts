/** Everything below the blank except tab, line feed, vertical tab (a line end inside a cell) and carriage return; and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const unwanted = /[\0-\x08\x0c\x0e-\x1f\x7f]/gu;

/** The same without a place to go on from: it only tells whether there is one. */
const anyUnwanted = new RegExp(unwanted.source, 'u');

/**
 * Leaves out NUL and the control characters that no cell can show, and counts them. A control character that separates the
 * cells stays.
 */
export function withoutControls(text: string, delimiter: string): { readonly text: string; readonly removed: number } {
  if (!anyUnwanted.test(text)) return { text, removed: 0 };
  const cleaned = text.replaceAll(unwanted, (character) => (character === delimiter ? character : ''));
  return { text: cleaned, removed: text.length - cleaned.length };
}
