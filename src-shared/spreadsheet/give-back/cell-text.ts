/** The most characters (UTF-16 units) that one cell of Excel holds. */
export const longestCell = 32_767;

const lineEnd = /\r\n?/g;
/** What no workbook can hold: control characters other than tab and line feed, and the two that Unicode sets aside. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const escapedReturn = /_x000D_/gi;
const lastLineEnds = /\n+$/;
const formulaLike = /^'*[=+\-@\t\r]/;
const escapedFormula = /^'+[=+\-@\t\r]/;

/**
 * The text as a workbook can hold it: line feeds only, without control characters and halves of characters, cut at
 * 32,767. Whatever a person could see in it stays.
 */
export function writableText(text: string): string {
  const plain = text.replace(lineEnd, '\n').replace(unwritable, '').toWellFormed();
  if (plain.length <= longestCell) return plain;
  // The cut must not leave half of a character behind.
  const end = (plain.codePointAt(longestCell - 1) ?? 0) > 0xffff ? longestCell - 1 : longestCell;
  return plain.slice(0, end);
}

/** The text without what a trip through a spreadsheet program adds or takes away: for comparing, not for keeping. */
export function comparableText(text: string): string {
  return writableText(text.replace(escapedReturn, '\r')).replace(lastLineEnds, '');
}

/**
 * The text with an apostrophe before it where a spreadsheet program would take it for a formula when it opens a CSV.
 * `unescapeFormula` gives back the same text, whatever it was.
 */
export function escapeFormula(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `escapeFormula` put before it. */
export function unescapeFormula(text: string): string {
  return escapedFormula.test(text) ? text.slice(1) : text;
}
