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

/** How a delimiter is called in a sentence. */
export function delimiterName(delimiter: string): string {
  if (delimiter === '') return 'one column';
  return delimiters.find(([character]) => character === delimiter)?.[1] ?? `"${delimiter}"`;
}

/** True for a text that can stand between cells: a single character that does not end lines or quote cells, or nothing. */
export function isDelimiter(text: string): boolean {
  return text.length <= 1 && !'\r\n"\uFEFF'.includes(text === '' ? ' ' : text);
}
