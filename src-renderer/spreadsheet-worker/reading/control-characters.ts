/** Everything below the blank except tab, line feed, vertical tab (a line end inside a cell) and carriage return; and DEL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for.
const unwanted = /[\0-\x08\x0c\x0e-\x1f\x7f]/gu;

/** The same, one by one: a large text is searched faster for each of them than for all at once. */
const unwantedCharacters = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => character.search(unwanted) === 0,
);

/**
 * Leaves out NUL and the control characters that no cell can show, and counts them. A control character that separates the
 * cells stays.
 */
export function withoutControls(text: string, delimiter: string): { readonly text: string; readonly removed: number } {
  if (!unwantedCharacters.some((character) => text.includes(character))) return { text, removed: 0 };
  const cleaned = text.replaceAll(unwanted, (character) => (character === delimiter ? character : ''));
  return { text: cleaned, removed: text.length - cleaned.length };
}
