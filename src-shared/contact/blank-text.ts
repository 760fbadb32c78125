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
const asciiSize = 0x80;
/**
 * Per ASCII code, 1 where a text that stands for nothing can begin: with a placeholder, "#" of Excel or a blank. Nearly
 * every value begins with another letter or a digit, which settles the matter with one look.
 */
const mayBeginNothing = new Uint8Array(asciiSize);
mayBeginNothing.fill(1, 0, 0x21);
mayBeginNothing[0x7f] = 1;
for (const text of ['#', ...placeholders]) {
  for (const first of [text.charCodeAt(0), text.toUpperCase().charCodeAt(0)]) {
    if (first < asciiSize) mayBeginNothing[first] = 1;
  }
}

/** False where the text certainly is no placeholder, no error of Excel, and neither blank nor led by a blank. */
export function mayStandForNothing(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first < asciiSize) || mayBeginNothing[first] === 1;
}

/** True for a text without anything but blanks. */
export function isBlank(text: string): boolean {
  return text === '' || (mayStandForNothing(text) && text.trim() === '');
}

/** True for what people and databases write into a cell that is empty: "N/A", "-", "none", "null", "#N/A". */
export function isPlaceholder(text: string): boolean {
  if (text.length === 0 || text.length > longestCandidate || !mayStandForNothing(text)) return false;
  const value = text.trim();
  return value.length <= longestPlaceholder && placeholders.has(value.toLowerCase());
}

/** The trimmed text, or the empty string where the cell holds nothing that could be mailed: blank, "N/A" or "#REF!". */
export function contentOf(text: string): string {
  if (text === '') return '';
  if (mayStandForNothing(text) && (isPlaceholder(text) || isExcelError(text))) return '';
  return endsPlainly(text) && !mayStandForNothing(text) ? text : text.trim();
}

/** True where the last character is certainly no blank. */
function endsPlainly(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  return last > 0x20 && last < asciiSize;
}
