import { isExcelError } from './excel-text.ts';
import type { ContactField } from './fields.ts';

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
 * 1 for the pairs of ASCII codes that a placeholder begins and ends with: nearly every value is settled by one look at
 * this table, without a copy in small letters.
 */
const placeholderEdges = new Uint8Array(asciiSize * asciiSize);
for (const text of placeholders) {
  for (const start of [text, text.toUpperCase()]) {
    for (const end of [text, text.toUpperCase()]) {
      const first = start.charCodeAt(0);
      const last = end.charCodeAt(end.length - 1);
      if (first < asciiSize && last < asciiSize) placeholderEdges[first * asciiSize + last] = 1;
    }
  }
}

/** False where the text certainly is neither a placeholder nor an error of Excel nor blank. */
export function mayStandForNothing(text: string): boolean {
  const end = text.length - 1;
  return end < 0 || edgesMayStandForNothing(text.charCodeAt(0), text.charCodeAt(end));
}

/** The same for a text of which only the first and the last UTF-16 unit are known. */
export function edgesMayStandForNothing(first: number, last: number): boolean {
  if (first === 0x23 || !isPrinted(first) || !isPrinted(last)) return true;
  return placeholderEdges[first * asciiSize + last] === 1;
}

/** True for a printed ASCII character: certainly no blank. */
function isPrinted(code: number): boolean {
  return code > 0x20 && code < asciiSize;
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
  if (!mayStandForNothing(text)) return text;
  return isPlaceholder(text) || isExcelError(text) ? '' : text.trim();
}

/** Placeholders that somebody is called, or a town: Nil Yalter, Christopher None. Programs write them in one case or like that. */
const namesToo: ReadonlySet<string> = new Set(['None', 'Nil', 'Null', 'Undefined']);
const nameFields: ReadonlySet<ContactField> = new Set([
  'name',
  'firstName',
  'middleName',
  'lastName',
  'spouseFirstName',
  'spouseLastName',
  'city',
]);

/** True for a placeholder that may be a name in this field: nobody but the user can tell. */
export function mayBeName(field: ContactField, text: string): boolean {
  return nameFields.has(field) && namesToo.has(text.trim());
}

/** Like `contentOf`, for the text of a field: what may be a name or a town there is kept. */
export function fieldContent(field: ContactField, text: string): string {
  if (!mayStandForNothing(text)) return text;
  return mayBeName(field, text) ? text.trim() : contentOf(text);
}
