import { isCareOf } from './place-words.ts';

/** A piece of an address with the separator that stood before it, as the street is to be written again. */
export interface Segment {
  readonly text: string;
  readonly before: string;
}

const separators = [/\s*\|\s*/u, /\s+\/\s+/u, /\s*;\s*/u] as const;

/** The ways in which an address in one cell may be meant, the most telling first; every one has all of its text. */
export function segmentings(text: string): readonly (readonly Segment[])[] {
  const trimmed = text.trim();
  if (/[\r\n\v\u2028\u2029]/u.test(trimmed)) {
    const lines = asLines(trimmed.split(/[\r\n\v\u2028\u2029]+/u));
    return [lines, withLastLineCut(lines)];
  }
  const byBlanks = asLines(trimmed.split(/ {2,}|\t+/u));
  const byMark = separators.map((separator) => asLines(trimmed.split(separator))).find(({ length }) => length > 1);
  const attempts = [
    // One pair of blanks stands between state and ZIP code in many letters.
    ...(byBlanks.length > 2 ? [byBlanks] : []),
    ...(byMark === undefined ? [] : [byMark, withLastLineCut(byMark)]),
  ];
  return [...attempts, byCommas({ text: trimmed, before: '' })];
}

/** The street of the segments that are left over. */
export function joinSegments(segments: readonly Segment[]): string {
  return segments.map(({ text, before }, index) => (index === 0 ? text : `${before}${text}`)).join('');
}

function asLines(texts: readonly string[]): readonly Segment[] {
  return texts
    .map((text) => text.replace(/[ \t]+/gu, ' ').replace(/^[\s,]+|[\s,]+$/gu, ''))
    .filter((text) => text !== '')
    .map((text) => ({ text, before: '\n' }));
}

function withLastLineCut(lines: readonly Segment[]): readonly Segment[] {
  return lines.flatMap((line, index) => (index < lines.length - 2 ? [line] : byCommas(line)));
}

/** The parts between commas stay on one line, except that whom a letter is left with has a line of its own. */
function byCommas({ text, before }: Segment): readonly Segment[] {
  const parts = text
    .split(',')
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .filter((part) => part !== '');
  return parts.map((part, index) => ({
    text: part,
    before: index === 0 ? before : isCareOf(parts[index - 1] ?? '') ? '\n' : ', ',
  }));
}
