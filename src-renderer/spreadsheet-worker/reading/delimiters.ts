/** The delimiters that have a name, and how they are called. Nothing stands for a text of one column. */
export const delimiters = [
  [',', 'commas'],
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'vertical bars'],
  ['^', 'carets (^)'],
  ['~', 'tildes (~)'],
  [':', 'colons'],
  ['\u0001', 'control characters (Ctrl+A)'],
  ['', 'nothing: one column'],
] as const;

/** True for a text that can stand between cells: a single character that does not end lines or quote cells, or nothing. */
export function isDelimiter(text: string): boolean {
  return text.length <= 1 && !'\r\n"\uFEFF'.includes(text === '' ? ' ' : text);
}
