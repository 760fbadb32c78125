import { isExcelError } from './excel-text.ts';

const placeholders: ReadonlySet<string> = new Set([
  'n/a',
  '#n/a',
  'n.a.',
  'none',
  '(none)',
  'null',
  '(null)',
  'nil',
  'undefined',
  '(blank)',
  '-',
  '--',
  '---',
  '–',
  '—',
  '.',
  '?',
]);
const longestPlaceholder = 9;
/** Longer than any placeholder with a few blanks around it; saves the trim for ordinary text. */
const longestCandidate = 20;

/** True for what people and databases write into a cell that is empty: "N/A", "-", "none", "null", "#N/A". */
export function isPlaceholder(text: string): boolean {
  if (text.length === 0 || text.length > longestCandidate) return false;
  const value = text.trim();
  return value.length <= longestPlaceholder && placeholders.has(value.toLowerCase());
}

/** The trimmed text, or the empty string where the cell holds nothing that could be mailed: blank, "N/A" or "#REF!". */
export function contentOf(text: string): string {
  return text === '' || isPlaceholder(text) || isExcelError(text) ? '' : text.trim();
}
